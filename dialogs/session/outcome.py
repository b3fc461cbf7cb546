"""The checklist of a group: what the frozen answers of many say about each element.

In place only if most say so and nobody says it is missing; otherwise what all agree on, or
'different', which is a finding of its own. What the group settled together counts as it is.
The thresholds of the reveals hold here too, and an element that belongs to what only a few
chose isn't listed at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.answers import Answer, Answers
from dialogs.checklist import Item, judge, with_status
from dialogs.checklist_screens import line, named
from dialogs.conditions import holds
from dialogs.definition import Dialog, Element, Status
from dialogs.layout import Speech
from dialogs.route import applicable
from dialogs.session.pages import in_messages
from dialogs.session.reveal import WITHOUT_NAMES, Thresholds
from dialogs.texts import Spans, Text, join


def outcome(
    dialog: Dialog,
    walks: Sequence[Mapping[str, Answer]],
    settled: Mapping[str, Answer],
    not_yet: frozenset[str] = frozenset(),
    limits: Thresholds = WITHOUT_NAMES,
) -> tuple[Item, ...]:
    """The group's checklist, from what each answered and what the group settled together.

    `not_yet`: the questions that the group came to no answer on; what they are about is missing.
    """
    judged = [applicable(dialog, Answers({**walk, **settled})) for walk in walks]
    together = applicable(dialog, Answers(settled))
    open_still = {dialog.questions[id_].element for id_ in not_yet if id_ in dialog.questions}
    items = []
    for element in dialog.elements.values():
        alone = judge(dialog, element, together)
        found = [item for counted in judged if (item := judge(dialog, element, counted))]
        if element.id in open_still:
            because = dialog.phrases["sessie_checklist_nog_niet"][0]
            items.append(Item(element, Status.MISSING, because, unknown=True))
        elif alone is not None and _is_settled(dialog, element, together):
            items.append(alone)
        elif alone is not None or len(found) >= limits.closed:
            items.append(_of_many(element, found, limits))
    return tuple(items)


def _is_settled(dialog: Dialog, element: Element, together: Mapping[str, Answer]) -> bool:
    """Whether the group answered all of it together, so that it hangs on nobody's own answer."""
    asked = (id_ for id_ in element.questions if holds(dialog.questions[id_].condition, together))
    return all(id_ in together for id_ in asked)


def _of_many(element: Element, found: Sequence[Item], limits: Thresholds) -> Item:
    said = [item for item in found if item.status is not Status.NOT_DISCUSSED]
    if len(said) < limits.closed:
        return Item(element, Status.NOT_DISCUSSED, None)
    in_place = [item for item in said if item.status is Status.IN_PLACE]
    contradicted = any(item.status is Status.MISSING and not item.unknown for item in said)
    if len(in_place) * 2 > len(said) and not contradicted:
        return Item(element, Status.IN_PLACE, _reason_of_all(in_place))
    statuses = {item.status for item in said}
    if len(statuses) > 1:
        return Item(element, Status.DIFFERENT, None)
    unknown = all(item.unknown for item in said)
    return Item(element, statuses.pop(), _reason_of_all(said), unknown=unknown)


def _reason_of_all(items: Sequence[Item]) -> Text | None:
    """The reason, where it is the same for all: another would be that of a few."""
    reasons = {item.because for item in items}
    return reasons.pop() if len(reasons) == 1 else None


_ORDER = (Status.DIFFERENT, Status.PARTLY, Status.IN_PLACE, Status.NOT_DISCUSSED)


def checklist_shown(
    dialog: Dialog, items: tuple[Item, ...], settled: Mapping[str, Answer], project: str = ""
) -> tuple[Spans, ...]:
    """The group's checklist to read and to keep; of their answers it quotes only the settled."""
    say = Speech(dialog, settled)
    head = say.phrase("sessie_checklist_kop")
    if project:
        head = say.phrase("sessie_checklist_project", project=project)
    if all(item.status is Status.NOT_DISCUSSED for item in items):
        return (join((head, say.phrase("sessie_checklist_leeg"))),)
    missing = with_status(items, Status.MISSING)
    parts = [say.phrase("niets_ontbreekt")]
    if missing:
        parts = [say.phrase("ontbreekt_kop_een" if len(missing) == 1 else "ontbreekt_kop")]
        parts += [named(say, number, item) for number, item in enumerate(missing, start=1)]
    for status in _ORDER:
        if found := with_status(items, status):
            lines = (line(say, item) for item in found)
            parts.append(join((say.phrase(f"kop_{status.value}"), *lines), "\n"))
    return in_messages(head, parts, "\n\n")
