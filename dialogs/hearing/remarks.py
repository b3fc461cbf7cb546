"""Weighs whether a text answers anything, or is said to the bot: a question to it, or a protest.

Like `dialogs/concerns/weighing.py` this is a linear model: every cue of a text has weights, learned
from sentences that were labelled by hand. Their sum tells how likely it is that the text is no
answer, and of which kind it then is. `python -m tests.train_understanding` learns them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from dialogs.hearing.cues import cues_of
from dialogs.hearing.features import Families

NO_CHANGE = 79
"""A weight is stored as one visible character. This one means 0; each next one is a step more."""
LONGEST_REMARK = 220
"""Characters. A longer text is an answer, whatever else is in it."""
_FEWEST = 10
"""A text with fewer cues is treated as having this many."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody said to the bot: its kind, and how likely it is that it is no answer."""

    kind: str
    chance: float


@dataclass(frozen=True)
class Remarks:
    """The learned model. Without rows everything is an answer."""

    families: Families = field(default_factory=Families)
    kinds: tuple[str, ...] = ()
    step: float = 1.0
    """The weight of one step in character code."""
    bias: bytes = b""
    rows: Mapping[str, bytes] = field(default_factory=dict)
    """The weights of each cue, a byte each: that it is no answer, and every kind."""
    floor: float = 1.0
    """How likely it must be that it is no answer."""

    def remark(self, text: str) -> Remark | None:
        """What is said to the bot; None, as for nearly all texts, if it is an answer."""
        if not self.rows or len(text) > LONGEST_REMARK:
            return None
        cues = cues_of(text, self.families)
        rows = [row for row in map(self.rows.get, cues) if row is not None]
        share = remark_share(cues)
        chance = _likely(self._sum(rows, 0, share))
        if chance < self.floor:
            return None
        scores = [self._sum(rows, column, share) for column in range(1, len(self.kinds) + 1)]
        return Remark(self.kinds[scores.index(max(scores))], chance)

    def _sum(self, rows: Sequence[bytes], column: int, share: float) -> float:
        total = sum([row[column] for row in rows]) - NO_CHANGE * len(rows)
        return (total * share + self.bias[column] - NO_CHANGE) * self.step


def remark_share(cues: Collection[str]) -> float:
    """The factor that corrects a sum for the number of cues."""
    return 1 / math.sqrt(max(len(cues), _FEWEST))


def _likely(total: float) -> float:
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
