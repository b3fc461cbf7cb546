"""Weighing a few sentences as a whole: how much they look like what was labelled as a concern.

Patterns know only what their author thought of, and take 'een bom geld' for a bomb. This is a
linear model: every word, pair and family in a sentence (`features.py`), and every kind that a
pattern of the house saw in it, has a weight, learned from sentences that were labelled by hand. The
sum tells how likely it is that something serious is told, or a worry, and of which kind. Nothing is
learned from what people type to the bot: the weights are a file in the content, made by
`python -m tests.train_concerns`.

A sum grows with the length of a sentence, so it is divided by the square root of the number of
features.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dialogs.concerns.features import Families, features_of

ZERO = 79
"""A weight is one visible character; this one weighs nothing, each next one a step more."""
SERIOUS, CONCERN, PAST = range(3)
"""The first columns of a row; the kinds follow."""
KINDS_FROM = 3
MARK = "!"
"""Stands before a kind that a pattern saw."""


FEWEST = 12
"""A sentence of fewer features says too little to weigh as much as one of so many."""


@dataclass(frozen=True, slots=True)
class Floors:
    """From how likely on something counts."""

    serious: float = 1.0
    seen: float = 1.0
    """Serious, where a pattern of the house saw something serious too."""
    concern: float = 1.0
    past: float = 1.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """Something that weighs enough."""

    serious: bool
    """Or else a worry."""
    past: bool
    kinds: Mapping[str, float]
    """How much it looks like each kind; only to compare with each other."""


@dataclass(frozen=True)
class Weighing:
    """What was learned."""

    families: Families = field(default_factory=Families)
    kinds: tuple[str, ...] = ()
    step: float = 1.0
    """What one character more or less weighs."""
    bias: bytes = b""
    rows: Mapping[str, bytes] = field(default_factory=dict)
    """By feature a column each: serious, a concern at all, past, and every kind."""
    floors: Floors = Floors()

    def weigh(self, words: Sequence[str], marks: Iterable[str], *, seen: bool) -> Weighed | None:
        """None where it isn't even a worry, as nearly always. `marks`: the kinds that patterns of
        the house saw; `seen`: something serious is among them."""
        features = features_of(words, self.families)
        features.update(map(MARK.__add__, marks))
        rows = [row for row in map(self.rows.get, features) if row is not None]
        share = share_of(features)
        floor = self.floors.seen if seen else self.floors.serious
        serious = likely(self._sum(rows, SERIOUS, share)) >= floor
        if not serious and likely(self._sum(rows, CONCERN, share)) < self.floors.concern:
            return None
        kinds = {
            kind: self._sum(rows, KINDS_FROM + number, share)
            for number, kind in enumerate(self.kinds)
        }
        past = likely(self._sum(rows, PAST, share)) >= self.floors.past
        return Weighed(serious, past, kinds)

    def _sum(self, rows: Sequence[bytes], column: int, share: float) -> float:
        total = sum([row[column] for row in rows]) - ZERO * len(rows)
        return (total * share + self.bias[column] - ZERO) * self.step


def share_of(features: Collection[str]) -> float:
    """How much of the sum counts; of a word or two no more than of a few."""
    return 1 / math.sqrt(max(len(features), FEWEST))


def likely(total: float) -> float:
    """From a sum to how likely it is."""
    return 1 / (1 + math.exp(-max(-_LARGEST, min(_LARGEST, total))))


_LARGEST = 50.0
