"""The day on which somebody is reminded: when there is still time to do it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.room.phases.agreed_reminders import reminded_on
from dialogs.days import Day, week_of
from dialogs.session.phases.who_and_when import day_for_itself

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
        (date(2026, 12, 5), "Zaterdag koken we", date(2026, 12, 4)),
        (date(2026, 12, 26), "Tweede kerstdag koken we", date(2026, 12, 24)),
    ],
)
def test_a_reminder_comes_in_time(day: Day, sentence: str, reminded: date) -> None:
    assert reminded_on(HELD, day, sentence) == reminded


def test_in_a_weekend_too_late_for_the_friday_it_is_the_day_itself() -> None:
    friday, saturday = date(2026, 12, 4), date(2026, 12, 5)
    assert reminded_on(friday, saturday, "Morgen koken we") == saturday


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Ik regel voor 15 januari een vast uur op woensdag", date(2027, 1, 15)),
        ("ik praat zaterdag met de jongens", date(2027, 1, 2)),
        ("ik bel morgen met de bakker", date(2026, 12, 30)),
        ("woensdag vraag ik het", date(2026, 12, 30)),
        ("over twee weken zet ik thee buiten", date(2027, 1, 12)),
        ("ik ga elke woensdag koken", date(2027, 1, 5)),
        ("een vast uur op woensdag", date(2027, 1, 5)),
        ("ik loop in de morgen mee", date(2027, 1, 5)),
        ("ik vraag het aan een collega", date(2027, 1, 5)),
    ],
)
def test_what_a_project_says_for_itself_is_for_the_day_in_it_or_a_week_later(
    sentence: str, day: date
) -> None:
    assert day_for_itself(sentence, date(2026, 12, 29)) == day
