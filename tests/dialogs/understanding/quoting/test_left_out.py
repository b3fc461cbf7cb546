"""What somebody asks to leave out of their answer is found, with the words that it is about."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.left_out import without_left_out

TABLE = "dan blijven ze bij hun eigen tafel."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (f"{TABLE} ik ben die persoon trouwens, laat dat weg", TABLE),
        (f"{TABLE} Cor drinkt wel eens. schrijf dat maar niet op", TABLE),
        (f"{TABLE} dat met Cor (schrijf dat niet op) was in mei. Nu eten ze samen", None),
        (f"{TABLE} ze heeft schulden, maar dat hoeft er niet in", TABLE),
        (f"{TABLE} hij heet Piet. Niet opschrijven hoor", TABLE),
        ("ik ben het zelf, laat dat weg", ""),
        ("hij is ontslagen. schrijf dat maar niet op", ""),
    ],
)
def test_the_rest_is_the_answer(text: str, rest: str | None) -> None:
    if rest is None:
        rest = f"{TABLE} Nu eten ze samen"
    assert without_left_out(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "laat dat weg",
        "nee, schrijf dat niet op",
        "haal dat weg",
        "we laten dat weg bij de uitnodiging",
        "ze schrijven het niet op",
        "de stoelen gaan weg na het eten",
        "ze lopen weg als het stil wordt",
        "we zetten het niet in de app, dat vinden ze te veel",
        "dat blijft onder de jongens",
        "zijn broer werkt hier ook, dat blijft onder ons",
        "laat dat stuk taart maar staan, zeiden ze",
    ],
)
def test_nothing_is_left_out(text: str) -> None:
    assert without_left_out(text) is None
