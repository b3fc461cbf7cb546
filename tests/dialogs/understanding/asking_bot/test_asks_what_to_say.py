"""Who asks what to say to somebody is heard, and the rest of their text is left."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asks_what_to_say import asks_what_to_say


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "ik heb nog niet gevraagd, ik vind moeilijk. wat zeg ik tegen haar?",
            "ik heb nog niet gevraagd, ik vind moeilijk.",
        ),
        ("wat zeg ik als zij niets zegt?", ""),
        ("hoe vraag ik dat?", ""),
        ("wat moet ik tegen die jongen zeggen?", ""),
        ("wat kan ik dan zeggen", ""),
        ("ik weet niet wat ik moet zeggen", None),
        ("ze vragen altijd: wat zeg ik nu", None),
        ("we zeggen wat we vinden", None),
    ],
)
def test_what_to_say(text: str, left: str | None) -> None:
    assert asks_what_to_say(text) == left
