"""Protects what somebody told on the condition that it isn't used or passed on
(`dialogs/walk/confided.py`). Nothing quotes it, and no page that they take home tells which option
they chose with it.

The page leaves such a point out, unless they said something about it without the condition: then it
shows that. Its step fits any answer, on their own list too, because others will read it if they
choose it. The condition holds for what they answer later too, until they let that go along.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.screens.layout import Speech
from dialogs.texts import Spans, Text
from dialogs.understanding.lacking import tells_regular
from dialogs.walk.confided import answers_confided_at, was_confided_at
from dialogs.walk.intentions import HowItWent, StoodThen
from dialogs.walk.said_later import lines
from dialogs.walk.state import Walk


def stands_confided(walk: Walk, item: Item) -> bool:
    """Whether the status of an element was told in confidence, and still holds."""
    return any(answers_confided_at(walk, id_) for id_ in item.element.questions)


def only_here(say: Speech, walk: Walk, items: Iterable[Item]) -> Spans:
    """That what they said at these elements goes on no page, of those where they said it on that
    condition."""
    names = "’ en bij ‘".join(one.element.name for one in items if stands_confided(walk, one))
    return say.phrase("alleen_hier", namen=names) if names else ()


def may_let_go_along(walk: Walk, item: Item) -> bool:
    """Whether they can say of a confided element that it may go along: once they looked again, for
    it is about how it is now."""
    looked = walk.before is not None and bool(walk.before.again)
    return looked and any(was_confided_at(walk, id_) for id_ in item.element.questions)


def is_confided_of_then(walk: Walk, item: Item) -> bool:
    """Whether their answer about an element before they looked again was told in confidence, and
    the one that holds now wasn't."""
    stood = () if walk.before is None else walk.before.stood
    then = any(one.element == item.element.id and was_confided(walk, one) for one in stood)
    return then and not stands_confided(walk, item)


def status_told_openly(walk: Walk, item: Item) -> Status | None:
    """The status of a confided element according to what they said and did without the condition,
    apart from their answers; None if that tells nothing."""
    element, chosen = item.element.id, walk.intentions
    if (tapped := chosen.own_word.get(element)) is not None:
        return tapped
    does = any(map(tells_regular, lines(walk, element)))
    return Status.PARTLY if does or _did(walk, element) else None


def _did(walk: Walk, element: str) -> bool:
    points = (point for point in walk.intentions.points if point.element == element)
    return any(point.outcome is HowItWent.DONE for point in points)


def as_on_page(walk: Walk, item: Item) -> Item:
    """The item without what its option says, if that was told in confidence and still holds."""
    if not stands_confided(walk, item):
        return item
    told = tuple(_on_page(own, item.option) for own in _own_words(item))
    bare = replace(
        item,
        element=replace(item.element, in_own_words=told),
        because=None,
        step=_open_step(item),
        option="",
        doubted="",
        tempered="",
        only_tapped=False,
    )
    openly = status_told_openly(walk, item)
    if openly is None or item.element.id in walk.intentions.own_word:
        return bare
    # Whatever they answered, a step that is done is told as the reason.
    did = _did(walk, item.element.id)
    return replace(bare, status=openly, by_answers=openly if did else None, done=did)


def with_open_step(walk: Walk, item: Item) -> Item:
    """Give the item a step from which nobody can guess what they answered in confidence. An element
    that is in place can't be chosen from the list, so it keeps its own step."""
    if item.status is Status.IN_PLACE or not stands_confided(walk, item):
        return item
    element = replace(item.element, in_own_words=_own_words(item))
    return replace(item, element=element, step=_open_step(item))


def _open_step(item: Item) -> Text | None:
    return item.element.steps[0] if item.element.steps else None


def _own_words(item: Item) -> tuple[InOwnWords, ...]:
    """The texts for what they openly wrote elsewhere about the element. Only steps that quote those
    words are kept, because the others go with an option."""
    return tuple(_each(own, _with_quoting_step) for own in item.element.in_own_words)


def _on_page(own: InOwnWords, option: str) -> InOwnWords:
    """Keep only the texts that quote them, and no reason that goes with the option."""
    said, any_option = own.by_option.get(option, own.full), own.full
    if said is not None:
        said = replace(said, because=None if any_option is None else any_option.because)
    return _each(replace(own, full=said, by_option={}), _with_quoting_reason)


def _with_quoting_reason(told: ListedWords) -> ListedWords | None:
    told = told if _quotes(told.because) else replace(told, because=None)
    return told if told.because or told.step else None


def _with_quoting_step(told: ListedWords) -> ListedWords:
    return told if _quotes(told.step) else replace(told, step=None, plan=None)


def _quotes(text: Text | None) -> bool:
    return text is not None and bool(text.slots())


def _each(own: InOwnWords, made: Callable[[ListedWords], ListedWords | None]) -> InOwnWords:
    def maybe(told: ListedWords | None) -> ListedWords | None:
        return None if told is None else made(told)

    by_option = ((option, made(told)) for option, told in own.by_option.items())
    return replace(
        own,
        full=maybe(own.full),
        by_option={option: told for option, told in by_option if told is not None},
        denied=maybe(own.denied),
        unknown=maybe(own.unknown),
        partly=maybe(own.partly),
    )


def was_confided(walk: Walk, then: StoodThen) -> bool:
    """Whether the earlier status of an element was told in confidence: no page says that it is
    different now."""
    return was_confided_at(walk, then.question)
