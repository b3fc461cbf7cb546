"""Weighs whether a text answers anything, or is said to the bot: a question to it, or a protest.

Like `dialogs/concerns/weighing.py` this is a linear model: every cue of a text has a weight,
learned from sentences that were labelled by hand. Their sum gives the chance that the text isn't an
answer. Which kind of remark it is then follows from the examples that it resembles most. `python -m
tests.train_understanding` learns it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.hearing.cues import shape_of, words_of
from dialogs.hearing.examples import Examples, Likeness
from dialogs.hearing.features import Families, FeatureWeights
from dialogs.hearing.memo import memoized

NO_CHANGE = 79
"""A weight is stored as one visible character. This one means 0; each next one is a step more."""
REMARKED = "bot"
"""The name of the set of examples."""
_HEED = 10.0
"""How much closeness to examples counts compared with the odds."""
LONGEST_REMARK = 220
"""Characters. A longer text is an answer, whatever else is in it."""
_FEWEST = 10
"""A text with fewer cues is treated as having this many."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said to the bot: its kind, and the chance that it isn't an answer."""

    kind: str
    chance: float


@dataclass(frozen=True)
class Remarks:
    """The learned model. Without rows everything is an answer."""

    families: Families = field(default_factory=Families)
    step: float = 1.0
    """The weight of one step in character code."""
    bias: int = NO_CHANGE
    rows: Mapping[str, int] = field(default_factory=dict)
    """The weight of each cue, as a character code."""
    floor: float = 1.0
    """The chance of not being an answer that a remark must have."""
    examples: Examples = field(default_factory=Examples)
    """Examples of each kind of remark, as the set `REMARKED`."""

    def remark(self, text: str) -> Remark | None:
        """What is said to the bot; None, as for nearly all texts, if it is an answer."""
        chance = self._chance(text)
        if chance is None or chance < self.floor:
            return None
        return Remark(_kind(self.likeness(), text), chance)

    def chance(self, text: str) -> float:
        """The chance that the text isn't an answer; 0 for one that is too long or has no words."""
        return self._chance(text) or 0.0

    def likeliest(self, text: str) -> str | None:
        """The kind of remark that the text is if it isn't an answer, however unlikely that is; None
        where `chance` is 0. It compares the text with all examples, which takes longer than
        everything else an answer needs: only call it for what is probably a remark."""
        return None if self._chance(text) is None else _kind(self.likeness(), text)

    def _chance(self, text: str) -> float | None:
        """The odds that it isn't an answer; None for a text that is too long or has no words."""
        if not self.rows or len(text) > LONGEST_REMARK:
            return None
        words = words_of(text)
        weights, cues = self._weights.of(words, shape_of(text, words))
        if cues <= 1:  # no words, only a shape
            return None
        told = (sum(weights) - NO_CHANGE * len(weights)) * remark_share(cues) * self.step
        return _likely(told + (self.bias - NO_CHANGE) * self.step)

    @cached_property
    def _weights(self) -> FeatureWeights[int]:
        return FeatureWeights(self.families, self.rows)

    def likeness(self) -> Likeness:
        """What tells the kinds of remark apart."""
        return self.examples.likeness(REMARKED, {})


@memoized
def _kind(likeness: Likeness, text: str) -> str:
    """The list and the page ask this of each sentence that was typed, each time they are laid
    out."""
    alike = likeness.compare(text)
    return max(alike, key=lambda one: one.odds + _HEED * one.closeness).kind


def remark_share(cues: int) -> float:
    """The factor that corrects a sum for the number of cues."""
    return 1 / math.sqrt(max(cues, _FEWEST))


def _likely(total: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
