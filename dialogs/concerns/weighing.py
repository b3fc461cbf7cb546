"""Weighs one or two sentences as a whole: how much do they resemble sentences labelled as a
concern?

Patterns know only what their author thought of, and take 'een bom geld' for a bomb. This is a
linear model: every feature of a sentence (`dialogs/hearing/features.py`), and every kind that a
shared pattern matched in it, has a weight, learned from sentences labelled by hand. The sum gives
the probability that somebody tells something serious, or a worry, and of which kind. Nothing is
learned from what people type to the bot: the weights are a file in the content, made by `python -m
tests.train_concerns`.

A sum grows with the length of a sentence, so it is divided by the square root of the number of
features.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from dialogs.hearing.features import Families, FeatureWeights

ZERO = 79
"""A weight is stored as one visible character. This one means 0; each next character is one step
more."""
SERIOUS, CONCERN, PAST = range(3)
"""The first columns of a row; the kinds follow."""
KINDS_FROM = 3
MARK = "!"
"""The prefix of the feature for a kind that a pattern matched."""


FEWEST = 12
"""A sentence with fewer features is treated as having this many: a word or two says too little."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The probabilities from which each verdict holds."""

    serious: float = 1.0
    seen: float = 1.0
    """For serious, if a shared pattern matched something serious too."""
    concern: float = 1.0
    past: float = 1.0
    least: float = 0.0
    """For serious, how likely it must at least be that it is a concern at all."""
    marked: float = 1.0
    """For a concern, if a shared pattern matched anything in one sentence."""
    unseen: float = 0.0
    """As `least`, if no shared pattern matched something serious."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The verdict on sentences that weigh enough."""

    serious: bool
    """If False, a worry."""
    past: bool
    kinds: Mapping[str, float]
    """A score per kind; only good for comparing kinds."""
    likely: float = 1.0
    """The probability that it is serious."""


@dataclass(frozen=True)
class Weighing:
    """The learned model."""

    families: Families = field(default_factory=Families)
    kinds: tuple[str, ...] = ()
    step: float = 1.0
    """The weight of one step in character code."""
    bias: bytes = b""
    rows: Mapping[str, bytes] = field(default_factory=dict)
    """The weights of each feature, a byte per column: serious, any concern, past, and every
    kind."""
    floors: Floors = Floors()

    def weigh(
        self, words: Sequence[str], marks: Iterable[str], *, seen: bool, several: bool = False
    ) -> Weighed | None:
        """Judge these words; None, as nearly always, if it isn't even a worry. `marks`: the ids of
        kinds that shared patterns matched; `seen`: one of these is serious; `several`: they are
        more than one sentence."""
        marks = tuple(marks)
        rows, share = self._rows_of(words, marks)
        floors = self.floors
        concern = likely(self._sum(rows, CONCERN, share))
        least = floors.least if seen else max(floors.least, floors.unseen)
        enough = floors.marked if marks and not several else floors.concern
        if concern < min(least, enough):
            return None
        floor = floors.seen if seen else floors.serious
        probability = likely(self._sum(rows, SERIOUS, share))
        serious = concern >= least and probability >= floor
        if not serious and concern < enough:
            return None
        kinds = {
            kind: self._sum(rows, KINDS_FROM + number, share)
            for number, kind in enumerate(self.kinds)
        }
        past = likely(self._sum(rows, PAST, share)) >= self.floors.past
        return Weighed(serious, past, kinds, probability)

    def hints(self, words: Sequence[str], marks: Iterable[str]) -> bool:
        """Whether these words may be part of something serious (`Floors.least`)."""
        rows, share = self._rows_of(words, marks)
        return likely(self._sum(rows, CONCERN, share)) >= self.floors.least

    def _rows_of(
        self, words: Sequence[str], marks: Iterable[str]
    ) -> tuple[Collection[bytes], float]:
        rows, features = self._weights.of(words, map(MARK.__add__, marks))
        return rows, share_of(features)

    @cached_property
    def _weights(self) -> FeatureWeights[bytes]:
        return FeatureWeights(self.families, self.rows)

    def _sum(self, rows: Collection[bytes], column: int, share: float) -> float:
        total: int = sum(map(itemgetter(column), rows)) - ZERO * len(rows)
        return (total * share + self.bias[column] - ZERO) * self.step


def share_of(features: int) -> float:
    """The factor that corrects a sum for the number of features."""
    return 1 / math.sqrt(max(features, FEWEST))


def likely(total: float) -> float:
    """The logistic function: turns a sum into a probability."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, total))))


_LARGEST = 50.0
