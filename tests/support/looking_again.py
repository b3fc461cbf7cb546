"""Somebody who wants to be asked once more after six weeks."""

from __future__ import annotations

from dialogs.walk.intentions import LOOK_AGAIN
from tests.support.coming_back import STEP, asked, text
from tests.support.player import Player


def planned() -> Player:
    """Somebody who wants to be asked again after six weeks; c6c is missing, the rest is there."""
    player = asked(STEP)
    player.taps("knop_gelukt")
    assert "nogeens_aanbod" in text(player)
    player.taps("knop_nogeens_ja")
    return player


def looks() -> Player:
    """The same person six weeks later, who says yes."""
    player = planned()
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    return player
