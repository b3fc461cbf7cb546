"""Decides when an edition may be made, and which teams are in it.

Nothing is decided by what teams answered. What is decided by the true number of teams can be seen
from outside, though: an edition shows that at least so many take part. So staff count with a noisy
number, the true one is only a minimum, and a refusal gives no reason.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.edition.noise import noise
from dialogs.edition.published import ENOUGH

AT_LEAST = 10
"""So many teams an edition has in truth, whatever the noise says."""
ORGANISATIONS = 3
"""From so many organisations the teams come that tell theirs."""
OF_ONE = 3
"""So many teams of one organisation an edition has at most."""
_STANDING = "stand"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A contribution in the waiting room, and the organisation that it comes from, where told."""

    id: int
    organisation: str | None = None


def standing(new_this_week: int, key: bytes, week: str) -> int:
    """The number of new contributions that staff are told for a week. It is never counted again:
    whoever withdraws later stays in it, or each withdrawal could be seen."""
    return new_this_week + noise(key, _STANDING, week)


def members(
    waiting: Iterable[Waiting], told: int, key: bytes, enough: int = ENOUGH
) -> tuple[int, ...] | None:
    """Who is in the edition that is made now, by id; None where it may not be made yet.

    `told`: the sum of what staff were told of the weeks since the last edition. The key draws
    which teams of one organisation wait for the next: nobody can come first on purpose. If fewer
    than three organisations are named, the teams that named theirs wait too: a number over them
    would be that of one or two organisations.
    """
    if told < enough:
        return None
    found: list[int] = []
    named: dict[str, list[int]] = {}
    for one in waiting:
        of_one = found if one.organisation is None else named.setdefault(one.organisation, [])
        of_one.append(one.id)
    if len(named) >= ORGANISATIONS:
        for ids in named.values():
            found += sorted(ids, key=lambda id_: (_lot(key, id_), id_))[:OF_ONE]
    return tuple(sorted(found)) if len(found) >= AT_LEAST else None


def _lot(key: bytes, id_: int) -> bytes:
    return hmac.digest(key, f"lot {id_}".encode(), "sha256")
