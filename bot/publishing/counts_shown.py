"""The counts of an edition as readers see them: not below zero, with the range of the noise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.publishing.blocks import Bar
from bot.publishing.certainty import margin
from content.reading.staff_sentences import Sentences
from dialogs.edition.published import shown


@dataclass(frozen=True, slots=True)
class Count:
    """`value`: as published, before clipping."""

    id: str
    value: int

    @property
    def shown(self) -> int:
        return shown(self.value)

    @property
    def low(self) -> int:
        """The bottom of the range of the noise, not below zero."""
        return max(0, self.shown - margin())

    @property
    def high(self) -> int:
        """The top of the range, measured from zero if the published value is below it: the true
        count can't be negative."""
        return self.shown + margin()

    def said(self, say: Sentences) -> str:
        """The count with its range, in words."""
        return say.say("getal", aantal=self.shown, laag=self.low, hoog=self.high)

    def bar(self, whole: int) -> Bar | None:
        """Its position on a bar of `whole` teams; None if there are none."""
        if whole <= 0:
            return None
        part, low, high = (min(1.0, n / whole) for n in (self.shown, self.low, self.high))
        return Bar(part, low, high)


def most_first(counts: Sequence[Count]) -> list[Count]:
    """Largest first; equal counts keep their order."""
    return sorted(counts, key=lambda count: -count.value)
