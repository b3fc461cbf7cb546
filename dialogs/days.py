"""Days and hours in Amsterdam: which day a moment falls on, and how a day is said.

The core has no clock: every function here is told the moment or the day to reckon from. Python
takes time zones from the system, and a slim image may have none. The bot needs just this one, so
the European rule is written out here instead of depending on a database of all the world's zones.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from functools import cache

Day = date
"""A day of the calendar."""
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


class EuropeanRule(tzinfo):
    """One hour ahead of UTC; two from the last Sunday of March to the last of October, changing at
    1:00 UTC."""

    def fromutc(self, dt: datetime) -> datetime:
        """Convert a UTC datetime with this tzinfo to local time, as `datetime.astimezone` needs."""
        moment = dt.replace(tzinfo=None)
        begin, end = _summer(moment.year)
        local = moment + (_SUMMER if begin <= moment < end else _WINTER)
        # The hours before and after the end of summer time look the same.
        again = end <= moment < end + timedelta(hours=1)
        return local.replace(tzinfo=self, fold=int(again))

    def utcoffset(self, dt: datetime | None) -> timedelta:
        """How far local time is ahead of UTC."""
        if dt is None:
            return _WINTER
        wall = dt.replace(tzinfo=None, fold=0)
        begin, end = _summer(dt.year)
        # In the hour that is skipped or repeated, `fold` says which time is meant.
        clock = _WINTER if dt.fold else _SUMMER
        return _SUMMER if begin + clock <= wall < end + clock else _WINTER

    def dst(self, dt: datetime | None) -> timedelta:
        """The part of the offset that is summer time."""
        return self.utcoffset(dt) - _WINTER

    def tzname(self, dt: datetime | None) -> str:
        """'CET' or 'CEST'."""
        return "CEST" if self.dst(dt) else "CET"


@cache
def _summer(year: int) -> tuple[datetime, datetime]:
    return _last_sunday(year, 3), _last_sunday(year, 10)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)


_RULE = EuropeanRule()


def day_of(at: float) -> date:
    """The day in Amsterdam on which this moment falls. `at`: Unix seconds."""
    return datetime.fromtimestamp(at, _RULE).date()


def moment(day: date, hour: int) -> float:
    """When it is this hour on that day in Amsterdam, in Unix seconds."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=_RULE).timestamp()


class SomeDayIn(date):
    """A week in which something is done, without a day: as a day it is the last workday of it. It
    is stored as an ISO date by week number, such as '2026-W49-5'."""

    def isoformat(self) -> str:
        """See `date.isoformat`."""
        year, week, day = self.isocalendar()
        return f"{year}-W{week:02}-{day}"


class EveningOf(date):
    """A day on which something is over by the evening. Whoever is asked about it is asked on the
    workday after. It is stored as its ISO date with the hour, such as '2026-12-02T18'."""

    def isoformat(self) -> str:
        """See `date.isoformat`."""
        return f"{super().isoformat()}{_EVENING}"


_EVENING = "T18"


def evening_of(day: date) -> EveningOf:
    """The evening of a day."""
    return EveningOf(day.year, day.month, day.day)


def week_of(day: date) -> SomeDayIn:
    """The week that a day is in."""
    last = later(day, _FRIDAY - day.weekday())
    while is_holiday(last):
        last = later(last, -1)
    return SomeDayIn(last.year, last.month, last.day)


def stored_day(text: str) -> date | None:
    """A day, week or evening that was stored as its `isoformat()`, with or without a moment; None
    for an empty or a broken text."""
    text, _, _ = text.partition(" ")
    if text.endswith(_EVENING):
        day = stored_day(text.removesuffix(_EVENING))
        return None if day is None else evening_of(day)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return SomeDayIn(day.year, day.month, day.day) if "W" in text else day


def with_moment(stored: str, moment: str) -> str:
    """A stored day with the moment of it in somebody's own words ('na het eten') behind it."""
    return f"{stored} {moment}".rstrip()


def day_and_moment(stored: str, said: str) -> str:
    """How a stored day is said, with its moment if it has one; on what it depends is quoted. What
    isn't quoted is written in full."""
    _, _, moment = stored.partition(" ")
    if moment.lower().startswith(_DEPENDS):
        moment = f"‘{moment}’"
    else:
        moment = _SHORTENED.sub("het ", moment)
    return f"{said}, {moment}" if moment else said


_SHORTENED = re.compile(r"(?<!\S)['’]?t ")
"""'Na t eten.'"""
_DEPENDS = ("als ", "as ", "mits ", "tenzij ", "wanneer ", "indien ")


def exact(day: date) -> date:
    """The day itself, also if it stands for its week or its evening."""
    return date(day.year, day.month, day.day)


def later(day: date, days: int) -> date:
    """The day so many days after it."""
    return day + timedelta(days=days)


def next_workday(day: date) -> date:
    """This day, or the first one after it that is in no weekend and no public holiday; of an
    evening, the first after it."""
    if isinstance(day, EveningOf):
        day = later(exact(day), 1)
    while day.weekday() > _FRIDAY or is_holiday(day):
        day = later(day, 1)
    return day


def workday_before(day: date) -> date:
    """The last day before it that is in no weekend and no public holiday."""
    day = later(day, -1)
    while day.weekday() > _FRIDAY or is_holiday(day):
        day = later(day, -1)
    return day


def is_holiday(day: date) -> bool:
    """Whether most people in the Netherlands have this day off."""
    easter = _easter(day.year)
    moving = (later(easter, days) for days in (0, 1, 39, 49, 50))
    return (day.month, day.day) in _HOLIDAYS or day == _kings_day(day.year) or day in moving


_HOLIDAYS = ((1, 1), (12, 25), (12, 26))


def _kings_day(year: int) -> date:
    """27 April, or the day before if that is a Sunday."""
    day = date(year, 4, 27)
    return later(day, -1) if day.weekday() == _SUNDAY else day


def _easter(year: int) -> date:
    """Easter Sunday, by the rule of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def last_of_week(day: date) -> date:
    """The Friday of the week that a day is in; from that Friday on the Sunday."""
    end = _FRIDAY if day.weekday() < _FRIDAY else _SUNDAY
    return later(day, end - day.weekday())


def last_of_month(day: date) -> date:
    """The last workday of the month that a day is in."""
    last = last_day(day.year, day.month)
    return later(last, min(0, _FRIDAY - last.weekday()))


def in_words(day: date) -> str:
    """Such as 'dinsdag 14 januari'; of a week 'in de week van 12 januari'."""
    if isinstance(day, SomeDayIn):
        first = later(exact(day), -day.weekday())
        return f"in de week van {first.day} {MONTHS[first.month - 1]}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def with_year(day: date) -> str:
    """Such as '14 januari 2027'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


_FRIDAY, _SUNDAY = 4, 6
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return later(date(year + month // 12, month % 12 + 1, 1), -1)
