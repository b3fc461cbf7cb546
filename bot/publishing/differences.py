"""How large a difference between two parts must be before chance hardly ever makes it.

Both parts are of teams that were asked, and each edition has other teams. So without a change two
parts differ by which teams took part as well as by the noise on the numbers. The distribution of
both is known, up to the part itself, but its tail is heavier than that of a normal distribution.
This uses the saddlepoint approximation of Lugannani and Rice, which is good to some per cent far
in the tail, where a report with a hundred comparisons has to look.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, exp, log, log1p, pi, sqrt

from bot.publishing.certainty import variance
from dialogs.edition.noise import doublings

_STEPS = 30
"""Halvings of an interval, after which it is far narrower than a report shows."""
_NEAR = 1e-9
_PRIOR = 2
"""Teams of each kind that are added before the part is estimated, so that a part of nearly nothing
isn't taken for one that can't vary."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Teams that were asked, and those of them for whom something holds, as published.

    `cells`: how many noisy numbers `value` is a sum of. `others`: how many more `asked` is a sum
    of. `apart`: `asked` doesn't contain those of `value`, but has noise of its own.
    """

    table: str
    value: int
    asked: int
    cells: int
    others: int
    apart: bool

    @property
    def part(self) -> float:
        """From 0 to 1."""
        return min(1.0, max(0.0, self.value / self.asked)) if self.asked > 0 else 0.0

    @property
    def asked_spread(self) -> float:
        """The standard deviation of the noise on `asked`. A part is more uncertain if so many fewer
        teams were asked than is published: it is judged as if they were."""
        return sqrt(
            variance(self.table) * (self.others if self.apart else self.cells + self.others)
        )

    def __add__(self, more: Sample) -> Sample:
        return Sample(
            self.table,
            self.value + more.value,
            self.asked + more.asked,
            self.cells + more.cells,
            self.others + more.others,
            self.apart,
        )


def seen_from(one: Sample, other: Sample, risk: float) -> float:
    """The difference between the two parts that chance exceeds, in either direction, with at most
    this probability if the true parts are equal. From 0 to 1; 1 if no difference is so unlikely."""
    both = one.value + other.value, one.asked + other.asked
    part = (max(0, both[0]) + _PRIOR) / (both[1] + 2 * _PRIOR)
    part = min(part, 1 - _PRIOR / (both[1] + 2 * _PRIOR))
    up = [*_sources(one, part, 1), *_sources(other, part, -1)]
    down = [*_sources(one, part, -1), *_sources(other, part, 1)]
    return min(1.0, max(_exceeded(up, risk / 2), _exceeded(down, risk / 2)))


@dataclass(frozen=True, slots=True)
class _Chance:
    """A number of independent variables of one kind, each multiplied by `weight`: yes or no with
    chance `part`, centred; or the noise of a number, of which a fraction `kept` is kept each
    step."""

    weight: float
    number: float
    part: float | None = None
    kept: float = 0.0

    @property
    def limit(self) -> float:
        """The cumulant generating function is finite up to here."""
        return -log(self.kept) / abs(self.weight) if self.part is None and self.weight else 1e9

    def cumulants(self, t: float) -> tuple[float, float, float]:
        """The cumulant generating function at t, with its first two derivatives."""
        s, number, weight = t * self.weight, self.number, self.weight
        if self.part is None:
            up, down = self.kept * exp(s), self.kept * exp(-s)
            value = 2 * log1p(-self.kept) - log1p(-up) - log1p(-down)
            first = up / (1 - up) - down / (1 - down)
            second = up / (1 - up) ** 2 + down / (1 - down) ** 2
        else:
            grown = 1 + self.part * (exp(s) - 1)
            tilted = self.part * exp(s) / grown
            value = log(grown) - self.part * s
            first, second = tilted - self.part, tilted * (1 - tilted)
        return number * value, number * weight * first, number * weight**2 * second


def _sources(sample: Sample, part: float, sign: int) -> list[_Chance]:
    """What can make the part of a sample differ from the true one."""
    kept = float(2 ** -float(doublings(sample.table)))
    each = sign / max(1.0, sample.asked - sample.asked_spread)
    own = 1.0 if sample.apart else 1 - part
    return [
        _Chance(each, sample.asked, part),
        _Chance(own * each, sample.cells, kept=kept),
        _Chance(-part * each, sample.others, kept=kept),
    ]


def _exceeded(chances: Sequence[_Chance], risk: float) -> float:
    """The value that the sum of these exceeds with this probability."""
    low, high = _NEAR, (1 - _NEAR) * min(chance.limit for chance in chances)
    high = min(high, 100 * sum(1 / abs(chance.weight) for chance in chances if chance.weight))
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _tail(chances, middle) > risk:
            low = middle
        else:
            high = middle
    return _cumulants(chances, high)[1]


def _cumulants(chances: Sequence[_Chance], t: float) -> tuple[float, float, float]:
    each = [chance.cumulants(t) for chance in chances]
    value, first, second = (sum(one[n] for one in each) for n in range(3))
    return value, first, second


def _tail(chances: Sequence[_Chance], t: float) -> float:
    """The probability that the sum exceeds the value whose saddlepoint is t > 0."""
    value, first, second = _cumulants(chances, t)
    far, wide = sqrt(max(2 * (t * first - value), _NEAR**2)), t * sqrt(second)
    if far < 1e-3:
        return 0.5
    normal = exp(-(far**2) / 2) / sqrt(2 * pi)
    return erfc(far / sqrt(2)) / 2 + normal * (1 / wide - 1 / far)
