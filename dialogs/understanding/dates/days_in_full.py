"""Writes the words of a day in full: 'wkn' is 'weken', and 'do' is 'donderdag' where a day is
meant."""

from __future__ import annotations

from dialogs.days import MONTHS, WEEKDAYS
from dialogs.hearing.regexes import compiled

_SHORT = {"mrt": 3, "sept": 9, **{name[:3]: n for n, name in enumerate(MONTHS, start=1)}}
MONTH_OF = {**_SHORT, **{name: n for n, name in enumerate(MONTHS, start=1)}}
"""The number of each month, by its name and its abbreviation."""
_SHORT_WORDS = {
    **{"wk": "week", "wkn": "weken", "dgn": "dagen", "mnd": "maand", "vlg": "volgende"},
    **{"aanst": "aanstaande", "volg": "volgende", "één": "een"},
    **{"desember": "december", "dezember": "december", "desembr": "december"},
    **{"woe": "woensdag", "woens": "woensdag", "woensd": "woensdag", "dins": "dinsdag"},
    **{"dinsd": "dinsdag", "dond": "donderdag", "donderd": "donderdag", "vrijd": "vrijdag"},
    **{"zaterd": "zaterdag", "zater": "zaterdag", "zond": "zondag"},
}
_SHORTWEEKDAYS = {name[:2]: name for name in WEEKDAYS}
_MAY_BE_WORDS = {"vrij": "vrijdag", "zat": "zaterdag"}
"""Weekdays where only a weekday can stand: 'vrij dus' at the end."""
MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
"""A month in a pattern."""
_short = "|".join(_SHORTWEEKDAYS)
_before = "op|week|weken|volgende|komende|aanstaande|deze"
_AFTER_A_WORD = compiled(rf"\b((?:{_before}) )({_short})\b\.?")
_AT_THE_START = compiled(
    rf"((?:^|\b(?:nee|liever|maar|dan|doe|toch)),? ?)(?!zo\b)\b({_short})\b\.?"
    r"(?=$|[ ,]+(?:volgende|over|deze|om|dan|maar|graag|is|kan)\b)"
)
_AT_THE_END = compiled(
    rf"((?:^|[.,;:!] ?|\bop ))(?!zo\b|ma\b(?! dus\b))({_short}|{'|'.join(_MAY_BE_WORDS)})\b\.?"
    r"(?=(?:,? (?:dus|dan|graag|maar|hoor|denk ik|wordt het|toch|doen we))*$)"
)
_BEFORE_A_DATE = compiled(
    rf"(\b)({_short})\b\.?(?=,? (?:den? )?\d{{1,2}}(?:e|ste|de)?(?:$|[-/]| ?(?:{MONTH})\b))"
)


def in_full(text: str) -> str:
    """The text in lower case, with shortened words written in full ('do' -> 'donderdag')."""
    said = " ".join(text[:_LONGEST].lower().strip(" .!?,\n").split())
    said = WORD.sub(lambda word: _SHORT_WORDS.get(word[0], word[0]), said)
    for pattern in (_AFTER_A_WORD, _AT_THE_START, _AT_THE_END, _BEFORE_A_DATE):
        said = pattern.sub(lambda hit: hit[1] + _SHORT_NAMES[hit[2]], said)
    return said


_SHORT_NAMES = {**_SHORTWEEKDAYS, **_MAY_BE_WORDS}
_LONGEST = 400
"""A day is looked for in at most this many characters."""
WORD = compiled(r"[^\W\d_]+")
"""A word of letters."""
