"""The checklist of a group: what many people's frozen answers say about each element.

An element is in place only if most say so and nobody says it is missing. Otherwise it gets the
status that all agree on, or else 'different', which is a finding of its own. What the group settled
together overrides this.

The list must not reveal more than a reveal would. So the same thresholds hold, an element that only
follows from what a few chose isn't listed, and an element about an answer that a reveal would hide
is 'different', whatever the few said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.pack.answers import (
    UNKNOWN,
    Answer,
    Answers,
    chosen,
)
from dialogs.pack.checklist import Item, judge, usual
from dialogs.pack.conditions import comparisons, holds
from dialogs.pack.definition import (
    Dialog,
    Element,
    Status,
)
from dialogs.pack.route import applicable
from dialogs.session.anonymity import UNKNOWN as NOT_KNOWN
from dialogs.session.anonymity import (
    WITHOUT_NAMES,
    Most,
    Scattered,
    Spread,
    Thresholds,
    TooFew,
    reveal_closed,
)


def outcome(
    dialog: Dialog,
    walks: Sequence[Mapping[str, Answer]],
    settled: Mapping[str, Answer],
    not_yet: frozenset[str] = frozenset(),
    limits: Thresholds = WITHOUT_NAMES,
) -> tuple[Item, ...]:
    """The group's checklist, from everyone's answers and what the group settled together.

    `not_yet`: the questions on which the group reached no answer; their elements are missing.
    """
    seen = _as_revealed(dialog, walks, settled, limits)
    hidden = {id_ for id_, shown in seen.items() if isinstance(shown, Most | Scattered)}
    judged = [
        applicable(dialog, Answers({**_without_the_hidden(walk, seen), **settled}))
        for walk in walks
    ]
    together = applicable(dialog, Answers(settled))
    open_still = {dialog.questions[id_].element for id_ in not_yet if id_ in dialog.questions}
    items = []
    for element in dialog.elements.values():
        alone = judge(dialog, element, together)
        found = [item for counted in judged if (item := judge(dialog, element, counted))]
        if element.id in open_still:
            because = dialog.wordings("sessie_checklist_nog_niet")[0]
            step = usual(element, Status.MISSING)
            items.append(Item(element, Status.MISSING, because, unknown=True, step=step))
        elif alone is not None and _is_settled(dialog, element, together):
            items.append(alone)
        elif alone is None and len(found) < limits.closed:
            continue
        elif hidden & _judged_by(element):
            items.append(Item(element, Status.DIFFERENT, None))
        else:
            items.append(_of_many(element, found, limits))
    return tuple(items)


_Seen = Mapping[str, Spread | Most | Scattered | TooFew]


def _as_revealed(
    dialog: Dialog,
    walks: Sequence[Mapping[str, Answer]],
    settled: Mapping[str, Answer],
    limits: Thresholds,
) -> _Seen:
    """What a reveal would show for each closed question that the group didn't settle."""
    return {
        question.id: reveal_closed(
            question, (walk[question.id] for walk in walks if question.id in walk), limits
        )
        for question in dialog.questions.values()
        if not question.open and question.id not in settled
    }


def _without_the_hidden(walk: Mapping[str, Answer], seen: _Seen) -> Mapping[str, Answer]:
    """The walk's answers reduced to what a reveal discloses: a hidden minority gets the majority's
    choice."""
    told: dict[str, Answer] = {}
    for id_, shown in seen.items():
        match shown:
            case Most((position,)) if position == NOT_KNOWN:
                told[id_] = UNKNOWN
            case Most(options):
                told[id_] = chosen(*(option for option in options if option != NOT_KNOWN))
            case Spread():
                if id_ in walk:
                    told[id_] = walk[id_]
            case Scattered() | TooFew():
                pass
    rest = {id_: answer for id_, answer in walk.items() if id_ not in seen}
    return {**rest, **told}


def _judged_by(element: Element) -> frozenset[str]:
    """The questions whose answers decide its status."""
    compared = (one.question for rule in element.rules for one in comparisons(rule.condition))
    return frozenset((*element.questions, *compared))


def _is_settled(dialog: Dialog, element: Element, together: Mapping[str, Answer]) -> bool:
    """Whether the group settled all of the element's questions, so that nobody's own answer
    matters."""
    asked = (id_ for id_ in element.questions if holds(dialog.questions[id_].condition, together))
    return all(id_ in together for id_ in asked)


def _of_many(element: Element, found: Sequence[Item], limits: Thresholds) -> Item:
    said = [item for item in found if item.status is not Status.NOT_DISCUSSED]
    if len(said) < limits.closed:
        return Item(element, Status.NOT_DISCUSSED, None)
    in_place = [item for item in said if item.status is Status.IN_PLACE]
    contradicted = any(item.status is Status.MISSING and not item.unknown for item in said)
    if len(in_place) * 2 > len(said) and not contradicted:
        return _as_all_say(in_place, Status.IN_PLACE)
    statuses = {item.status for item in said}
    if len(statuses) > 1:
        return Item(element, Status.DIFFERENT, None)
    return _as_all_say(said, statuses.pop())


def _as_all_say(items: Sequence[Item], status: Status) -> Item:
    """With the reason and the step if everyone has the same ones. What differs would be that of a
    few."""
    element, unknown = items[0].element, all(item.unknown for item in items)
    if len({(item.because, item.step, item.option) for item in items}) == 1:
        return replace(items[0], question="")
    reasons = {item.because for item in items}
    because = reasons.pop() if len(reasons) == 1 else None
    return Item(element, status, because, unknown=unknown, step=usual(element, status))
