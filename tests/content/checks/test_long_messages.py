"""What is measured beforehand is at least what a real walk shows."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from content.checks.long_messages import longer
from content.checks.longest import length, words
from content.reading.loader import load
from dialogs.pack.definition import Dialog, Question, Statement
from dialogs.texts import Span, as_plain
from tests.support.packs import TinyPack
from tests.support.player import Player
from tests.support.spread import spread

TEMPLATE = Path(__file__).parents[3] / "content" / "sjabloon"
COMMANDS = ("verder", "terug", "antwoorden", "checklist", "start")


def known_by(node: Question | Statement) -> str:
    """The longest stretch of its text with nothing filled in."""
    pieces = (piece for line in node.text.lines for piece in line)
    return max((piece.text for piece in pieces if isinstance(piece, Span)), key=len)


def walked(dialog: Dialog, seed: int) -> Player:
    """Somebody who taps, types long answers and looks around, now and then after a break."""
    chance, player = random.Random(seed), Player(dialog)
    player.command("start")
    for _ in range(40):
        player.wait(chance.choice((10.0, 10.0, 10.0, 50_000.0)))
        actions = [a for a in player.walk.screen.actions if a not in ("anew", "erase")]
        choice = chance.random()
        if actions and choice < 0.7:
            shown = [b for b in player.messages[-1].buttons if b.turn == player.walk.screen.turn]
            player.taps_button(chance.choice(shown)) if shown else player.command("verder")
        elif choice < 0.9:
            player.says(words(chance.choice((5, 200))))
        else:
            player.command(chance.choice(COMMANDS))
    return player


@pytest.mark.parametrize("seed", spread(range(12), 4))
def test_no_question_gets_longer_in_a_walk_than_was_measured(pack: TinyPack, seed: int) -> None:
    for dialog in (pack.load(), load(TEMPLATE)):
        measured = [(as_plain(text), length(text)) for text in longer(dialog, 0)]
        shown = [(as_plain(one.text), length(one.text)) for one in walked(dialog, seed).messages]
        for question in dialog.questions.values():
            asked = known_by(question)
            bound = max(units for text, units in measured if asked in text)
            assert max((units for text, units in shown if asked in text), default=0) <= bound
