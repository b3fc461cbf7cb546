"""Divides their sentences that go on the page over screens on which they are seen first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

_MOST_SHOWN, _MOST_CHARACTERS = 10, 1_500
"""So many sentences, and UTF-16 units of them, are shown where each has its button."""
_MOST_SEEN, _MOST_TO_READ = 40, 2_800
"""So many are shown before they choose a form: what isn't seen there goes along unread."""


@dataclass(frozen=True, slots=True)
class OnPage:
    """Words of theirs as they stand on the page, and the id of what they typed."""

    words: str
    id: str


def seen_at_once(theirs: Iterable[OnPage]) -> list[OnPage]:
    """The sentences that are shown when they are asked in which form they want the page."""
    return _divided(theirs, _MOST_SEEN, _MOST_TO_READ)[0]


def screens_of(theirs: Iterable[OnPage]) -> list[list[OnPage]]:
    """The sentences in as few screens as are easy to read; one without any if there are none."""
    return _divided(theirs, _MOST_SHOWN, _MOST_CHARACTERS)


def screen_with(theirs: Iterable[OnPage], place: int) -> int:
    """The number, from 1, of the screen with the sentence at this place."""
    return 1 + sum(end <= place for end in accumulate(map(len, screens_of(theirs))))


def _divided(theirs: Iterable[OnPage], most: int, units: int) -> list[list[OnPage]]:
    screens: list[list[OnPage]] = [[]]
    for one in theirs:
        here = screens[-1]
        if len(here) == most or (here and _units((*here, one)) > units):
            screens.append([])
        screens[-1].append(one)
    return screens


def _units(theirs: Sequence[OnPage]) -> int:
    return sum(len(one.words.encode("utf-16-le")) // 2 for one in theirs)
