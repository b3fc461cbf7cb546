"""Combines what several people of one project shared, so that the project counts once.

The order in which shares come decides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from dialogs.edition.goals import NOT_DISCUSSED
from dialogs.edition.share import Change, Share, Stood

_T = TypeVar("_T")
_REST = (Stood.PARTLY, Stood.IN_PLACE, Stood.UNKNOWN)
"""The statuses other than missing; of equally frequent ones the first counts."""


def combine(shares: Iterable[Share]) -> Share:
    """One share for a project, of at least one.

    What a group shared after a session replaces everything that people of the project shared for
    themselves. An element is missing if half or more of those that were asked miss it.
    """
    given = [*shares]
    given = [one for one in given if one.together] or given
    # If it isn't known what was asked for a share, it would count as asked only about what it
    # misses.
    judged = [one for one in given if one.asked_is_known] or given
    stood = dict(_stood(judged))
    by_stood = {how: frozenset(id_ for id_, one in stood.items() if one is how) for how in Stood}
    return Share(
        _only_most_frequent([one.goal for one in given]) or NOT_DISCUSSED,
        by_stood[Stood.MISSING],
        frozenset(_heard(given)),
        _changes(given),
        partly=by_stood[Stood.PARTLY],
        in_place=by_stood[Stood.IN_PLACE],
        unknown=by_stood[Stood.UNKNOWN],
        together=given[0].together,
        asked_is_known=judged[0].asked_is_known,
    )


def _stood(shares: Sequence[Share]) -> Iterator[tuple[str, Stood]]:
    found: dict[str, Counter[Stood]] = {}
    for share in shares:
        for element, how in share.stood:
            found.setdefault(element, Counter())[how] += 1
    for element, times in found.items():
        if _is_half(times[Stood.MISSING], times.total()):
            yield element, Stood.MISSING
        else:
            yield element, max(_REST, key=times.__getitem__)


def _heard(shares: Sequence[Share]) -> Iterator[str]:
    times = Counter(id_ for share in shares for id_ in share.reasonings)
    return (id_ for id_, heard in times.items() if _is_half(heard, len(shares)))


def _changes(shares: Sequence[Share]) -> Mapping[str, Change]:
    """The most frequent change of each element; where there is a tie, the element is left out."""
    told: dict[str, list[Change]] = {}
    for share in shares:
        for element, change in share.changes.items():
            told.setdefault(element, []).append(change)
    most = {element: _only_most_frequent(told[element]) for element in sorted(told)}
    return {element: change for element, change in most.items() if change is not None}


def _only_most_frequent(values: Sequence[_T]) -> _T | None:
    """The value that comes most often; None if several do."""
    (first, times), *others = Counter(values).most_common(2)
    return None if others and others[0][1] == times else first


def _is_half(part: int, whole: int) -> bool:
    return 2 * part >= whole
