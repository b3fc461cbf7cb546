"""Questions about the message of the chosen day."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.asks_of_message import (
    asks_to_look,
    asks_whether_it_comes,
    asks_who_sees_it,
)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("stuur je dat nou of niet?", True),
        ("stuur je dat nou of niet", True),
        ("krijg ik nou een berichtje?", True),
        ("komt dat bericht nog?", True),
        ("wanneer stuur je dat?", True),
        ("hoe laat komt het?", True),
        ("en schrijf je me dan echt?", True),
        ("gaat dat bericht door?", True),
        ("staat dat bericht klaar?", True),
        ("stuur me over 6 weken een berichtje", False),
        ("stuur je mijn baas iets?", False),
        ("krijgt de gemeente dit?", False),
        ("komt mijn collega ook?", False),
        ("stuur maar", False),
        ("we sturen ze een appje", False),
        ("", False),
    ],
)
def test_whether_it_comes(text: str, asks: bool) -> None:
    assert asks_whether_it_comes(text) is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("staat er dan op mijn beginscherm waar het over gaat, als iemand meekijkt", True),
        ("kan iemand die melding zien op mn telefoon", True),
        ("de jongeren kijken op hun telefoon", False),
    ],
)
def test_who_sees_it(text: str, asks: bool) -> None:
    assert asks_who_sees_it(text) is asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("nog eens kijken", True),
        ("ik wil nog eens kijken", True),
        ("kunnen we nog een keer naar de lijst kijken", True),
        ("laat toen en nu zien", True),
        ("wat is er veranderd?", True),
        ("we kijken nog eens met elkaar naar de muur", False),
        ("ze kijken weer naar hun telefoon", False),
        ("", False),
    ],
)
def test_to_look_once_more(text: str, asks: bool) -> None:
    assert asks_to_look(text) is asks
