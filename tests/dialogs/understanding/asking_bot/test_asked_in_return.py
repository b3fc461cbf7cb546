"""A question in return beside an answer is no part of it."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asked_in_return import less_asked_in_return


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
