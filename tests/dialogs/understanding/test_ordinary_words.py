"""That ordinary words will do is read, and what else a text says is left."""

from __future__ import annotations

import pytest

from dialogs.understanding.ordinary_words import less_ordinary_words


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Nee hoeft niet makkelijker.", ""),
        ("doe maar gewone taal", ""),
        ("Nee hoeft niet makkelijker. Wij kiezen de route.", "Wij kiezen de route."),
        ("Wij maken het plan. Doe maar gewone taal trouwens", "Wij maken het plan."),
        ("we koken samen, doe maar gewone woorden", "we koken samen."),
        ("geen makkelijke woorden graag", ""),
        ("makkelijker hoeft niet", ""),
        ("praat maar weer normaal", ""),
    ],
)
def test_it_says_so(text: str, rest: str) -> None:
    assert less_ordinary_words(text, plain=True) == rest


@pytest.mark.parametrize(
    "text",
    [
        "wij praten gewone taal met ze",
        "het hoeft niet makkelijk te zijn voor de jongeren",
        "De jongeren praten gewoon",
    ],
)
def test_what_is_told_isnt(text: str) -> None:
    assert less_ordinary_words(text, plain=True) == text


@pytest.mark.parametrize("text", ["gewone taal", "geen makkelijke woorden", "doe gewoon"])
def test_from_who_got_no_plain_words_it_may_be_an_answer(text: str) -> None:
    assert less_ordinary_words(text, plain=False) == text
    assert not less_ordinary_words(text, plain=True)
