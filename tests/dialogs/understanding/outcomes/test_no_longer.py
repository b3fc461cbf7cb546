"""Whether a text says that things are otherwise now, or as they were."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.no_longer import says_otherwise_now, says_still_so


@pytest.mark.parametrize(
    "text",
    [
        "die moeder belt niet meer maandag, ze blieft nu gewoon even staan bij t ophalen",
        "tegenwoordig vragen we het zelf",
        "Vroeger belde ze, nu vraag ik het.",
        "we horen het niet meer pas later",
        "het is er nu wel",
    ],
)
def test_it_is_otherwise(text: str) -> None:
    assert (says_otherwise_now(text), says_still_so(text)) == (True, False)


@pytest.mark.parametrize(
    "text", ["dat ze mekaar groeten, nog steeds", "zelfde as toen", "er is niks veranderd"]
)
def test_it_is_still_so(text: str) -> None:
    assert (says_otherwise_now(text), says_still_so(text)) == (False, True)


@pytest.mark.parametrize("text", ["een moeder belt dan maandag", "we eten meer samen", ""])
def test_it_says_neither(text: str) -> None:
    assert (says_otherwise_now(text), says_still_so(text)) == (False, False)
