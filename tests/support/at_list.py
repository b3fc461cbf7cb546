"""Somebody at a checklist whose elements can be told apart by what people type."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.examples import Examples
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.told.items_shown import items_of
from tests.support.at import done
from tests.support.player import Player
from tests.support.small_dialog import SMALL

KETTLE_WORDS = "Elke dinsdag zetten we met elkaar de ketel op het vuur"
"""Surely about e4."""
_KETTLE = ("met elkaar de ketel op het vuur zetten", "elke dinsdag de ketel op het vuur")
_PLANK = ("een plank leggen over de sloot", "de plank is altijd over de sloot gelegd")


def likely() -> Dialog:
    """The small pack, with options that can be told apart by what people type."""
    sets = {"c6c": {"c6c_ja": _KETTLE}, "a9c": {"a9c_ja": _PLANK}}
    return replace(SMALL, examples=Examples(sets))


def done_likely(*, goal: str = "Samen koken") -> Player:
    player = done(goal=goal)
    player.dialog = likely()
    return player


def status_of(player: Player, element: str) -> Status:
    items = items_of(player.dialog, player.walk)
    return next(item.status for item in items if item.element.id == element)


def missing() -> Player:
    """Somebody at the checklist, where e4 is missing."""
    player = done_likely()
    player.taps("group:geborgd")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    player.says("Niemand let daarop")
    assert status_of(player, "e4") is Status.MISSING
    return player
