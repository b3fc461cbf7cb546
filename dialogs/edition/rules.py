"""Decides when an edition may be made, and which teams are in it.

What teams answered plays no part. The true number of teams does, and that leaks: an edition shows
that at least so many took part. So staff only see a noisy number, the true one is only a lower
limit, and a refusal gives no reason.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.edition.noise import noise
from dialogs.edition.published import ENOUGH

AT_LEAST = 10
"""An edition needs at least this many teams in truth, whatever the noisy number is."""
SOURCES = 3
"""An edition has at least this many sources: organisations that were named, and teams that named
none, each for itself."""
_STANDING = "stand"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contribution in the waiting room, with its organisation if that was told."""

    id: int
    organisation: str | None = None


def standing(new_this_week: int, key: bytes, week: str) -> int:
    """The noisy number of new contributions to tell staff for a week. Never compute it again for
    the same week: then a later withdrawal would show."""
    return new_this_week + noise(key, _STANDING, week)


def members(waiting: Iterable[Waiting], told: int, enough: int = ENOUGH) -> tuple[int, ...] | None:
    """The ids of contributions for the next edition; None if it may not be made yet.

    `told`: the sum of the weekly numbers that staff were told since the last edition. Naming an
    organisation costs a team nothing: all who wait are in it, or nobody is. Nobody is if it would
    be about one or two organisations.
    """
    if told < enough:
        return None
    found = [*waiting]
    named = {one.organisation for one in found if one.organisation is not None}
    unnamed = sum(one.organisation is None for one in found)
    if len(found) < AT_LEAST or len(named) + unnamed < SOURCES:
        return None
    return tuple(sorted(one.id for one in found))
