"""Finds the option that fits the minutes that somebody says they have ('12 min zit in de tram')."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option

_MINUTES = compiled(r"\b(\d{1,2})(?: (?:tot|a) \d{1,2})? ?(?:min|mins|minuten|minuutjes|minuut)\b")
_LONGEST = 80
"""Characters: a longer text tells more."""
_FEWEST = 2
"""The fewest options that must say how long they take: with only one there is nothing to choose."""
_TURNS = compiled(r"\b(?:niet|geen|nee|meer dan|langer|over|of)\b")


def option_by_minutes(text: str, options: Sequence[Option]) -> Option | None:
    """The longest option that fits in the minutes that the text says, or the shortest if none does;
    None if it says none, or may deny them."""
    said = text.lower()
    found = _MINUTES.findall(said) if len(text) <= _LONGEST and "?" not in text else []
    takes = {least: one for one in options if (least := _least(one)) is not None}
    if len(found) != 1 or len(takes) < _FEWEST or _TURNS.search(said):
        return None
    fits = [least for least in takes if least <= int(found[0])]
    return takes[max(fits, default=min(takes))]


def _least(option: Option) -> int | None:
    """The fewest minutes that an option takes, by its label."""
    found = _MINUTES.search(option.label.lower())
    return None if found is None else int(found[1])
