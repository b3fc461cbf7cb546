"""A day that may be one of two."""

from __future__ import annotations

import pytest

from dialogs.days import Day
from dialogs.understanding.dates.either_day import either_day

TUESDAY, SATURDAY = Day(2023, 11, 14), Day(2023, 11, 18)


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("volgende donderdag", TUESDAY, "2023-11-16 2023-11-23"),
        ("doe maar volgende do", TUESDAY, "2023-11-16 2023-11-23"),
        ("volgende maandag", SATURDAY, "2023-11-20 2023-11-27"),
        ("volgende maandag", TUESDAY, ""),
        ("volgende dinsdag", TUESDAY, ""),
        ("volgende week donderdag", TUESDAY, ""),
        ("volgende donderdag 23 november", TUESDAY, ""),
        ("donderdag", TUESDAY, ""),
    ],
)
def test_either_day(text: str, today: Day, days: str) -> None:
    assert " ".join(day.isoformat() for day in either_day(text, today) or ()) == days
