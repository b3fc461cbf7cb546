"""Counts as they are shown."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.publishing.blocks import Bar
from bot.publishing.counts_shown import Count, most_first

COUNTS = st.builds(Count, st.sampled_from("abcdef"), st.integers(-20, 200))


def test_below_zero_is_shown_as_zero_and_is_no_surer_than_zero() -> None:
    for value in (0, -1, -9):
        count = Count("a", value)
        assert (count.shown, count.low, count.high) == (0, 0, 4)


def test_a_bar_is_a_part_of_all_that_it_is_counted_in() -> None:
    assert Count("a", 30).bar(40) == Bar(0.75, 0.65, 0.85)
    assert Count("a", 42).bar(40) == Bar(1.0, 0.95, 1.0)
    assert Count("a", 3).bar(0) is None


@given(st.lists(COUNTS))
def test_the_largest_comes_first_by_what_was_published(counts: list[Count]) -> None:
    found = most_first(counts)
    assert all(one.value >= other.value for one, other in pairwise(found))
    assert Counter(found) == Counter(counts)
