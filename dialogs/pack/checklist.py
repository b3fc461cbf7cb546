"""The checklist: what the answers say about each element. It is derived each time, never stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dialogs.pack.answers import Answer, Given
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.pack.route import applicable
from dialogs.texts import Text


@dataclass(frozen=True, slots=True)
class Item:
    """One element's place on the checklist, why it has it, and what to do next.

    `unknown`: the team said it doesn't know, or wrote what no option says, so the element is
    missing but may still be found out.
    """

    element: Element
    status: Status
    because: Text | None
    unknown: bool = False
    question: str = ""
    """The question to ask again: the element's first that applies."""
    step: Text | None = None
    """What fits this answer: a step, how to keep it, or whom to ask."""
    option: str = ""
    """The option that decided, or 'weet_niet'; '' if it was a rule of the element."""
    because_bare: Text | None = None
    """Why, if nothing was typed with the option; None: as in any case."""
    besides: tuple[tuple[str, str], ...] = ()
    """What they typed with options that the reason quotes, each with its question: quoted in place
    of the option."""
    kept: str = ""
    """What was written at the question, if that was kept without an option."""
    kept_then: str = ""
    """The sentence in which they tell there of a time that it happened."""
    doubted: str = ""
    """Their sentence that says that what they tapped isn't settled."""
    doubted_then: bool = False
    """Whether they said so before they chose the same once more."""
    tempered: str = ""
    """What they typed with the option that decided, if that denies or tempers its reason."""
    only_tapped: bool = False
    """Whether an answer to a follow-up question denies or tempers that reason, which is then shown
    as what they tapped."""
    by_words: bool = False
    """Whether it is partly there by what they wrote alone, and missing by their answers."""
    by_answers: Status | None = None
    """Its status by the answers alone, if the team said later that its status is different; else
    None."""
    done: bool = False
    """Whether its status changed because they did something about it and reported that."""
    once: bool = False
    """Whether it is partly there because of their report on a step of another element."""
    by_choice: bool = False
    """Whether they say that it isn't whole because they want it so: it is shown as that."""


def checklist(
    dialog: Dialog,
    answers: Mapping[str, Answer],
    kept: Mapping[str, str] | None = None,
    own_word: Mapping[str, Status] | None = None,
) -> tuple[Item, ...]:
    """Every element that belongs to this conversation, the most important first.

    Elements none of whose questions apply (those of another goal) are not listed. `kept`: by
    question, what was written there and kept without an option. `own_word`: by element, the status
    that the team gave it later.
    """
    counted = applicable(dialog, answers)
    judged = (judge(dialog, element, counted, kept) for element in dialog.elements.values())
    items = (item for item in judged if item is not None)
    words = own_word or {}
    return tuple(as_said_later(item, words.get(item.element.id)) for item in items)


def as_said_later(item: Item, status: Status | None) -> Item:
    """The item with the status that the team gave it later; None if it gave none. Its answer stays
    what it was."""
    if status is None or status is item.status:
        return item
    step = usual(item.element, status)
    return replace(
        item, status=status, because=None, unknown=False, step=step, by_answers=item.status
    )


def judge(
    dialog: Dialog,
    element: Element,
    counted: Mapping[str, Answer],
    kept: Mapping[str, str] | None = None,
) -> Item | None:
    """What the answers that apply say about one element; None if this walk doesn't have it."""
    apply = (q for q in element.questions if holds(dialog.questions[q].condition, counted))
    question = next(apply, None)
    if question is None:
        return None
    for rule in element.rules:
        if holds(rule.condition, counted):
            step = rule.step or usual(element, rule.status)
            return Item(
                element,
                rule.status,
                rule.because,
                False,
                question,
                step,
                option=rule.option,
                because_bare=rule.because_bare,
            )
    answer = counted.get(question)
    if answer is not None and answer.given is Given.UNKNOWN:
        step = element.ask or usual(element, Status.MISSING)
        return Item(
            element, Status.MISSING, element.unknown, True, question, step, Given.UNKNOWN.value
        )
    if kept and question in kept:
        step = element.ask or usual(element, Status.MISSING)
        return Item(element, Status.MISSING, None, True, question, step=step, kept=kept[question])
    return Item(element, Status.NOT_DISCUSSED, None, question=question)


def usual(element: Element, status: Status) -> Text | None:
    """What to do next if the answer itself has nothing of its own."""
    if status is Status.IN_PLACE:
        return element.keep
    return element.steps[0] if element.steps else None


def with_status(items: tuple[Item, ...], status: Status) -> tuple[Item, ...]:
    """Those with this status; what isn't whole by their own choice has none."""
    return tuple(item for item in items if item.status is status and not item.by_choice)


def choices(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """What isn't whole by their own choice."""
    return tuple(item for item in items if item.by_choice)


def is_little_known(items: Sequence[Item]) -> bool:
    """Whether fewer than half of the elements were judged, too few to say that nothing is
    missing."""
    return 2 * sum(item.status is not Status.NOT_DISCUSSED for item in items) < len(items)
