"""Then and now: how each element stood on an earlier day, and how it stands, without a score."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.screens.checklist_lines import bare_reason, in_words, items_of
from dialogs.screens.earlier_answers import on_buttons, told_earlier
from dialogs.screens.layout import Speech
from dialogs.texts import Spans, as_plain, quote
from dialogs.understanding.telling import telling
from dialogs.understanding.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_anew, written_before
from dialogs.walk.intentions import Before, StoodThen
from dialogs.walk.state import Walk

NOT_WHOLE = (Status.MISSING, Status.PARTLY)
"""What is asked anew after a while."""
_ORDER = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)


class Turned(Enum):
    """What became of an element since then."""

    SAME = "zelfde"
    OTHER = "anders"
    """It has the same status, for another reason."""
    MORE = "meer"
    LESS = "minder"
    NEW = "nieuw"
    """It wasn't discussed then."""
    CHANGED = "veranderd"
    """The pack asks something else about it now."""
    GONE = "weg"
    """The pack no longer has it."""
    ELSEWHERE = "elders"
    """It doesn't belong to the goal of now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One element then and now. `now`: None if it isn't on the checklist any more."""

    then: StoodThen
    now: Item | None
    turned: Turned


def stands(dialog: Dialog, walk: Walk) -> tuple[StoodThen, ...]:
    """How every element stands now, to compare with later. Without what anybody typed."""
    tapped = {
        id_: answer
        for id_, answer in applicable(dialog, walk.answers).items()
        if answer.given is not Given.WRITTEN
    }
    say = Speech(dialog, tapped)
    was_open = as_plain(say.phrase("toen_nu_was_open"))
    return tuple(
        StoodThen(
            item.element.id,
            item.element.name,
            item.status,
            was_open if item.kept else as_plain(bare_reason(say, item)),
            item.question,
            _decided(dialog, walk, item),
        )
        for item in items_of(dialog, walk)
    )


def _decided(dialog: Dialog, walk: Walk, item: Item) -> tuple[str, ...]:
    """The options by which it has its status; for a rule of the element, those of its question."""
    if item.kept:
        return (_KEPT,)
    if item.option:
        return (item.option,)
    answer = applicable(dialog, walk.answers).get(item.question)
    return () if answer is None else answer.values


def to_ask_anew(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """The elements to ask about once more: what is missing or partly there, and what was but can't
    be told any more."""
    then = {} if walk.before is None else {one.element: one for one in walk.before.stood}

    def is_open(item: Item) -> bool:
        if item.status is Status.NOT_DISCUSSED:
            stood = then.get(item.element.id)
            return stood is not None and stood.status in NOT_WHOLE
        return item.status in NOT_WHOLE

    return tuple(item for item in items_of(dialog, walk) if is_open(item))


def questions_about(dialog: Dialog, walk: Walk, items: tuple[Item, ...]) -> tuple[str, ...]:
    """The questions that decide about these elements, in the order of the conversation."""
    counted = applicable(dialog, walk.answers)
    found = {item.question for item in items}
    for item in items:
        last_time = item.element.last_time
        more = () if last_time is None else (last_time.question, last_time.offer)
        found |= {
            id_
            for id_ in (*item.element.questions, *more)
            if id_ in counted and counted[id_].given is not Given.WRITTEN
            if not dialog.questions[id_].open or id_ in more
        }
    return tuple(id_ for id_ in dialog.questions if id_ in found)


def compared(dialog: Dialog, walk: Walk, before: Before) -> tuple[Comparison, ...]:
    """The elements of which there is something to tell: what was asked anew, and what changed."""
    now = {item.element.id: item for item in items_of(dialog, walk)}
    then = {one.element: one for one in before.stood}
    fresh = (
        StoodThen(id_, item.element.name, Status.NOT_DISCUSSED, "", item.question)
        for id_, item in now.items()
        if id_ not in then
    )
    all_ = (
        Comparison(one, now.get(one.element), _turned(dialog, walk, one, now.get(one.element)))
        for one in (*before.stood, *fresh)
    )
    return tuple(one for one in all_ if _tells(one))


def _tells(one: Comparison) -> bool:
    if one.turned is Turned.SAME or one.turned is Turned.OTHER:
        return one.then.status in NOT_WHOLE
    return one.then.status is not Status.NOT_DISCUSSED or one.turned is Turned.NEW


def _turned(dialog: Dialog, walk: Walk, then: StoodThen, now: Item | None) -> Turned:
    element = dialog.elements.get(then.element)
    if element is None:
        return Turned.GONE
    if now is None:
        return Turned.ELSEWHERE
    if then.status is Status.NOT_DISCUSSED:
        told = now.status is not Status.NOT_DISCUSSED and not now.kept
        return Turned.NEW if told else Turned.SAME
    if not _asks_it_still(dialog, element, then):
        return Turned.CHANGED
    if now.kept or now.status not in _ORDER:
        return Turned.SAME if now.kept and then.options == (_KEPT,) else Turned.OTHER
    if then.options == (_KEPT,):
        return Turned.OTHER  # open was neither more nor less
    if now.status is then.status:
        return Turned.SAME if _decided(dialog, walk, now) == then.options else Turned.OTHER
    if now.unknown:
        return Turned.OTHER  # who doesn't know any more, has no less
    better = _ORDER.index(now.status) > _ORDER.index(then.status)
    return Turned.MORE if better else Turned.LESS


def _asks_it_still(dialog: Dialog, element: Element, then: StoodThen) -> bool:
    """Whether the question of then and the option that decided are still the pack's."""
    if then.question not in element.questions:
        return False
    last_time = element.last_time
    more = () if last_time is None else (last_time.question, last_time.offer)
    asked = [dialog.questions.get(id_) for id_ in (*element.questions, *more)]
    known = {option.id for one in asked if one is not None for option in one.options}
    return known.issuperset(id_ for id_ in then.options if id_ not in _NO_OPTIONS)


_KEPT = Given.WRITTEN.value
"""In place of an option: words for which no button was found yet."""
_NO_OPTIONS = (Given.UNKNOWN.value, Given.SKIPPED.value, _KEPT)


def because_now(say: Speech, walk: Walk, one: Comparison, *, shown: int = 0) -> Spans:
    """Why an element stands where it does now. Of one that turned, without what was written about
    it before it was asked anew: that was said of then. `shown`: as in `in_words`."""
    if one.now is None:
        return ()
    if one.turned is not Turned.SAME:
        about = one.now.element.id
        fresh = {
            id_: answer
            for id_, answer in say.answers.items()
            if not (_is_about(say.dialog, id_, about) and written_before(walk, id_))
        }
        say = replace(say, answers=fresh)
    return in_words(say, one.now, shown=shown).because


def _is_about(dialog: Dialog, question: str, element: str) -> bool:
    found = dialog.questions.get(question)
    return found is not None and found.element == element


def words_then(say: Speech, walk: Walk, one: Comparison) -> tuple[str, ...]:
    """What was typed about an element with an answer that was changed since, or that closed with
    it, each as it is quoted."""
    if one.turned is Turned.SAME or one.now is None:
        return ()
    told = told_earlier(say.dialog, walk, one.then.element)
    return tuple(quote(words, say.quote_length) for words in told)


def words_now(say: Speech, walk: Walk, one: Comparison) -> Iterator[str]:
    """What was typed beside the options of an element's questions while they were asked anew, each
    as it is quoted; nothing if it is told as the reason."""
    if one.now is None or one.now.kept:
        return
    element = one.now.element
    more = () if element.last_time is None else (element.last_time.question,)
    for id_ in (*element.questions, *more):
        question, note = say.dialog.questions.get(id_), noted_anew(walk, id_)
        told = (
            worth_reading(note, on_buttons(question, walk.answers.get(id_)))
            if question and note
            else ""
        )
        words = telling(say.dialog, question, told, say.quote_length) if question and told else None
        if words:
            yield words
