"""A day as a file for a calendar, read back by the rules of RFC 5545."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.walking.calendar_file import calendar_file

DAY, NOW = date(2027, 1, 14), 1_796_000_000.0
PROPERTY = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)", re.DOTALL)


def read(file: str) -> list[tuple[str, str, str]]:
    """The name, parameters and value of each line, unfolded."""
    assert file.endswith("\r\n")
    assert "\n" not in file.replace("\r\n", "")
    for line in file.split("\r\n"):
        assert len(line.encode()) <= 75
    found = []
    for line in file.replace("\r\n ", "").split("\r\n")[:-1]:
        match = PROPERTY.fullmatch(line)
        assert match is not None, line
        found.append((match[1], match[2].lstrip(";"), match[3]))
    return found


def event(file: str) -> dict[str, tuple[str, str]]:
    lines = read(file)
    begin = lines.index(("BEGIN", "", "VEVENT"))
    end = lines.index(("END", "", "VEVENT"))
    return {name: (parameters, value) for name, parameters, value in lines[begin + 1 : end]}


def test_a_whole_day() -> None:
    found = event(calendar_file(DAY, 0, "Samen kijken", "Hoe ging het?", NOW))
    assert found["DTSTART"] == ("VALUE=DATE", "20270114")
    assert found["DTEND"] == ("VALUE=DATE", "20270115")
    assert found["SUMMARY"] == ("", "Samen kijken")
    assert re.fullmatch(r"\d{8}T\d{6}Z", found["DTSTAMP"][1])


@pytest.mark.parametrize("hour", [10, 16])
def test_half_an_hour_in_amsterdam(hour: int) -> None:
    file = calendar_file(DAY, hour, "Samen kijken", "Hoe ging het?", NOW)
    found = event(file)
    assert found["DTSTART"] == ("TZID=Europe/Amsterdam", f"20270114T{hour}0000")
    assert found["DURATION"] == ("", "PT30M")
    assert ("TZID", "", "Europe/Amsterdam") in read(file)


def test_it_begins_and_ends_as_it_should() -> None:
    lines = read(calendar_file(DAY, 10, "a", "b", NOW))
    assert lines[:2] == [("BEGIN", "", "VCALENDAR"), ("VERSION", "", "2.0")]
    assert lines[-1] == ("END", "", "VCALENDAR")
    opened = [value for name, _, value in lines if name == "BEGIN"]
    closed = [value for name, _, value in lines if name == "END"]
    assert sorted(opened) == sorted(closed)


def test_the_same_event_has_the_same_id_at_any_time() -> None:
    def id_of(day: date, at: float) -> str:
        return event(calendar_file(day, 0, "a", "b", at))["UID"][1]

    assert id_of(DAY, NOW) == id_of(DAY, NOW + 60)
    assert id_of(DAY, NOW) != id_of(date(2027, 1, 15), NOW)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp")), max_size=200)


@given(WORDS, WORDS)
def test_any_words_come_back_as_they_were(title: str, about: str) -> None:
    found = event(calendar_file(DAY, 0, title, about, NOW))
    for name, words in (("SUMMARY", title), ("DESCRIPTION", about)):
        value = found[name][1] if name in found else ""
        assert re.sub(r"\\([\\;,])", r"\1", value) == words
