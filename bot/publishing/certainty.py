"""How far a published number can be from the true one. The distribution of the noise is known
exactly.

It is d with probability 1/3 · 2^-|d|.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import count

MOSTLY = Fraction(19, 20)
_FAR = 60
"""Noise beyond this is less likely than anything that a computer does wrong."""


@cache
def margin() -> int:
    """The noise stays within this at least 19 times out of 20."""
    return _within(_chance)


@cache
def apart() -> int:
    """Two numbers that differ by this or more are in their true order at least 19 out of 20
    times."""
    return _within(_chance_of_difference) + 1


def _within(chance: Callable[[int], Fraction]) -> int:
    sure = chance(0)
    for distance in count():
        if sure >= MOSTLY:
            return distance
        sure += 2 * chance(distance + 1)
    raise AssertionError


def _chance(distance: int) -> Fraction:
    return Fraction(1, 3 * 2 ** abs(distance))


def _chance_of_difference(distance: int) -> Fraction:
    return sum((_chance(one) * _chance(one - distance) for one in range(-_FAR, _FAR)), Fraction())
