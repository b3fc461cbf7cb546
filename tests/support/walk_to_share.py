"""Somebody who finished their walk and wrote two sentences, and may let it count for the
programme."""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.standing import Agreed, Standing
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.walk.place import Place, View
from tests.support.player import Player
from tests.support.small_edition import COUNTED

ASKED = Standing(asks=True)
KNOWING = replace(
    COUNTED, known=Known(first_names=Phrases(["Samira"]), single_people=Phrases(["man"]))
)
WROTE, NAMED = "elke dinsdag koken", "Vraag het aan samira"


def finished(standing: Standing = ASKED) -> Player:
    """Someone with the checklist on their screen, who wrote two sentences."""
    player = Player(KNOWING, standing=standing)
    player.command("start")
    player.says(WROTE)
    player.taps("option:m2")
    player.taps("option:a9c_nee")
    while player.walk.place.view is View.QUESTION:
        if player.at == "q0o":
            player.says(NAMED)
            player.taps("leave_name:q0o")
        else:
            player.taps("skip")
    assert player.walk.place == Place(View.CHECKLIST)
    return player


def agreed(standing: Standing = ASKED) -> Player:
    """The same person, who said yes."""
    player = finished(standing)
    player.taps("sharing")
    player.taps("agree")
    return player


def waits_of(player: Player) -> Agreed:
    """What waits for the programme; there must be something."""
    waits = player.standing.waits
    assert waits is not None
    return waits
