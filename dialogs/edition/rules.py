"""Decides when an edition may be made, and which teams are in it.

What teams answered plays no part. The true number of teams does, and that leaks: an edition shows
that at least so many took part. So staff only see a noisy number, the true one is only a lower
limit, and a refusal gives no reason.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.edition.noise import noise
from dialogs.edition.published import ENOUGH

AT_LEAST = 10
"""An edition needs at least this many teams in truth, whatever the noisy number is."""
ORGANISATIONS = 3
"""Teams that told their organisation are only included if they name at least this many different
ones."""
OF_ONE = 3
"""An edition includes at most this many teams of one organisation."""
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


def members(
    waiting: Iterable[Waiting], told: int, key: bytes, enough: int = ENOUGH
) -> tuple[int, ...] | None:
    """The ids of contributions for the next edition; None if it may not be made yet.

    `told`: the sum of the weekly numbers that staff were told since the last edition. An
    organisation with too many teams has some of them wait for a later edition; the key draws which,
    so that nobody can get in on purpose. If fewer than `ORGANISATIONS` organisations are named,
    every team that named one waits: a count over them would be about one or two organisations.
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
