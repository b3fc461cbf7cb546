"""Who asks for an example, or which option to choose, is heard; who gives one isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asks_example import asks_example, asks_which_to_choose


@pytest.mark.parametrize(
    "text",
    [
        "geef mij een voorbeeld",
        "voorbeeld aub",
        "kan jij een voorbeeld geven",
        "ik snap niet. geef voorbeeld",
        "ik begrijp de vraag niet, kun je een voorbeeld geven?",
        "bijvoorbeeld?",
        "zoals wat?",
        "give me example please",
    ],
)
def test_asks_for_an_example(text: str) -> None:
    assert asks_example(text)


@pytest.mark.parametrize(
    "text",
    [
        "bijvoorbeeld koken",
        "zoals",
        "ik geef een voorbeeld: soep koken",
        "wij geven een voorbeeld aan de jongeren",
        "de begeleider geeft het goede voorbeeld",
        "een voorbeeld is koken met oma",
        "ik snap niet",
    ],
)
def test_asks_for_none(text: str) -> None:
    assert not asks_example(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ik snap niet het verschil. alle mensen kan lachen. wat moet ik kiezen?", True),
        ("wat is het verschil tussen de eerste en de tweede?", True),
        ("ik zie het verschil niet", True),
        ("welke moet ik kiezen", True),
        ("jongeren zien het verschil niet", False),
        ("wij kiezen wat we doen", False),
    ],
)
def test_asks_which_to_choose(text: str, asks: bool) -> None:
    assert asks_which_to_choose(text) is asks
