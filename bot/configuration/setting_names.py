"""Finds misspelt names of settings, which would otherwise have no effect and go unnoticed.

In `.env` all names are meant for us. In the environment most are not, so there only one that is a
slip away from one of ours is taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

_SHORT = 6
"""Letters up to which a name may differ by one only: among short words a second one is chance."""
_NAME = re.compile(r"[A-Z][A-Z0-9_]{1,39}")


def strangers(
    known: Collection[str], in_file: Iterable[str], in_environment: Iterable[str]
) -> dict[str, str]:
    """What to mend about each name that isn't known, by that name. Known names are upper case.

    A line without a name may be a token by itself, so it is never repeated.
    """
    found: dict[str, str] = {}
    for name in in_file:
        meant = name.upper()
        if meant in known:
            continue
        if name not in (meant, name.lower()) or not _NAME.fullmatch(meant):
            found[".env"] = "a line in it is no setting; write NAME=value"
        else:
            near = get_close_matches(meant, sorted(known), 1)
            found[meant] = _did_you_mean(near[0]) if near else "no such setting; take it out"
    for name in in_environment:
        meant = name.upper()
        if meant not in known and meant not in found and (ours := _slip_of(meant, known)):
            found[meant] = _did_you_mean(ours)
    return found


def _did_you_mean(name: str) -> str:
    return f"no such setting, did you mean {name}?"


def _slip_of(name: str, known: Collection[str]) -> str | None:
    """The known name that this one is one or two letters away from."""
    near = [
        (slips, ours)
        for ours in known
        if abs(len(ours) - len(name)) <= 2
        and (slips := _slips(name, ours)) <= (1 if len(ours) <= _SHORT else 2)
    ]
    return min(near)[1] if near else None


def _slips(one: str, other: str) -> int:
    """How many letters are missing, superfluous, different, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            fewest = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                fewest = min(fewest, above[j - 2] + 1)
            row.append(fewest)
    return row[-1]
