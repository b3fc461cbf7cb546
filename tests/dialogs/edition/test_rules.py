"""When an edition may be made, and of whom."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.noise import noise
from dialogs.edition.rules import Waiting, members, standing

KEY = bytes(range(32))


def room(*organisations: str | None) -> list[Waiting]:
    return [Waiting(number, one) for number, one in enumerate(organisations)]


def waiting_rooms() -> st.SearchStrategy[list[Waiting]]:
    organisations = st.none() | st.sampled_from(["a", "b", "c", "d", "e"])
    return st.lists(organisations, max_size=40).map(lambda found: room(*found))


def test_what_is_told_of_a_week_is_noisy_and_stays_as_it_is() -> None:
    told = [standing(7, KEY, f"2026-W{week}") for week in range(10, 50)]
    assert told == [standing(7, KEY, f"2026-W{week}") for week in range(10, 50)]
    assert len(set(told)) > 4
    assert standing(7, KEY, "2026-W10") == 7 + noise(KEY, "stand", "2026-W10")


@pytest.mark.parametrize(
    ("told", "teams", "made"), [(20, 10, True), (19, 60, False), (60, 9, False)]
)
def test_both_numbers_must_be_enough(told: int, teams: int, made: bool) -> None:
    found = members(room(*[None] * teams), told, KEY)
    assert found == (tuple(range(teams)) if made else None)


def test_the_noisy_number_that_is_enough_can_be_set() -> None:
    teams = room(*[None] * 30)
    assert members(teams, 29, KEY, enough=30) is None
    assert members(teams, 30, KEY, enough=30) is not None


def test_of_one_organisation_at_most_three() -> None:
    found = members(room(*["a"] * 30, "b", "b", "b", "c", "c", "c", "d"), 37, KEY)
    assert found is not None
    assert len(found) == 10
    assert set(found) >= set(range(30, 37))


def test_which_three_is_drawn() -> None:
    teams = room(*["a"] * 30, "b", "b", "b", "c", "c", "c", "d")
    drawn = Counter(
        id_ for n in range(60) for id_ in members(teams, 37, bytes([n]) * 32) or () if id_ < 30
    )
    assert drawn.total() == 3 * 60
    assert len(drawn) > 25
    assert max(drawn.values()) < 16


def test_from_three_organisations_where_they_are_told() -> None:
    two = [*["a"] * 9, *["b"] * 9]
    assert members(room(*two), 60, KEY) is None
    assert members(room(*two, *[None] * 9), 60, KEY) is None
    # Those who didn't say don't wait for those who did.
    assert members(room(*two, *[None] * 10), 60, KEY) == tuple(range(18, 28))
    three = members(room(*two, "c", *[None] * 3), 60, KEY)
    assert three is not None
    assert len(three) == 3 + 3 + 1 + 3


@given(waiting_rooms(), st.binary(min_size=32, max_size=32))
def test_the_rules_hold_for_whoever_waits(waiting: list[Waiting], key: bytes) -> None:
    found = members(waiting, 20, key)
    of = {one.id: one.organisation for one in waiting}
    if found is None:
        return
    named = Counter(organisation for id_ in found if (organisation := of[id_]) is not None)
    assert len(found) >= 10
    assert len(named) == 0 or len(named) >= 3
    assert all(number <= 3 for number in named.values())
    # Nobody waits without a reason.
    for id_, organisation in of.items():
        if id_ not in found:
            assert organisation is not None
            assert named[organisation] == 3 or not named


@given(waiting_rooms())
def test_the_order_of_coming_in_decides_nothing(waiting: list[Waiting]) -> None:
    assert members(waiting, 20, KEY) == members(waiting[::-1], 20, KEY)
