"""Writes a day as a file that a calendar can open (iCalendar, RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import NAMESPACE_URL, uuid5

from dialogs.days import later

_LONGEST = 75
"""Bytes in a line, without its end."""
_PRODUCT = "-//Ontmoetwijzer//NL"
_ZONE = "Europe/Amsterdam"
# A calendar that doesn't know the zone by its name reckons with these rules.
_RULES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar_file(day: date, hour: int, title: str, about: str, at: float) -> str:
    """The file: half an hour from `hour` in Amsterdam, or the whole day if that is 0. `at`: now, in
    Unix seconds.

    The same event has the same id each time, so that a calendar doesn't get it twice; nothing of
    its person is in that id.
    """
    stamp = datetime.fromtimestamp(at, UTC)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "METHOD:PUBLISH",
        *(_RULES if hour else ()),
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_URL, f'{day.isoformat()} {title} {about}')}@ontmoetwijzer",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        *_when(day, hour),
        f"SUMMARY:{_escaped(title)}",
        *((f"DESCRIPTION:{_escaped(about)}",) if about else ()),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _when(day: date, hour: int) -> tuple[str, ...]:
    if hour:
        return (f"DTSTART;TZID={_ZONE}:{day:%Y%m%d}T{hour:02}0000", "DURATION:PT30M")
    return (
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{later(day, 1):%Y%m%d}",
    )


def _escaped(text: str) -> str:
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """The line in parts that are short enough; each but the first begins with a space. No character
    is split."""
    part, size = "", 0
    for character in line:
        length = len(character.encode())
        if size + length > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + character, size + length
    yield part
