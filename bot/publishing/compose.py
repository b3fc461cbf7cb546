"""Writes the report of an edition, from the published numbers alone.

It uses no true counts: anyone who has the edition could make the same report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.publishing.blocks import (
    CountTable,
    Paragraph,
    Points,
    Quotes,
    Report,
    Section,
    TableRow,
)
from bot.publishing.by_goal import ByGoal
from bot.publishing.certainty import apart, margin
from bot.publishing.comparing import Comparing
from bot.publishing.counts_shown import Count, most_first
from bot.publishing.first_page import NAMED, FirstSentences
from bot.publishing.over_editions import OverEditions
from bot.publishing.parts import (
    WIDEST,
    Proportion,
    largest_first,
    part_of,
    surely_largest,
    unsure_above,
)
from bot.publishing.took_part import way_through, who_took_part
from bot.publishing.trend_tables import ShownTrends
from content.reading.staff_sentences import Sentences, listed
from dialogs.edition.cells import (
    CARRIERS,
    CHANGES,
    EVERYONE,
    GOAL,
    REASONINGS,
    TEAMS,
    changed,
)
from dialogs.edition.published import Edition, shown
from dialogs.edition.rules import AT_LEAST, ENOUGH, SOURCES
from dialogs.edition.share import Change, Stood
from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain

FIRST = 5
"""How many missing elements the first page lists."""
FIRST_BY_GOAL = 3
"""How many of each goal."""


def compose(
    edition: Edition,
    dialog: Dialog,
    say: Sentences,
    enough: int = ENOUGH,
    earlier: Sequence[Edition] = (),
) -> Report:
    """The report as blocks. `say`: the sentences for staff; `enough`: how many teams an edition
    needs here; `earlier`: the published editions of this pack before this one."""
    return _Composing(edition, dialog, say, enough, OverEditions(edition, dialog, earlier)).report()


@dataclass(frozen=True, slots=True)
class _Composing:
    edition: Edition
    dialog: Dialog
    say: Sentences
    enough: int
    over: OverEditions

    def report(self) -> Report:
        say, edition = self.say.say, self.edition
        known = {"nummer": edition.number, "seizoen": edition.season}
        made_on = date.fromisoformat(edition.made_on)
        return Report(
            name=say("titel_document", **known),
            made_on=made_on,
            title=say("titel"),
            subtitle=say(
                "ondertitel", **known, pakket=self.dialog.title, datum=f"{made_on:%d-%m-%Y}"
            ),
            contents=say("inhoud"),
            pages=say("inhoud_papier"),
            continued=say("vervolg"),
            first=tuple(self._first_page()),
            rest=tuple(self._the_rest()),
        )

    @property
    def _teams(self) -> int:
        return shown(self.edition.value(TEAMS, EVERYONE) or 0)

    @property
    def _missing(self) -> list[Proportion]:
        parts = (part_of(self.edition, id_) for id_ in self.dialog.elements)
        return largest_first([part for part in parts if part is not None])

    @property
    def _noise_rule(self) -> str:
        return self.say.say("ruis_regel")

    # The first page

    def _first_page(self) -> Iterator[Section]:
        say, missing = self.say, self._missing
        yield FirstSentences(self.dialog, say, missing, self._by_goal, self.over).section()
        yield self._the_five([part for part in missing if part.is_precise])
        yield from self._by_goal.first(FIRST_BY_GOAL)
        yield Section(say.say("zeker_kop"), (Points(self._how_to_read()),))
        yield Section(say.say("niet_kop"), (Points(say.lines("niet")),))

    def _how_to_read(self) -> tuple[str, ...]:
        """What the noise does, and what words and lines mean. Which research report it is only
        where the pack says so."""
        facts = self.dialog.facts
        told = {"titel": "rapport", "auteurs": "rapport_auteurs", "jaar": "rapport_jaar"}
        known = {word: facts[fact] for word, fact in told.items() if facts.get(fact)}
        return self.say.lines("zeker", **known)

    def _the_five(self, ranked: Sequence[Proportion]) -> Section:
        """What is missing most. `ranked`: what is known well, the largest part first."""
        say = self.say
        intro = [say.say("vijf_inleiding", deelnemers=who_took_part(self.edition, say))]
        title = say.say("vijf_kop" if len(ranked) >= FIRST else "vijf_kop_minder")
        if not ranked:
            return Section(title, (Paragraph(" ".join((*intro, say.say("vijf_geen")))),))
        intro += self._how_firm(ranked[:FIRST], ranked[FIRST:])
        last = ranked[:FIRST][-1]
        intro += self._unsure(last)
        table = CountTable(
            say.say("vijf_bijschrift"),
            (say.say("kolom_ontbreekt"), say.say("kolom_deel")),
            tuple(map(self._missing_row, ranked[:FIRST])),
            (say.say("vijf_regel", punten=round(100 * WIDEST)),),
        )
        return Section(title, (Paragraph(" ".join(intro)), table))

    def _how_firm(self, five: Sequence[Proportion], rest: Sequence[Proportion]) -> Iterator[str]:
        """Whether the order can be chance, and whether others can belong to them."""
        mixed = [one for one in five if any(one.overlaps(two) for two in five if two is not one)]
        if mixed:
            if all(one.overlaps(two) for one in five for two in five):
                key = "vijf_volgorde_alle"
            else:
                key = "vijf_volgorde_deels" if len(mixed) == len(five) else "vijf_volgorde"
            names = ", ".join(f"‘{self._element(part.id)}’" for part in mixed)
            yield self.say.say(key, namen=names)
        others = [one for one in rest if any(one.overlaps(two) for two in five)]
        if others:
            key = "vijf_anderen" if len(others) > 1 else "vijf_anderen_een"
            names = self._names([part.id for part in others])
            yield self.say.say(key, namen=names, aantal=len(others))
        elif rest:
            yield self.say.say("vijf_vast", zesde=self._element(rest[0].id))

    def _unsure(self, last: Proportion) -> Iterator[str]:
        """What may belong to the five too, and how much of it may even be the first of them, named
        first. `last`: the fifth."""
        missing, first = self._missing, surely_largest(self._missing)
        top = [] if first is None else unsure_above(missing, first)
        every = [*top, *(part for part in unsure_above(missing, last) if part not in top)]
        if not every:
            return
        words = {"namen": self._names([part.id for part in every], most=NAMED)}
        if 0 < len(top) < len(every):
            yield self.say.counted("vijf_onzeker_deels", len(top), **words, samen=len(every))
        else:
            key = "vijf_onzeker_hoogst" if top else "vijf_onzeker"
            yield self.say.counted(key, len(every), **words)

    # The tables

    def _the_rest(self) -> Iterator[Section]:
        say = self.say
        yield from ShownTrends(self.over, say, self._by_goal).sections()
        rows = tuple(self._missing_row(part, whole=True) for part in self._missing)
        yield self._section("alles", "kolom_ontbreekt", rows, "kolom_deel")
        if self.edition.table(GOAL):
            yield self._section("keuze", "kolom_doel", self._by_goal.rows(self._teams))
            yield from self._by_goal.sections()
        if heard := self.edition.table(REASONINGS):
            counts = most_first([Count(cell.pairs[0][0], cell.value) for cell in heard])
            rows = tuple(map(self._heard, counts))
            yield self._section("redeneringen", "kolom_redenering", rows, "kolom_deel")
        if self.edition.table(CHANGES):
            yield self._then_and_now()
        yield from way_through(self.edition, self.dialog, say)
        if self.edition.texts:
            rule = Paragraph(say.say("teksten_regel"))
            yield Section(say.say("teksten_kop"), (rule, *self._sentences()))
        yield Section(say.say("regels_kop"), (Points(self._rules()),))

    def _sentences(self) -> Iterator[Quotes]:
        """What teams wrote, by what it is about; last what is about no element."""
        texts, elements = self.edition.texts, self.dialog.elements
        for id_, element in elements.items():
            if found := tuple(text for text, about in texts.items() if about == id_):
                yield Quotes(found, element.name)
        if rest := tuple(text for text, about in texts.items() if about not in elements):
            yield Quotes(rest, self.say.say("teksten_overig"))

    def _rules(self) -> tuple[str, ...]:
        return self.say.lines(
            "regels",
            genoeg=self.enough,
            minstens=AT_LEAST,
            bronnen=SOURCES,
        )

    def _section(
        self,
        key: str,
        heading: str,
        rows: tuple[TableRow, ...],
        numbers: str = "kolom_teams",
    ) -> Section:
        say = self.say.say
        table = CountTable(
            say(f"{key}_bijschrift"),
            (say(heading), say(numbers)),
            rows,
            (say(f"{key}_regel"), self._noise_rule),
        )
        return Section(say(f"{key}_kop"), (table,))

    def _then_and_now(self) -> Section:
        say, edition = self.say, self.edition
        found = {
            id_: {how: edition.value(CHANGES, changed(id_, how)) or 0 for how in Change}
            for id_ in self.dialog.elements
            if edition.value(CHANGES, changed(id_, Change.BETTER)) is not None
        }
        # One wrong row in twenty reports, not one in twenty rows.
        least = apart(CHANGES, among=max(1, len(found)))
        rows = [
            # Three ranges in a row don't fit on a phone: the rule says how wide they are.
            TableRow(self._element(id_), tuple(str(shown(by[how])) for how in Change))
            for id_, by in found.items()
            if abs(by[Change.BETTER] - by[Change.WORSE]) >= least
        ]
        carriers = shown(edition.value(CHANGES, CARRIERS) or 0)
        teams = say.counted("teams", carriers)
        if not rows:
            told = say.say("toen_niets", teams=teams, apart=least)
            return Section(say.say("toen_kop"), (Paragraph(told),))
        headings = ("kolom_element", "kolom_beter", "kolom_gelijk", "kolom_minder")
        table = CountTable(
            say.say("toen_bijschrift"),
            tuple(map(say.say, headings)),
            tuple(rows),
            say.lines(
                "toen_regel",
                teams=teams,
                marge=margin(CHANGES),
                apart=least,
            ),
        )
        return Section(say.say("toen_kop"), (table,))

    # Names and rows

    def _missing_row(self, part: Proportion, *, whole: bool = False) -> TableRow:
        """`whole`: with what else teams said of it, and what the report says of it."""
        comparing = Comparing(self.dialog, self.say)
        notes = [*comparing.in_words(part.id)] if whole else []
        if whole and part.is_known:
            notes.insert(0, self._whole(part))
        if whole:
            notes = [*self._meaning(part.id), *notes]
        if self._by_goal.concerns_all(part.id):
            notes += comparing.not_mentioned(part.id)
        said, of = part.said(self.say), part.of_how_many(self.say)
        return TableRow(self._element(part.id), (said,), part.bar(), tuple(notes), of=of)

    def _meaning(self, element: str) -> Iterator[str]:
        """What the element is, as the bot tells a team."""
        what = as_plain(self.dialog.elements[element].what.fill(lambda _: None))
        if what:
            yield self.say.say("betekenis", tekst=what[0].upper() + what[1:])

    def _whole(self, missing: Proportion) -> str:
        """What those said that were asked and don't miss it."""
        found = {how.value: part_of(self.edition, missing.id, how) for how in Stood}
        parts = {how: round(100 * part.part) for how, part in found.items() if part is not None}
        return self.say.say("van_de_rest", **parts)

    @property
    def _by_goal(self) -> ByGoal:
        return ByGoal(self.edition, self.dialog, self.say, self._noise_rule)

    def _names(self, ids: Sequence[str], most: int = 2) -> str:
        return listed(self.say, [f"‘{self._element(id_)}’" for id_ in ids], most)

    def _element(self, id_: str) -> str:
        return self.dialog.elements[id_].name

    def _heard(self, count: Count) -> TableRow:
        """A reasoning: at which part of the teams it was heard, and what the bot asks then."""
        reasoning, bar = self.dialog.reasonings[count.id], count.bar(self._teams)
        said = self.say.say("deel_leeg")
        if bar is not None:
            parts = {"deel": bar.part, "laag": bar.low, "hoog": bar.high}
            said = self.say.say("deel", **{name: round(100 * part) for name, part in parts.items()})
        asks = as_plain(reasoning.probes[0].text.fill(lambda _: None)).splitlines()[:1]
        notes = tuple(self.say.say("redenering_vraag", tekst=line) for line in asks)
        of = self.say.say("redenering_teams", aantal=count.said(self.say))
        return TableRow(reasoning.name, (said,), bar, notes, of=of)
