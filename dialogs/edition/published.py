"""An edition as it is published: frozen, and the same for ever.

A value is the noisy count as it came out, also below zero: figures over several editions are sums
of those, and would drift upwards if each were clipped first. What is shown is never below zero.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dialogs.edition.cells import (
    EVERYONE,
    GOAL,
    MISSING,
    MISSING_BY_GOAL,
    TEAMS,
    Cell,
    Pairs,
    is_missing,
)

ENOUGH = 20
"""From how many teams on, by the noisy number, something is said of them."""
TEXT_TEAMS_ENOUGH = 5
"""From so many teams that give sentences on, they are published: those of fewer would be known."""
TEXTS_OF_ONE = 2
"""So many sentences of one team are published at most."""
_HALF_A_YEAR = 6
_SPRING, _AUTUMN = "voorjaar", "najaar"


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """`value`: the noisy count, before clipping."""

    pairs: Pairs
    value: int

    @property
    def keys(self) -> dict[str, str]:
        """What the answers of a team equal that is counted here; {} counts all teams."""
        return dict(self.pairs)


@dataclass(frozen=True, slots=True)
class PublishedTable:
    name: str
    cells: tuple[PublishedCell, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """One numbered publication. `made_on`: the day, as 2026-10-05; `texts`: in the order of the
    alphabet, beside no answer."""

    number: int
    made_on: str
    season: str
    pack: str
    pack_version: str
    tables: tuple[PublishedTable, ...]
    texts: tuple[str, ...] = ()

    def table(self, name: str) -> tuple[PublishedCell, ...]:
        """The cells of one table; none where the edition doesn't have it."""
        return next((table.cells for table in self.tables if table.name == name), ())

    def value(self, table: str, cell: Cell) -> int | None:
        """The noisy count in one cell; None where it isn't there."""
        return next((c.value for c in self.table(table) if c.pairs == cell.pairs), None)


def shown(value: int) -> int:
    """A count as people see it: below zero, which noise can cause, it is shown as zero."""
    return max(0, value)


def season(made_on: str) -> str:
    """The half year of a day, as it is said: 'najaar 2026'."""
    year, month, _ = made_on.split("-")
    return f"{_SPRING if int(month) <= _HALF_A_YEAR else _AUTUMN} {year}"


def texts_shown(by_team: Iterable[Collection[str]], key: bytes) -> tuple[str, ...]:
    """Texts that may be published, in an order that says nothing; none where few teams gave any.

    The key draws one of each team's texts and their order, so that neither depends on what was
    written.
    """
    teams = [texts for texts in by_team if texts]
    if len(teams) < TEXT_TEAMS_ENOUGH:
        return ()
    drawn = (text for texts in teams for text in sorted(texts, key=_lot(key))[:TEXTS_OF_ONE])
    return tuple(sorted(drawn, key=_in_the_alphabet))


def _lot(key: bytes) -> Callable[[str], bytes]:
    return lambda text: hmac.digest(key, f"sentence {text}".encode(), "sha256")


def _in_the_alphabet(text: str) -> tuple[str, str]:
    plain = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return "".join(plain).casefold(), text


def release(edition: Edition) -> dict[str, Any]:
    """Every count of the edition in a form for machines. There is no threshold and no rounding,
    and the noise has no bound."""
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
    """Each cell over several editions: of the values before clipping."""
    total: dict[tuple[str, Pairs], int] = {}
    for edition in editions:
        for table in edition.tables:
            for cell in table.cells:
                at = (table.name, cell.pairs)
                total[at] = total.get(at, 0) + cell.value
    return total


def share_missing(edition: Edition, element: str) -> int | None:
    """In how many of every 10 teams an element was missing, of the teams that it concerns.

    An element that comes with some goals concerns the teams with those goals. None where they are
    few, or where noise makes a part larger than the whole.
    """
    missing = edition.value(MISSING, Cell((is_missing(element),)))
    teams = _concerned(edition, element)
    if missing is None or teams is None or teams < ENOUGH or missing > teams:
        return None
    return round(10 * shown(missing) / teams)


def _concerned(edition: Edition, element: str) -> int | None:
    goals = [
        cell.pairs[:1]
        for cell in edition.table(MISSING_BY_GOAL)
        if cell.pairs[1:] == (is_missing(element),)
    ]
    with_goal = [edition.value(GOAL, Cell(pairs)) for pairs in goals]
    if len(goals) == len(edition.table(GOAL)) or not goals:
        return edition.value(TEAMS, EVERYONE)  # one noise rather than the noise of each goal
    return sum(value for value in with_goal if value is not None)
