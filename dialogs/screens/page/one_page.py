"""Keeps what somebody takes home on one page of paper, where that is possible.

Every point that is missing or partly there has a step. If they don't all fit, points that are in
place are shortened first, and then steps are dropped, starting with the last; if it takes two pages
anyhow, all stay. How many lines fit is an estimate, made with pages that were set:
`tests/bot/typesetting/test_paper.py` sets whole walks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dialogs.taken_home import ChosenPart, PageItem, PagePart

_LINES, _TWO_PAGES = 47, 56
"""The number of lines, without those that are always there, that certainly fit on a page; and the
number that certainly don't."""
_WIDTH = 100
"""Characters in a line of the smallest letters."""
_HEADING = 1.6


def on_one_page(
    parts: Iterable[PagePart],
    chosen: ChosenPart,
    may_go: Sequence[str],
    in_short: Mapping[tuple[str, str], str] | None = None,
) -> tuple[PagePart, ...]:
    """The parts as they fit: with what is there `in_short`, by the heading above it and its name:
    what was done, and then and now, may have items of the same name. Then without the steps of some
    of the points that `may_go`, the last first."""
    whole = tuple(parts)
    if _lines(whole, chosen) <= _LINES:
        return whole
    shorter, left = _shorter(whole, in_short or {}), set(may_go)
    if _lines(_without(shorter, left), chosen) > _TWO_PAGES:
        return whole
    whole = shorter
    gone: set[str] = set()
    for name in reversed(may_go):
        if _lines(_without(whole, gone), chosen) <= _LINES:
            break
        gone.add(name)
    return _without(whole, gone)


def _shorter(
    parts: tuple[PagePart, ...], told: Mapping[tuple[str, str], str]
) -> tuple[PagePart, ...]:
    def short(part: PagePart, item: PageItem) -> PageItem:
        return replace(item, told=told.get((part.heading, item.name), item.told))

    return tuple(
        replace(part, items=tuple(short(part, item) for item in part.items)) for part in parts
    )


def _without(parts: tuple[PagePart, ...], gone: set[str]) -> tuple[PagePart, ...]:
    def less(item: PageItem) -> PageItem:
        return replace(item, step="") if item.name in gone else item

    return tuple(replace(part, items=tuple(map(less, part.items))) for part in parts)


def _lines(parts: tuple[PagePart, ...], chosen: ChosenPart) -> float:
    texts = [line for part in parts for line in part.lines]
    for part in parts:
        for item in part.items:
            texts += [f"{item.name}. {item.told}", f"{item.step} {item.besides}".strip()]
    for point in chosen.points:
        texts += [f"{point.name}: {point.what} {point.done}", point.planned]
    return _HEADING * len(parts) + sum(-(-len(text) // _WIDTH) for text in texts)
