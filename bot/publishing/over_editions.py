"""What changed over editions: how many teams miss each element, from published numbers only.

This edition is compared with the first that counted the same way, which shows slow changes, and
with all earlier ones together, which shows sudden ones. If one edition says too little about a
group of teams, the last few, or the first few, are counted together. 'More' or 'less' is said only
if chance hardly ever says so: all statements of one report together are wrong in fewer than one
report in twenty if nothing changed (Bonferroni: the risk is divided over all comparisons that
enough teams were asked for, and what is missing doesn't decide which those are).

Nothing is compared across a change in how an element is counted. The pack says since when it is
counted in the current way; editions that don't count the element end a series by themselves.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import accumulate
from math import ceil

from bot.publishing.certainty import variance
from bot.publishing.differences import Sample, seen_from
from bot.publishing.parts import Proportion, part_of, part_with_goal
from dialogs.edition.cells import ELEMENTS, ELEMENTS_BY_GOAL, WAYS
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition
from dialogs.edition.rules import ENOUGH
from dialogs.edition.share import Change, Stood
from dialogs.pack.definition import Dialog

WRONG = 0.05
"""If nothing changed, fewer than this part of the reports say that something did."""
TELLING = 0.45
"""Nothing is compared where a difference as large as this could be chance."""


@dataclass(frozen=True, slots=True)
class Among:
    """Some of the teams: those that answered in one way, or those with one goal."""

    way: str = ""
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One element in one edition. `part`: None if too few teams were asked. `follows`: whether it
    was counted the same way as in the edition before, so that a line may join the two."""

    edition: int
    part: Proportion | None
    follows: bool


@dataclass(frozen=True, slots=True)
class EditionComparison:
    """The teams of the last editions, `of`, and those of some earlier ones, `against`.

    The parts are in whole per cents. `visible`: the smallest difference, in the same points, that
    is called a change.
    """

    element: str
    among: Among
    points: tuple[Point, ...]
    of: tuple[int, ...]
    against: tuple[int, ...]
    now: int
    before: int
    visible: int

    @property
    def change(self) -> Change | None:
        """BETTER if fewer teams miss it; None if no change can be seen."""
        moved = self.now - self.before
        if abs(moved) < self.visible:
            return None
        return Change.BETTER if moved < 0 else Change.WORSE


@dataclass(frozen=True)
class OverEditions:
    """`earlier`: the published editions of the same pack, in any order."""

    edition: Edition
    dialog: Dialog
    earlier: Sequence[Edition] = ()

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """All of them, the oldest first."""
        known = {one.number: one for one in self.earlier if one.pack == self.edition.pack}
        before = (one for number, one in known.items() if number < self.edition.number)
        return (*sorted(before, key=lambda one: one.number), self.edition)

    @cached_property
    def by_way(self) -> tuple[EditionComparison, ...]:
        """Every comparison over teams that answered in one way, in the pack's order."""
        among = [Among(way=way) for way in WAYS]
        return self._compared(among, WRONG / 2)

    @cached_property
    def by_goal(self) -> tuple[EditionComparison, ...]:
        """Every comparison over teams with one goal, however they answered."""
        goals = self.dialog.goals
        among = [] if goals is None else [Among(goal=goal) for goal in goal_values(goals)]
        return self._compared(among, WRONG / 2)

    @property
    def moved(self) -> list[EditionComparison]:
        """Those in which a change can be seen, the largest difference first."""
        found = [one for one in (*self.by_way, *self.by_goal) if one.change is not None]
        return sorted(found, key=lambda one: (-abs(one.now - one.before), one.visible))

    @property
    def different(self) -> list[EditionComparison]:
        """Of these the largest difference of each element among the same teams."""
        found: dict[tuple[str, Among], EditionComparison] = {}
        for one in self.moved:
            found.setdefault((one.element, one.among), one)
        return [*found.values()]

    @property
    def restarted(self) -> list[str]:
        """The elements that an earlier edition counted another way, or not at all."""
        return [id_ for id_, since in self._since.items() if since > 0]

    def _compared(self, among: Sequence[Among], risk: float) -> tuple[EditionComparison, ...]:
        """The risk is that of all of them together."""
        found = [
            pair
            for one in among
            for element in self.dialog.elements
            for pair in self._pairs(element, one)
        ]
        # Fewer comparisons leave more of the risk for each: keep as many as can still show a
        # change.
        best = sorted(found, key=lambda pair: pair.spread)
        many = len(best)
        while many > 0 and not best[many - 1].tells(risk / many):
            many -= 1
        kept = {id(pair) for pair in best[:many]}
        return tuple(self._comparison(pair, risk / many) for pair in found if id(pair) in kept)

    def _pairs(self, element: str, among: Among) -> Iterator[_Pair]:
        """None if too few teams were asked, now or earlier."""
        since, parts = self._since[element], self._parts(element, among)
        known = [_sample(part, among) for part in parts[since:] if part is not None]
        if len(known) < len(parts) - since:
            return
        last = _enough(known[::-1])
        if last is None or last == len(known):
            return
        split = len(parts) - last
        first = _enough(known[:-last])
        if first is None:
            return
        now = reduce(operator.add, known[-last:])
        for many in sorted({first, len(known) - last}):
            yield _Pair(
                element,
                among,
                now,
                reduce(operator.add, known[:many]),
                (since, since + many),
                split,
            )

    def _comparison(self, pair: _Pair, risk: float) -> EditionComparison:
        numbers = [edition.number for edition in self.editions]
        visible = seen_from(pair.now, pair.before, risk)
        return EditionComparison(
            pair.element,
            pair.among,
            tuple(self._points(pair.element, pair.among)),
            tuple(numbers[pair.split :]),
            tuple(numbers[slice(*pair.earlier)]),
            round(100 * pair.now.part),
            round(100 * pair.before.part),
            # One more, since the two parts are rounded: whoever checks it gets the same answer.
            ceil(100 * visible) + 1,
        )

    def _points(self, element: str, among: Among) -> Iterator[Point]:
        parts = self._parts(element, among)
        for at, (edition, part) in enumerate(zip(self.editions, parts, strict=True)):
            known = part if part is not None and part.is_known else None
            yield Point(edition.number, known, at > self._since[element])

    def _parts(self, element: str, among: Among) -> list[Proportion | None]:
        return [_part(edition, self.dialog, element, among) for edition in self.editions]

    @cached_property
    def _since(self) -> Mapping[str, int]:
        """For each element the place of the first edition that counted it as this one does."""
        return {element: self._first_like_this(element) for element in self.dialog.elements}

    def _first_like_this(self, element: str) -> int:
        kinds = [self._kind(element, at) for at in range(len(self.editions))]
        first = len(kinds) - 1
        while (
            first > 0
            and kinds[first - 1] == kinds[-1]
            and part_of(self.editions[first - 1], element) is not None
        ):
            first -= 1
        return first

    def _kind(self, element: str, at: int) -> str:
        """How an edition counted: as before the last change, as after it, or some teams so and
        some otherwise. An edition is mixed if the change fell after the edition before it: what
        its teams told can be from before the change."""
        since = self.dialog.elements[element].counted_since
        if since is None or (at == 0 and self.editions[0].made_on >= since):
            return "after"
        if self.editions[at].made_on < since:
            return "before"
        return "after" if self.editions[at - 1].made_on >= since else f"mixed {at}"


@dataclass(frozen=True, slots=True)
class _Pair:
    """`earlier`: the places of the first edition in `before` and of the one after its last.
    `split`: the place of the first edition in `now`."""

    element: str
    among: Among
    now: Sample
    before: Sample
    earlier: tuple[int, int]
    split: int

    @property
    def spread(self) -> float:
        """How far the two parts can be apart by chance, roughly, by how many were asked."""
        return sum(
            (one.asked / 4 + variance(one.table) * (one.cells + one.others) / 2) / one.asked**2
            for one in (self.now, self.before)
        )

    def tells(self, risk: float) -> bool:
        """Whether a change could be seen, judged by how many were asked and not by their answers:
        from half of the teams to nearly all, or nearly none."""
        now, before = (replace(one, value=one.asked // 2) for one in (self.now, self.before))
        return seen_from(now, before, risk) <= TELLING


def _enough(samples: Sequence[Sample]) -> int | None:
    """How many of these, from the first, together surely have enough teams that were asked.

    Without the margin it would be mostly noise that takes some over the limit; then the part of
    those is too small.
    """
    sums = accumulate(samples, operator.add)
    sure = (one.asked - 2 * one.asked_spread >= ENOUGH for one in sums)
    return next((many for many, is_sure in enumerate(sure, 1) if is_sure), None)


def _part(edition: Edition, dialog: Dialog, element: str, among: Among) -> Proportion | None:
    if among.way:
        return part_of(edition, element, ways=(among.way,))
    if dialog.goals is None:
        return None
    return part_with_goal(edition, dialog.goals, among.goal, element)


def _sample(part: Proportion, among: Among) -> Sample:
    if among.way:
        return Sample(ELEMENTS, part.value, part.asked, 1, len(Stood) - 1, apart=False)
    return Sample(ELEMENTS_BY_GOAL, part.value, part.asked, 1, 1, apart=True)
