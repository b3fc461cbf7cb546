"""Decides when an edition may be made, and which teams are in it. All contributions of a project
with a code are one team.

What teams answered plays no part. The true number of teams does, and that leaks: an edition shows
that at least so many took part. So staff only see a noisy number, the true one is only a lower
limit, and a refusal gives no reason.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

ENOUGH = 20
"""The noisy number of teams below which nothing is said about them."""
AT_LEAST = 10
"""An edition needs at least this many teams in truth, whatever the noisy number is."""
SOURCES = 3
"""An edition has at least this many sources: organisations that were named, and teams that named
none, each for itself."""
MOST_EDITIONS, WITHIN_DAYS = 2, 365
"""A project with a code is in at most this many editions in so many days."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contribution in the waiting room, with its organisation if that was told, and the number of
    its project if that has a code. `rests`: its project has been in as many editions as it may
    be for now."""

    id: int
    organisation: str | None = None
    project: int | None = None
    rests: bool = False


@dataclass(frozen=True, slots=True)
class Teams:
    """The teams of an edition. `alone`: the ids of contributions that are a team by themselves;
    `projects`: the ids of those of each project."""

    alone: Sequence[int]
    projects: tuple[tuple[int, ...], ...] = ()

    @property
    def contributions(self) -> int:
        """How many contributions these teams gave."""
        return len(self.alone) + sum(map(len, self.projects))

    def tenth(self, number: int) -> Teams:
        """A tenth of the teams, the first as number 0."""
        alone, projects = (
            slice(many * number // 10, many * (number + 1) // 10)
            for many in (len(self.alone), len(self.projects))
        )
        return Teams(self.alone[alone], self.projects[projects])

    def in_slices(self, most: int) -> Iterator[tuple[int, ...]]:
        """The ids of all contributions, those of at most so many teams at a time."""
        for start in range(0, len(self.alone), most):
            yield tuple(self.alone[start : start + most])
        for start in range(0, len(self.projects), most):
            yield tuple(chain.from_iterable(self.projects[start : start + most]))


class WaitingRoll:
    """Everybody in the waiting room, added one by one. It keeps ids and no contributions, so that a
    hundred thousand of them take little memory."""

    def __init__(self) -> None:
        self.last = 0
        """The highest id."""
        self.resting: list[int] = []
        self._alone = array("q")
        self._projects: dict[int, list[int]] = {}
        self._named: set[str] = set()
        self._unnamed = 0
        """Teams of one contribution that named no organisation."""
        self._named_by: set[int] = set()
        """The projects for which someone named an organisation."""

    def add(self, one: Waiting) -> None:
        """Count in a contribution."""
        self.last = max(self.last, one.id)
        if one.rests:
            self.resting.append(one.id)
            return
        if one.organisation is not None:
            self._named.add(one.organisation)
        if one.project is None:
            self._alone.append(one.id)
            self._unnamed += one.organisation is None
        else:
            self._projects.setdefault(one.project, []).append(one.id)
            if one.organisation is not None:
                self._named_by.add(one.project)

    def members(self, told: int, enough: int = ENOUGH) -> Teams | None:
        """The teams in the next edition; None if it may not be made yet.

        `told`: the sum of the weekly numbers that staff were told since the last edition. Naming an
        organisation costs a team nothing: all who wait are in it, or nobody is, but for projects
        that rest. Nobody is if it would be about one or two organisations.
        """
        sources = len(self._named) + self._unnamed + len(self._projects) - len(self._named_by)
        teams = len(self._alone) + len(self._projects)
        if told < enough or teams < AT_LEAST or sources < SOURCES:
            return None
        return Teams(self._alone, tuple(map(tuple, self._projects.values())))
