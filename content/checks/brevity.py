"""What can't come in the short walk though it is listed there, or could only and isn't listed."""

from __future__ import annotations

from collections.abc import Iterator

from content.reading.loader import Loaded
from content.reading.paths import Paths
from content.sources.mistakes import Mistake
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Equals,
    Not,
    needed,
)
from dialogs.pack.definition import Question

_LISTED = ("kort_gesprek", "vragen")


def brevity(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """Where the short walk keeps what never comes in it, or leaves out what only could."""
    dialog, places, can = loaded.dialog, loaded.places, paths.can_hold
    if dialog.short is None:
        return
    is_short = Equals(dialog.short.question, dialog.short.option)
    conditions = {node.id: node.condition for node in dialog.nodes}
    listed = places.written(("pakket",), *_LISTED)
    for number, id_ in enumerate(listed):
        if can(conditions[id_]) and not can(All((conditions[id_], is_short))):
            yield places.mistake(("pakket",), "kort-komt-nooit", *_LISTED, number, name=id_)
    for node in dialog.nodes:
        whole, *own = needed(node.condition) or (ALWAYS,)
        if whole != Not(is_short) or node.id in listed or can(node.condition):
            continue
        if can(All(tuple(own))):
            kind = "vraag" if isinstance(node, Question) else "mededeling"
            yield places.mistake((kind, node.id), "kort-vergeten", name=node.id)
