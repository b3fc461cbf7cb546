"""What the points of a walk are called by under buttons, by their element or by their number, and
how several are named in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.told_at_element import point_at
from dialogs.texts import Spans
from dialogs.walk.intentions import Intention
from dialogs.walk.state import Walk

_OWN = "+"
"""What a point of their own is called by, before its number."""


def open_points(walk: Walk) -> tuple[tuple[str, Intention], ...]:
    """The points that they chose and that aren't done or dropped, each with what it is called
    by."""
    points = enumerate(walk.intentions.points)
    return tuple(
        (point.element or f"{_OWN}{number}", point)
        for number, point in points
        if point in walk.intentions.to_do
    )


def point_called(walk: Walk, about: str) -> Intention | None:
    """The point that is called by this: by its element, or by its number."""
    if not about.startswith(_OWN):
        return point_at(walk, about)
    points, number = walk.intentions.points, int(about.removeprefix(_OWN))
    return points[number] if number < len(points) else None


def item_of(dialog: Dialog, walk: Walk, element: str) -> Item | None:
    """An element's place on the checklist; None if this walk doesn't have it."""
    items = items_of(dialog, walk)
    return next((item for item in items if item.element.id == element), None)


def each_named(say: Speech, key: str, names: Sequence[str], *, apart: bool) -> Spans:
    """The phrase that names several points. `apart`: more than two each on a line of their own."""
    if not apart or len(names) <= _IN_A_LINE:
        return say.phrase(key, namen="; ".join(names))
    told = say.phrase(key, namen=_NEXT_LINE.join(("", *names)))
    return tuple(
        replace(span, text=span.text.replace(f" {_NEXT_LINE}", _NEXT_LINE).removesuffix("."))
        for span in told
    )


_IN_A_LINE, _NEXT_LINE = 2, "\n– "
