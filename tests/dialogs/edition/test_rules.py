"""When an edition may be made, and from which teams."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.rules import ENOUGH, Teams, Waiting, WaitingRoll


def members(
    waiting: Iterable[Waiting], told: int, enough: int = ENOUGH
) -> tuple[tuple[int, ...], ...] | None:
    """The teams, each as its ids, in no order of coming in."""
    roll = WaitingRoll()
    for one in waiting:
        roll.add(one)
    found = roll.members(told, enough)
    if found is None:
        return None
    teams = [*((one,) for one in found.alone), *(tuple(sorted(its)) for its in found.projects)]
    return tuple(sorted(teams))


def room(*organisations: str | None) -> list[Waiting]:
    return [Waiting(number, one) for number, one in enumerate(organisations)]


def waiting_rooms() -> st.SearchStrategy[list[Waiting]]:
    organisations = st.none() | st.sampled_from(["a", "b", "c", "d", "e"])
    return st.lists(organisations, max_size=40).map(lambda found: room(*found))


@pytest.mark.parametrize(
    ("told", "teams", "made"), [(20, 10, True), (19, 60, False), (60, 9, False)]
)
def test_both_numbers_must_be_enough(told: int, teams: int, made: bool) -> None:
    found = members(room(*[None] * teams), told)
    assert found == (tuple((team,) for team in range(teams)) if made else None)


def test_the_noisy_number_that_is_enough_can_be_set() -> None:
    teams = room(*[None] * 30)
    assert members(teams, 29, enough=30) is None
    assert members(teams, 30, enough=30) is not None


def test_of_one_or_two_organisations_alone_there_is_no_edition() -> None:
    assert members(room(*["a"] * 60), 60) is None
    assert members(room(*["a"] * 30, *["b"] * 30), 60) is None
    # A team that names none is a source of its own.
    assert members(room(*["a"] * 30, *["b"] * 29, None), 60) is not None


def test_three_organisations_that_all_name_themselves_get_their_edition() -> None:
    teams = room(*["a"] * 20, *["b"] * 20, *["c"] * 20)
    assert members(teams, 60) == tuple((team,) for team in range(60))


@given(waiting_rooms())
def test_naming_an_organisation_costs_a_team_nothing(waiting: list[Waiting]) -> None:
    found = members(waiting, 20)
    assert found is None or len(found) == len(waiting)
    if len({one.organisation for one in waiting}) > 3 and len(waiting) >= 10:
        assert found is not None


@given(waiting_rooms())
def test_the_order_of_coming_in_decides_nothing(waiting: list[Waiting]) -> None:
    assert members(waiting, 20) == members(waiting[::-1], 20)


def test_a_project_with_a_code_is_one_team_and_rests_after_its_editions() -> None:
    people = [Waiting(number, "a" if number % 2 else None, 7) for number in range(30)]
    assert members(people, 60) is None
    others = [Waiting(number) for number in range(30, 39)]
    assert members([*people, *others], 60) == (
        tuple(range(30)),
        *((one.id,) for one in others),
    )
    resting = [Waiting(one.id, one.organisation, 7, rests=True) for one in people]
    assert members([*resting, *others], 60) is None
    assert members([*resting, *others, Waiting(99)], 60) == tuple(
        (number,) for number in (*range(30, 39), 99)
    )


@given(st.integers(0, 40), st.lists(st.integers(1, 4), max_size=40), st.integers(1, 7))
def test_in_tenths_and_slices_each_contribution_comes_once_with_its_project(
    alone: int, projects: list[int], most: int
) -> None:
    ids = iter(range(alone + sum(projects)))
    teams = Teams(
        [next(ids) for _ in range(alone)],
        tuple(tuple(next(ids) for _ in range(many)) for many in projects),
    )
    slices = [ids for tenth in range(10) for ids in teams.tenth(tenth).in_slices(most)]
    assert sorted(id_ for ids in slices for id_ in ids) == list(range(teams.contributions))
    for project in teams.projects:
        assert sum(set(project) <= set(ids) for ids in slices) == 1
