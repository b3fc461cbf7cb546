"""What a text names in itself and wants gone goes from that text, and what people tell each other
to leave stays."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.in_same_text import less_named_here


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "een jongen zei iets over een hoofddoek, dat hoorde ik pas van de kok. o nee laat dat"
            " weg, van de kok. dus horen we later",
            "een jongen zei iets over een hoofddoek, dus horen we later",
        ),
        (
            "we eten samen. de wethouder vind het leuk. laat dat weg, dat van de wethouder",
            "we eten samen.",
        ),
        (
            "dat ze door elkaar zitten. en dat de jongens telefoon wegleggen. nee laat die telefoon"
            " maar weg, dat is flauw",
            "dat ze door elkaar zitten.",
        ),
        (
            "we koken op woensdag. de directeur vind het leuk voor de krant. dat van de directeur"
            " hoeft er niet op",
            "we koken op woensdag.",
        ),
        (
            "we koken samen en de wethouder komt kijken. haal dat van de wethouder maar weg",
            "we koken samen.",
        ),
        (
            "ze kletsen wat, de buurman klaagt vaak, oeps haal die buurman maar weg, en ze lachen",
            "ze kletsen wat, en ze lachen",
        ),
        (
            "na afloop blijven ze hangen. dat ilse dan buiten rookt hoeft er niet bij en dat is ook"
            " mijn zaak niet",
            "na afloop blijven ze hangen.",
        ),
        ("dat ton altijd te laat komt hoeft er niet op", ""),
        ("ze eten samen en praten over de kok. sorry, laat de kok maar weg", "ze eten samen."),
        (
            "we eten soep. dat hoorde ik van de kok. o nee, laat dat weg, van de kok. verder niks",
            "we eten soep. verder niks",
        ),
        (
            "ze hebben geen nummers. dat van hanan hoeft niet op papier. en samira regelt de bus,"
            " die mag er ook af",
            "ze hebben geen nummers. dat van hanan hoeft niet op papier.",
        ),
    ],
)
def test_what_it_names_goes_with_the_request(text: str, left: str) -> None:
    assert less_named_here(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "we koken samen. dat van de directeur hoeft er niet op",
        "ze zitten op hun telefoon. laat die telefoon maar weg, zeg ik dan",
        "bij ons geldt de afspraak: nee, laat die telefoon maar weg",
        "de hond ligt op de bank, die mag er ook af",
        "de stoelen staan in de weg. wij halen die stoelen weg",
        "ze vinden elkaar aardig. dat ze vrienden worden hoeft niet",
        "de kok kookt. nee, de kok gaat niet weg",
        "dat is een geheim. dat van de kok weet iedereen",
        "haal dat weg, van de kok",
        "de stoelen staan in een kring. nee haal de stoelen niet weg",
        "de kok was ziek. nee laat dat van de kok niet weg",
        "de kok was ziek. dat van de kok hoeft niet weg",
        "dat iedereen meedoet hoeft er niet bij te horen",
    ],
)
def test_nothing_goes_of_what_is_told_or_named_elsewhere(text: str) -> None:
    assert less_named_here(text) is None
