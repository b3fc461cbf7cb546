"""A question how to do a step."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asks_how import asks_how, shared_stems


@pytest.mark.parametrize(
    ("text", "told", "few"),
    [
        ("hoe doe je dat dan, iemand die alleen kijkt?", "", False),
        ("hoe moet dat met 2 trainers?", "", True),
        (
            "en hoe doe je dat? wij staan met zn tweeen op 18 man",
            "wij staan met zn tweeen op 18 man",
            True,
        ),
        ("nee ik bedoel die stap: tien minuten kijken, hoe moet dat?", "", False),
        ("hoe dan", "", False),
    ],
)
def test_asks_how(text: str, told: str, few: bool) -> None:
    asks = asks_how(text)
    assert asks is not None
    assert (asks.told, asks.few) == (told, few)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hoe kan ik dit printen",
            "hoe stop ik hiermee?",
            "hoe lang duurt dat",
            "hoe werkt deze bot",
        ),
        *(
            "we weten niet hoe ze dat vinden",
            "hoe het ging: goed",
            "hoe krijg ik dit van mijn telefoon weg",
        ),
    ],
)
def test_asks_something_else(text: str) -> None:
    assert asks_how(text) is None


def test_words_are_compared_in_any_form() -> None:
    assert shared_stems("iemand die alleen kijkt", "laat een collega kijken") == 1
