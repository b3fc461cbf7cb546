"""What an edition promises."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.cells import MISSING, MISSING_BY_GOAL, count, tables
from dialogs.edition.posterior import (
    CELLS_OF_A_COMPARED_GAP,
    CELLS_OF_A_GAP,
    PER_CELL,
    bound,
    touched,
)
from dialogs.edition.share import Change, Share
from tests.support.small_edition import COUNTED, GOALS, shares

TABLES = tables(COUNTED)


def chance(noise: int) -> Fraction:
    """Of this noise: of every two numbers of heads that differ so much, summed over both rows."""
    return Fraction(1, 3 * 2 ** abs(noise))


def test_the_chances_are_those_of_two_rows_of_coins() -> None:
    for size in range(6):
        rows = sum(Fraction(1, 2 ** (heads + size + 1) * 2 ** (heads + 1)) for heads in range(60))
        assert abs(rows - chance(size)) < Fraction(1, 2**100)


@given(st.integers(-200, 200))
def test_a_team_more_makes_a_number_at_most_twice_as_likely(noise: int) -> None:
    ratio = chance(noise) / chance(noise - 1)
    assert Fraction(1, PER_CELL) <= ratio <= PER_CELL


def test_the_bound_is_what_bayes_makes_of_the_highest_ratio() -> None:
    assert bound(0.5, 0) == 0.5
    assert bound(0.5, 1) == pytest.approx(2 / 3)
    assert bound(0.5, 2) == pytest.approx(4 / 5)
    assert bound(0.1, 2) == pytest.approx(4 / 13)


@given(st.floats(0.01, 0.99), st.integers(0, 40))
def test_nobody_becomes_certain_and_each_cell_helps(prior: float, cells: int) -> None:
    assert prior - 1e-9 <= bound(prior, cells) < bound(prior, cells + 1) < 1


@given(shares(), st.sampled_from([id_ for id_ in COUNTED.elements if id_ != GOALS.element]))
def test_a_gap_stands_in_two_cells_at_most(share: Share, element: str) -> None:
    """All else that a team says being the same."""
    less = Share(share.goal, share.missing - {element}, share.reasonings, share.changes)
    more = Share(share.goal, share.missing | {element}, share.reasonings, share.changes)
    numbers = count(TABLES, [more]).numbers
    differing = [at for at in numbers if numbers[at] != count(TABLES, [less]).numbers[at]]
    assert {table for table, _ in differing} <= {MISSING, MISSING_BY_GOAL}
    assert 1 <= len(differing) <= CELLS_OF_A_GAP


@given(shares(), st.sampled_from([id_ for id_ in COUNTED.elements if id_ != GOALS.element]))
def test_who_tells_how_it_was_then_has_a_gap_in_twice_as_many(share: Share, element: str) -> None:
    """Where it stood partly before, what is missing now is worse, and what isn't is not."""
    gone, there = share.missing - {element}, share.missing | {element}
    as_before = {**share.changes, element: Change.SAME}
    worse = {**share.changes, element: Change.WORSE}
    less = count(TABLES, [Share(share.goal, gone, share.reasonings, as_before)]).numbers
    more = count(TABLES, [Share(share.goal, there, share.reasonings, worse)]).numbers
    differing = [at for at in less | more if less[at] != more[at]]
    assert CELLS_OF_A_GAP + 1 <= len(differing) <= CELLS_OF_A_COMPARED_GAP


def test_what_a_team_touches_in_all() -> None:
    assert touched(TABLES, Share("m2")) == 2
    share = Share("m2", frozenset({"e1", "e4"}), frozenset({"rz"}), {"e4": Change.BETTER})
    assert touched(TABLES, share) == 1 + 1 + 2 * 2 + 1 + 2
