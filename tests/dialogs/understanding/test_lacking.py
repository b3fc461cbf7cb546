"""Which texts tell what is missing, so that it isn't asked whether it is arranged."""

from __future__ import annotations

import pytest

from dialogs.understanding.lacking import tells_lack, tells_regular, tells_who_stays_away


@pytest.mark.parametrize(
    "text",
    [
        "ik heb 6 jongens van 16, geen collega op woensdag",
        "onze flyer is alleen nl, snapt niemand in t azc",
        "het is te druk op woensdag",
        "we missen iemand die tolkt",
        "dat doen we nog niet",
    ],
)
def test_a_lack_is_noticed(text: str) -> None:
    assert tells_lack(text)


@pytest.mark.parametrize(
    "text",
    [
        "we brengen de fietsen met n duo aan huis",
        "meedoen kost niks en je hoeft je niet aan te melden",
        "niet alleen jongens, ook meiden",
        "de flyer was alleen nl, dat is geregeld",
        "niemand hoeft te betalen",
        "ze kiezen samen het menu, is dat niet precies dit?",
    ],
)
def test_what_is_there_is_no_lack(text: str) -> None:
    assert not tells_lack(text)


@pytest.mark.parametrize(
    ("text", "regular"),
    [
        *(("we doen elke maand een toernooitje met gemixte teams", True),),
        *(("ik bel iedere vrijdag de ouders", True), ("we koken samen", False)),
        *(("we willen elke week vragen hoe het gaat", False), ("elke week is er ruzie", False)),
        ("we eten elke week apart, niemand mengt", False),
    ],
)
def test_what_they_do_again_and_again(text: str, regular: bool) -> None:
    assert tells_regular(text) is regular


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Voor de rest moet je gewoon komen. meiden komen niet trouwens, 1 keer 2", True),
        ("alleen oudere vrouwen zien we bijna nooit", True),
        ("turkse mannen komen hier nauwelijks", True),
        ("maar studenten, die haken af", False),
        ("Jongens haken af.", True),
        ("onze nieuwkomers blijven weg", True),
        ("mensen uit de flat kwamen niet meer", True),
        ("jongeren komen niet te laat", False),
        ("als meiden niet komen bel ik", False),
        ("jongens komen niet aan de beurt", False),
        ("ouderen komen graag", False),
        ("gastjes die niet afbellen komen gewoon niet", False),
        ("mensen komen niet voor de koffie", False),
    ],
)
def test_who_stays_away(text: str, away: bool) -> None:
    assert tells_who_stays_away(text) is away
