"""What somebody asks to leave out of their answer is found, with the words that it is about."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.left_out import told_after_removal, without_left_out

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
        # These are about the message before.
        "nee joh dat was een vraag aan jou. niet bewaren",
        "oeps, verkeerde chat. niet opslaan",
        "dat was een grapje, niet opschrijven hoor",
        f"{TABLE} Dat mag niet mee, dit blijft hier",
        f"{TABLE} Cor drinkt wel eens, maar dat mag niet mee",
        "niet bewaren dat was een vraag",
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nee dat was een grapje, niet bewaren. we eten altijd samen", "we eten altijd samen"),
        ("haal dat weg. we vragen het aan iedereen", "we vragen het aan iedereen"),
        ("haal dat weg. dat was te persoonlijk voor mij", ""),
        ("ik ben het zelf, laat dat weg. nu eten we samen", ""),
        ("haal dat weg. of kan dat niet meer?", ""),
    ],
)
def test_what_is_told_behind_a_request_about_the_message_before_is_found(
    text: str, told: str
) -> None:
    assert told_after_removal(text) == told
