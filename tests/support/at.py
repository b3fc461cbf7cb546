"""Bring someone in the small dialog to where a test begins."""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.pack.answers import Answer
from dialogs.walk.effects import RecordAnswer, RecordNote
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.small_dialog import SMALL

TELLS_SPORTS_FROM_COOKING = replace(
    SMALL,
    examples=Examples(
        {"d4n": {"m2": ("pannen en soep",), "r5": ("voetballen op het veld",)}}, Families()
    ),
)
"""Proposes an option of d4n for words that resemble it."""


def at(question: str, *, goal: str = "Samen koken") -> Player:
    """Someone who has answered all questions before this one, with 'ja' where they can."""
    player = Player(SMALL)
    player.command("start")
    usual = {"p7x": "Een lange tafel", "d4n": goal, "s1t": "jeugd en ouderen"}
    for _ in SMALL.questions:
        if player.at == question:
            return player
        player.says(usual.get(player.at, "ja"))
    raise AssertionError(f"never came to {question}")


def at_proposing(question: str) -> Player:
    """The same, in a dialog that proposes what a text at d4n resembles."""
    player = at(question)
    player.dialog = TELLS_SPORTS_FROM_COOKING
    return player


def done(*, goal: str = "Samen koken") -> Player:
    """Someone who has answered everything and sees the checklist."""
    player = at("q0o", goal=goal)
    player.says("Dat we zo veel al doen")
    assert player.walk.place.view is View.CHECKLIST
    return player


def in_answers(player: Player, question: str) -> None:
    """Open the answers and turn to the page with a question."""
    player.command("antwoorden")
    while f"ask:{question}" not in player.actions:
        player.taps("knop_volgende")


def recorded(player: Player) -> list[tuple[str, Answer]]:
    """What the last event recorded as answers."""
    return [(e.question, e.answer) for e in player.last if isinstance(e, RecordAnswer)]


def noted(player: Player) -> list[tuple[str, str]]:
    """What the last event recorded as notes."""
    return [(e.question, e.text) for e in player.last if isinstance(e, RecordNote)]
