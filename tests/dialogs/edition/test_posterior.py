"""What an edition promises."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.cells import count, tables
from dialogs.edition.noise import doublings
from dialogs.edition.posterior import (
    OF_A_COMPARED_ANSWER,
    OF_AN_ANSWER,
    ONE_NUMBER,
    bound,
    touched,
)
from dialogs.edition.share import Change, Share, Stood
from tests.support.programme import share_of
from tests.support.small_edition import COUNTED, GOALS, shares

TABLES = tables(COUNTED)


ELEMENTS_OF = st.sampled_from([id_ for id_ in COUNTED.elements if id_ != GOALS.element])
ANSWERS = st.none() | st.sampled_from(Stood)
"""The status of an element, or that it wasn't asked about."""


def chance(noise: int) -> Fraction:
    """Of this noise under a fair coin: of every two numbers of heads that differ so much, summed
    over both rows."""
    return Fraction(1, 3 * 2 ** abs(noise))


def test_the_chances_are_those_of_two_rows_of_coins() -> None:
    for size in range(6):
        rows = sum(Fraction(1, 2 ** (heads + size + 1) * 2 ** (heads + 1)) for heads in range(60))
        assert abs(rows - chance(size)) < Fraction(1, 2**100)


@given(st.integers(-200, 200))
def test_a_team_more_makes_a_number_at_most_twice_as_likely(noise: int) -> None:
    ratio = chance(noise) / chance(noise - 1)
    assert Fraction(1, 2) <= ratio <= 2


def test_the_bound_is_what_bayes_makes_of_the_highest_ratio() -> None:
    assert bound(0.5, Fraction(0)) == 0.5
    assert bound(0.5, ONE_NUMBER) == pytest.approx(2 / 3)
    assert bound(0.5, OF_AN_ANSWER) == pytest.approx(4 / 5)
    assert bound(0.1, OF_AN_ANSWER) == pytest.approx(4 / 13)


@given(st.floats(0.01, 0.99), st.integers(0, 40))
def test_nobody_becomes_certain_and_each_doubling_helps(prior: float, times: int) -> None:
    less, more = bound(prior, Fraction(times)), bound(prior, Fraction(times + 1))
    assert prior - 1e-9 <= less < more < 1


def with_answer(share: Share, element: str, stood: Stood | None) -> Share:
    """The share, with another answer about one element."""
    answers = {id_: how for id_, how in share.stood if id_ != element}
    if stood is not None:
        answers[element] = stood
    made = share_of(share.goal, answers, share.reasonings, together=share.together)
    return replace(made, changes=share.changes)


def doubled(less: Share, more: Share) -> Fraction:
    """How often the numbers that differ between two shares can double the odds between them."""
    one, other = (count(TABLES, [share]).numbers for share in (less, more))
    return sum(
        (doublings(table) for table, cell in one | other if one[table, cell] != other[table, cell]),
        Fraction(),
    )


@given(shares(), ELEMENTS_OF, ANSWERS, ANSWERS)
def test_no_other_answer_about_one_element_tells_more_than_two_fair_numbers(
    share: Share, element: str, one: Stood | None, other: Stood | None
) -> None:
    """All else that a team says being the same; also whether it was asked."""
    found = doubled(with_answer(share, element, one), with_answer(share, element, other))
    assert found <= OF_AN_ANSWER == 2
    assert (found > 0) == (one is not other)


@given(shares(), ELEMENTS_OF, ANSWERS, ANSWERS)
def test_who_tells_how_it_was_then_tells_twice_as_much(
    share: Share, element: str, one: Stood | None, other: Stood | None
) -> None:
    """Where it stood partly before, what is missing now is worse, and what isn't is not."""
    as_before = replace(share, changes={**share.changes, element: Change.SAME})
    worse = replace(share, changes={**share.changes, element: Change.WORSE})
    found = doubled(with_answer(as_before, element, one), with_answer(worse, element, other))
    assert found <= OF_A_COMPARED_ANSWER == 4


def test_what_a_team_touches_in_all() -> None:
    assert touched(TABLES, Share("m2")) == 3
    share = Share("m2", frozenset({"e1", "e4"}), frozenset({"rz"}), {"e4": Change.BETTER})
    assert touched(TABLES, share) == 2 + 1 + 2 * 3 + 1 + 2
