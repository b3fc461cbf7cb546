"""The figures in docs/dpia.md: `python -m tests.edition_figures` prints their rows anew.

Simulated teams, real code: how useful an edition is, and what an attacker makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random
from statistics import fmean
from unittest.mock import patch

from bot.publishing.parts import Proportion, largest_first, part_of, part_with_goal
from dialogs.edition.cells import (
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    GOAL,
    Cell,
    Counts,
    count,
    tables,
)
from dialogs.edition.goals import goal_values
from dialogs.edition.noise import noisy
from dialogs.edition.posterior import touched
from dialogs.edition.published import Edition, PublishedCell, PublishedTable
from dialogs.edition.rules import ENOUGH
from dialogs.pack.definition import Dialog
from dialogs.pack.wanted import Goals
from tests.support import attacker
from tests.support.attacker import editions_with, goal_beliefs, left, truth
from tests.support.programme import Programme, Rates
from tests.support.real_pack import real_pack

TEAMS = 200
EDITIONS = 100
TARGETS = 20
GUESSED = 200
FIRST = 5


def rows() -> Iterator[str]:
    """The rows of the tables, as they stand in the document."""
    yield from use()
    yield from guesses()
    yield from control()


def use() -> Iterator[str]:
    """What staff can do with an edition of 200 teams."""
    dialog, random = real_pack(), Random(0)
    listed, rates = tables(dialog), Rates(dialog, random)
    right: list[int] = []
    right_by_goal: list[int] = []
    off: list[int] = []
    off_elements: list[int] = []
    cells: list[int] = []
    goals = dialog.goals
    assert goals is not None
    for _ in range(EDITIONS):
        shares = [rates.share() for _ in range(TEAMS)]
        counts = count(listed, shares)
        truly, noised = (
            _edition(noisy_without(counts)),
            _edition(noisy(counts, random.randbytes(32))),
        )
        right.append(_right(*(_parts(one, dialog) for one in (truly, noised))))
        for goal in goal_values(goals):
            if (truly.value(GOAL, Cell(((goals.element, goal),))) or 0) >= ENOUGH:
                pair = (_parts_with(one, dialog, goals, goal) for one in (truly, noised))
                right_by_goal.append(_right(*pair))
        for table in noised.tables:
            wide = table.name in (ELEMENTS, ELEMENTS_BY_GOAL)
            true = truly.table(table.name)
            into = off_elements if wide else off
            into += [abs(a.value - b.value) for a, b in zip(table.cells, true, strict=False)]
        cells.append(touched(listed, shares[0]))
    yield f"| Van de 5 die het meest ontbreken staan er goed | {_said(fmean(right))} van de 5 |"
    by_goal = f"{_said(fmean(right_by_goal))} van de 5"
    yield f"| Hetzelfde binnen 1 doel, vanaf {ENOUGH} teams | {by_goal} |"
    yield f"| Een getal ligt er gemiddeld naast | {_said(fmean(off))} team |"
    of_elements = f"{_said(fmean(off_elements))} team"
    yield f"| Een getal over een element ligt er gemiddeld naast | {of_elements} |"
    yield f"| Een team telt gemiddeld mee in | {_said(fmean(cells))} getallen |"


def noisy_without(counts: Counts) -> tuple[PublishedTable, ...]:
    """The same tables with the true numbers."""
    return tuple(
        PublishedTable(
            table.name,
            tuple(PublishedCell(cell.pairs, counts.of(table.name, cell)) for cell in table.cells),
        )
        for table in counts.tables
    )


def _edition(made: tuple[PublishedTable, ...]) -> Edition:
    return Edition(1, "2026-10-05", "", "", "", made)


Parts = Mapping[str, Proportion]


def _parts(edition: Edition, dialog: Dialog) -> Parts:
    found = (part_of(edition, id_) for id_ in dialog.elements)
    return {part.id: part for part in found if part is not None}


def _parts_with(edition: Edition, dialog: Dialog, goals: Goals, goal: str) -> Parts:
    found = (part_with_goal(edition, goals, goal, id_) for id_ in dialog.elements)
    return {part.id: part for part in found if part is not None}


def _right(true: Parts, noised: Parts) -> int:
    """How many of the five that come out highest are among the highest, the equal ones too."""
    fifth = largest_first([*true.values()])[FIRST - 1].part
    first = largest_first([*noised.values()])[:FIRST]
    return sum(true[part.id].part >= fifth for part in first)


def guesses() -> Iterator[str]:
    """How well someone who knows all other teams guesses the goal of one, without and with."""
    programme = Programme(real_pack(), Random(TEAMS)).run(TEAMS)
    every = [(made, team) for made in programme.made for team in made.shares]
    laws = attacker.learned()
    for name, known in (("Zonder editie", None), ("Met de editie", laws)):
        right = []
        for made, team in Random(0).sample(every, GUESSED):
            chances = goal_beliefs(programme, made, team, known)
            right.append(max(chances, key=chances.__getitem__) == made.shares[team].goal)
        yield f"| {name} raadt de aanvaller het doel goed bij | {100 * fmean(right):.0f}% |"


def control() -> Iterator[str]:
    """How many answers the same attacker is rightly sure of where there is no noise."""
    for teams in (35, TEAMS):
        with patch("dialogs.edition.noise.noise", lambda *_: 0):
            programme = Programme(real_pack(), Random(teams)).run(teams)
        took_part = sorted({team for made in programme.made for team in made.shares})
        sure = []
        for team in Random(1).sample(took_part, TARGETS):
            made = editions_with(programme, team)[-1]
            said = attacker.by_intervals([left(programme.listed, made, team)], 0)
            stands = truth(programme.listed, made.shares[team])
            sure.append(sum(bool(said.get(at)) for at in stands))
        found = _said(fmean(sure))
        yield f"| Zonder ruis, met {teams} teams: zeker van | {found} antwoorden van elk team |"


def _said(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


if __name__ == "__main__":
    print(*rows(), sep="\n")
