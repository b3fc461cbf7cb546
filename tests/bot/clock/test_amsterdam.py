"""The clock in Amsterdam: with and without the system's own time zones."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from bot.clock import amsterdam
from bot.clock.amsterdam import EuropeanRule, last_time

RULE = EuropeanRule()
NO_ZONES = "the system knows no time zones"


def system() -> ZoneInfo:
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        pytest.skip(NO_ZONES)


def test_the_rule_says_what_the_system_says() -> None:
    zone = system()
    for hours in range(0, 12 * 366 * 24, 5):
        moment = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        assert moment.astimezone(RULE).isoformat() == moment.astimezone(zone).isoformat()


@pytest.mark.parametrize("day", [datetime(2026, 3, 29), datetime(2026, 10, 25)])
def test_also_around_the_change(day: datetime) -> None:
    zone = system()
    for minutes in range(-120, 6 * 60, 7):
        moment = (day + timedelta(minutes=minutes)).replace(tzinfo=UTC)
        mine, theirs = moment.astimezone(RULE), moment.astimezone(zone)
        assert (mine.isoformat(), mine.fold) == (theirs.isoformat(), theirs.fold)
        assert mine.timestamp() == moment.timestamp()
        assert (mine.tzname(), mine.dst()) == (theirs.tzname(), theirs.dst())
        for fold in (0, 1):
            wall = (day + timedelta(minutes=minutes)).replace(fold=fold)
            assert wall.replace(tzinfo=RULE).timestamp() == wall.replace(tzinfo=zone).timestamp()


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
