"""The tables of an edition: a row per cell, with the names of what is counted.

A count is shown as at least zero; next to it is the number as it came out of the noise, with the
variance of that noise, so that sums of rows or editions don't drift upwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.publishing.certainty import variance
from bot.publishing.parts import Proportion, part_of, part_with_goal
from bot.publishing.sheet import Sheet, Value
from bot.publishing.vocabulary import EditionWords
from dialogs.edition.cells import (
    ASKED,
    CARRIERS,
    CHANGES,
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    GOAL,
    REASONINGS,
    STOPPED,
    TEAMS,
    WALKS,
    YES,
    Pairs,
)
from dialogs.edition.goals import goal_values
from dialogs.edition.published import Edition, PublishedTable, shown
from dialogs.edition.rules import ENOUGH

ALL_TEAMS = "alle"
"""Stands for every goal together."""
TOO_FEW, NOT_ASKED = "te_weinig", "niet_gevraagd"
"""Stand where nothing can be said of a part: few teams were asked, or it can't come with a goal."""
PARTS = "delen"

_COLUMNS = {
    TEAMS: ("veld_wijze",),
    GOAL: ("veld_streven", "veld_streven_naam"),
    ELEMENTS: ("veld_wijze", "veld_element", "veld_element_naam", "veld_stand"),
    ELEMENTS_BY_GOAL: (
        *("veld_streven", "veld_streven_naam"),
        *("veld_element", "veld_element_naam", "veld_stand"),
    ),
    REASONINGS: ("veld_redenering", "veld_redenering_naam"),
    WALKS: ("veld_weg", "veld_thema", "veld_thema_naam"),
    CHANGES: ("veld_element", "veld_element_naam", "veld_verandering"),
}
"""The headings of the columns before the count, by table."""


def sheets(edition: Edition, words: EditionWords) -> tuple[Sheet, ...]:
    """Every table of the edition, and the texts of teams if those are published."""
    return tuple(_Sheets(edition, words).all())


@dataclass(frozen=True, slots=True)
class _Sheets:
    edition: Edition
    words: EditionWords

    def all(self) -> Iterator[Sheet]:
        for table in self.edition.tables:
            yield self._table(table)
        yield self._parts()
        if self.edition.texts:
            say = self.words.say
            columns = say("veld_element"), say("veld_element_naam"), say("veld_tekst")
            rows = tuple(
                (about, self.words.subject(about), text)
                for text, about in self.edition.texts.items()
            )
            yield Sheet("teksten", columns, rows, self.words.lines("telt_teksten"))

    def _table(self, table: PublishedTable) -> Sheet:
        counted = "veld_gesprekken" if table.name == WALKS else "veld_teams"
        columns = (*_COLUMNS[table.name], counted, "veld_met_ruis", "veld_variantie")
        spread = round(variance(table.name), 3)
        return Sheet(
            table.name,
            tuple(self.words.say(column) for column in columns),
            tuple(
                (*self._before(table.name, cell.pairs), shown(cell.value), cell.value, spread)
                for cell in table.cells
            ),
            self.words.rules_of(table.name),
        )

    def _parts(self) -> Sheet:
        """In what part of the teams that were asked each element is missing, as the report shows
        it."""
        words, dialog, goals = self.words, self.words.dialog, self.words.dialog.goals
        rows: list[tuple[Value, ...]] = []
        for id_ in dialog.elements:
            of_all = ALL_TEAMS, words.say("is_alle"), id_, words.element(id_)
            rows.append((*of_all, *_numbers(part_of(self.edition, id_))))
        for goal in () if goals is None else goal_values(goals):
            for id_ in dialog.elements:
                part = None if goals is None else part_with_goal(self.edition, goals, goal, id_)
                named = goal, words.goal(goal), id_, words.element(id_)
                rows.append((*named, *_numbers(part)))
        keys = ("streven", "streven_naam", "element", "element_naam", "gevraagd_aan", "deel")
        columns = tuple(words.say(f"veld_{key}") for key in (*keys, "laag", "hoog"))
        return Sheet(PARTS, columns, tuple(rows), words.lines("telt_delen", genoeg=ENOUGH))

    def _before(self, table: str, pairs: Pairs) -> tuple[Value, ...]:
        """The columns before the count: the ids that the cell counts, each with its name."""
        words = self.words
        if table == CHANGES:
            return self._changed(pairs)
        if table == TEAMS:
            return tuple(way for _, way in pairs) or ("",)
        if table == WALKS:
            return self._ended(pairs)
        (variable, value), *further = pairs
        if table == REASONINGS:
            return variable, words.reasoning(variable)
        stood = tuple(chain.from_iterable(self._stood(*pair) for pair in further))
        if table == ELEMENTS:
            return value, *stood
        return value, words.goal(value), *stood

    def _stood(self, variable: str, value: str) -> tuple[str, str, str]:
        """An element, its name, and what of it is counted."""
        if value == YES:
            variable, value = variable.removeprefix(f"{ASKED}_"), ASKED
        return variable, self.words.element(variable), value

    def _ended(self, pairs: Pairs) -> tuple[Value, ...]:
        ((variable, value),) = pairs
        if variable != STOPPED:
            return value, "", ""
        return STOPPED, value, self.words.theme(value)

    def _changed(self, pairs: Pairs) -> tuple[Value, ...]:
        if pairs == CARRIERS.pairs:
            return "", self.words.say("wie_vertelt"), ""
        ((key, change),) = pairs
        element = key.removeprefix(f"{CHANGES}_")
        return element, self.words.element(element), change


def _numbers(part: Proportion | None) -> tuple[Value, ...]:
    """How many teams were asked, the part of them, and its range."""
    if part is None:
        return (0, NOT_ASKED, NOT_ASKED, NOT_ASKED)
    asked = shown(part.asked)
    if not part.is_known:
        return (asked, TOO_FEW, TOO_FEW, TOO_FEW)
    return (asked, round(part.part, 3), round(part.low, 3), round(part.high, 3))
