"""Reads from `pakket.yaml` what teams want: for the page that they take home, and as the goals by
which they are counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from content.form.schema import AimsIn, WantedIn
from content.reading.wording import Reader
from content.sources.mistakes import Near
from dialogs.pack.definition import (
    Element,
    Status,
)
from dialogs.pack.wanted import Goal, Goals, WantedLine

_KEY = "doelen"
_TAKEN = (Status.MISSING.value, Status.NOT_DISCUSSED.value)
"""The goal under which a team without one is counted."""


def goals_of(aims: AimsIn | None, elements: Mapping[str, Element], read: Reader) -> Goals | None:
    """The goals in the pack's order; None if it has none. Mistakes are noted."""
    if aims is None:
        return None
    if aims.element not in {*elements, *read.names.broken} and not read.names.some_unread:
        near = Near.of(aims.element, elements)
        read.note((_KEY, "element"), "onbekend-element", name=aims.element, near=near)
    goals: dict[str, Goal] = {}
    for number, aim in enumerate(aims.choices):
        at = (_KEY, "keuzes", number)
        if aim.id in goals:
            read.note((*at, "doel"), "dubbel-in-lijst", said=aim.id)
        if aim.id in _TAKEN:
            read.note((*at, "doel"), "doel-naam-bezet", name=aim.id)
        condition = read.condition(aim.condition, (*at, "als"))
        ask = read.maybe(aim.ask, (*at, "vraag_aan_jongere"))
        goals[aim.id] = Goal(aim.id, read.plain(aim.name, (*at, "naam")), condition, ask)
    return Goals(aims.element, tuple(goals.values()))


def wanted_of(lines: Sequence[WantedIn], read: Reader) -> tuple[WantedLine, ...]:
    """The lines about what a team wants."""
    return tuple(
        WantedLine(
            read.text(line.text, ("wat_jullie_willen", number, "tekst")),
            read.condition(line.condition, ("wat_jullie_willen", number, "als")),
            line.noticed,
        )
        for number, line in enumerate(lines)
    )
