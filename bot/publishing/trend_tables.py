"""The part of the report that shows how elements went over editions, as small lines with their
noise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.publishing.blocks import (
    Block,
    CountTable,
    Paragraph,
    Points,
    Section,
    TableRow,
    Trend,
    TrendPoint,
)
from bot.publishing.by_goal import ByGoal
from bot.publishing.over_editions import TELLING, Among, EditionComparison, OverEditions, Point
from content.reading.staff_texts import Sentences
from dialogs.edition.cells import ALONE, WAYS
from dialogs.edition.share import Change

_DRAWN = 10
"""So many editions fit in a drawing: the last."""


@dataclass(frozen=True, slots=True)
class ShownTrends:
    over: OverEditions
    say: Sentences
    by_goal: ByGoal

    def sections(self) -> Iterator[Section]:
        """Nothing for the first edition of a pack."""
        if len(self.over.editions) == 1:
            return
        say = self.say
        yield Section(say.say("over_kop"), tuple(self._blocks()))

    def _blocks(self) -> Iterator[Block]:
        say = self.say.say
        yield Points(self.say.lines("over_regel"))
        if restarted := self.over.restarted:
            names = ", ".join(self._element(id_) for id_ in restarted)
            whole = len(restarted) == len(self.over.dialog.elements)
            yield Paragraph(say("over_breuk_alles") if whole else say("over_breuk", namen=names))
        for way in WAYS:
            among = Among(way=way)
            rows = [one for one in self.over.by_way if one.among == among]
            if rows:
                yield self._table(among, rows)
            else:
                yield Paragraph(
                    say("over_te_weinig", welke=self.among(among), punten=round(100 * TELLING))
                )
        yield from self._with_goals()

    def _with_goals(self) -> Iterator[Block]:
        """Of each goal what moved; of everything else how much it should have moved to be seen."""
        by_goal: dict[Among, list[EditionComparison]] = {}
        for one in self.over.by_goal:
            by_goal.setdefault(one.among, []).append(one)
        for among, all_ in by_goal.items():
            moved = {one.element for one in all_ if one.change is not None}
            rest = [one for one in all_ if one.element not in moved]
            if moved:
                yield self._table(among, [one for one in all_ if one.element in moved])
            if rest:
                yield Paragraph(
                    self.say.say(
                        "over_niets",
                        welke=self.among(among, first=True),
                        namen=self._listed(dict.fromkeys(one.element for one in rest)),
                        vanaf=self._from_points({one.visible for one in rest}),
                    )
                )

    def _table(self, among: Among, comparisons: Sequence[EditionComparison]) -> CountTable:
        say = self.say.say
        rows: dict[str, list[EditionComparison]] = {}
        for one in comparisons:
            rows.setdefault(one.element, []).append(one)
        moved = [*filter(_has_moved, rows.values())]
        others = [row for row in rows.values() if row not in moved]
        return CountTable(
            say("over_bijschrift", welke=self.among(among)),
            (say("kolom_element"), say("kolom_nu")),
            tuple(map(self._row, (*moved, *others))),
            (say("over_tabelregel"),),
        )

    def _row(self, comparisons: Sequence[EditionComparison]) -> TableRow:
        """All comparisons of one element."""
        one = comparisons[0]
        points = one.points[-_DRAWN:]
        each = self.say.say("over_per_editie", delen=", ".join(map(self._told, points)))
        mixed = len({one.change is None for one in comparisons}) > 1
        two = (self.say.say("over_twee"),) if mixed else ()
        notes = (*map(self._compared, comparisons), *two, each)
        now = f"{one.now}%"
        if len(one.of) > 1:
            now = self.say.say("over_samen", deel=now, edities=self.editions(one.of))
        return TableRow(self._element(one.element), (now,), None, notes, _trend(points))

    def _compared(self, one: EditionComparison) -> str:
        key = {Change.BETTER: "over_minder", Change.WORSE: "over_meer", None: "over_gelijk"}
        return self.say.say(
            key[one.change],
            eerder=self.editions(one.against),
            toen=one.before,
            nu=one.now,
            verschil=abs(one.now - one.before),
            vanaf=one.visible,
        )

    def _from_points(self, visible: Collection[int]) -> str:
        low, high = min(visible), max(visible)
        return str(low) if low == high else self.say.say("van_tot", van=low, tot=high)

    def _told(self, point: Point) -> str:
        if point.part is None:
            return self.say.say("over_punt_leeg", nummer=point.edition)
        part = point.part
        words = {"deel": part.part, "laag": part.low, "hoog": part.high}
        shown = {name: round(100 * value) for name, value in words.items()}
        return self.say.say("over_punt", nummer=point.edition, **shown)

    def among(self, among: Among, *, first: bool = False) -> str:
        """The teams, in words. `first`: at the start of a sentence."""
        if among.goal:
            said = self.say.say("wie_doel", doel=self.by_goal.name(among.goal))
        else:
            said = self.say.say("wie_alleen" if among.way == ALONE else "wie_samen")
        return said[0].upper() + said[1:] if first else said

    def editions(self, numbers: Sequence[int]) -> str:
        """The editions, in words."""
        first, last = numbers[0], numbers[-1]
        if first == last:
            return self.say.say("editie", nummer=first)
        if last - first == len(numbers) - 1 and len(numbers) > 2:
            return self.say.say("edities_van_tot", van=first, tot=last)
        listed = ", ".join(map(str, numbers[:-1]))
        return self.say.say("edities", nummers=listed, laatste=last)

    def _listed(self, elements: Iterable[str]) -> str:
        return ", ".join(f"‘{self._element(id_)}’" for id_ in elements)

    def _element(self, id_: str) -> str:
        return self.over.dialog.elements[id_].name


def _has_moved(comparisons: Sequence[EditionComparison]) -> bool:
    return any(one.change is not None for one in comparisons)


def _trend(points: Sequence[Point]) -> Trend | None:
    """A dot for each edition with enough teams; None if fewer than two have."""
    wide = len(points)
    start = max((at for at, point in enumerate(points) if not point.follows), default=0)
    drawn = [at for at, point in enumerate(points) if point.part is not None]
    dots = tuple(
        TrendPoint(
            (at + 0.5) / wide,
            part.part,
            part.low,
            part.high,
            before is not None and before >= start,
        )
        for before, at in zip((None, *drawn), drawn, strict=False)
        if (part := points[at].part) is not None
    )
    return Trend(dots, (start / wide,) if start else ()) if len(dots) > 1 else None
