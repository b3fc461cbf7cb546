"""Someone who holds every edition, and knows what every team gave but one.

They also know which editions that one team is in, which is more than anybody could. Subtract all
known teams from a published number, and what is left is the team's answer plus the noise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev

from dialogs.edition import noise
from dialogs.edition.cells import GOAL, MISSING, MISSING_BY_GOAL, TEAMS, Table, count
from dialogs.edition.goals import NO_GOAL, goal_values
from dialogs.edition.published import Edition, release
from dialogs.edition.share import Share
from tests.support.programme import Made, Programme, Week

COINS = 128
"""How many coins a row has at most, by the code that anyone can read."""
Place = tuple[str, tuple[tuple[str, str], ...]]
Left = Mapping[Place, int]
"""What is left in each cell of an edition."""
Claims = dict[Place, int]
"""What an attacker says to be sure of: whether the team stands in a cell."""


def editions_with(programme: Programme, team: int) -> list[Made]:
    return [made for made in programme.made if team in made.shares]


def left(listed: tuple[Table, ...], made: Made, team: int) -> Left:
    """The published numbers minus all that is known."""
    known = count(listed, (share for id_, share in made.shares.items() if id_ != team))
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
    spread = pstdev(_tried(number) for number in range(2_000))
    claims: Claims = {}
    for place in {place for one in found for place in _answers(one)}:
        values = [one[place] for one in found if place in one]
        if 5 * spread / len(values) ** 0.5 < 0.5:
            claims[place] = round(fmean(values))
    return claims


def widest_noise() -> int:
    """The bound that an edition tells; without one, what the coins allow."""
    told = release(Edition(1, "2026-10-05", "najaar 2026", "", "", ()))["rules"]["noise_bound"]
    return COINS if told is None else int(told)


# Belief


def _tried(number: int) -> int:
    """The noise that the code makes under a key of the attacker's own."""
    return noise.noise(number.to_bytes(32, "big"), GOAL, "{}")


Law = Callable[[int], float]
"""The chance of a noise."""
_TAIL = 4


def learned(draws: int = 60_000) -> Law:
    """The distribution of the noise, learned from the code itself. Its rare tail is
    extrapolated."""
    seen = [0] * (COINS + 1)
    for number in range(draws):
        seen[abs(_tried(number))] += 1
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


def beliefs(programme: Programme, team: int, law: Law) -> Iterable[Belief]:
    """For each element how likely it is missing, to someone who knows all else that the team gave.

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
        odds = 1.0
        for one, edition in zip(found, made, strict=True):
            gap = (element, "ontbreekt")
            places: list[Place] = [
                (MISSING, (gap,)),
                (MISSING_BY_GOAL, ((goal, edition.shares[team].goal), gap)),
            ]
            for place in places:
                if place in one:
                    odds *= law(one[place] - 1) / law(one[place])
        yield Belief(max(odds, 1 / odds) / (1 + max(odds, 1 / odds)), len(made))


def joined(week: Week, team: int, law: Law) -> float:
    """How sure someone becomes from one weekly number whether a team was new that week."""
    rest = week.told - len(week.new - {team})
    odds = law(rest - 1) / law(rest)
    return max(odds, 1 / odds) / (1 + max(odds, 1 / odds))


def goal_beliefs(
    programme: Programme, made: Made, team: int, law: Law | None
) -> Mapping[str, float]:
    """How likely each goal of a team is after one edition; without a law, after the other teams.

    They know nothing of the team itself, only how often what goes with what among the others.
    """
    dialog, goals = programme.dialog, programme.dialog.goals
    assert goals is not None
    one = left(programme.listed, made, team)
    others = [share for id_, share in made.shares.items() if id_ != team]

    def gain(place: Place) -> float:
        return law(one[place] - 1) / law(one[place]) if law and place in one else 1.0

    chances = {}
    for value in goal_values(goals):
        same = [share for share in others if share.goal == value]
        chance = (len(same) + 0.5) / (len(others) + 3) * gain((GOAL, ((goals.element, value),)))
        if value == NO_GOAL:
            chance *= gain((MISSING, ((goals.element, NO_GOAL),)))
        for element in dialog.elements:
            gap = (element, NO_GOAL)
            by_goal = (MISSING_BY_GOAL, ((goals.element, value), gap))
            if by_goal in one:
                has = sum(element in share.missing for share in same)
                rate = (has + 0.5) / (len(same) + 1)
                chance *= 1 - rate + rate * gain((MISSING, (gap,))) * gain(by_goal)
        chances[value] = chance
    total = sum(chances.values())
    return {value: chance / total for value, chance in chances.items()}
