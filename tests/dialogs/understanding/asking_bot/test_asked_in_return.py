"""A question in return beside an answer is no part of it."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asked_in_return import asked_and_told, less_asked_in_return


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("we koken met de buurt. hoezo moet dat nu nog", "we koken met de buurt."),
        ("eentje wil later kok worden. hoezo wil je dat weten", "eentje wil later kok worden."),
        ("waarom wil je dat weten eigenlijk. we koken", "we koken"),
        ("we koken samen. wat heb je daaraan", "we koken samen."),
        ("waarom ze niet komen weten we niet. we koken", None),
        ("waarom moet dat van de gemeente zo vroeg. we koken", None),
        ("hoezo wil je dat weten", None),
        ("we koken. en jullie", None),
    ],
)
def test_what_is_told_beside_it(text: str, told: str | None) -> None:
    assert less_asked_in_return(text) == (told or text)


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("wat denk je? een paar wel, de rest niet", "wat denk je?", "een paar wel, de rest niet"),
        ("gelukt. ze groet nu, is dat genoeg?", "is dat genoeg?", "gelukt. ze groet nu"),
        (
            "hoezo kijken, dat weet ik al. doe maar 12 mei",
            "hoezo kijken, dat weet ik al.",
            "doe maar 12 mei",
        ),
        ("moet dat? we bakken gewoon brood", "moet dat?", "we bakken gewoon brood"),
        ("kwam er iemand? nee niemand", "", ""),
        ("waarom het niet lukte weten we. het regende", "", ""),
        ("we vroegen: mag ik erbij? dat hielp", "", ""),
        ("wat denk je?", "", ""),
        ("het lukte half. snap je?", "", ""),
    ],
)
def test_what_is_asked_beside_what_is_told(text: str, asked: str, told: str) -> None:
    assert asked_and_told(text) == (asked, told)
