"""Everything that somebody typed and that may be on the page that they take home."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from dialogs.hearing.memo import once_for_walk
from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import comparisons
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.then_and_now import compared
from dialogs.screens.looking_back.then_and_now_words import named_now, words_now, words_then
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import QUOTED_ANEW, in_words
from dialogs.screens.told.earlier_answers import told_beside, told_earlier, told_outside
from dialogs.screens.told.fear_told import fear_now, fear_then
from dialogs.screens.told.hope_anew import hope_now
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import noticed, noticed_now, step_told
from dialogs.screens.told.own_fears import fear_told
from dialogs.screens.told.share_anew import share_now
from dialogs.screens.told.told_at_element import lines_at
from dialogs.screens.told.told_of_goal import goal_framed, told_with_goal
from dialogs.screens.told.told_project import project_sentence
from dialogs.texts import QUOTE_LENGTH, RESULT_LENGTH, quote
from dialogs.understanding.about_list.who_begins import roles
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.counted import share_told
from dialogs.understanding.quoting.happened import happened_apart
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import (
    in_application,
    thinks_it_is_in_application,
    worth_reading,
)
from dialogs.understanding.taking_away.kept_here import less_kept_here
from dialogs.walk.confided import confided_at
from dialogs.walk.intentions import Intention, PointWording
from dialogs.walk.said_later import lines_before
from dialogs.walk.state import Walk

_QUOTED = compiled(r"‘([^’]*)’")
_THEIR_WORDS = compiled(r"(?:(?<=[.!?…])\s+|^)(?:[^.!?…‘]*\?\s+)?[^.!?…‘]*‘")
"""The sentence with a quotation in it, and the question before that."""


@once_for_walk
def typed_words(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """Everything that was typed and may be quoted on a page, each as it is quoted there."""
    return tuple(_typed(dialog, walk))


def _typed(dialog: Dialog, walk: Walk) -> Iterator[str]:
    say = speech(dialog, walk)
    for id_, answer in say.answers.items():
        if id_ == dialog.noticed:
            yield from (noticed(dialog, walk), step_told(dialog, walk), noticed_now(dialog, walk))
        elif answer.given is Given.WRITTEN and (words := say.quoted(id_)):
            yield words
    yield from (share_now(dialog, walk), hope_now(dialog, walk))
    yield from (fear_then(dialog, walk), fear_now(dialog, walk))
    for item in items_of(dialog, walk):
        yield from (quote(item.kept), quote(item.kept_then), quote(item.doubted))
        yield from map(quote, told_earlier(dialog, walk, item.element.id))
        yield from map(quote, told_beside(dialog, walk, item.element.questions))
    yield from map(quote, told_beside(dialog, walk, deciding_goal(dialog)))
    for wished in told_with_goal(dialog, walk).values():
        yield from (quote(part) for words in wished for part in happened_apart(words) if part)
    for _, told in told_outside(dialog, walk):
        yield from map(quote, told)
    chosen = walk.intentions
    for point in chosen.points:
        if point.wording is PointWording.OWN or point.text not in _steps_now(dialog, walk, point):
            yield point.told
        yield quote(worth_reading(point.said), RESULT_LENGTH)
    yield from roles(chosen.who)
    if walk.before is not None:
        for one in compared(dialog, walk, walk.before):
            yield from words_now(say, walk, one)
            yield named_now(say, walk, one)
            yield from words_then(say, walk, one)
    for element in chosen.added:
        yield from later_words(walk, element)
    yield fear_told(dialog, walk)
    yield project_sentence(dialog, walk)
    yield application_words(dialog, walk)


def quotations(text: str) -> tuple[str, ...]:
    """What is between quotation marks in a text of the page."""
    return tuple(_QUOTED.findall(text))


def without_words(text: str, words: str) -> str:
    """The text with '…' in place of these words, and of what is quoted of them. Very short phrases
    stay, because anybody may have typed them."""
    said = normal(words)
    if len(said.split()) < _FEWEST_WORDS:
        return text

    def less(found: re.Match[str]) -> str:
        quoted = normal(found[1])
        return "‘…’" if quoted and (quoted in said or said in quoted) else found[0]

    return _QUOTED.sub(less, text).replace(words, "…")


_FEWEST_WORDS = 3


def up_to_their_words(because: str, option: str) -> tuple[str, str]:
    """A reason in two: what the option says, and what is said about what they wrote elsewhere."""
    first = f"{option.split('. ')[0].rstrip('.')}."
    if because.startswith(first) and because != option:
        return first, because.removeprefix(first).strip()
    found = _THEIR_WORDS.search(because)
    if found is None:
        return because, ""
    return because[: found.start()].strip(), because[found.start() :].strip()


def with_other_words(part: Any, others: Mapping[str, str]) -> Any:
    """A part of the page with other words instead of these, wherever they are in it."""

    def read(text: str) -> str:
        for words, other in others.items():
            text = text.replace(words, other)
        return text

    return each_text(part, read)


def each_text(part: Any, read: Callable[[str], str]) -> Any:
    """Apply `read` to each text within a part of the page, at any depth."""
    if isinstance(part, str):
        return read(part)
    if isinstance(part, tuple):
        return tuple(each_text(one, read) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    return replace(part, **{o.name: each_text(getattr(part, o.name), read) for o in fields(part)})


def later_words(walk: Walk, element: str) -> Iterator[str]:
    """What they said later about an element ('' for none), each as it is quoted."""
    told = (worth_reading(line) for line in lines_at(walk, element))
    return (quote(line) for line in told if line)


def words_before(walk: Walk, element: str) -> frozenset[str]:
    """Those of them that they typed before they looked again."""
    said = (well_begun(what_stands(line)) for line in lines_before(walk, element))
    return frozenset(quote(worth_reading(line)) for line in said)


def application_words(dialog: Dialog, walk: Walk) -> str:
    """What they said is in their application, as it is quoted; '' if nothing."""
    return quote(in_application(_of_application(dialog, walk)))


def application_frame(dialog: Dialog, walk: Walk) -> str:
    """The key of the phrase around that, by whether they are sure of it."""
    unsure = thinks_it_is_in_application(_of_application(dialog, walk))
    return "papier_aanvraag_niet_zeker" if unsure else "papier_aanvraag"


def beside_in_frames(
    say: Speech,
    told: Iterable[str],
    wished: Iterable[str] = (),
    left_out: Collection[str] = (),
    *,
    of_goal: bool = False,
) -> str:
    """What they typed with their options. How far it is now gets a line of its own. What they named
    as a goal (`wished`) does too, because it doesn't say how things are; of that, what is
    `left_out` isn't told. `of_goal`: whether they typed it with the question about their goal, and
    no goal is shown right above it."""
    beside = "papier_over_doel" if of_goal else "papier_erbij"
    frames: dict[str, list[str]] = {beside: [], "papier_zo_ver": []}
    for one in told:
        frames["papier_zo_ver" if share_told(one) == one else beside].append(one)
    framed = [(key, "’ en ‘".join(of)) for key, of in frames.items() if of]
    framed += goal_framed(wished, QUOTE_LENGTH, left_out)
    return " ".join(say.label(key, woorden=of) for key, of in framed)


def _of_application(dialog: Dialog, walk: Walk) -> str:
    """The first text in which they say what is in their application; '' if there is none."""
    here = confided_at(walk)
    typed = (
        *(walk.notes.get(id_, "") for id_ in deciding_goal(dialog) if id_ not in here),
        *(a.text for i, a in walk.answers.items() if a.given is Given.WRITTEN and i not in here),
    )
    return next((text for text in map(less_kept_here, typed) if in_application(text)), "")


def deciding_goal(dialog: Dialog) -> tuple[str, ...]:
    """The questions that decide which goal it is."""
    goals = () if dialog.goals is None else dialog.goals.choices
    asked = (part.question for goal in goals for part in comparisons(goal.condition))
    return tuple(dict.fromkeys(asked))


def _steps_now(dialog: Dialog, walk: Walk, point: Intention) -> tuple[str, ...]:
    """The step that the checklist has for this point now, as it reads in the walk and as it reads
    apart from it; none if it isn't on the checklist."""
    item = item_of(items_of(dialog, walk), point)
    if item is None:
        return ()
    say = speech(dialog, walk)
    return in_words(say, item).bare_step, in_words(say, item, shown=QUOTED_ANEW).bare_step


def item_of(items: Iterable[Item], point: Intention) -> Item | None:
    return next((item for item in items if item.element.id == point.element), None)
