"""Days in Amsterdam: which day it is, what a text says, and the European rule."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from dialogs import days
from dialogs.days import (
    EuropeanRule,
    day_of,
    in_same_week,
    in_words,
    last_of_month,
    last_of_week,
    later,
    moment,
    next_workday,
    read_day,
    says_only_day,
    stored_day,
    with_year,
)

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


MONDAY = date(2026, 11, 30)
EVERY_DAY = [later(date(2023, 12, 1), n) for n in range(4 * 366)]


def test_it_reads_no_clock() -> None:
    """It may import `datetime`, which nothing else in the core may, for reckoning only."""
    source = Path(days.__file__).read_text(encoding="utf-8")
    assert not re.search(r"\b(?:now|utcnow|today)\(|import time", source)


@pytest.mark.parametrize("hour", [0, 10, 16, 23])
def test_a_moment_on_a_day_falls_on_that_day(hour: int) -> None:
    for day in EVERY_DAY:
        at = moment(day, hour)
        assert day_of(at) == day
        assert datetime.fromtimestamp(at, RULE).hour == hour


def test_each_day_begins_at_midnight() -> None:
    for day in EVERY_DAY:
        assert day_of(moment(day, 0) - 1) == later(day, -1)


def test_the_next_workday_is_at_most_two_days_away() -> None:
    for day in EVERY_DAY:
        then = next_workday(day)
        assert then.weekday() < 5
        assert (then - day).days in ((0,) if day.weekday() < 5 else (1, 2))


def test_a_week_ends_no_later_than_on_its_sunday() -> None:
    for day in EVERY_DAY:
        last = last_of_week(day)
        assert day <= last <= later(day, 6 - day.weekday())
        assert last.weekday() == (4 if day.weekday() < 4 else 6)


def test_a_month_ends_on_a_workday() -> None:
    for day in EVERY_DAY:
        last = last_of_month(day)
        assert (last.year, last.month) == (day.year, day.month)
        assert last.weekday() < 5
        assert next_workday(later(last, 1)).month != day.month


def test_a_stored_day_is_read_again() -> None:
    assert all(stored_day(day.isoformat()) == day for day in EVERY_DAY)
    assert (stored_day(""), stored_day("ooit")) == (None, None)


@pytest.mark.parametrize("ahead", [1, 2, 6, 7, 40, 100, 200, 300])
def test_a_day_that_is_typed_as_the_bot_says_it_is_that_day(ahead: int) -> None:
    for today in EVERY_DAY:
        day = later(today, ahead)
        digits = f"{day.day}-{day.month}"
        said = (
            in_words(day),
            with_year(day),
            digits,
            f"op {digits}-{day.year}",
            f"{digits}-{day:%y}",
        )
        assert {read_day(words, today) for words in said} == {day}, (today, day)


def test_a_weekday_is_the_next_of_that_name() -> None:
    for today in EVERY_DAY:
        for ahead in range(1, 8):
            day = later(today, ahead)
            assert read_day(f"op {in_words(day).split()[0]}", today) == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("14 maart", "2027-03-14"),
        ("Dat doen we op zondag 14 maart, denk ik.", "2027-03-14"),
        ("14 mrt.", "2027-03-14"),
        ("5 jan", "2027-01-05"),
        ("de 5e van januari", "2027-01-05"),
        ("14 maart 2028", "2028-03-14"),
        ("14 november", "2026-11-14"),
        ("14 september", "2027-09-14"),
        ("3-2", "2027-02-03"),
        ("di 1/12", "2026-12-01"),
        ("do volgende week", "2026-12-10"),
        ("volgende week do", "2026-12-10"),
        ("vlg wk do", "2026-12-10"),
        ("volgende week donderdag", "2026-12-10"),
        ("10 dec", "2026-12-10"),
        ("10dec", "2026-12-10"),
        ("do 10 dec", "2026-12-10"),
        ("do. 10 december", "2026-12-10"),
        ("do 10/12", "2026-12-10"),
        ("10/12", "2026-12-10"),
        ("nee 10/12 dan", "2026-12-10"),
        ("donderdag 10", "2026-12-10"),
        ("do de 10e", "2026-12-10"),
        ("nee do 10 dec, kan dat", "2026-12-10"),
        ("over 10 dagen", "2026-12-10"),
        ("over 10 dgn", "2026-12-10"),
        ("nee donderdag", "2026-12-03"),
        ("nee, do", "2026-12-03"),
        ("donderdagavond", "2026-12-03"),
        ("donderdag morgen", "2026-12-03"),
        ("morgenochtend", "2026-12-01"),
        ("zo 13 dec", "2026-12-13"),
        ("op zo", "2026-12-06"),
        ("zo doen we dat", None),
        ("zo", None),
        ("ma en ik", None),
        ("we doen het zo", None),
        ("eind volgende week", "2026-12-11"),
        ("eind volgende maand", "2026-12-31"),
        ("na het weekend", "2026-12-07"),
        ("dit weekend", "2026-12-05"),
        ("over een week of zes", "2027-01-11"),
        ("zes weken", "2027-01-11"),
        ("woensdag na sinterklaas", "2026-12-09"),
        ("woensdag na de vakantie", None),
        ("in 10 dagen", "2026-12-10"),
        ("de 14e", "2026-12-14"),
        ("op de 30ste", "2026-12-30"),
        ("vandaag nog", "2026-11-30"),
        ("morgen", "2026-12-01"),
        ("overmorgen", "2026-12-02"),
        ("over zes weken", "2027-01-11"),
        ("herinner me over 6 weken", "2027-01-11"),
        ("over één maand", "2026-12-30"),
        ("over een half jaar", "2027-05-30"),
        ("over anderhalve maand", "2027-01-14"),
        ("over drie weken op woensdag", "2026-12-23"),
        ("volgende week", "2026-12-07"),
        ("volgende week dinsdag", "2026-12-08"),
        ("dinsdag volgende week", "2026-12-08"),
        ("volgende dinsdag", "2026-12-08"),
        ("aanstaande dinsdag", "2026-12-01"),
        ("volgende maand", "2026-12-30"),
        ("begin maart", "2027-03-01"),
        ("half februari", "2027-02-15"),
        ("eind januari", "2027-01-29"),
        ("in mei", "2027-05-03"),
        ("31 februari", None),
        ("29 februari", None),
        ("45-3", None),
        ("na de kerst", None),
        ("na de vakantie", None),
        ("elke dinsdag", None),
        ("we koken met 3-4 mensen", None),
        ("binnenkort", None),
        ("", None),
    ],
)
def test_what_people_type(said: str, day: str | None) -> None:
    assert read_day(said, MONDAY) == (None if day is None else date.fromisoformat(day))


@pytest.mark.parametrize(
    ("said", "only"),
    [
        ("nee, do 10 dec", True),
        ("niet 14 januari maar 21 januari", True),
        ("volgende week donderdagavond", True),
        ("de stagiair", False),
        ("donderdag is onze inloop", False),
    ],
)
def test_nothing_besides_a_day(said: str, only: bool) -> None:
    assert says_only_day(said) is only


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("nee donderdag", "2026-12-10"),
        ("do", "2026-12-10"),
        ("volgende week donderdag", None),
        ("donderdag 17 december", None),
        ("ik", None),
    ],
)
def test_another_weekday_is_in_the_same_week(said: str, day: str | None) -> None:
    found = in_same_week(said, date(2026, 12, 8), MONDAY)
    assert found == (None if day is None else date.fromisoformat(day))


def test_a_weekday_that_has_passed_is_not_in_that_week() -> None:
    assert in_same_week("dinsdag", date(2026, 12, 4), date(2026, 12, 3)) is None


def test_a_day_that_has_just_passed_is_not_a_year_away() -> None:
    january = date(2027, 1, 4)
    assert read_day("30 december", january) == date(2026, 12, 30)
    assert read_day("2 oktober", january) == date(2027, 10, 2)


def test_whatever_is_typed_breaks_nothing() -> None:
    random = Random(15)
    bits = ["0", "00", "14", "31", "99", "999", "-", "/", ".", " ", "maart", "feb", "over", "weken"]
    bits += [
        "een",
        "half",
        "jaar",
        "volgende",
        "week",
        "zondag",
        "de",
        "e",
        "eind",
        "in",
        "2027",
        "op",
    ]
    for _ in range(20_000):
        said = " ".join(random.choices(bits, k=random.randint(0, 7)))
        read_day(said, random.choice(EVERY_DAY))
        read_day(said.replace(" ", ""), random.choice(EVERY_DAY))
