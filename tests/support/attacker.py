"""Someone who holds every edition, and knows what every team gave but one.

They also know which editions that one team is in, which is more than anybody could. Subtract all
known teams from a published number, and what is left is the team's answer plus the noise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean, pstdev

from dialogs.edition import noise
from dialogs.edition.cells import (
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    GOAL,
    TEAMS,
    WAYS,
    Table,
    asked_with,
    count,
    missing_with,
    standing_of,
)
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED, goal_values
from dialogs.edition.published import Edition, release
from dialogs.edition.share import Share, Stood
from dialogs.pack.wanted import Goals
from tests.support.programme import Made, Programme, Week

COINS = 192
"""How many heads a row has at most, by the code that anyone can read."""
Place = tuple[str, tuple[tuple[str, str], ...]]
Left = Mapping[Place, int]
"""What is left in each cell of an edition."""
Claims = dict[Place, int]
"""What an attacker says to be sure of: whether the team is counted in a cell."""


def editions_with(programme: Programme, team: int) -> list[Made]:
    return [made for made in programme.made if team in made.shares]


def left(listed: tuple[Table, ...], made: Made, team: int) -> Left:
    """The published numbers minus all that is known."""
    others = [share for id_, share in made.shares.items() if id_ != team]
    known = count(listed, others, len(made.projects - {team}))
    by_pairs = {(name, cell.pairs): number for (name, cell), number in known.numbers.items()}
    return {
        (table.name, cell.pairs): cell.value - by_pairs.get((table.name, cell.pairs), 0)
        for table in made.tables
        for cell in table.cells
    }


def truth(listed: tuple[Table, ...], share: Share) -> set[Place]:
    """The cells in which a team counts."""
    return {(name, cell.pairs) for name, cell in count(listed, [share]).numbers}


def _answers(found: Left) -> list[Place]:
    """The cells that hold an answer; taking part is no answer."""
    return [place for place in found if place[0] != TEAMS]


# Certainty


def by_differencing(found: Sequence[Left]) -> Claims:
    """Takes what is left at its word, in editions whose checkable numbers are all right."""
    claims: Claims = {}
    for one in found:
        goals = [value for (table, _), value in one.items() if table == GOAL]
        rest_is_right = all(value in (0, 1) for value in one.values())
        if rest_is_right and sum(goals) == 1 and one[TEAMS, ()] == 1:
            claims |= {place: one[place] for place in _answers(one)}
    return claims


def by_intervals(found: Sequence[Left], widest: int) -> Claims:
    """Rules out what would need more noise than there can be."""
    claims: Claims = {}
    for one in found:
        for place in _answers(one):
            possible = [answer for answer in (0, 1) if abs(one[place] - answer) <= widest]
            if len(possible) == 1:
                claims[place] = possible[0]
    return claims


def by_averaging(found: Sequence[Left]) -> Claims:
    """Averages all numbers about the same thing, until five times the error leaves no doubt."""
    claims: Claims = {}
    places = {place for one in found for place in _answers(one)}
    spreads = {table: _spread(table) for table in {table for table, _ in places}}
    for place in places:
        values = [one[place] for one in found if place in one]
        if 5 * spreads[place[0]] / len(values) ** 0.5 < 0.5:
            claims[place] = round(fmean(values))
    return claims


def widest_noise() -> int:
    """The bound that an edition tells; without one, what the coins allow."""
    told = release(Edition(1, "2026-10-05", "najaar 2026", "", "", ()))["rules"]["noise_bound"]
    return COINS if told is None else int(told)


# Belief


@cache
def _tried(by: Callable[[bytes, str, str], int], table: str, draws: int) -> Sequence[int]:
    """The noise that the code makes under keys of the attacker's own. `by`: what makes it now."""
    return [by(number.to_bytes(32, "big"), table, "{}") for number in range(draws)]


def _spread(table: str) -> float:
    return pstdev(_tried(noise.noise, table, 2_000))


Law = Callable[[int], float]
"""The chance of a noise."""
Laws = Mapping[str, Law]
"""By table."""
_TAIL = 4
_WIDE = (ELEMENTS, ELEMENTS_BY_GOAL)
"""The tables with the wider noise."""
WEEKLY = "stand"
"""The name under which the weekly number gets its noise."""


def learned(draws: int = 60_000) -> Laws:
    """The distribution of the noise of each table, learned from the code itself."""
    fair, wide = _learned(GOAL, draws), _learned(ELEMENTS, draws)
    return dict.fromkeys((TEAMS, GOAL, WEEKLY), fair) | dict.fromkeys(_WIDE, wide)


def _learned(table: str, draws: int) -> Law:
    """Its rare tail is extrapolated."""
    seen = [0] * (COINS + 1)
    for size in map(abs, _tried(noise.noise, table, draws)):
        seen[size] += 1
    tail = sum(seen[_TAIL:])
    steps = sum((size - _TAIL) * times for size, times in enumerate(seen) if size > _TAIL)
    ratio = steps / (steps + tail)
    chances = [seen[0] / draws, *(times / draws / 2 for times in seen[1:_TAIL])]

    def law(size: int) -> float:
        size = abs(size)
        if size < _TAIL:
            return chances[size]
        return tail / draws / 2 * (1 - ratio) * ratio ** (size - _TAIL)

    return law


@dataclass(frozen=True, slots=True)
class Belief:
    """How sure someone becomes of one answer of one team, from these editions."""

    sure: float
    editions: int


def beliefs(programme: Programme, team: int, laws: Laws) -> Iterable[Belief]:
    """For each element that the team was asked about, whether it is missing or in place, to someone
    who knows all else that the team gave, and that it is one of these two.

    They begin at one half, and don't know it where the answer changed between editions.
    """
    dialog, listed = programme.dialog, programme.listed
    assert dialog.goals is not None
    goal = dialog.goals.element
    made = editions_with(programme, team)
    found = [left(listed, one, team) for one in made]
    for element in dialog.elements:
        if element == goal:
            continue
        odds, asked = 1.0, 0
        for one, edition in zip(found, made, strict=True):
            share = edition.shares[team]
            if element not in share.missing | share.in_place:
                continue
            asked += 1
            way = WAYS[share.together]
            gap = ELEMENTS, standing_of(way, element, Stood.MISSING).pairs
            there = ELEMENTS, standing_of(way, element, Stood.IN_PLACE).pairs
            odds *= _gain(laws, one, gap) / _gain(laws, one, there)
            odds *= _gain(laws, one, _missing_by_goal(dialog.goals, share.goal, element))
        if asked:
            yield Belief(max(odds, 1 / odds) / (1 + max(odds, 1 / odds)), asked)


def _gain(laws: Laws, found: Left, place: Place) -> float:
    """How much likelier what is left in a cell makes it that the team is counted in it."""
    if place not in found:
        return 1.0
    law = laws[place[0]]
    return law(found[place] - 1) / law(found[place])


def _missing_by_goal(goals: Goals, goal: str, element: str) -> Place:
    return ELEMENTS_BY_GOAL, missing_with(goals, goal, element).pairs


def joined(week: Week, team: int, laws: Laws) -> float:
    """How sure someone becomes from one weekly number whether a team was new that week."""
    rest, law = week.told - len(week.new - {team}), laws[WEEKLY]
    odds = law(rest - 1) / law(rest)
    return max(odds, 1 / odds) / (1 + max(odds, 1 / odds))


def goal_beliefs(
    programme: Programme, made: Made, team: int, laws: Laws | None
) -> Mapping[str, float]:
    """How likely each goal of a team is after one edition; without laws, after the other teams.

    They know nothing of the team itself, only how often what goes with what among the others.
    """
    dialog, goals = programme.dialog, programme.dialog.goals
    assert goals is not None
    one = left(programme.listed, made, team)
    others = [share for id_, share in made.shares.items() if id_ != team]

    way = WAYS[made.shares[team].together]

    def gain(place: Place) -> float:
        return _gain(laws, one, place) if laws else 1.0

    def gain_of(element: str, stood: Stood) -> float:
        return gain((ELEMENTS, standing_of(way, element, stood).pairs))

    chances = {}
    for value in goal_values(goals):
        same = [share for share in others if share.goal == value]
        chance = (len(same) + 0.5) / (len(others) + 3) * gain((GOAL, ((goals.element, value),)))
        own = Stood.MISSING if value == NO_GOAL else Stood.IN_PLACE
        if value != NOT_DISCUSSED:
            chance *= gain_of(goals.element, own)
        for element in dialog.elements:
            asked = ELEMENTS_BY_GOAL, asked_with(goals, value, element).pairs
            if asked not in one:
                continue
            seen = Counter(how for share in same for id_, how in share.stood if id_ == element)
            of_all = len(same) + len(Stood) + 1
            chance *= (len(same) - seen.total() + 1) / of_all + gain(asked) * sum(
                (seen[how] + 1)
                / of_all
                * gain_of(element, how)
                * (gain(_missing_by_goal(goals, value, element)) if how is Stood.MISSING else 1)
                for how in Stood
            )
        chances[value] = chance
    total = sum(chances.values())
    return {value: chance / total for value, chance in chances.items()}
