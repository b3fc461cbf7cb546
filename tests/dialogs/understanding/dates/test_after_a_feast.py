"""'Na de kerst' is some day after it: which, is asked."""

from __future__ import annotations

import pytest

from dialogs.days import Day
from dialogs.understanding.dates.after_a_feast import days_after_feast

NOVEMBER = Day(2023, 11, 29)


@pytest.mark.parametrize("said", ["na de kerst", "doe maar na kerst", "pas na de feestdagen hoor"])
def test_the_first_workday_after_it_or_some_time_later(said: str) -> None:
    assert days_after_feast(said, NOVEMBER) == (Day(2023, 12, 27), Day(2024, 1, 10))


def test_one_that_was_is_the_next_one() -> None:
    found = days_after_feast("na koningsdag", NOVEMBER)
    assert found == (Day(2024, 4, 29), Day(2024, 5, 13))


@pytest.mark.parametrize("said", ["voor de kerst", "na de vakantie", "na het kerstontbijt"])
def test_what_names_no_day_that_everybody_knows(said: str) -> None:
    assert days_after_feast(said, NOVEMBER) is None
