"""The status of each element of the checklist on an earlier day and now, and what is asked once
more in between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from dialogs.pack.answers import Given, chosen
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.asks_anew import NOT_WHOLE
from dialogs.screens.told.besides_option import tapped
from dialogs.screens.told.checklist_lines import bare_reason, in_words
from dialogs.screens.told.chosen_lines import is_told_there
from dialogs.screens.told.earlier_answers import told_otherwise
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import left_open
from dialogs.texts import as_plain
from dialogs.walk.asked_anew import asked_this_time
from dialogs.walk.intentions import Before, StoodThen
from dialogs.walk.state import Walk

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
    """It doesn't belong to the current goal."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One element then and now. `now`: None if it isn't on the checklist any more."""

    then: StoodThen
    now: Item | None
    turned: Turned


def stands(dialog: Dialog, walk: Walk) -> tuple[StoodThen, ...]:
    """The status of every element by the answers, to compare with later. Without what anybody
    typed, or said since: that is news."""
    walk = replace(walk, intentions=replace(walk.intentions, own_word={}, points=()))
    tapped = {
        id_: answer
        for id_, answer in applicable(dialog, walk.answers).items()
        if answer.given is not Given.WRITTEN
    }
    say, written = Speech(dialog, tapped), Speech(dialog, walk.answers)
    return tuple(
        StoodThen(
            item.element.id,
            item.element.name,
            item.status,
            _was_open(say, item)
            if item.kept
            else _without_words(say, written, replace(item, besides=())),
            item.question,
            _decided(dialog, walk, item),
        )
        for item in items_of(dialog, walk)
    )


def _was_open(say: Speech, item: Item) -> str:
    """That no answer fitted; '' if their words, which are told with it, say how it is."""
    return say.label("toen_nu_was_open") if item.unknown and not item.by_choice else ""


def _without_words(say: Speech, written: Speech, item: Item) -> str:
    """Why it has its status, in the pack's words: with what those add to an option because of what
    was typed ('Toch komt niet iedereen'), and without what was typed."""
    if item.tempered and (label := tapped(say, item)):
        return say.label("jullie_kozen", antwoord=label)  # what they wrote says otherwise
    bare = as_plain(bare_reason(say, item))
    told = as_plain(in_words(written, item).because).partition(_QUOTATION)[0]
    more = told[: told.rfind(".") + 1]
    return more if bare and more.startswith(bare) else bare


_QUOTATION = "‘"


def _decided(dialog: Dialog, walk: Walk, item: Item) -> tuple[str, ...]:
    """The options by which it has its status; for a rule of the element, those of its question."""
    if item.kept:
        return (_KEPT,)
    if item.option:
        return (item.option,)
    answer = applicable(dialog, walk.answers).get(item.question)
    return () if answer is None else answer.values


def compared(dialog: Dialog, walk: Walk, before: Before) -> tuple[Comparison, ...]:
    """The elements about which there is something to say: what was asked again, and what
    changed."""
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
    return tuple(one for one in all_ if _tells(walk, one))


def _tells(walk: Walk, one: Comparison) -> bool:
    if one.turned is Turned.SAME and one.now is not None and left_open(walk, one.now):
        chosen = (point for point in walk.intentions.points if is_told_there(point))
        return any(point.element == one.then.element for point in chosen)
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
    if now.status is then.status and _is_step_forward(element, then, now):
        return Turned.MORE
    if now.status is then.status:
        same = _decided(dialog, walk, now) == then.options
        return Turned.SAME if same and not _is_news(walk, now) else Turned.OTHER
    if now.unknown:
        return Turned.OTHER  # somebody who no longer knows hasn't lost anything
    better = _ORDER.index(now.status) > _ORDER.index(then.status)
    return Turned.MORE if better else Turned.LESS


def _is_step_forward(element: Element, then: StoodThen, now: Item) -> bool:
    """Whether the pack says that the option of now is further than the one of then."""
    rule = next((one for one in element.rules if now.option and one.option == now.option), None)
    if rule is None or rule.further_than is None:
        return False
    return holds(rule.further_than, {then.question: chosen(*then.options)})


def _is_news(walk: Walk, now: Item) -> bool:
    """Whether there is news about an element whose option is the same as then."""
    return now.doubted_then or told_otherwise(walk, now.element.questions)


def _asks_it_still(dialog: Dialog, element: Element, then: StoodThen) -> bool:
    """Whether the pack still has the question of that time and the option that decided."""
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


def skipped(walk: Walk, one: Comparison) -> bool:
    """Whether the status of an element is unchanged because its question was passed over."""
    return one.turned is Turned.SAME and _is_among(one, _passed(walk))


def only_stepped(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was passed over, and it isn't wholly there by their own
    word either: then nothing says how it is now, whatever they did about it."""
    there = one.now is not None and one.now.status is Status.IN_PLACE
    return not there and _is_among(one, _passed(walk))


def not_told_then(one: Comparison) -> str:
    """The phrase that says why nothing was told of an element then: its question was passed over,
    or wasn't asked."""
    return "toen_nu_oversloeg" if one.then.options == _PASSED_THEN else "toen_nu_nieuw"


_PASSED_THEN = (Given.SKIPPED.value,)


def was_done_then(walk: Walk, element: str) -> bool:
    """Whether what they did at an element was done on the earlier day already."""
    day = "" if walk.before is None else walk.before.answered or walk.before.day
    return any(p.element == element and "" < p.done_on <= day for p in walk.intentions.points)


def just_passed(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was passed over since then and now was shown last."""
    return skipped(walk, one) and just_asked(walk, one)


def just_asked(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was asked since then and now was shown last."""
    return _is_among(one, asked_this_time(walk))


def is_among_asked(walk: Walk, one: Comparison) -> bool:
    """Whether the question of an element was asked once more, and not passed over."""
    about = () if walk.before is None else walk.before.about
    return one.then.element in about and not (skipped(walk, one) or not_asked(walk, one))


def not_asked(walk: Walk, one: Comparison) -> bool:
    """Whether the status of an element is unchanged because its question wasn't asked once more:
    they stopped before it."""
    left = () if walk.before is None else walk.before.asks
    return one.turned is Turned.SAME and not skipped(walk, one) and _is_among(one, left)


def _passed(walk: Walk) -> tuple[str, ...]:
    return () if walk.before is None else walk.before.passed


def _is_among(one: Comparison, questions: tuple[str, ...]) -> bool:
    return one.now is not None and not set(one.now.element.questions).isdisjoint(questions)


def is_otherwise(walk: Walk, one: Comparison) -> bool:
    """Whether a different option applies now, without its being better or worse. What they said
    about it is still news."""
    now = one.now
    if one.turned is not Turned.OTHER or now is None:
        return False
    if now.unknown or now.kept or now.doubted:
        return False
    return now.status is one.then.status and told_otherwise(walk, now.element.questions)


def tapped_otherwise(one: Comparison) -> bool:
    """Whether they tapped another option than then, and its status is neither better nor worse."""
    now = one.now
    if one.turned is not Turned.OTHER or now is None or now.by_answers is not None:
        return False
    options = {option for option in one.then.options if option not in _NO_OPTIONS}
    return bool(options and now.option) and now.option not in options


def only_words_now(dialog: Dialog, walk: Walk, one: Comparison) -> bool:
    """Whether an element is otherwise by their words alone, and its option holds as it did: then
    what the option says isn't the news."""
    return (
        is_otherwise(walk, one)
        and one.now is not None
        and (_decided(dialog, walk, one.now) == one.then.options)
    )


def new_on_list(dialog: Dialog, walk: Walk, before: Before) -> tuple[str, ...]:
    """The names of elements that are on the list only because of the new answers, and weren't asked
    about."""
    known = {one.element for one in before.stood}
    return tuple(
        item.element.name
        for item in items_of(dialog, walk)
        if item.status is Status.NOT_DISCUSSED and item.element.id not in known
    )
