"""A published edition, which never changes.

Values are raw noisy counts and may be negative: sums over several editions would drift upwards if
each value were clipped first. `shown` clips them for display.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogs.edition.cells import ELEMENTS, WAYS, Cell, Pairs, standing_of
from dialogs.edition.rules import ENOUGH
from dialogs.edition.share import Stood

_SEASONS = ("winter", "voorjaar", "zomer", "najaar")
"""Three months each; the first begins in December."""


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """`value`: the noisy count, before clipping."""

    pairs: Pairs
    value: int

    @property
    def keys(self) -> dict[str, str]:
        """The variables and values that a team must have to be counted; {} counts all teams."""
        return dict(self.pairs)


@dataclass(frozen=True, slots=True)
class PublishedTable:
    name: str
    cells: tuple[PublishedCell, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One numbered publication. `made_on`: the day, as '2026-10-05'. `texts`: in
    alphabetical order, each with the element that it is about; '' for none."""

    number: int
    made_on: str
    season: str
    pack: str
    pack_version: str
    tables: tuple[PublishedTable, ...]
    texts: Mapping[str, str] = field(default_factory=dict)

    def table(self, name: str) -> tuple[PublishedCell, ...]:
        """The cells of one table; empty if the edition doesn't have it."""
        return next((table.cells for table in self.tables if table.name == name), ())

    def value(self, table: str, cell: Cell) -> int | None:
        """The noisy count in one cell; None if there is no such cell."""
        return next((c.value for c in self.table(table) if c.pairs == cell.pairs), None)


def shown(value: int) -> int:
    """A count for display: noise can make it negative, which is shown as zero."""
    return max(0, value)


def season(made_on: str) -> str:
    """The season of a day, in words: 'najaar 2026'. A winter is in two years: 'winter
    2026-2027'."""
    year, month = map(int, made_on.split("-")[:2])
    name = _SEASONS[month % 12 // 3]
    if name != _SEASONS[0]:
        return f"{name} {year}"
    begun = year if month == 12 else year - 1
    return f"{name} {begun}-{begun + 1}"


def release(edition: Edition) -> dict[str, Any]:
    """Every count of the edition as JSON data. There is no threshold and no rounding, and the noise
    has no bound."""
    return {
        "edition": edition.number,
        "rules": {"threshold": None, "rounding": None, "noise_bound": None},
        "tables": [
            {
                "name": table.name,
                "cells": [{"keys": cell.keys, "value": cell.value} for cell in table.cells],
            }
            for table in edition.tables
        ],
    }


def summed(editions: Iterable[Edition]) -> Mapping[tuple[str, Pairs], int]:
    """The sum of each cell over several editions, from values before clipping."""
    total: dict[tuple[str, Pairs], int] = {}
    for edition in editions:
        for table in edition.tables:
            for cell in table.cells:
                at = (table.name, cell.pairs)
                total[at] = total.get(at, 0) + cell.value
    return total


@dataclass(frozen=True, slots=True)
class Standings:
    """How many teams said what about one element, before clipping."""

    by_stood: Mapping[Stood, int]

    @property
    def asked(self) -> int:
        """How many teams were asked."""
        return sum(self.by_stood.values())

    @property
    def missing(self) -> int:
        return self.by_stood[Stood.MISSING]


def standings(edition: Edition, element: str, ways: Collection[str] = WAYS) -> Standings | None:
    """The status of an element in the teams that were asked, in these ways of answering together.
    None if the edition doesn't count it, as editions from before 0.2 don't."""
    found = {
        how: [edition.value(ELEMENTS, standing_of(way, element, how)) for way in ways]
        for how in Stood
    }
    if any(value is None for values in found.values() for value in values):
        return None
    return Standings({how: sum(v or 0 for v in values) for how, values in found.items()})


def share_missing(edition: Edition, element: str) -> int | None:
    """In how many of every 10 teams that were asked about it an element was missing; 10 where noise
    made the part larger than the whole. None if few teams were asked."""
    found = standings(edition, element)
    if found is None or found.asked < ENOUGH:
        return None
    return min(10, round(10 * shown(found.missing) / found.asked))
