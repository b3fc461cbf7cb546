"""Draws one theme: its questions in a column, and lines between questions that depend on each
other."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from content.drawing.graph_words import (
    LEFT,
    PAD,
    RIGHT,
    STRIP,
    WIDTH,
    Band,
    Group,
    QuestionRow,
)
from content.drawing.svg import (
    GREY,
    HATCH,
    PALE,
    arrow,
    box,
    height,
    line,
    write,
)
from dialogs.pack.definition import Kind

SPINE = 20.0
"""The x of the line of the walk."""
_BETWEEN = 12.0
_FRAME = 8.0
"""The space between an element's frame and its questions."""
_LANE, _MOST_LANES = 8.0, 4


def band_height(band: Band) -> float:
    return _top(band) + sum(_group_height(group) for group in band.groups) + _BETWEEN


def draw_band(page: Element, band: Band, x: float, y: float, *, goes_on: bool) -> None:
    """The theme with the line of the walk, which `goes_on` below it or ends with its last row."""
    box(page, x, y, WIDTH, band_height(band), fill=PALE, stroke=GREY)
    line(page, f"M{x} {y}h{WIDTH}", stroke_width=4)
    write(page, band.heading, x + PAD, y + PAD)
    top = y + _top(band)
    boxes = list(_placed(band, top))
    end = y + band_height(band) if goes_on else boxes[-1][1]
    line(page, f"M{x + SPINE} {top - _BETWEEN}V{end}", stroke_width=2)
    for group in band.groups:
        if group.heading:
            _draw_frame(page, group, x, top)
        top += _group_height(group)
    for row, middle in boxes:
        _draw_row(page, row, x, middle)
    _tie(page, boxes, x)


def _top(band: Band) -> float:
    return PAD + height(band.heading) + _BETWEEN


def _group_height(group: Group) -> float:
    rows = sum(row.height + _BETWEEN for row in group.rows)
    return rows + (height(group.heading) + _FRAME + _BETWEEN if group.heading else 0)


def _placed(band: Band, y: float) -> Iterator[tuple[QuestionRow, float]]:
    """The rows, each with the height of its middle."""
    for group in band.groups:
        at = y + (height(group.heading) + _FRAME if group.heading else 0)
        for row in group.rows:
            yield row, at + row.height / 2
            at += row.height + _BETWEEN
        y += _group_height(group)


def _draw_frame(page: Element, group: Group, x: float, y: float) -> None:
    left = LEFT - _FRAME
    high = _group_height(group) - _BETWEEN
    box(page, x + left, y, WIDTH - left - RIGHT + _FRAME, high, fill="none", stroke=GREY)
    write(page, group.heading, x + LEFT, y + 2)


def _draw_row(page: Element, row: QuestionRow, x: float, middle: float) -> None:
    left, wide = x + row.left, WIDTH - row.left - RIGHT
    top = middle - row.height / 2
    dashes = "5 4" if row.sometimes else "none"
    if row.kind is not None:
        _draw_box(page, row.kind, left, top, wide, row.height)
        if row.missed:
            fill = f"url(#{HATCH})"
            box(page, left + wide - STRIP, top + 6, STRIP - 6, row.height - 12, fill=fill)
        arrow(page, f"M{x + SPINE} {middle}H{left - 2}", stroke_dasharray=dashes)
    else:
        line(page, f"M{left} {top}v{row.height}", stroke=GREY, stroke_width=3)
        line(page, f"M{x + SPINE} {middle}H{left - 2}", stroke_dasharray=dashes, stroke=GREY)
    write(page, row.lines, left + PAD, top + 0.65 * PAD)


def _draw_box(
    page: Element, kind: Kind, left: float, top: float, wide: float, height: float
) -> None:
    """Draw a question's box, whose shape shows its kind."""
    match kind:
        case Kind.OPEN:
            box(page, left, top, wide, height, rx=14)
        case Kind.CHOICE:
            box(page, left, top, wide, height, rx=2)
        case Kind.MULTIPLE:
            box(page, left, top, wide, height, rx=2)
            box(page, left + 3, top + 3, wide - 6, height - 6, rx=2, stroke_width=0.8)


def _tie(page: Element, boxes: list[tuple[QuestionRow, float]], x: float) -> None:
    """Draw a line from each question to those that depend on its answer."""
    at = {row.id: middle for row, middle in boxes}
    free = [float("-inf")] * _MOST_LANES
    for row, middle in boxes:
        below = [other for other, _ in boxes if row.id in other.after]
        if not below:
            continue
        end = max(at[other.id] for other in below)
        lane = next((n for n, until in enumerate(free) if until < middle), _MOST_LANES - 1)
        free[lane] = end
        edge = x + WIDTH - RIGHT
        trunk = edge + _FRAME + 4 + lane * _LANE
        line(page, f"M{edge} {middle + 4}H{trunk}V{end}", stroke=GREY, stroke_width=1)
        for other in below:
            y = at[other.id]
            arrow(page, f"M{trunk} {y}H{edge + 2}", stroke=GREY, stroke_width=1)
