"""In what part of the teams that were asked something is missing, as readers see it: with the
range of the noise on both numbers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import sqrt

from bot.publishing.blocks import Bar
from bot.publishing.certainty import WITHIN, margin, variance
from content.reading.staff_sentences import Sentences
from dialogs.edition.cells import ELEMENTS, ELEMENTS_BY_GOAL, WAYS, asked_with, missing_with
from dialogs.edition.published import Edition, shown, standings
from dialogs.edition.rules import ENOUGH
from dialogs.edition.share import Stood
from dialogs.pack.wanted import Goals

WIDEST = 0.3
"""A part whose noise reaches further than this, up or down, isn't ranked: its place would be mostly
noise."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """`value` and `asked`: numbers of teams as published, before clipping. `spread`: the standard
    deviation of their quotient by the noise, as long as it isn't clipped. `asked_margin`: the noise
    on `asked` stays within this at least 19 times out of 20."""

    id: str
    value: int
    asked: int
    spread: float
    asked_margin: int

    @property
    def is_known(self) -> bool:
        """Whether enough teams were asked to say anything."""
        return self.asked >= ENOUGH

    @property
    def is_precise(self) -> bool:
        """Whether enough is known to give it a place among others."""
        # Not from `low` and `high`: those stop at 0 and 1, which makes a range look narrower.
        return self.is_known and WITHIN * self.spread <= WIDEST

    @property
    def part(self) -> float:
        """From 0 to 1."""
        return min(1.0, shown(self.value) / self.asked) if self.asked > 0 else 0.0

    @property
    def low(self) -> float:
        return max(0.0, self.part - WITHIN * self.spread)

    @property
    def high(self) -> float:
        return min(1.0, self.part + WITHIN * self.spread)

    def said(self, say: Sentences) -> str:
        """The part with its range, in per cent; a dash if too few were asked."""
        if not self.is_known:
            return say.say("deel_leeg")
        laag, hoog = self._range
        return say.say("deel", deel=round(100 * self.part), laag=laag, hoog=hoog)

    def overlaps(self, other: Proportion) -> bool:
        """Whether their ranges overlap or touch as they are shown, in whole per cents."""
        (low, high), (other_low, other_high) = self._range, other._range
        return low <= other_high and other_low <= high

    def may_exceed(self, other: Proportion) -> bool:
        """Whether its true part can be above that of the other, by the ranges as they are shown."""
        return self._range[1] >= other._range[0]

    @property
    def _range(self) -> tuple[int, int]:
        return round(100 * self.low), round(100 * self.high)

    def bar(self) -> Bar | None:
        """Its position on a bar of the teams that were asked; None if those are few."""
        return Bar(self.part, self.low, self.high) if self.is_known else None

    def of_how_many(self, say: Sentences) -> str:
        """How many teams were asked, as a few words; or that they are too few."""
        if not self.is_known:
            return say.say("deel_te_weinig", genoeg=ENOUGH)
        return say.say("gevraagd", aantal=self.asked_said(say))

    def asked_said(self, say: Sentences) -> str:
        """How many teams were asked, with the range of the noise."""
        asked = shown(self.asked)
        low, high = max(0, asked - self.asked_margin), asked + self.asked_margin
        return say.say("getal", aantal=asked, laag=low, hoog=high)


def part_of(
    edition: Edition, element: str, stood: Stood = Stood.MISSING, ways: Collection[str] = WAYS
) -> Proportion | None:
    """In what part of the teams that were asked, in these ways of answering, an element had this
    status. None if the edition doesn't count it."""
    found = standings(edition, element, ways)
    if found is None:
        return None
    value, asked = found.by_stood[stood], found.asked
    each = variance(ELEMENTS) * len(ways)
    spread = _spread(value, asked, each, each * (len(Stood) - 1))
    return Proportion(element, value, asked, spread, margin(ELEMENTS, len(Stood) * len(ways)))


def part_with_goal(edition: Edition, goals: Goals, goal: str, element: str) -> Proportion | None:
    """In what part of the teams with a goal that were asked an element is missing. None if it
    can't come with that goal."""
    value = edition.value(ELEMENTS_BY_GOAL, missing_with(goals, goal, element))
    asked = edition.value(ELEMENTS_BY_GOAL, asked_with(goals, goal, element))
    if value is None or asked is None:
        return None
    each = variance(ELEMENTS_BY_GOAL)
    # Here the noise of the whole doesn't contain that of the part.
    part = min(1.0, shown(value) / asked) if asked > 0 else 0.0
    spread = sqrt(each * (1 + part**2)) / asked if asked > 0 else 0.0
    return Proportion(element, value, asked, spread, margin(ELEMENTS_BY_GOAL))


def _spread(value: int, asked: int, own: float, of_others: float) -> float:
    """The part is value / asked, where `asked` is the value plus the other answers, each with the
    variance of its noise: to first order, the value's own noise counts for what isn't the part."""
    if asked <= 0:
        return 0.0
    part = min(1.0, shown(value) / asked)
    return sqrt(own * (1 - part) ** 2 + of_others * part**2) / asked


def surely_largest(parts: Sequence[Proportion]) -> Proportion | None:
    """Of those that are ranked the one that is large even at the bottom of its range: the largest
    part can be mostly noise. None if none is ranked."""
    return max((part for part in parts if part.is_precise), key=lambda one: one.low, default=None)


def unsure_above(parts: Sequence[Proportion], than: Proportion) -> list[Proportion]:
    """What isn't ranked but can be above this one."""
    unsure = (part for part in parts if part.is_known and not part.is_precise)
    return [part for part in unsure if part.may_exceed(than)]


def largest_first(parts: Sequence[Proportion]) -> list[Proportion]:
    """Those about which enough is known, the largest first; then the others. Equal ones keep their
    order."""
    return sorted(parts, key=lambda one: (not one.is_known, -one.part if one.is_known else 0))
