"""Reads which day somebody types: '14 maart', 'do volgende week', 'over zes weken'.

Nothing here knows what day it is: the day to reckon from is passed in.
"""

from __future__ import annotations

import re

from dialogs.days import (
    MONTHS,
    WEEKDAYS,
    Day,
    evening_of,
    exact,
    last_day,
    last_of_month,
    later,
    next_workday,
)
from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.understanding.dates.days_in_full import MONTH, MONTH_OF, WORD, in_full
from dialogs.understanding.options.misspelt import respelt

_WEDNESDAY, _FRIDAY, _SATURDAY = 2, 4, 5
_ANY_DAY = Day(2024, 1, 1)
_NUMBERS = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf"),
)
_IN_DAYS = {"dag": 1, "dagen": 1, "week": 7, "weken": 7, "weekje": 7, "weekjes": 7}
_INMONTHS = {"maand": 1, "maanden": 1, "maandje": 1, "jaar": 12}
_MISSPELT = (*WEEKDAYS, *MONTHS, *_IN_DAYS, *_INMONTHS, "volgende", "overmorgen", "vandaag")
"""The words of a day that may be misspelt."""
_BESIDES = compiled(
    r"op|over|den?|nee|ja|oke?|niet|maar|liever|toch|dan|doen?|we|graag|is|ook|goed|prima|kan|van"
    r"|om|uu?r|of|begin|half|medio|einde?|na|het|dit|deze|weekend|volgend|komende?|aanstaande?"
    r"|ochtend|morgen|middag|avond|s|in|pas|anderhal(?:ve|f)|vanavond|vanmiddag|e|ste|bedoel|ik|dat"
    r"|zei|dus|wordt|uiterlijk|voor|v[oó]+r|tegen"
)
"""What may be around a day without saying anything else."""
_PASSED_DAYS = 60
"""A day without a year that passed at most so many days ago is taken for that day, and not for the
same day a year later."""

_weekday = "|".join(WEEKDAYS)
_part = "(?:ochtend|morgen|middag|avond)"
_count = "|".join((r"\d{1,3}", *_NUMBERS[1:]))
_unit = "|".join(sorted({**_IN_DAYS, **_INMONTHS}, key=len, reverse=True))
_nth = r"(\d{1,2})(?:e|ste|de)?"
_DATE = compiled(rf"\b{_nth} ?(?:van )?({MONTH})\b\.?(?: (\d{{4}})\b)?")
_IN_DIGITS = compiled(
    rf"(?:(?:{_weekday}),? )?(\d{{1,2}})[-/.](\d{{1,2}})(?:[-/.](\d{{4}}|\d{{2}}))?"
)
_OF_MONTH = compiled(rf"(?:(?:{_weekday}),? )?den? {_nth}|(?:(?:{_weekday}),? )(\d{{1,2}})")
_PART_OF_MONTH = compiled(rf"\b(begin|half|medio|eind|in) (?:van )?({MONTH})\b(?: (\d{{4}})\b)?")
_PART_OF = compiled(
    r"\b(begin|half|medio|einde?) (?:van )?(?:de |het |deze )?(?:(volgende) )?(week|maand)\b"
)
_WEEKEND = compiled(r"\b(na )?(?:dit|het|komend|aanstaand) weekend\b")
_LATER = compiled(rf"\bover (?:zo'n |ongeveer )?({_count}|een half|anderhalve?) ?({_unit})\b")
_SO_MANY = compiled(rf"\bover een ({_unit}) of ({_count})\b")
_FEASTS = {"sinterklaas": (12, 5), "kerst": (12, 26), "nieuwjaar": (1, 1), "koningsdag": (4, 27)}
"""Month and day of holidays that are on the same day each year and that everybody knows."""
_AFTER_A_FEAST = compiled(rf"\bna (?:de )?({'|'.join(_FEASTS)})\b")
_AFTER_UNKNOWN = compiled(
    r"\bna (?:de |het )?(?:\w*vakantie|carnaval|pasen|pinksteren|ramadan|suikerfeest)\b"
)
_ONLY_LATER = compiled(rf"(?:in |pas |na |binnen )?({_count}) ({_unit})(?: later)?")
_NEXT = compiled(r"\bvolgende (week|maand)\b")
_ON_WEEKDAY = compiled(
    rf"(?<!elke )(?<!iedere )\b(?:(volgende) )?({_weekday})(?:{_part}| morgen)?\b"
)
_DENIED = compiled(r"\bniet\b")
_TAKEN_BACK = compiled(
    r"(?P<before>.+)\b(?:(?:of|oh?|nou|maar|wacht),? nee|nee,? (?:wacht|sorry)|ik bedoel|beter"
    r"|liever)\b(?P<instead>.+)",
    re.DOTALL | re.IGNORECASE,
)
"""'Woensdag, of nee, donderdag': what comes last counts."""
_DENIED_DAY = compiled(r"(?P<before>(?:nee,? )?niet [^.,;]+)[.,;]\s*(?P<instead>.+)", re.DOTALL)
"""'Niet 3 december, 10 december'."""
_NUMBER = compiled(r"(?<!om )(?<!over )\b(\d{1,2})\b(?! ?(?:uur|dagen|weken|maand))")
_NEAR = compiled(rf"\b(vandaag|vanavond|vanmiddag|overmorgen|morgen)(?: ?{_part})?\b")
_NEAR_DAYS = {"morgen": 1, "overmorgen": 2}
_FIRST = compiled(r"(?:(?:nee|ja|oke?|doe|doen we|maar|dan|liever|toch|pas|op|of)[ ,]+)+")
_DAY_AND_WHY = compiled(r"(?P<day>[^,;.]+?)[ ,;.]+(?:want|omdat|anders)\b")
"""'Nee de 16e, want volgende week is de bazaar': the reason names no day."""
_DAY_AFTER = compiled(
    rf"(?P<before>.+?)\b(?P<on>{_weekday}) (?:daarna|erna|daarop|die daarop volgt)\b", re.DOTALL
)
_WEEK_NAMED = compiled(rf"\b(?:week|weken)\b(?!.*\b(?:{_weekday})\b)", re.DOTALL)
_LAST = compiled(r"[ ,]+(?:dan|maar|graag|liever|kan|(?:is|kan) (?:ook )?(?:goed|prima))$")


_HOUR = compiled(
    rf"\b(?:\d{{1,2}}[:.]\d{{2}}|(?:{_count}) ?(?:uur|u)|om (?:{_count})|half (?:{_count})"
    rf"|kwart (?:voor|over) (?:{_count}))\b(?! (?:{_unit}|{MONTH}))"
)


def read_day(text: str, today: Day) -> Day | None:
    """The day that a text names, such as '14 maart', '3-2', 'do 10 dec' or 'over zes weken'; None
    if it names none.

    It may be past or far away: the caller decides about that. Without a year it is the next such
    day, unless that day has just passed.
    """
    said = in_full(what_stands(text))
    denied, _, instead = said.rpartition(" maar ")
    if _DENIED.search(denied) and (day := read_day(instead, today)) is not None:
        return day
    for taken_back in (_TAKEN_BACK, _DENIED_DAY):
        if (found := taken_back.match(said)) is not None:
            day = read_day(found["instead"], today)
            before = read_day(found["before"], today)
            if day is not None and before is not None:
                return in_same_week(found["instead"], before, today) or day
    if (looks := _day_of_looking(said, today)) is not None:
        return looks
    if (why := _DAY_AND_WHY.match(said)) is not None and _says_only_day(why["day"]):
        said = why["day"].strip()
    if (day := _weekday_after(said, today)) is not None:
        return day
    on = _ON_WEEKDAY.search(said)
    return _on_a_date(said, on, today) or _reckoned(said, on, today)


_LOOKS = compiled(r"\b(?:be|terug)?kij?k\w*|\bbespre\w+|\bnabespre\w+|\bevalu\w+|\bterugbli\w+")
_REFUSES = compiled(r"\b(?:niet|geen|nooit)\b|\bna \d")
_CLAUSE_SIGN = compiled(r"[,;!\n]+|\.(?!\d)|\b(?:en|dus|maar|waarna)\b")


def _day_of_looking(said: str, today: Day) -> Day | None:
    """The day on which they look at it, in a text that tells on another when they do it ('19
    december doen we het, dus bekijken we het op 21 december'); None for any other text."""
    if _LOOKS.search(said) is None:
        return None
    clauses = [part for one in _CLAUSE_SIGN.split(said) if (part := one.strip())]
    looks = [one for one in clauses if _LOOKS.search(one)]
    does = [day for one in clauses if one not in looks and (day := read_day(one, today))]
    if len(looks) != 1 or not does or _REFUSES.search(looks[0]):
        return None
    day, on = read_day(looks[0], today), _ON_WEEKDAY.search(looks[0])
    if day is not None and day < does[-1] and on is not None and only_weekday(looks[0], today):
        return _next_on(does[-1], on[2])
    return day


def _weekday_after(said: str, today: Day) -> Day | None:
    """The day that a text names relative to another day or a week ('volgende week kan niet, de
    woensdag daarna'); None for any other text."""
    found = _DAY_AFTER.match(said)
    before = None if found is None else read_day(found["before"], today)
    if found is None or before is None:
        return None
    if _WEEK_NAMED.search(found["before"]):
        return _in_week(later(before, 7), found["on"])
    return _next_on(before, found["on"])


def behind_taken_back(text: str, today: Day) -> str:
    """The words from where a day is taken back for another ('woensdag na afloop, of nee,
    donderdag'); the whole text if none is. What was said with the first day is about that one."""
    found = _TAKEN_BACK.match(text)
    both = found is not None and all(day_typed(part, today) for part in found.groups())
    return found["instead"] if found is not None and both else text


def names_day(text: str) -> bool:
    """Whether a text names a day, whichever that is."""
    return read_day(text, _ANY_DAY) is not None


def names_date(text: str) -> bool:
    """Whether a text names a day by its date or as a day of the week ('dinsdag', '8 december')."""
    said = in_full(text)
    return _DATE.search(said) is not None or _ON_WEEKDAY.search(said) is not None


def weekday_named(text: str, week: Day) -> Day | None:
    """The day of the week that a text names without a date, in the week of this day; None if it
    names none."""
    said = in_full(text)
    on = _ON_WEEKDAY.search(said)
    return None if on is None or _DATE.search(said) is not None else _in_week(week, on[2])


def names_hour(text: str) -> bool:
    """Whether a text names an hour of the day ('woensdag om half twee')."""
    return _HOUR.search(in_full(text)) is not None


def day_typed(text: str, today: Day) -> Day | None:
    """The day that a text names, also if its words are misspelt; None if it names none."""
    return read_day(text, today) or read_day(respelt(text, _MISSPELT), today)


def day_alone(text: str, today: Day) -> Day | None:
    """The same if it says nothing else, as people do who are asked for a day."""
    for read in (text, respelt(text, _MISSPELT)):
        if _says_only_day(read) and (day := read_day(read, today)) is not None:
            return day
    return None


_article = "de|het|een|onze|ons|t|die|dat"
_no_doing = (
    r"week|weken|maand|\w*vakantie|carnaval|pasen|pinksteren|ramadan|suikerfeest|\w*jaar|overleg"
    rf"|{'|'.join(_FEASTS)}|{_weekday}|{MONTH}"
)
_LATE = compiled(
    rf"avonds?\b|\bna afloop\b|(?<!dag )\b(?:er|daar)na\b|\bnadat\b"
    rf"|\bna (?:(?:{_article}) )?(?!\d|(?:{_article})\b|{_no_doing})\w{{3,}}"
    r"|\b(?:1[89]|2[0-3])(?:[:. ]?\d\d)? ?(?:uur|u)\b|\b(?:1[89]|2[0-3])[:.]\d\d\b"
)
"""Words that say that they mean late on that day, or after something that is done on it."""


def as_meant(day: Day, text: str) -> Day:
    """A day that a text names: its evening, if the text says that it is late that day or after
    something ('woensdag na afloop')."""
    return evening_of(day) if _LATE.search(in_full(text)) else exact(day)


def _on_a_date(said: str, on: re.Match[str] | None, today: Day) -> Day | None:
    """The day that is named by its number."""
    bare = _LAST.sub("", _FIRST.sub("", said, count=1) if _FIRST.match(said) else said)
    if (found := _DATE.search(said)) is not None:
        return _dated(int(found[1]), MONTH_OF[found[2]], found[3], today)
    if (found := _IN_DIGITS.fullmatch(bare)) is not None:
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if (found := _OF_MONTH.fullmatch(bare)) is not None:
        day = _of_month(int(found[1] or found[2]), today)
        # 'donderdag 10' may be an hour, if no Thursday is near that is the tenth.
        if found[1] or on is None or (day and WEEKDAYS[day.weekday()] == on[2]):
            return day
    if (found := _PART_OF_MONTH.search(said)) is not None:
        return _part_of_month(found[1], MONTH_OF[found[2]], found[3], today)
    return None


def _reckoned(said: str, on: re.Match[str] | None, today: Day) -> Day | None:
    """The day that is named by how far it is from today. `on`: where a weekday is named."""
    if (found := _PART_OF.search(said)) is not None:
        return _part_of(found[1], found[3], today, following=bool(found[2]))
    if (found := _WEEKEND.search(said)) is not None:
        return later(today, (_SATURDAY - today.weekday()) % 7 + (2 if found[1] else 0))
    far = (_SO_MANY.search(said), _LATER.search(said), _ONLY_LATER.fullmatch(said))
    if (found := next((one for one in far if one is not None), None)) is not None:
        count, unit = (found[2], found[1]) if found is far[0] else (found[1], found[2])
        if (
            on is not None
            and on.start() < found.start()
            and _after(count, unit, today) == later(today, 7)
        ):
            # 'Woensdag over een week' is a week after the coming Wednesday.
            return later(_next_on(today, on[2]), 7)
        that_far = _after(count, unit, today)
        return that_far if on is None else _in_week(that_far, on[2])
    if (found := _NEXT.search(said)) is not None:
        if found[1] == "maand":
            return _months_later(today, 1)
        next_week = later(today, 7)
        return next_workday(next_week) if on is None else _in_week(next_week, on[2])
    if on is not None:
        if _AFTER_UNKNOWN.search(said):
            return None
        if (found := _AFTER_A_FEAST.search(said)) is not None:
            month, number = _FEASTS[found[1]]
            return _next_on(_dated(number, month, None, today) or today, on[2])
        if on[1]:
            return _in_week(later(today, 7), on[2])
        numbers = [int(hit[1]) for hit in _NUMBER.finditer(said)]
        tenth = (_of_month(number, today) for number in numbers)
        both = (day for day in tenth if day and WEEKDAYS[day.weekday()] == on[2])
        return next(both, None) or _next_on(today, on[2])
    if (found := _NEAR.search(said)) is not None:
        return later(today, _NEAR_DAYS.get(found[1], 0))
    return None


def only_weekday(text: str, today: Day) -> bool:
    """Whether a weekday is all that a text names of a day ('woensdag om 5 uur')."""
    said = in_full(text)
    less = _ON_WEEKDAY.sub("", said)
    return less != said and read_day(less, today) is None


def _says_only_day(text: str) -> bool:
    """Whether every word of a text may be part of a day ('nee, do 10 dec')."""
    patterns = (_BESIDES, _ON_WEEKDAY)
    return all(
        one in _DAY_WORDS or any(pattern.fullmatch(one) for pattern in patterns)
        for one in WORD.findall(in_full(text))
    )


_DAY_WORDS = {*_MISSPELT, *MONTH_OF, *_NUMBERS, *_FEASTS}


def in_same_week(text: str, day: Day, today: Day) -> Day | None:
    """The weekday that a text names in the week of another day, as somebody means who corrects
    that day ('nee, donderdag'); None if it names more or no weekday, or that day has passed."""
    on = _ON_WEEKDAY.search(in_full(text))
    if on is None or on[1] or not only_weekday(text, today):
        return None
    found = _in_week(day, on[2])
    return found if found > today else None


def _dated(number: int, month: int, year: str | None, today: Day) -> Day | None:
    """This day of this year, or of the next if it passed long ago; None if there is no such day."""
    if year is not None:
        return _day(int(year) % 100 + 2000, month, number)
    this = _day(today.year, month, number)
    if this is not None and (today - this).days <= _PASSED_DAYS:
        # In January a day in December has just passed.
        before = _day(today.year - 1, month, number)
        passed = before is not None and (today - before).days <= _PASSED_DAYS
        return before if passed else this
    return _day(today.year + 1, month, number)


def _of_month(number: int, today: Day) -> Day | None:
    """The next day with this number, this month or the next."""
    this = _day(today.year, today.month, number)
    if this is not None and this > today:
        return this
    then = _months_later(today.replace(day=1), 1)
    return _day(then.year, then.month, number)


def _part_of_month(part: str, month: int, year: str | None, today: Day) -> Day | None:
    """The first workday of a month, its middle, or its last workday."""
    found = _dated(15, month, year, today)
    if found is None or part in ("half", "medio"):
        return found
    return last_of_month(found) if part == "eind" else next_workday(found.replace(day=1))


def _part_of(part: str, unit: str, today: Day, *, following: bool) -> Day:
    """The begin, the middle or the end of this week or month, or the following one."""
    if unit == "maand":
        month = _months_later(today.replace(day=1), 1) if following else today
        if part in ("begin", "half", "medio"):
            return next_workday(month.replace(day=1 if part == "begin" else 15))
        return last_of_month(month)
    week = later(today, 7) if following else today
    weekday = {"begin": 0, "half": _WEDNESDAY, "medio": _WEDNESDAY}.get(part, _FRIDAY)
    found = later(week, weekday - week.weekday())
    return found if found > today else later(found, 7)


def _after(count: str, unit: str, today: Day) -> Day:
    if count == "een half":
        return _months_later(today, 6) if unit == "jaar" else later(today, 14)
    if count.startswith("anderhal"):
        return (
            _months_later(today, 18) if unit == "jaar" else later(today, 45 if "m" in unit else 10)
        )
    number = int(count) if count.isdecimal() else _NUMBERS.index(count)
    if unit in _IN_DAYS:
        return later(today, number * _IN_DAYS[unit])
    return _months_later(today, number * _INMONTHS[unit])


def _next_on(day: Day, weekday: str) -> Day:
    """The first such weekday after a day."""
    ahead = (WEEKDAYS.index(weekday) - day.weekday()) % 7
    return later(day, ahead or 7)


def _in_week(day: Day, weekday: str) -> Day:
    """That weekday in the week that a day is in."""
    return later(day, WEEKDAYS.index(weekday) - day.weekday())


def _months_later(day: Day, months: int) -> Day:
    """The same day so many months later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    last = last_day(day.year + years, month + 1)
    return last.replace(day=min(day.day, last.day))


def _day(year: int, month: int, number: int) -> Day | None:
    try:
        return Day(year, month, number)
    except ValueError:
        return None
