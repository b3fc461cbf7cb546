"""People who are done, and choose from their checklist what they go on with."""

from __future__ import annotations

from dataclasses import replace

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Answers, chosen, written
from dialogs.pack.definition import Dialog
from dialogs.walk.intentions import NOTHING_CHOSEN, Intentions
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from tests.support.player import Player
from tests.support.small_dialog import SMALL, WORDS

KNOWING = replace(SMALL, words=WORDS, known=Known(first_names=Phrases(["Fatima", "Youssef"])))
"""Recognises two names."""
GAPS: dict[str, Answer] = {
    "p7x": written("eten"),
    "d4n": chosen("m2"),
    "a9c": chosen("a9c_nee"),
    "f2o": SKIPPED,
    "y4c": chosen("y4c_nee"),
    "s1t": chosen("al"),
    "c6c": UNKNOWN,
    "q0o": SKIPPED,
}
"""With these e1, e5 and e3 are missing, and e4 is to be found out."""
NOON = 1_796_036_400.0
"""Monday 30 November 2026, 12:00 in Amsterdam."""


def done(dialog: Dialog = KNOWING, intentions: Intentions = NOTHING_CHOSEN) -> Player:
    """Somebody at the checklist of a finished walk."""
    told = frozenset({"begroeting"})
    walk = Walk(1, answers=Answers(GAPS), finished=True, told=told, intentions=intentions)
    player = Player(dialog, walk)
    player.clock = NOON
    player.command("checklist")
    return player


def choosing(*elements: str, dialog: Dialog = KNOWING) -> Player:
    """Somebody who ticked these elements, at the first turn."""
    player = done(dialog)
    player.taps("choose")
    for element in elements:
        player.taps(f"point:{element}")
    return player


def at_when(*elements: str) -> Player:
    """Somebody who takes the steps for these elements, at the turn that asks for a day."""
    player = choosing(*elements)
    player.taps("choose:stap")
    player.taps("onward" if len(elements) > 1 else "wording:stap:0")
    return player


def turn(player: Player) -> str:
    """The turn of choosing that they are at."""
    assert player.walk.place.view is View.CHOOSING, player.walk.place
    return player.walk.place.id
