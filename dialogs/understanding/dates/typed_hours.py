"""Reads which of the two hours of a message somebody types."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_HOURS_OF_MESSAGE = {"10": "10", "tien": "10", "16": "16", "4": "16", "vier": "16"}
_AFTER_HOUR = r"(?: (?:dan|maar|dus|graag|hoor|he|ja|aub|prima|is goed))*"
_HOUR_ALONE = compiled(
    rf"(?:(?:om|doe|dan|maar|nou|ja|dus|liever) )*(10|16|4|tien|vier)(?: 00)?(?: uur)?{_AFTER_HOUR}"
)
_HOUR_LAST = compiled(rf"\b(10|16|4|tien|vier)(?: 00)? uur{_AFTER_HOUR}$")
_PART_END = compiled(r"[.,;:!\n](?!\d)")
_DENIES_HOUR = compiled(r"\b(?:niet|geen|nee|nooit)\b")


def hour_at_end(text: str) -> str | None:
    """The hour of a message ('10' or '16') with which the text ends, whatever comes before it
    ('savonds na de kippen, 16 uur dan'). None if it ends with neither, or if it denies or asks
    something."""
    typed = normal(text)
    if "?" in text or _DENIES_HOUR.search(typed):
        return None
    parts = _PART_END.split(text.strip(" .!\n"))
    found = _HOUR_ALONE.fullmatch(normal(parts[-1])) if len(parts) > 1 else None
    found = found or _HOUR_LAST.search(typed)
    return None if found is None else _HOURS_OF_MESSAGE[found[1]]
