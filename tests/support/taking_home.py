"""Somebody at the list who takes it home."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.wanted import WantedLine
from dialogs.walk.effects import SendPage
from dialogs.walk.intentions import Intentions
from dialogs.walk.place import View
from tests.dialogs.screens.page.test_marked_words import KNOWING
from tests.support.player import Player
from tests.support.small_dialog import text

DIALOG = replace(KNOWING, wanted=(WantedLine(text("Wij doen: {p7x}.")),))
NAME, OTHER = "koken met Fatima Yilmaz", "we koken samen met Youssef"
OUT, ALONG, ALL_OUT = "knop_haal_eruit", "knop_laat_staan", "knop_alles_eruit"
PAPER, TEXT, BOTH = (f"knop_neem_mee_{form}" for form in ("a4", "tekst", "allebei"))


def at_list(words: str = "koken met de buurt", chosen: Intentions | None = None) -> Player:
    """Somebody who answered all, with what they chose."""
    player = Player(DIALOG)
    player.command("start")
    player.says(words)
    if player.walk.place.view is View.NAMED:
        player.taps("leave_name:p7x")
    while player.walk.place.view is View.QUESTION:
        player.taps({"d4n": "option:m2", "a9c": "option:a9c_nee"}.get(player.at, "skip"))
    if chosen is not None:
        player.walk = replace(player.walk, intentions=chosen)
    player.command("checklist")
    return player


def page_of(player: Player) -> SendPage:
    """The page that was sent last."""
    (effect,) = [effect for effect in player.last if isinstance(effect, SendPage)]
    return effect
