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
from content.reading.staff_sentences import Sentences
from dialogs.edition.cells import ALONE, WAYS
from dialogs.edition.share import Change

_DRAWN = 10
"""The maximum number of editions in a drawing: the latest ones."""


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
        if self.over.different:
            yield self._differences()
        many = len(self.over.by_way) + len(self.over.by_goal)
        compared = self.say.counted("vergelijkingen", many)
        yield Points(self.say.lines("over_regel", vergelijkingen=compared))
        if restarted := self.over.restarted:
            names = ", ".join(self._element(id_) for id_ in restarted)
            whole = len(restarted) == len(self.over.dialog.elements)
            yield Paragraph(say("over_breuk_alles") if whole else say("over_breuk", namen=names))
        for way in WAYS:
            among = Among(way=way)
            rows = [one for one in self.over.by_way if one.among == among]
            if rows:
                yield self._table(among, rows)
                yield from self._too_few(among, {one.element for one in rows})
            else:
                yield Paragraph(
                    say("over_te_weinig", welke=self.among(among), punten=round(100 * TELLING))
                )
        yield from self._with_goals()

    def _differences(self) -> CountTable:
        """Every difference in a row of its own, and which comparison shows it."""
        say = self.say.say
        headings = ("kolom_element", "kolom_eerst", "kolom_nu", "kolom_punten")
        rows = tuple(map(self._difference, self.over.different))
        return CountTable(
            say("over_lijst"), tuple(map(say, headings)), rows, (say("over_lijst_regel"),)
        )

    def _difference(self, one: EditionComparison) -> TableRow:
        say = self.say.say
        words = {"welke": self.among(one.among), "eerder": self.editions(one.against)}
        notes = [say("over_lijst_bij", **words, vanaf=one.visible)]
        for other in (*self.over.by_way, *self.over.by_goal):
            if (other.element, other.among) == (one.element, one.among) and other != one:
                key = "over_lijst_niet_ook" if other.change is None else "over_lijst_ook"
                notes.append(say(key, eerder=self.editions(other.against)))
        key = "punten_meer" if one.now > one.before else "punten_minder"
        points = say(key, aantal=abs(one.now - one.before))
        cells = (f"{one.before}%", f"{one.now}%", points)
        return TableRow(self._element(one.element), cells, None, (" ".join(notes),))

    def _too_few(self, among: Among, compared: Collection[str]) -> Iterator[Paragraph]:
        """What isn't compared because too few of these teams were asked."""
        elements = self.over.dialog.elements
        names = [id_ for id_ in elements if id_ not in {*compared, *self.over.restarted}]
        if names:
            words = {"welke": self.among(among), "namen": self._listed(names)}
            yield Paragraph(self.say.say("over_weinig", **words))

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
                visible: dict[str, set[int]] = {}
                for one in rest:
                    visible.setdefault(one.element, set()).add(one.visible)
                names = ", ".join(
                    self.say.say(
                        "over_niets_naam",
                        naam=self._element(element),
                        vanaf=self._from_points(points),
                    )
                    for element, points in visible.items()
                )
                welke = self.among(among, first=True)
                yield Paragraph(self.say.say("over_niets", welke=welke, namen=names))

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
        notes = [*map(self._compared, comparisons), *self._which_to_quote(comparisons)]
        if len(one.of) > 1:
            notes.insert(0, self.say.say("over_samen", edities=self.editions(one.of)))
        if all(len(other.against) > 1 for other in comparisons):
            first = self.editions(one.against[:1])
            notes.append(self.say.say("over_niet_alleen", eerder=first))
        return TableRow(
            self._element(one.element), (f"{one.now}%",), None, (*notes, each), _trend(points)
        )

    def _which_to_quote(self, comparisons: Sequence[EditionComparison]) -> Iterator[str]:
        """Where one comparison shows a difference and another doesn't: what can be said of it."""
        seen = [one for one in comparisons if one.change is not None]
        unseen = [one for one in comparisons if one.change is None]
        if seen and unseen:
            key = "over_twee_minder" if seen[0].change is Change.BETTER else "over_twee_meer"
            words = {"wel": seen[0].against, "niet": unseen[0].against}
            yield self.say.say(key, **{word: self.editions(of) for word, of in words.items()})

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
        return str(low) if low == high else self.say.say("en", eerste=low, laatste=high)

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
    editions = tuple(point.edition for point in points)
    return Trend(dots, editions, (start / wide,) if start else ()) if len(dots) > 1 else None
