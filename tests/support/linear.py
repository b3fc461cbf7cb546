"""Learns the weights of a linear model, one column at a time."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.concerns.weighing import likely

PACE, DECAY = 0.5, 0.02
"""How fast it learns, how much is forgotten each time."""
SMALL = 0.01
"""A smaller error teaches nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of weights, and its bias."""

    weights: list[float]
    squares: list[float]

    @classmethod
    def of(cls, size: int) -> Column:
        return cls([0.0] * (size + 1), [1e-4] * (size + 1))

    def total(self, places: Sequence[int], share: float) -> float:
        return sum(map(self.weights.__getitem__, places)) * share + self.weights[-1]

    def learn(self, places: Sequence[int], share: float, right: bool, heed: float = 1.0) -> None:
        self.correct(places, share, (likely(self.total(places, share)) - right) * heed)

    def correct(self, places: Sequence[int], share: float, error: float) -> None:
        if abs(error) < SMALL:
            return
        weights, squares = self.weights, self.squares
        slope, square = error * share, (error * share) ** 2
        for place in places:
            squares[place] += square
            weights[place] -= PACE * slope / math.sqrt(squares[place])
        squares[-1] += error * error
        weights[-1] -= PACE * error / math.sqrt(squares[-1])

    def forget(self) -> None:
        bias = self.weights[-1]
        self.weights[:] = [weight * (1 - DECAY) for weight in self.weights]
        self.weights[-1] = bias


def mean_of(columns: Sequence[Sequence[float]], heed: Sequence[float] = ()) -> list[float]:
    """The mean of their weights."""
    heed = heed or [1.0] * len(columns)
    total = sum(heed)
    weights = zip(*columns, strict=True)
    return [sum(map(operator.mul, row, heed)) / total for row in weights]


def learn_choice(
    columns: Sequence[Column], right: Sequence[bool], places: Sequence[int], share: float
) -> None:
    """One of these is right."""
    totals = [column.total(places, share) for column in columns]
    highest = max(totals)
    sizes = [math.exp(total - highest) for total in totals]
    every = sum(sizes)
    for column, size, is_right in zip(columns, sizes, right, strict=True):
        column.correct(places, share, size / every - is_right)
