"""Replay what happened to someone: the events alone decide where they end."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.pack.definition import Dialog
from dialogs.steps.step import step
from dialogs.walk.effects import BeginAgain, Effect, EraseMe
from dialogs.walk.events import CommandGiven, Event
from dialogs.walk.state import Walk


def replayed(dialog: Dialog, events: Iterable[Event]) -> tuple[Walk, list[Effect]]:
    """The last walk, and all effects on the way."""
    walk = Walk(1)
    effects: list[Effect] = []
    for event in events:
        walk, new = step(dialog, walk, event)
        effects += new
        if any(isinstance(effect, EraseMe) for effect in new):
            walk = Walk(walk.id + 1)
        elif any(isinstance(effect, BeginAgain) for effect in new):
            walk, new = step(dialog, Walk(walk.id + 1), CommandGiven("start", event.at))
            effects += new
    return walk, effects
