"""Finds misspelt and old names of settings, which would otherwise have no effect and go unnoticed.

In `.env` all names are meant for us. In the environment most are not, so there only a name that is
a slip away from one of ours counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches

_SHORT = 6
"""Names up to this many letters may differ by one letter only: two would match short words by
chance."""
RENAMED: Mapping[str, str] = {}
"""The present name of each setting that a release knew by another one. Whoever renames a setting
adds it here: an old name must not lose its effect silently."""
_NAME = re.compile(r"[A-Z][A-Z0-9_]{1,39}")


def strangers(
    known: Collection[str],
    in_file: Iterable[str],
    in_environment: Iterable[str],
    renamed: Mapping[str, str] = RENAMED,
) -> dict[str, str]:
    """For each unknown name, what to fix. Known names are upper case, as are those in `renamed`.

    A line without a name may be a bare token, so never repeat it.
    """
    found: dict[str, str] = {}
    for name in in_file:
        meant = name.upper()
        if meant in known:
            continue
        if meant in renamed:
            found[meant] = _is_now(renamed[meant])
        elif name not in (meant, name.lower()) or not _NAME.fullmatch(meant):
            found[".env"] = "a line in it is no setting; write NAME=value"
        else:
            near = get_close_matches(meant, sorted(known), 1)
            found[meant] = _did_you_mean(near[0]) if near else "no such setting; take it out"
    for name in in_environment:
        meant = name.upper()
        if meant in renamed:
            found[meant] = _is_now(renamed[meant])
        elif meant not in known and meant not in found and (ours := _slip_of(meant, known)):
            found[meant] = _did_you_mean(ours)
    return found


def _is_now(name: str) -> str:
    return f"this setting is called {name} now; write that name"


def _did_you_mean(name: str) -> str:
    return f"no such setting, did you mean {name}?"


def _slip_of(name: str, known: Collection[str]) -> str | None:
    """The known name that this one is one or two letters away from."""
    near = []
    for ours in known:
        most = 1 if len(ours) <= _SHORT else 2
        # Each slip changes the length by one letter at most, and the set of letters by two. So
        # nearly every name of another program is told apart at once.
        if abs(len(ours) - len(name)) > most or len(set(ours) ^ set(name)) > 2 * most:
            continue
        slips = _slips(name, ours)
        if slips <= most:
            near.append((slips, ours))
    return min(near)[1] if near else None


def _slips(one: str, other: str) -> int:
    """The edit distance, with swapped neighbours counting once."""
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
