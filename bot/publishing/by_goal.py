"""The part of the report that tells, goal by goal, what teams are missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.publishing.blocks import (
    Block,
    CountTable,
    Paragraph,
    RankedGroup,
    Ranks,
    Section,
    TableRow,
)
from bot.publishing.comparing import Comparing
from bot.publishing.counts_shown import Count
from bot.publishing.parts import WIDEST, Proportion, largest_first, part_with_goal
from content.reading.staff_sentences import Sentences, listed
from dialogs.edition.cells import GOAL
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED
from dialogs.edition.published import Edition, shown
from dialogs.edition.rules import ENOUGH
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class ByGoal:
    """`noise_rule` is printed below every table."""

    edition: Edition
    dialog: Dialog
    say: Sentences
    noise_rule: str

    def first(self, most: int) -> Iterator[Section]:
        """What is missing most for each goal that enough teams have; empty for a pack without
        goals."""
        if not self.has_goals:
            return
        say, known = self.say.say, self.known()
        blocks: list[Block] = []
        if known:
            groups = tuple(self._group(g, most) for g in self._goals() if g.id in known)
            rule = say("doelen_bijschrift", punten=round(100 * WIDEST))
            blocks.append(Ranks(rule, groups, (say("doelen_regel"),)))
        blocks += self._too_small(known)
        yield Section(say("doelen_kop"), tuple(blocks))

    @property
    def has_goals(self) -> bool:
        """Whether the edition counts by goal."""
        return any(True for _ in self._goals())

    def known(self) -> dict[str, list[Proportion]]:
        """For each goal with enough teams: the missing elements that enough of them were asked
        about, the largest part first."""
        found = {
            goal.id: [part for part in self._missing(goal.id) if part.is_known]
            for goal in self._goals()
            if goal.value >= ENOUGH
        }
        return {goal: parts for goal, parts in found.items() if parts}

    def _too_small(self, known: Collection[str]) -> Iterator[Paragraph]:
        """The goals with too few teams, in one line."""
        names = [f"‘{self.name(goal.id)}’" for goal in self._goals() if goal.id not in known]
        if names:
            key = "doelen_te_klein" if known else "doelen_alle_klein"
            yield Paragraph(self.say.say(key, namen=", ".join(names), genoeg=ENOUGH))

    def concerns_all(self, element: str) -> bool:
        """Whether an element can be missing with every goal."""
        goals = {goal.id for goal in self._goals()}
        return goals == {goal for goal in goals if self._part(goal, element) is not None}

    def rows(self, teams: int) -> tuple[TableRow, ...]:
        """How many teams there are with each goal."""
        return tuple(
            TableRow(self.name(goal.id), (goal.said(self.say),), goal.bar(teams))
            for goal in self._goals()
        )

    def sections(self) -> Iterator[Section]:
        """A section per goal of enough teams with everything that can be missing with it."""
        say, known = self.say.say, self.known()
        for goal in self._goals():
            if goal.id not in known:
                continue
            parts = self._missing(goal.id)
            rows = tuple(self._row(part) for part in parts if part.is_known)
            few = [f"‘{self._element(part.id)}’" for part in parts if not part.is_known]
            name = self.name(goal.id)
            title = say("per_doel_kop", welk=name)
            table = CountTable(
                say("per_doel_bijschrift"),
                (say("kolom_ontbreekt"), say("kolom_deel")),
                rows,
                (say("per_doel_regel"), self.noise_rule),
                title,
            )
            too_few = (
                (Paragraph(say("per_doel_weinig", welk=name, namen=", ".join(few), genoeg=ENOUGH)),)
                if few
                else ()
            )
            yield Section(title, (table, *too_few))

    def _group(self, goal: Count, most: int) -> RankedGroup:
        name = self.name(goal.id)
        size = self.say.say("doel_teams", getal=goal.said(self.say))
        known = [part for part in self._missing(goal.id) if part.is_known]
        ranked = [part for part in known if part.is_precise][:most]
        first = tuple(
            self.say.say("plek", naam=self._element(part.id), deel=part.said(self.say))
            for part in ranked
        )
        higher = [
            part
            for part in known
            if not part.is_precise and not (ranked and part.part < ranked[-1].part)
        ]
        note = self._left_out(higher, len(ranked)) if higher else ""
        return RankedGroup(name, size, first or (self.say.say("plek_geen"),), note)

    def _left_out(self, higher: Sequence[Proportion], ranked: int) -> str:
        """What has a larger part than the last that is listed, but a part that is mostly noise.
        `ranked`: how many are listed."""
        names = [
            self.say.say(
                "plek_onzeker",
                naam=self._element(part.id),
                deel=part.said(self.say),
                gevraagd=shown(part.asked),
            )
            for part in higher
        ]
        said = listed(self.say, names)
        if not ranked:
            return self.say.say("doelen_hoger_alleen", namen=said)
        return self.say.counted("doelen_hoger", ranked, namen=said)

    def _row(self, part: Proportion) -> TableRow:
        return TableRow(
            self._element(part.id),
            (part.said(self.say),),
            part.bar(),
            Comparing(self.dialog, self.say).not_mentioned(part.id),
            of=part.of_how_many(self.say),
        )

    def _goals(self) -> Iterator[Count]:
        for cell in self.edition.table(GOAL):
            yield Count(cell.pairs[0][1], cell.value)

    def _missing(self, goal: str) -> list[Proportion]:
        parts = (self._part(goal, element) for element in self.dialog.elements)
        return largest_first([part for part in parts if part is not None])

    def _part(self, goal: str, element: str) -> Proportion | None:
        goals = self.dialog.goals
        return None if goals is None else part_with_goal(self.edition, goals, goal, element)

    def name(self, goal: str) -> str:
        """The goal in words."""
        if goal == NO_GOAL:
            return self.say.say("geen_doel")
        if goal == NOT_DISCUSSED or self.dialog.goals is None:
            return self.say.say("doel_niet_besproken")
        return next(known.name for known in self.dialog.goals.choices if known.id == goal)

    def _element(self, id_: str) -> str:
        return self.dialog.elements[id_].name
