"""The clock in Amsterdam: with and without the system's own time zones."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from bot.clock import amsterdam
from bot.clock.amsterdam import last_time
from dialogs.days import EuropeanRule


def test_without_the_systems_zones_the_rule_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def knows_none(key: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(key)

    monkeypatch.setattr(amsterdam, "ZoneInfo", knows_none)
    assert isinstance(amsterdam.amsterdam(), EuropeanRule)


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("2026-01-15T02:30:00", "2026-01-15T02:30:00"),
        ("2026-01-15T02:29:59", "2026-01-14T02:30:00"),
        ("2026-07-15T12:00:00", "2026-07-15T01:30:00"),
        # Nights of 23 and of 25 hours.
        ("2026-03-29T01:29:00", "2026-03-28T02:30:00"),
        ("2026-03-29T01:31:00", "2026-03-29T01:30:00"),
        ("2026-10-25T02:29:00", "2026-10-24T01:30:00"),
        ("2026-10-25T02:31:00", "2026-10-25T02:30:00"),
    ],
)
def test_the_last_half_past_three(now: str, last: str) -> None:
    def at(text: str) -> float:
        return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()

    assert last_time(3, 30, at(now)) == at(last)
