"""Defines the list of cells and counts them.

A cell counts the teams whose answers equal all its keys; a cell without keys counts every team. The
list depends on the pack alone, never on answers, so which cells exist reveals nothing.

The status of an element is a partition: a team counts in one of its cells, or in none if it wasn't
asked. So what was asked is a sum of published numbers, and a team that changes its answer moves
from one cell to another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import repeat

from dialogs.edition.goals import elements_by_goal, goal_values
from dialogs.edition.share import Change, Share, Stood
from dialogs.pack.definition import Dialog
from dialogs.pack.wanted import Goals

TEAMS = "teams"
GOAL = "doel"
ELEMENTS = "elementen"
ELEMENTS_BY_GOAL = "elementen_per_doel"
REASONINGS = "redeneringen"
CHANGES = "toen_en_nu"
WALKS = "weg"

WAY = "wijze"
"""The variable that tells how a team answered: alone, or as a group in a session."""
ALONE, TOGETHER = "alleen", "samen"
WAYS = (ALONE, TOGETHER)
ASKED = "gevraagd"
HEARD = "gehoord"
YES = "ja"
CARRIED = YES
"""The variable of shares that tell how elements changed since an earlier conversation."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One count: the variables, with their values, that a team must have to be counted."""

    pairs: Pairs = ()

    @property
    def keys(self) -> dict[str, str]:
        """The pairs as they are published."""
        return dict(self.pairs)


EVERYONE = Cell()
PROJECT = "project"
"""The variable of contributions that are those of a project with a code."""
KNOWN = "met_code"
WITH_CODE = Cell(((PROJECT, KNOWN),))
"""Counts the projects with a code among the contributions; each of the others is a conversation
that may be about the same project as another one."""
CARRIERS = Cell(((CHANGES, CARRIED),))
"""Counts the teams that tell what changed since an earlier conversation."""


BEGUN = Cell(((WALKS, "begonnen"),))
FINISHED = Cell(((WALKS, "klaar"),))
STOPPED = "gestopt_bij"
"""The variable of walks that weren't finished; its value is the theme where they stopped."""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    cells: tuple[Cell, ...]


def of_way(way: str) -> Cell:
    """The cell for the teams that answered in this way."""
    return Cell(((WAY, way),))


def standing_of(way: str, element: str, stood: Stood) -> Cell:
    """The cell for one way of answering, and the status of one element."""
    return Cell(((WAY, way), (element, stood.value)))


def asked_with(goals: Goals, goal: str, element: str) -> Cell:
    """The cell for the teams with a goal that were asked about an element."""
    return Cell(((goals.element, goal), was_asked(element)))


def missing_with(goals: Goals, goal: str, element: str) -> Cell:
    """The cell for the teams with a goal in which an element is missing."""
    return Cell(((goals.element, goal), (element, Stood.MISSING.value)))


def stopped_at(theme: str) -> Cell:
    """The cell for walks that stopped in this theme."""
    return Cell(((STOPPED, theme),))


def was_asked(element: str) -> tuple[str, str]:
    """The key for teams that were asked about this element. This isn't the variable for the
    element's status."""
    return f"{ASKED}_{element}", YES


def changed(element: str, change: Change) -> Cell:
    """The cell for one change of one element. This variable is another than the element's
    status."""
    return Cell(((f"{CHANGES}_{element}", change.value),))


def tables(dialog: Dialog) -> tuple[Table, ...]:
    """All tables of an edition of this pack, in order."""
    goals = dialog.goals
    found = [Table(TEAMS, (EVERYONE, *map(of_way, WAYS), WITH_CODE))]
    if goals is not None:
        values = goal_values(goals)
        found.append(Table(GOAL, tuple(Cell(((goals.element, value),)) for value in values)))
    stood = (standing_of(way, id_, how) for id_ in dialog.elements for way in WAYS for how in Stood)
    found.append(Table(ELEMENTS, tuple(stood)))
    if goals is not None:
        found.append(Table(ELEMENTS_BY_GOAL, tuple(_by_goal(dialog, goals))))
    heard = tuple(Cell(((id_, HEARD),)) for id_ in dialog.reasonings)
    found.append(Table(REASONINGS, heard))
    each = (changed(id_, change) for id_ in dialog.elements for change in Change)
    found.append(Table(CHANGES, (CARRIERS, *each)))
    stops = (stopped_at(theme.id) for theme in dialog.themes)
    found.append(Table(WALKS, (BEGUN, FINISHED, *stops)))
    return tuple(found)


def _by_goal(dialog: Dialog, goals: Goals) -> Iterator[Cell]:
    """Leaves out the element that says whether a goal was chosen: the goal itself says so."""
    possible = elements_by_goal(dialog, goals)
    for value in goal_values(goals):
        for id_ in dialog.elements:
            if id_ in possible[value] and id_ != goals.element:
                yield asked_with(goals, value, id_)
                yield missing_with(goals, value, id_)


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of teams in each cell. Counts of parts can be added up."""

    tables: tuple[Table, ...]
    numbers: Counter[tuple[str, Cell]]

    def of(self, table: str, cell: Cell) -> int:
        """The number in one cell."""
        return self.numbers[table, cell]

    def __add__(self, other: Counts) -> Counts:
        # Only counts over the same list of cells can be added.
        if self.tables != other.tables:
            raise ValueError("counts of different tables")
        return Counts(self.tables, self.numbers + other.numbers)


def count(tables: tuple[Table, ...], shares: Iterable[Share], with_code: int = 0) -> Counts:
    """Count these shares. What no cell asks for is ignored. `with_code`: how many of them are those
    of a project with a code."""
    places = [(table.name, cell) for table in tables for cell in table.cells]
    at: dict[Pairs, list[int]] = {}
    for number, (_, cell) in enumerate(places):
        at.setdefault(cell.pairs, []).append(number)
    variable = next((t.cells[0].pairs[0][0] for t in tables if t.name == GOAL), None)
    totals = [0] * len(places)
    for kind, answers in _by_kind(shares).items():
        for answer, times in answers.items():
            for pairs in _counted_in(kind, answer, variable):
                for number in at.get(pairs, ()):
                    totals[number] += times
    for number in at.get(WITH_CODE.pairs, ()):
        totals[number] = with_code
    found = zip(places, totals, strict=True)
    return Counts(tables, Counter({place: total for place, total in found if total}))


def answers_of(share: Share) -> Iterator[tuple[str, str]]:
    """A share as (variable, value) pairs, without its goal: the caller knows that variable. That an
    element was asked about follows from its status."""
    if share.asked_is_known:
        for how, elements in share.by_stood:
            yield from zip(elements, repeat(how.value), strict=False)
    yield from ((reasoning, HEARD) for reasoning in share.reasonings)
    if share.changes:
        yield CARRIERS.pairs[0]
    yield from (changed(id_, change).pairs[0] for id_, change in share.changes.items())


_Kind = tuple[str, str]
"""The goal of a share, and how its team answered; '' where it isn't known what was asked."""
_STANDS = frozenset(how.value for how in Stood)
_SHARE = ("", "")
"""Is counted for the share itself, in addition to its answers."""


def _by_kind(shares: Iterable[Share]) -> Mapping[_Kind, Counter[tuple[str, str]]]:
    """How often each answer was given, by kind of share. Many shares have the same answers, so this
    leaves few to look up cells for."""
    found: dict[_Kind, Counter[tuple[str, str]]] = defaultdict(Counter)
    for share in shares:
        way = TOGETHER if share.together else ALONE
        answers = found[share.goal, way if share.asked_is_known else ""]
        answers[_SHARE] += 1
        answers.update(answers_of(share))
    return found


def _counted_in(kind: _Kind, answer: tuple[str, str], goal_variable: str | None) -> Iterator[Pairs]:
    """The pairs of every cell that counts this answer of a share of this kind."""
    goal, way = kind
    rest = () if answer == _SHARE else (answer,)
    if way:
        yield ((WAY, way), *rest)
    # The goal's own element reveals the goal, except together with a way of answering.
    if goal_variable is None or answer[0] != goal_variable:
        yield rest
        if goal_variable is not None:
            yield ((goal_variable, goal), *rest)
            if answer[1] in _STANDS:
                yield ((goal_variable, goal), was_asked(answer[0]))
