"""How far a published number can be from the true one. The distribution of the noise is known
exactly.

One number's noise is d with a probability in proportion to 1 / 2 ** (|d| * doublings). Sums of
numbers have the noise of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from dialogs.edition.cells import TEAMS
from dialogs.edition.noise import doublings

MOSTLY = 0.95
WITHIN = 1.96
"""A sum of many noises stays within this many standard deviations 19 times out of 20."""
_FAR = 100
"""Noise beyond this is less likely than anything that a computer does wrong."""


@cache
def margin(table: str = TEAMS, cells: int = 1) -> int:
    """The noise of a sum of so many numbers of this table stays within this at least 19 times out
    of 20."""
    return _within(_noise_of(table, cells))


@cache
def apart(table: str = TEAMS, cells: int = 1, among: int = 1) -> int:
    """Two such sums that differ by this or more are in their true order at least 19 out of 20
    times. `among`: of so many such pairs none is in the wrong order, as often."""
    return _within(_noise_of(table, 2 * cells), 1 - (1 - MOSTLY) / among) + 1


def variance(table: str) -> float:
    """The variance of the noise on one number of this table."""
    kept = _kept(table)
    return 2 * kept / (1 - kept) ** 2


def _kept(table: str) -> float:
    return float(2 ** -float(doublings(table)))


def _within(chances: Sequence[float], mostly: float = MOSTLY) -> int:
    """The distance within which the chances, of noise 0, 1, 2 … in either direction, add up to
    `mostly`."""
    sure = accumulate((chances[0], *(2 * chance for chance in chances[1:])))
    return next(distance for distance, so_far in enumerate(sure) if so_far >= mostly)


@cache
def _noise_of(table: str, cells: int) -> tuple[float, ...]:
    """The chances that the noise of a sum is 0, 1, 2 … in one direction."""
    kept = _kept(table)
    one = [(1 - kept) / (1 + kept) * kept ** abs(size) for size in range(-_FAR, _FAR + 1)]
    whole = one
    for _ in range(cells - 1):
        reach = (len(whole) - 1) // 2
        whole = [
            sum(
                chance * whole[reach + at - size]
                for size, chance in zip(range(-_FAR, _FAR + 1), one, strict=True)
                if -reach <= at - size <= reach
            )
            for at in range(-_FAR, _FAR + 1)
        ]
    return tuple(whole[len(whole) // 2 :])
