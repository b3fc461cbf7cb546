"""Decides when an edition may be made, and which teams are in it. All contributions of a project
with a code are one team.

What teams answered plays no part. The true number of teams does, and that leaks: an edition shows
that at least so many took part. So staff only see a noisy number, the true one is only a lower
limit, and a refusal gives no reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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


def by_team(waiting: Iterable[Waiting]) -> tuple[tuple[Waiting, ...], ...]:
    """The contributions that aren't resting: those of a project together, each other by itself.
    Sorted by their ids."""
    teams: list[tuple[Waiting, ...]] = []
    projects: dict[int, list[Waiting]] = {}
    for one in sorted(waiting, key=lambda one: one.id):
        if one.rests:
            continue
        if one.project is None:
            teams.append((one,))
        else:
            projects.setdefault(one.project, []).append(one)
    teams += map(tuple, projects.values())
    return tuple(sorted(teams, key=lambda team: team[0].id))


def members(
    waiting: Iterable[Waiting], told: int, enough: int = ENOUGH
) -> tuple[tuple[int, ...], ...] | None:
    """The teams in the next edition, each as the ids of its contributions; None if it may not be
    made yet.

    `told`: the sum of the weekly numbers that staff were told since the last edition. Naming an
    organisation costs a team nothing: all who wait are in it, or nobody is, but for projects that
    rest. Nobody is if it would be about one or two organisations.
    """
    if told < enough:
        return None
    teams = by_team(waiting)
    named = {one.organisation for team in teams for one in team} - {None}
    unnamed = sum(all(one.organisation is None for one in team) for team in teams)
    if len(teams) < AT_LEAST or len(named) + unnamed < SOURCES:
        return None
    return tuple(tuple(one.id for one in team) for team in teams)
