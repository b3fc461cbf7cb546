"""Edits of what was written before, and a pack that hears an option in other words."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from tests.support.at import noted, recorded
from tests.support.player import Player, lasting
from tests.support.small_dialog import SMALL

LISTENING = replace(
    SMALL, examples=Examples({"d4n": {"r5": ("voetballen op het veld",)}}, Families())
)


def unknown(player: Player, message: int, text: str = "iets anders") -> None:
    """An edit of this message changes nothing, and that is said."""
    before = player.walk
    player.edits(message, text)
    assert player.told == ["bewerkt_onbekend"]
    assert recorded(player) == []
    assert noted(player) == []
    assert lasting(player.walk) == lasting(before)
