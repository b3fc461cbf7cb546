"""Finds that somebody means some day after a feast, without saying which: 'na de kerst'."""

from __future__ import annotations

from dialogs.days import Day, later, next_workday
from dialogs.hearing.regexes import compiled

_FEASTS = {
    "sinterklaas": (12, 5),
    "kerst": (12, 26),
    "kerstdagen": (12, 26),
    "feestdagen": (12, 26),
    "kerstvakantie": (1, 7),
    "nieuwjaar": (1, 1),
    "oud en nieuw": (1, 1),
    "jaarwisseling": (1, 1),
    "koningsdag": (4, 27),
}
"""The last day of holidays that are at about the same time each year and that everybody knows."""
_AFTER = compiled(rf"\bna ((?:de )?({'|'.join(sorted(_FEASTS, key=len, reverse=True))}))\b")
_LATER = 14
"""Days: some mean the first workday, and others after a while."""


def days_after_feast(text: str, today: Day) -> tuple[Day, Day] | None:
    """Two days that a text may mean that says no more than after which feast; None for any
    other."""
    found = feast_said(text, today)
    if found is None:
        return None
    first = next_workday(later(found[1], 1))
    return first, next_workday(later(first, _LATER))


def feast_said(text: str, today: Day) -> tuple[str, Day] | None:
    """The feast after which a text says that it is, in its words, and its last day; None without
    one."""
    found = _AFTER.search(" ".join(text.lower().split()))
    if found is None:
        return None
    month, number = _FEASTS[found[2]]
    feast = Day(today.year, month, number)
    return found[1], feast if feast >= today else Day(today.year + 1, month, number)
