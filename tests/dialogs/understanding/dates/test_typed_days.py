"""Which day somebody types."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from dialogs.days import EveningOf, in_words, later, with_year
from dialogs.understanding.dates.typed_days import (
    as_meant,
    day_alone,
    in_same_week,
    names_day,
    names_hour,
    read_day,
)

MONDAY = date(2026, 11, 30)
EVERY_DAY = [later(date(2023, 12, 1), n) for n in range(4 * 366)]


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
        ("volgende week is de bazaar, dus doe maar de donderdag daarna", "2026-12-17"),
        ("Nee de 16e, want volgende week is de bazaar zei ik", "2026-12-16"),
        ("dinsdag, want volgende week is het feest", "2026-12-01"),
        ("volgende week dinsdag, de donderdag erna", "2026-12-10"),
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
        ("Woensdag over een week. Of nee, donderdag, want woensdag kan niet", "2026-12-10"),
        ("nee niet 3 december. 10 december", "2026-12-10"),
        ("zaterdag bellen. nee niet zaterdag, vrijdag, ik bel ze", "2026-12-04"),
        ("zaterdag. nee sorry, vrijdag", "2026-12-04"),
        ("10 desember donderdag", "2026-12-10"),
        ("donderdag 10 zeg maar", "2026-12-10"),
        ("donderdag om 10 uur", "2026-12-03"),
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
        ("uiterlijk vrijdag", True),
        ("vóór 14 januari", True),
        ("de stagiair", False),
        ("donderdag is onze inloop", False),
    ],
)
def test_nothing_besides_a_day(said: str, only: bool) -> None:
    assert (day_alone(said, MONDAY) is not None) is only


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


def test_a_weekday_and_a_week_is_a_week_after_the_coming_one() -> None:
    thursday = date(2023, 11, 16)
    assert read_day("woensdag over een week", thursday) == date(2023, 11, 29)
    assert read_day("woensdag over een week. of nee, donderdag", thursday) == date(2023, 11, 30)
    assert read_day("over een week woensdag", thursday) == date(2023, 11, 22)


@pytest.mark.parametrize(
    ("said", "day", "hour"),
    [
        ("woensdag 9 december, half twee", True, True),
        ("dinsdag om 5", True, True),
        ("vrijdag 14:30", True, True),
        ("10 december", True, False),
        ("om de week", False, False),
        ("half januari", True, False),
        ("de volwassenen blijven van de soldeerbout af", False, False),
    ],
)
def test_it_is_known_whether_a_day_or_an_hour_is_named(said: str, day: bool, hour: bool) -> None:
    assert (names_day(said), names_hour(said)) == (day, hour)


@pytest.mark.parametrize(
    "text",
    [
        "woensdag na afloop",
        "dinsdagavond na de training",
        "woensdag om 19.30",
        "wo 2 dec 's avonds",
        "vrijdag na het eten",
    ],
)
def test_what_is_over_late_that_day_is_told_from_its_words(text: str) -> None:
    assert isinstance(as_meant(MONDAY, text), EveningOf)


@pytest.mark.parametrize(
    "text",
    [
        *("woensdag", "maandag na het weekend", "dinsdag na de kerst", "over 18 dagen"),
        *("na 8 december", "volgende week kan niet, de woensdag daarna"),
    ],
)
def test_a_day_alone_is_no_evening(text: str) -> None:
    assert not isinstance(as_meant(MONDAY, text), EveningOf)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("na de training over 2 weken. woe dus", "2026-12-16"),
        ("over 2 weken, wo", "2026-12-16"),
        ("over twee weken, vrij dus", "2026-12-18"),
        ("over 2 wkn op vr", "2026-12-18"),
        ("woensd over 3 weken", "2026-12-23"),
        ("volgende week woe", "2026-12-09"),
        ("over 2 weken zijn we vrij", "2026-12-14"),
        ("over 2 weken is het zo", "2026-12-14"),
        ("over 2 weken, ma dus", "2026-12-14"),
        ("we bellen ma", None),
        ("we bellen tante, ma", None),
        ("ik was het zat", None),
        ("in de zomer is iedereen vrij dus", None),
        ("Zaterdag 19 december doen we het, dus bekijken we het op maandag 21 dec", "2026-12-21"),
        ("bekijken op maandag 21 december, we doen het zaterdag 19 december", "2026-12-21"),
        ("vrijdag bellen we, maandag bespreken we het", "2026-12-07"),
        ("volgende week zaterdag doen we het, maandag kijken we", "2026-12-14"),
        ("19 dec doen, 21 dec evalueren", "2026-12-21"),
        ("woensdag kijken we en dan eten we", "2026-12-02"),
        ("19 december doen we het, maandag kan ik niet kijken", "2026-12-19"),
        ("op 21 december, kijken we samen na 19 december", "2026-12-21"),
    ],
)
def test_a_weekday_counts_before_weeks_and_looking_before_doing(said: str, day: str | None) -> None:
    found = read_day(said, MONDAY)
    assert (found and found.isoformat()) == day
