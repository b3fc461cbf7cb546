"""Somebody asks what a name is that the bot said; a text that tells something doesn't."""

from __future__ import annotations

import pytest
from dialogs.understanding.asking_bot.asks_of_name import asks_of_name

SQUARE, WORK = "Twee groepjes op het plein", "Aan het werk in de buurttuin"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("twee groepjes op t plein? wat is dat", SQUARE),
        ("wat is twee groepjes op het plein", SQUARE),
        ("huh groepjes plein??", SQUARE),
        ("hoezo twee groepjes op t plein", SQUARE),
        ("'twee groepjes op het plein' ken ik niet", SQUARE),
        ("aan het werk in de buurttuin? wa is da", WORK),
        ("twee groepjes op het plein", None),
        ("er staan twee groepjes op het plein, wat moet ik daarmee", None),
        ("wat is een plein", None),
        ("twee groepjes op het plein gaan niet samen", None),
        ("wat is dat", None),
        ("wij werken in de buurttuin", None),
    ],
)
def test_asks_of_name(text: str, name: str | None) -> None:
    assert asks_of_name(text, (SQUARE, WORK)) == name
