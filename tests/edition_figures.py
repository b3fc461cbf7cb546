"""The figures in docs/dpia.md: `python -m tests.edition_figures` prints their rows anew.

Simulated teams, real code: how useful an edition is, and what an attacker makes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from statistics import fmean
from unittest.mock import patch

from dialogs.edition.cells import GOAL, MISSING, MISSING_BY_GOAL, Counts, Pairs, count, tables
from dialogs.edition.noise import noisy
from dialogs.edition.posterior import touched
from dialogs.edition.published import ENOUGH, PublishedTable, shown
from tests.support import attacker
from tests.support.attacker import editions_with, goal_beliefs, left, truth
from tests.support.programme import Programme, Rates
from tests.support.real_pack import real_pack

TEAMS = 200
EDITIONS = 100
TARGETS = 20
GUESSED = 200
FIRST = 5
Values = Mapping[tuple[str, Pairs], int]


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
    off_shown: list[int] = []
    cells: list[int] = []
    for _ in range(EDITIONS):
        shares = [rates.share() for _ in range(TEAMS)]
        made = noisy(count(listed, shares), random.randbytes(32))
        true, noised = _true(count(listed, shares)), _published(made)
        right.append(_right(true, noised, lambda at: at[0] == MISSING))
        for (table, goal), teams in true.items():
            if table == GOAL and teams >= ENOUGH:
                right_by_goal.append(_right(true, noised, _of_goal(goal)))
        off += [abs(value - true[at]) for at, value in noised.items()]
        off_shown += [abs(shown(value) - true[at]) for at, value in noised.items()]
        cells.append(touched(listed, shares[0]))
    yield f"| Van de 5 die het meest ontbreken staan er goed | {_said(fmean(right))} van de 5 |"
    by_goal = f"{_said(fmean(right_by_goal))} van de 5"
    yield f"| Hetzelfde binnen 1 doel, vanaf {ENOUGH} teams | {by_goal} |"
    yield f"| Een getal ligt er gemiddeld naast | {_said(fmean(off))} team |"
    yield f"| Hetzelfde zoals getoond, dus nooit onder 0 | {_said(fmean(off_shown))} team |"
    yield f"| Een team telt gemiddeld mee in | {_said(fmean(cells))} getallen |"


def _true(counts: Counts) -> Values:
    return {
        (table.name, cell.pairs): counts.of(table.name, cell)
        for table in counts.tables
        for cell in table.cells
    }


def _published(made: tuple[PublishedTable, ...]) -> Values:
    return {(table.name, cell.pairs): cell.value for table in made for cell in table.cells}


def _of_goal(goal: Pairs) -> Callable[[tuple[str, Pairs]], bool]:
    return lambda at: at[0] == MISSING_BY_GOAL and at[1][:1] == goal


def _right(true: Values, noised: Values, among: Callable[[tuple[str, Pairs]], bool]) -> int:
    """How many of the five that come out highest are among the highest, the equal ones too."""
    places = [at for at in noised if among(at)]
    fifth = sorted((true[at] for at in places), reverse=True)[FIRST - 1]
    first = sorted(places, key=lambda at: -noised[at])[:FIRST]
    return sum(true[at] >= fifth for at in first)


def guesses() -> Iterator[str]:
    """How well someone who knows all other teams guesses the goal of one, without and with."""
    programme = Programme(real_pack(), Random(TEAMS)).run(TEAMS)
    every = [(made, team) for made in programme.made for team in made.shares]
    law = attacker.learned()
    for name, known in (("Zonder editie", None), ("Met de editie", law)):
        right = []
        for made, team in Random(0).sample(every, GUESSED):
            chances = goal_beliefs(programme, made, team, known)
            right.append(max(chances, key=chances.__getitem__) == made.shares[team].goal)
        yield f"| {name} raadt de aanvaller het doel goed bij | {100 * fmean(right):.0f}% |"


def control() -> Iterator[str]:
    """How many answers the same attacker is rightly sure of where there is no noise."""
    for teams in (35, TEAMS):
        with (
            patch("dialogs.edition.noise.noise", lambda *_: 0),
            patch("dialogs.edition.rules.noise", lambda *_: 0),
        ):
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
