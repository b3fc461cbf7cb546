"""A walk through the real pack up to one of its questions."""

from __future__ import annotations

from tests.support.player import Player
from tests.support.real_pack import real_pack

USUAL = {"tijd": "1", "doel": "2", "doel_ook": "niets, alleen dit"}
MOST_TURNS = 80


def come_to(question: str, goal: str = "2") -> Player:
    """Somebody who comes to this question with as few words as possible."""
    player = Player(real_pack())
    player.command("start")
    for _ in range(MOST_TURNS):
        if player.at == question:
            return player
        player.says(goal if player.at == "doel" else USUAL.get(player.at, "weet niet"))
    raise AssertionError(f"never came to {question}")
