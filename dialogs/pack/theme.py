"""The themes of a dialog, and which of them the same answers decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dialogs.pack.conditions import ALWAYS, Condition, comparisons


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    title: str
    condition: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class ThemeGroup:
    """Themes that depend on the same answers, because some exclude each other: a walk has only one
    of three goals."""

    themes: tuple[Theme, ...]
    deciding: Mapping[str, frozenset[str]]
    """The questions that decide, in the order of the conversation, each with the values that make a
    difference."""


def grouped(themes: Sequence[Theme], asked_if: Mapping[str, Condition]) -> tuple[ThemeGroup, ...]:
    """The themes in groups. `asked_if`: every question with its condition, in order."""
    groups: list[tuple[set[str], list[Theme]]] = []
    for theme in themes:
        hangs_on, together = set(_deciding([theme], asked_if)), [theme]
        for group in [group for group in groups if group[0] & hangs_on]:
            groups.remove(group)
            hangs_on |= group[0]
            together += group[1]
        groups.append((hangs_on, together))
    return tuple(
        ThemeGroup(tuple(together), _deciding(together, asked_if)) for _, together in groups
    )


def _deciding(
    themes: Iterable[Theme], asked_if: Mapping[str, Condition]
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    waiting = [comparison for theme in themes for comparison in comparisons(theme.condition)]
    while waiting:
        comparison = waiting.pop()
        if comparison.question not in asked_if:
            continue
        if comparison.question not in found:
            waiting += comparisons(asked_if[comparison.question])
        found.setdefault(comparison.question, set()).add(comparison.value)
    return {id_: frozenset(found[id_]) for id_ in asked_if if id_ in found}
