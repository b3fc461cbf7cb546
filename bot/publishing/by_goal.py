"""The part of the report that tells, goal by goal, what teams are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.publishing.blocks import CountTable, RankedGroup, Ranks, Section, TableRow
from bot.publishing.comparing import Comparing
from bot.publishing.counts_shown import Count, most_first
from content.reading.staff_texts import Sentences
from dialogs.edition.cells import GOAL, MISSING_BY_GOAL
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED
from dialogs.edition.published import ENOUGH, Edition
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class ByGoal:
    """`noise_rule` is printed below every table."""

    edition: Edition
    dialog: Dialog
    say: Sentences
    noise_rule: str

    def first(self, most: int) -> Iterator[Section]:
        """What is missing most with each goal; empty for a pack without goals."""
        goals = list(self._goals())
        if not goals:
            return
        say = self.say.say
        ranks = Ranks(
            say("doelen_bijschrift"),
            tuple(self._group(goal, most) for goal in goals),
            (self.noise_rule,),
        )
        yield Section(say("doelen_kop"), (ranks,))

    def concerns_all(self, element: str) -> bool:
        """Whether an element can be missing with every goal."""
        goals = {goal.id for goal in self._goals()}
        return goals == {
            cell.pairs[0][1]
            for cell in self.edition.table(MISSING_BY_GOAL)
            if cell.pairs[1][0] == element
        }

    def rows(self, teams: int) -> tuple[TableRow, ...]:
        """How many teams there are with each goal."""
        return tuple(
            TableRow(self._name(goal.id), (goal.said(self.say),), goal.bar(teams))
            for goal in self._goals()
        )

    def sections(self) -> Iterator[Section]:
        """A section per goal with everything that can be missing with it."""
        say = self.say.say
        for goal in self._goals():
            rows = tuple(self._row(count, goal) for count in self._missing(goal.id))
            name = self._name(goal.id)
            table = CountTable(
                say("per_doel_bijschrift", welk=name),
                (say("kolom_ontbreekt"), say("kolom_teams")),
                rows,
                (say("per_doel_regel"), self.noise_rule),
            )
            yield Section(say("per_doel_kop", welk=name), (table,))

    def _group(self, goal: Count, most: int) -> RankedGroup:
        name = self._name(goal.id)
        size = self.say.say("doel_teams", getal=goal.said(self.say))
        if goal.value < ENOUGH:
            return RankedGroup(name, size, (), self.say.say("doel_te_weinig"))
        first = tuple(
            self.say.say("plek", naam=self._element(count.id), aantal=count.shown)
            for count in self._missing(goal.id)[:most]
        )
        return RankedGroup(name, size, first)

    def _row(self, count: Count, goal: Count) -> TableRow:
        drawn = Comparing(self.dialog, self.say).line(count.id)
        enough = goal.value >= ENOUGH
        line, notes = (None, ()) if drawn is None or not enough else (drawn[0], (drawn[1],))
        bar = count.bar(goal.shown, line) if enough else None
        return TableRow(self._element(count.id), (count.said(self.say),), bar, notes)

    def _goals(self) -> Iterator[Count]:
        for cell in self.edition.table(GOAL):
            yield Count(cell.pairs[0][1], cell.value)

    def _missing(self, goal: str) -> list[Count]:
        return most_first(
            [
                Count(cell.pairs[1][0], cell.value)
                for cell in self.edition.table(MISSING_BY_GOAL)
                if cell.pairs[0][1] == goal
            ]
        )

    def _name(self, goal: str) -> str:
        if goal == NO_GOAL:
            return self.say.say("geen_doel")
        if goal == NOT_DISCUSSED or self.dialog.goals is None:
            return self.say.say("doel_niet_besproken")
        return next(known.name for known in self.dialog.goals.choices if known.id == goal)

    def _element(self, id_: str) -> str:
        return self.dialog.elements[id_].name
