"""The part of the report that tells, goal by goal, what teams are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.publishing.blocks import CountTable, RankedGroup, Ranks, Section, TableRow
from bot.publishing.comparing import Comparing
from bot.publishing.counts_shown import Count
from bot.publishing.parts import Proportion, largest_first, part_with_goal
from content.reading.staff_texts import Sentences
from dialogs.edition.cells import GOAL
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED
from dialogs.edition.published import ENOUGH, Edition, shown
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
        return goals == {goal for goal in goals if self._part(goal, element) is not None}

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
            rows = tuple(map(self._row, self._missing(goal.id)))
            name = self._name(goal.id)
            table = CountTable(
                say("per_doel_bijschrift", welk=name),
                (say("kolom_ontbreekt"), say("kolom_deel")),
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
            self.say.say("plek", naam=self._element(part.id), deel=round(100 * part.part))
            for part in self._missing(goal.id)[:most]
            if part.is_known
        )
        return RankedGroup(name, size, first)

    def _row(self, part: Proportion) -> TableRow:
        drawn = Comparing(self.dialog, self.say).line(part.id) if part.is_known else None
        line, notes = (None, ()) if drawn is None else (drawn[0], (drawn[1],))
        if part.is_known:
            notes = (self.say.say("gevraagd", aantal=shown(part.asked)), *notes)
        return TableRow(self._element(part.id), (part.said(self.say),), part.bar(line), notes)

    def _goals(self) -> Iterator[Count]:
        for cell in self.edition.table(GOAL):
            yield Count(cell.pairs[0][1], cell.value)

    def _missing(self, goal: str) -> list[Proportion]:
        parts = (self._part(goal, element) for element in self.dialog.elements)
        return largest_first([part for part in parts if part is not None])

    def _part(self, goal: str, element: str) -> Proportion | None:
        goals = self.dialog.goals
        return None if goals is None else part_with_goal(self.edition, goals, goal, element)

    def _name(self, goal: str) -> str:
        if goal == NO_GOAL:
            return self.say.say("geen_doel")
        if goal == NOT_DISCUSSED or self.dialog.goals is None:
            return self.say.say("doel_niet_besproken")
        return next(known.name for known in self.dialog.goals.choices if known.id == goal)

    def _element(self, id_: str) -> str:
        return self.dialog.elements[id_].name
