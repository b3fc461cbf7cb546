"""The lines below the list about what came after it: the steps that were done, and what they chose
when they looked again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.following_step import step_after, step_agreed
from dialogs.screens.looking_back.then_and_now import Comparison, compared, not_asked, skipped
from dialogs.screens.looking_back.then_and_now_words import (
    because_now,
    chosen_now,
    only_tapped_now,
    words_now,
)
from dialogs.screens.looking_back.went_forward import stepped
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.chosen_lines import point_name
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.told_at_element import told_done
from dialogs.texts import Spans, after_colon, as_plain, bold, join, plain, quote
from dialogs.walk.intentions import Intention
from dialogs.walk.state import Walk

_MOST = 3
"""The maximum numbers of steps shown as done, and of answers shown as chosen again."""


def told_as_done(say: Speech, walk: Walk, shown: Collection[str]) -> Spans:
    """The chosen steps that they did most recently, with the outcome and the element's current
    status, below a heading; empty if there are none. `shown`: the elements that show this
    already."""
    lines = [
        _line(
            quote(point_name(say, one), say.result_length),
            told_done(say, one),
            _by_now(say, walk, one),
        )
        for one in done_below(walk, shown)
    ]
    return join((say.phrase("toen_nu_tussendoor"), *lines), "\n") if lines else ()


def done_below(walk: Walk, shown: Collection[str]) -> list[Intention]:
    """The chosen steps that are told as done below the list. `shown`: as in `told_as_done`."""
    done = [one for one in walk.intentions.points if one.done_on and one.element not in shown]
    return done[-_MOST:]


def _by_now(say: Speech, walk: Walk, point: Intention) -> Spans:
    """Why an element isn't whole though its step is done: it was done once, or they said how it is
    when they looked again, and what can be done next."""
    items = items_of(say.dialog, walk)
    item = next((one for one in items if point.element and one.element.id == point.element), None)
    if item is None or item.status is not Status.PARTLY or not point.text:
        return ()
    if item.done:
        return say.phrase("gedaan_een_keer")
    found = (one for one in _compared(say, walk) if one.then.element == point.element)
    anew = next((o for o in found if not (skipped(walk, o) or not_asked(walk, o))), None)
    if anew is None or not (because := because_now(say, walk, anew)):
        return ()
    since, points = any(words_now(say, walk, anew)), walk.intentions.points
    step = step_after(say, item, points, anew.then, weeks_later=True, told_since=since)
    after = say.phrase("toen_nu_stap", stap=step) if step else ()
    return join((say.phrase("toen_nu_nu", want=as_plain(because)), after), "\n")


def whole_anew(say: Speech, walk: Walk) -> tuple[Comparison, ...]:
    """The elements that are whole by what they answered when they looked again, and not by a step
    that they did."""
    found = (o for o in _compared(say, walk) if chosen_now(say, o) and not stepped(walk, o))
    whole = (one for one in found if one.now is not None and one.now.status is Status.IN_PLACE)
    return tuple(whole)[:_MOST]


def tapped_anew(say: Speech, walk: Walk) -> tuple[Comparison, ...]:
    """Those that are so by no more than a tap. What they need to stay so is still to be done."""
    return tuple(one for one in whole_anew(say, walk) if only_tapped_now(say, walk, one))


def told_as_whole(say: Speech, walk: Walk) -> Spans:
    """What is whole by what they answered when they looked again, below a heading: in their own
    words, or as what they chose, with its step; empty if nothing is. What is only agreed, and what
    is only another answer, as then and now says, has its own heading."""
    lines: dict[str, list[Spans]] = {}
    for one in whole_anew(say, walk):
        told = "’ en ‘".join(words_now(say, walk, one))
        agreed = one.now is not None and one.now.element.agreed is not None
        heading = "nu_afgesproken_kop" if agreed else "nu_gekozen_kop"
        chose = say.phrase("nu_gekozen", woorden=told or chosen_now(say, one))
        if not told and one.now is not None and lacks_their_words(one.now):
            # A button alone proves nothing.
            chose, heading = because_now(say, walk, one), "nu_anders_kop"
        step = step_agreed(say, one.now) if told else step_to_keep(say, one)
        after = say.phrase("toen_nu_stap", stap=step) if step else ()
        lines.setdefault(heading, []).append(_line(one.then.name, chose, after))
    return join([join((say.phrase(key), *told), "\n") for key, told in lines.items()])


def step_to_keep(say: Speech, one: Comparison) -> str:
    """The step of an element as it is now, to follow a colon; '' if there is none, or if why it is
    so says already to write down what they mean."""
    if one.now is None or lacks_their_words(one.now):
        return ""
    return after_colon(in_words(say, one.now).bare_step)


def _line(name: str, *parts: Spans) -> Spans:
    return join((plain("– "), bold(f"{name}."), plain(" "), join(parts, " ")), "")


def _compared(say: Speech, walk: Walk) -> Iterator[Comparison]:
    """Each element then and now, once they looked again."""
    before = walk.before
    if before is not None and before.again:
        yield from compared(say.dialog, walk, before)
