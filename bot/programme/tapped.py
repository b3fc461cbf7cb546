"""The buttons of staff: what they say they are for, which grants nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAKE, NOT_YET, SEND = "maak", "niet", "stuur"
_DATA = re.compile(rf"e:({MAKE}|{NOT_YET}|{SEND}):([a-z0-9_]{{0,40}})")


@dataclass(frozen=True, slots=True)
class StaffTapped:
    """`about`: the pack to make an edition of, or the number of the one to send."""

    verb: str
    about: str = ""


def data_of(tap: StaffTapped) -> str:
    """What a button carries."""
    return f"e:{tap.verb}:{tap.about}"


def read_tap(data: str) -> StaffTapped | None:
    """The tap on such a button; None for any other."""
    found = _DATA.fullmatch(data)
    return StaffTapped(found[1], found[2]) if found else None
