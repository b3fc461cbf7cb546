"""What a walk knows for today only: words about something serious, and that they were met.

It stands beside the walk and not in it. So the night has one thing to do, whatever the pack or the
form of the walk: to let go of it. What is left is a walk in which a question was skipped, and
nothing tells it from any other.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from dialogs.texts import Span
from dialogs.walk.held import Held
from dialogs.walk.place import Place, View
from dialogs.walk.state import Screen, Walk, Written

_FORMAT = 1
ELSEWHERE = "elders"
"""Where `held` has what was typed while nothing was asked."""


def worried_about(kind: str) -> str:
    """The mark in `met` of a worry of this kind, to which a line was said."""
    return f"{_WORRY}{kind}"


def helped_with(kind: str) -> str:
    """The mark in `met` of its writer's word that there is help."""
    return f"{_HELP}{kind}"


_WORRY, _HELP = "zorg:", "hulp:"


def told_something_serious(walk: Walk) -> bool:
    """Whether someone did so today."""
    return any(not mark.startswith(_WORRY) for mark in walk.met)


def for_keeps(walk: Walk) -> Walk:
    """The walk as it is from the night on: stopped, where it was at something serious."""
    if walk.place.view.is_serious:
        stopped = Screen(walk.screen.slot, walk.screen.turn)
        walk = replace(walk, place=Place(View.STOPPED), screen=stopped)
    last = walk.written
    if last is not None and last.question in walk.held:
        walk = replace(walk, written=None)
    return replace(walk, held={}, met=frozenset())


def to_json(walk: Walk) -> str | None:
    """What `for_keeps` leaves out; None where that is nothing."""
    if not walk.held and not walk.met and not walk.place.view.is_serious:
        return None
    here, last = walk.place.view.is_serious, walk.written
    screen = walk.screen
    return json.dumps(
        {
            "format": _FORMAT,
            "held": {key: _held_out(held) for key, held in walk.held.items()},
            "met": sorted(walk.met),
            "place": [walk.place.view.value, walk.place.id] if here else None,
            "screen": [[[span.text, span.bold] for span in screen.text], screen.actions]
            if here
            else None,
            "written": [last.question, last.asked, last.at, last.turn]
            if last is not None and last.question in walk.held
            else None,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def with_tonight(walk: Walk, text: str | None) -> Walk:
    """The walk with what `to_json` said of it. Raises ValueError, KeyError and the like."""
    if text is None:
        return walk
    raw = json.loads(text)
    if raw["format"] != _FORMAT:
        return walk  # it is of another version, and for today only
    if raw["place"] is not None:
        place = Place(View(raw["place"][0]), raw["place"][1])
        spans, actions = raw["screen"]
        shown = tuple(Span(text, bool(bold)) for text, bold in spans)
        screen = replace(walk.screen, text=shown, actions=tuple(actions))
        walk = replace(walk, place=place, screen=screen)
    if raw["written"] is not None:
        walk = replace(walk, written=Written(*raw["written"]))
    held = {key: _held_in(one) for key, one in raw["held"].items()}
    return replace(walk, held=held, met=frozenset(raw["met"]))


def _held_out(held: Held) -> list[Any]:
    return [
        held.kind,
        held.text,
        held.spans,
        held.messages,
        held.asked,
        held.past,
        held.changed,
    ]


def _held_in(raw: list[Any]) -> Held:
    kind, text, spans, messages, asked, past, changed = raw
    return Held(
        kind,
        text,
        tuple((begin, end) for begin, end in spans),
        tuple((message, length) for message, length in messages),
        asked,
        past,
        changed,
    )
