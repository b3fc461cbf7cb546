"""The day on which somebody is reminded: when there is still time to do it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.room.phases.agreed_reminders import reminded_on
from dialogs.days import Day, week_of

HELD = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("day", "sentence", "reminded"),
    [
        (week_of(date(2026, 12, 7)), "Iemand vraagt het volgende week", date(2026, 12, 7)),
        (week_of(date(2026, 12, 3)), "Iemand vraagt het deze week", date(2026, 12, 2)),
        (week_of(date(2026, 12, 21)), "Na de kerst", date(2026, 12, 21)),
        (date(2026, 12, 15), "Ivo zoekt voor 15 december uit wie betaalt", date(2026, 12, 14)),
        (date(2026, 12, 14), "We bellen vóór maandag", date(2026, 12, 11)),
        (date(2026, 12, 2), "We bellen voor woensdag", date(2026, 12, 2)),
        (date(2026, 12, 3), "Donderdag zetten we de tafels klaar", date(2026, 12, 3)),
        (date(2026, 12, 5), "Zaterdag koken we", date(2026, 12, 7)),
    ],
)
def test_a_reminder_comes_in_time(day: Day, sentence: str, reminded: date) -> None:
    assert reminded_on(HELD, day, sentence) == reminded
