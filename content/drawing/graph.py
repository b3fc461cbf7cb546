"""Draws a dialog for its author: what is asked, in which order, and when.

The themes are in columns, in the order of the conversation, with the walk as a line down the side
of each. A question that is only asked sometimes is indented and says when; a line on the other side
connects it to the question in the same theme that it depends on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import log
from xml.etree.ElementTree import Element, indent, tostring

from content.drawing.graph_band import SPINE, band_height, draw_band
from content.drawing.graph_words import (
    PAD,
    WIDTH,
    bands_of,
    legend,
    summary,
)
from content.drawing.svg import (
    Line,
    arrow,
    box,
    document,
    height,
    wrapped,
    write,
)
from dialogs.pack.definition import Dialog

_MARGIN, _GUTTER, _GAP = 40.0, 56.0, 30.0
"""Space around the page, between columns, and between blocks."""
_SHAPE = 1.41
"""The page's width by its height: a sheet of paper on its side."""
_END = (Line("Einde: de checklist", 15, bold=True),)


def drawing(dialog: Dialog, reached: Collection[str] | None = None) -> str:
    """The drawing as SVG. With `reached`, all other questions are marked as missed."""
    said, bands = summary(dialog, reached), [legend(reached), *bands_of(dialog, reached)]
    heights = [*map(band_height, bands), height(_END) + 2 * PAD]
    columns = _columns(heights)
    across, down = _across(columns), max(map(_down, columns))
    title = wrapped(Line(dialog.title, 26, bold=True), across)
    told = wrapped(Line(said, 13), across)
    top = _MARGIN + height(title) + height(told) + _GAP
    name = f"{dialog.title}: het gesprek als tekening"
    page = document(across + 2 * _MARGIN, top + down + _MARGIN, name, said)
    write(page, told, _MARGIN, write(page, title, _MARGIN, _MARGIN))
    places = list(_places(columns, top))
    for start, end, below in list(zip(places, places[1:], heights, strict=False))[1:]:
        _draw_way(page, start, start[1] + below, end)
    for number, (band, (x, y)) in enumerate(zip(bands, places, strict=False)):
        draw_band(page, band, x, y, goes_on=number > 0)
    x, y = places[-1]
    box(page, x, y, WIDTH / 2, heights[-1], rx=heights[-1] / 2)
    write(page, _END, x + 2 * PAD, y + PAD)
    indent(page)
    return tostring(page, encoding="unicode") + "\n"


def _draw_way(
    page: Element, start: tuple[float, float], below: float, end: tuple[float, float]
) -> None:
    """The line of the walk from one block to the next, which may be at the top of the next
    column."""
    (x, _), (next_x, next_y) = start, end
    if x == next_x:
        arrow(page, f"M{x + SPINE} {below}V{next_y - 3}", stroke_width=2)
    else:
        between, half = next_x - _GUTTER / 2, _GAP / 2
        path = f"M{x + SPINE} {below}v{half}H{between}V{next_y - half}H{next_x + SPINE}"
        arrow(page, f"{path}V{next_y - 3}", stroke_width=2)


_Columns = list[list[float]]
"""The heights of the blocks in each column."""


def _columns(heights: Sequence[float]) -> _Columns:
    """The number of columns that brings the page closest to `_SHAPE`."""

    def misshape(columns: _Columns) -> float:
        return abs(log(_across(columns) / max(map(_down, columns)) / _SHAPE))

    return min((_divided(heights, most) for most in range(1, len(heights) + 1)), key=misshape)


def _divided(heights: Sequence[float], most: int) -> _Columns:
    """Divide into at most this many columns, such that the longest is as short as possible."""
    ends = range(1, len(heights) + 1)
    # Each is exactly what a column is as long as: a difference of sums may be rounded to less.
    limits = sorted({_down(heights[start:end]) for end in ends for start in range(end)})
    return next(columns for limit in limits if len(columns := _filled(heights, limit)) <= most)


def _filled(heights: Sequence[float], limit: float) -> _Columns:
    columns: _Columns = [[]]
    for each in heights:
        if columns[-1] and _down([*columns[-1], each]) > limit:
            columns.append([])
        columns[-1].append(each)
    return columns


def _down(column: Sequence[float]) -> float:
    return sum(each + _GAP for each in column)


def _across(columns: _Columns) -> float:
    return len(columns) * (WIDTH + _GUTTER) - _GUTTER


def _places(columns: _Columns, top: float) -> Iterator[tuple[float, float]]:
    """The upper left corners, in order."""
    for number, column in enumerate(columns):
        y = top
        for each in column:
            yield _MARGIN + number * (WIDTH + _GUTTER), y
            y += each + _GAP
