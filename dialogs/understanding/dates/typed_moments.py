"""Finds which moment of a day somebody types with it, or which condition: 'vrijdag na het
repareren', 'zaterdag, als het droog is'."""

from __future__ import annotations

import re

from dialogs.days import Day
from dialogs.hearing.regexes import compiled
from dialogs.understanding.dates.typed_days import behind_taken_back, day_typed

_WORD = r"(?:[^\s.,;:!?]|(?<=\d)[.:](?=\d))+"
_MOMENT = compiled(
    rf"\b(?:na|voor|vóór|tijdens|bij|om|rond|vanaf|als|as|mits)(?:[ ]+{_WORD}){{1,5}}"
    r"(?=\s*(?:[.,;:!?\n]|$))",
    re.IGNORECASE,
)
_A_TIME_OF_YEAR = compiled(
    r"\b(?:\w*vakantie|weekend|week|maand|jaar|kerst\w*|pasen|pinksteren|carnaval|ramadan|zomer"
    r"|winter|herfst|lente|voorjaar|najaar|suikerfeest|sinterklaas|nieuwjaar|koningsdag)\b",
    re.IGNORECASE,
)
_LAST = compiled(r"\s+(?:dan|maar|graag|ok|oke|ofzo|of zo|he|hoor|aub|is goed|prima)$", re.I)
_MOST_BEFORE = 5
"""Words before it: more of them say something other than a day."""
_LONGEST = 40
"""Characters: a longer text with a day says something more, and isn't a moment."""


def moment_beside(text: str, today: Day) -> str:
    """The moment that comes with a day in this text; '' if there is none, or if its words are part
    of the day itself ('na de vakantie'). A moment of a day that was taken back went with it."""
    text = behind_taken_back(text, today)
    found = _MOMENT.search(text)
    beside = found is not None and len(text[: found.start()].split()) <= _MOST_BEFORE
    moment = _LAST.sub("", found.group()) if found is not None and beside else ""
    is_day = _A_TIME_OF_YEAR.search(moment) is not None or day_typed(moment, today) is not None
    return "" if is_day or len(moment) > _LONGEST else moment
