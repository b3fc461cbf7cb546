"""How large a difference must be is checked against drawing teams and noise."""

from math import log
from random import Random

import pytest

from bot.publishing.differences import Sample, seen_from
from dialogs.edition.cells import ELEMENTS, ELEMENTS_BY_GOAL
from dialogs.edition.noise import doublings

_KEPT = float(2 ** -float(doublings(ELEMENTS)))


def noise(random: Random) -> int:
    up, down = (int(log(1 - random.random()) / log(_KEPT)) for _ in range(2))
    return up - down


def drawn(random: Random, teams: int, part: float, *, apart: bool) -> Sample:
    """What is published of so many teams that were asked."""
    hit = sum(random.random() < part for _ in range(teams))
    value = hit + noise(random)
    if apart:
        return Sample(ELEMENTS_BY_GOAL, value, teams + noise(random), 1, 1, apart=True)
    rest = teams - hit + sum(noise(random) for _ in range(3))
    return Sample(ELEMENTS, value, value + rest, 1, 3, apart=False)


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize(("now", "before", "part"), [(80, 120, 0.7), (40, 300, 0.5)])
def test_chance_exceeds_it_no_more_often_than_it_says(
    now: int, before: int, part: float, *, apart: bool
) -> None:
    random, worlds, risk = Random(17), 800, 0.05
    exceeded = 0
    for _ in range(worlds):
        one = drawn(random, now, part, apart=apart)
        other = drawn(random, before, part, apart=apart)
        exceeded += abs(one.part - other.part) > seen_from(one, other, risk)
    assert 0.2 * risk < exceeded / worlds < 1.2 * risk


def test_more_teams_and_more_risk_see_smaller_differences() -> None:
    few, many = (Sample(ELEMENTS, n // 2, n, 1, 3, apart=False) for n in (60, 600))
    assert seen_from(many, many, 0.05) < seen_from(few, many, 0.05) < seen_from(few, few, 0.05)
    assert seen_from(few, few, 0.05) < seen_from(few, few, 0.0005)
    assert seen_from(few + few, few, 0.05) < seen_from(few, few, 0.05)
