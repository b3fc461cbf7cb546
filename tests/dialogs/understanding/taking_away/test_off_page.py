"""What mustn't be on the list or on paper is read anywhere in a text, with the rest of the text."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.off_page import off_page, only_points_off

SOUP = "We koken op vrijdag soep met de buren."


@pytest.mark.parametrize(
    ("text", "named", "told"),
    [
        (
            "Ho, die zin over de ruzie in mei wil ik NIET op de lijst. Daar gaat iemand mee lopen.",
            "de ruzie in mei",
            "",
        ),
        (
            "Nu staat er weer een andere zin. Alles over die avond moet van het papier af.",
            "die avond",
            "",
        ),
        ("ik wil niks over de ruzie op papier hoor", "de ruzie", ""),
        ("Over mijn baas wil ik niks op de lijst", "mijn baas", ""),
        ("dat stukje over de agent hoeft niet op het a4'tje te staan", "de agent", ""),
        ("wat ik over de moeder zei mag nie op papier komen", "de moeder", ""),
        ("zet die opmerking over Cor nou niet op de lijst, anders krijg ik gezeur", "cor", ""),
        ("ik wil niet dat dat verhaal over zijn vader op papier komt", "zijn vader", ""),
        (f"{SOUP} Die zin over de ruzie wil ik niet op papier.", "de ruzie", SOUP),
        ("dat van die ruzie hoeft er van mij niet op", "die ruzie", ""),
        ("Ik heb liever niet dat die zin over Sanne op papier komt", "sanne", ""),
        ("kan dat stuk over de agent van de lijst af?", "de agent", ""),
        ("schrijf niks op over de scheiding", "de scheiding", ""),
        ("die ruzie wil ik niet op papier", "ruzie", ""),
        ("Die zin moet niet op de lijst. Die over de opname bedoel ik.", "de opname", ""),
        ("alles wat met de opname te maken heeft moet van de lijst", "de opname", ""),
        ("nee da wil k nie op papier", "", ""),
        ("dat had je niet op de lijst mogen zetten", "", ""),
        ("ik zou niet willen dat dat op papier komt te staan", "", ""),
        ("dat schrijf je niet op he", "", ""),
        ("Zet dat nou juist NIET erbij. Dat ging over Cor en dat wil ik niet op papier.", "", ""),
        ("dit wil ik niet op de lijst want dan weet iedereen wie het is", "", ""),
        ("je hoeft dat niet op te schrijven hoor", "", ""),
        (f"{SOUP} Dat hoef je van mij niet op papier te zetten want hij is herkenbaar.", "", SOUP),
    ],
)
def test_what_is_meant_and_what_else_is_told(text: str, named: str, told: str) -> None:
    found = off_page(text)
    assert found is not None
    assert (found.named, found.told) == (named, told)
    assert only_points_off(text) is (not named and not told)


@pytest.mark.parametrize(
    "text",
    [
        "het plan staat niet op papier",
        "we zetten dat niet op papier, we spreken het af",
        "de ouders willen dat niet op papier",
        "nieuwe jongeren komen eerst niet op de lijst",
        "de afspraken over geld staan niet op de lijst",
        "alles over de planning staat op een lijst",
        "dat moet van de gemeente op papier",
        "ze zet haar naam niet op de lijst",
        "die mag er niet bij",
        "dat hoeft er niet bij te horen",
        "ik schrijf dat nooit op",
        "staat dat verhaal over zijn vader niet op papier?",
        "we willen niet dat het op een lijst komt, dat voelt als controle",
        "jongeren zeggen: schrijf dat niet op",
        "dat schrijf je niet op, dat voel je",
        "die jongen wil ik niet op de lijst van vrijwilligers",
        "alles over geld hoort niet op papier maar in een gesprek",
        "mogen ze van de lijst af?",
        "een plan hebben we wel, maar niet op papier",
    ],
)
def test_an_answer_is_no_order(text: str) -> None:
    assert off_page(text) is None
