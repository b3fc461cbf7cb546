"""What was told at one element of the list after it was made: lines, and the point they chose."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs import days
from dialogs.days import stored_day
from dialogs.hearing.memo import memoized
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.told.said_frames import in_frames, told_at_questions
from dialogs.texts import Spans, join, quote, unquoted
from dialogs.understanding.about_list.not_for_us import is_by_choice, not_for_us
from dialogs.understanding.about_list.said_of_list import text_after_objection
from dialogs.understanding.quoting.lead_in import less_said_before
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import is_about_the_same
from dialogs.walk.intentions import Intention, PointWording
from dialogs.walk.said_later import lines as said_there
from dialogs.walk.said_later import lines_since, lines_then
from dialogs.walk.state import Walk


def said_at(say: Speech, walk: Walk, element: str, *, all_of_it: bool = True) -> Spans:
    """What was said later at an element ('' for none), and on which day it was ticked off.

    `all_of_it`: else only what was said last.
    """
    parts: list[Spans] = []
    point = point_at(walk, element) if element else None
    if point is not None:
        parts.append(told_done(say, point))
    every = lines_at(walk, element)
    said = every if all_of_it else every[-1:]
    for key, words in in_frames(say, walk, element, said):
        more = element and len(said) < len(every)
        parts.append(say.phrase(f"{key}_meer" if more else key, woorden=words))
    return join(parts, " ")


def told_done(say: Speech, point: Intention) -> Spans:
    """What was done of a point, on which day that was told, and how it went; empty if it isn't
    ticked off."""
    day, longest = stored_day(point.done_on), say.result_length
    if day is None:
        return ()
    on = days.in_words(day)
    done = say.phrase("gedaan_op", datum=on)
    if point.text and point.element:
        done = say.phrase("gedaan_stap_op", stap=quote(unquoted(point.told), longest), datum=on)
    how = say.phrase("gedaan_hoe", woorden=quote(point.said, longest)) if point.said else ()
    return join((done, how), " ")


def lines_at(walk: Walk, element: str) -> tuple[str, ...]:
    """What was said later at an element, without what became a point of theirs, there or by
    itself."""
    return _as_listed(walk, element, lines_since(walk, element))


def lines_at_then(walk: Walk, element: str) -> tuple[str, ...]:
    """The same, of what was said before it was asked about again and answered."""
    return _as_listed(walk, element, lines_then(walk, element))


def _as_listed(walk: Walk, element: str, said: Iterable[str]) -> tuple[str, ...]:
    own = [
        point.text
        for point in walk.intentions.points
        if element and point.wording is PointWording.OWN and point.element in ("", element)
    ]
    lines = (line for line in said if not any(is_about_the_same(line, one) for one in own))
    return tuple(map(_listed, lines))


@memoized
def _listed(line: str) -> str:
    line = text_after_objection(line) or line
    return well_begun(less_said_before(what_stands(line)))


def listed_at(dialog: Dialog, walk: Walk, element: str) -> tuple[str, ...]:
    """The answers that were let onto the list at an element, also if its question was answered
    again since."""
    told = told_at_questions(dialog, walk, element)
    every = (well_begun(what_stands(line)) for line in said_there(walk, element))
    return tuple(line for line in every if line in told)


def is_done(walk: Walk, element: str) -> bool:
    """Whether an element was ticked off."""
    point = point_at(walk, element)
    return point is not None and bool(point.done_on)


def is_not_for_them(walk: Walk, item: Item) -> bool:
    """Whether they said of an element that it isn't for them, or that it is so by their own choice:
    then it has no step."""
    said = lines_at(walk, item.element.id)
    chose = item.by_choice or is_their_choice(walk, item.element.id)
    return chose or any(not_for_us(line) is not None for line in said)


def is_their_choice(walk: Walk, element: str) -> bool:
    """Whether they said at an element that it is so because they want it, or may not have it."""
    return any(map(is_by_choice, lines_since(walk, element)))


def point_at(walk: Walk, element: str) -> Intention | None:
    """The point that they chose at an element, if they did."""
    return next((one for one in walk.intentions.points if one.element == element), None)
