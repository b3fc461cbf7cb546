"""What weighs most for them: the element of which they asked what to do, or to which they came back
at the last question, the one that they noticed there, the one that is about fear if they told of
that more than once, those at whose questions they told what they fear themselves, and the one that
they call their weakest spot. It comes first on their list, within what stands as it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from dialogs.hearing.memo import once_for_walk
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Element, Question
from dialogs.pack.route import applicable
from dialogs.texts import quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.hangs_on_one import hangs_on_one
from dialogs.understanding.quoting.heart import weakest
from dialogs.understanding.quoting.own_fear import own_fear
from dialogs.understanding.quoting.told_fear import fears_people, names_fear, told_fear
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import touches
from dialogs.understanding.taking_away.kept_here import less_kept_here
from dialogs.walk.confided import is_confided_at
from dialogs.walk.state import Walk, changed

_MARK = "weegt:"
"""The prefix in `Walk.told` of such an element."""
_NOTICED = "weegt_eerst:"
"""The same of the one that they noticed."""
_SHORTEST = 4
"""Letters of a word that may tell which earlier answer a text is about."""
_FEWEST_SHARED = 2
"""Words."""
_FEWEST_FEARS = 2
"""Questions: somebody who names fear once may only be answering what was asked."""
_TELLING = 5
"""Letters: a word this long, and not one that everybody uses, names what they are talking about."""
_OF_ANYBODY = frozenset(
    {"gewoon", "jullie", "mensen", "jongeren", "iedereen", "samen", "komen", "elkaar", "hebben"}
    | {"houdt", "houden", "steeds", "niemand", "wakker", "nachts", "vraagt", "vragen"}
    | {"willen", "kunnen", "moeten", "altijd", "soms", "eigenlijk", "andere", "allemaal", "vooral"}
)


def told_at(dialog: Dialog, walk: Walk, text: str) -> Question | None:
    """The question about an element whose answer shares most words with the text; None if none
    shares enough."""
    said = {word for word in normal(text).split() if len(word) >= _SHORTEST}
    best, found = _FEWEST_SHARED - 1, None
    for id_, answer in walk.answers.items():
        question = dialog.questions.get(id_)
        if question is None or id_ in walk.held:
            continue
        told = normal(f"{answer.text or ''} {walk.notes.get(id_, '')}")
        shared = len(said & set(told.split()))
        if shared > best and question.element:
            best, found = shared, question
    return found


def with_weight(walk: Walk, element: str, *, noticed: bool = False) -> Walk:
    """The walk in which this element weighs most, along with those that did already. `noticed`:
    what struck them after all questions is about it, so that it comes before those."""
    return changed(walk, told=walk.told | {f"{_NOTICED if noticed else _MARK}{element}"})


def with_what_they_came_back_to(dialog: Dialog, walk: Walk) -> Walk:
    """The walk in which it weighs what they wrote about before and come back to at the question
    that asks what they noticed."""
    answer = walk.answers.get(dialog.noticed)
    text = "" if answer is None else answer.text or ""
    question = told_at(dialog, walk, text) if text else None
    if question is None or not question.element:
        return walk
    before = normal(f"{walk.answers[question.id].text or ''} {walk.notes.get(question.id, '')}")
    named = {word for word in normal(text).split() if len(word) >= _TELLING} - _OF_ANYBODY
    return with_weight(walk, question.element) if named & set(before.split()) else walk


def heaviest_first(dialog: Dialog, walk: Walk, items: Iterable[Item]) -> tuple[Item, ...]:
    """The items, those that weigh most first and those that they left open last."""

    feared = weighs_at(dialog, walk)

    def rank(item: Item) -> int:
        if is_about_their_fear(dialog, walk, item.element):
            return 0
        if f"{_NOTICED}{item.element.id}" in walk.told:
            return 1
        weighs = f"{_MARK}{item.element.id}" in walk.told or item.element.id in feared
        return 2 if weighs else 4 if left_open(walk, item) else 3

    return tuple(sorted(items, key=rank))


def is_about_their_fear(dialog: Dialog, walk: Walk, element: Element) -> bool:
    """Whether an element is about fear, by the words that the pack gives for it, and they wrote
    about fear at more than one question. What people fear of each other isn't its subject: it is
    told by itself."""
    about = names_fear(" ".join(element.asked_with))
    return about and len(fears(dialog, walk)) >= _FEWEST_FEARS and not fear_of_people(dialog, walk)


@once_for_walk
def fear_of_people(dialog: Dialog, walk: Walk) -> str:
    """The first sentence in which they tell that people fear others, as it is quoted, if they told
    of fear at more than one question; '' without. What they noticed stands above the list."""
    told = _fears(dialog, walk)
    if len(told) < _FEWEST_FEARS:
        return ""
    others = (one for id_, one in told.items() if id_ != dialog.noticed)
    return quote(well_begun(next(filter(fears_people, others), "").strip()))


def fears(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """The sentences in which they write about fear, one for each question, in the order of the
    answers; not words that are on the list only if they allow it."""
    return tuple(_fears(dialog, walk).values())


@once_for_walk
def _fears(dialog: Dialog, walk: Walk) -> Mapping[str, str]:
    told = {
        id_: told_fear(less_kept_here(said))
        for id_, answer in applicable(dialog, walk.answers).items()
        if (answer.text or id_ in walk.notes)
        and (said := _told(walk, id_))
        and id_ not in walk.held
        and not is_confided_at(walk, id_)
        and (asked := dialog.questions.get(id_)) is not None
        and not asked.asks_to_list
    }
    return {id_: one for id_, one in told.items() if one}


def _told(walk: Walk, question: str) -> str:
    """What was typed at a question; '' without anything."""
    typed, note = walk.answers[question].text, walk.notes.get(question, "")
    return f"{typed or ''}\n{note}" if typed or note else ""


def weighs_at(dialog: Dialog, walk: Walk) -> frozenset[str]:
    """The elements at whose questions they told what they fear for the project themselves, or what
    they call its weakest spot."""
    return _told_at(dialog, walk, own_fear) | weakest_at(dialog, walk)


@once_for_walk
def weakest_at(dialog: Dialog, walk: Walk) -> frozenset[str]:
    """The elements at whose questions they told what they call the weakest spot of the project."""
    return _told_at(dialog, walk, weakest)


def _told_at(dialog: Dialog, walk: Walk, tells: Callable[[str], str]) -> frozenset[str]:
    return frozenset(
        question.element
        for id_, answer in applicable(dialog, walk.answers).items()
        if (answer.text or id_ in walk.notes) and id_ not in walk.held
        if (question := dialog.questions[id_]).element and tells(_told(walk, id_))
    )


def hangs_at(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """The elements for which they told, at one of their questions, that it all hangs on one
    person."""
    answers = applicable(dialog, walk.answers)
    told = (
        question.element
        for id_, question in dialog.questions.items()
        if question.element and id_ in answers and id_ not in walk.held
        if not is_confided_at(walk, id_) and hangs_on_one(_told(walk, id_))
    )
    return tuple(dict.fromkeys(told))


def is_told_at(dialog: Dialog, walk: Walk, element: str, text: str) -> bool:
    """Whether what they wrote about an element has a word of this text that is about something, and
    not one that everybody uses."""
    asked = [id_ for id_ in dialog.asked_of.get(element, ()) if id_ not in walk.held]
    told = [walk.notes.get(id_, "") for id_ in asked]
    told += [walk.answers[id_].text or "" for id_ in asked if id_ in walk.answers]
    about = (word for word in normal(text).split() if word not in _OF_ANYBODY)
    return touches(" ".join(about), " ".join(told))


def left_open(walk: Walk, item: Item) -> bool:
    """Whether an element has its status by their own words because they passed over its options:
    somebody who chose none isn't asked to choose again."""
    answer = walk.answers.get(item.question)
    return item.by_words and answer is not None and answer.given is Given.SKIPPED
