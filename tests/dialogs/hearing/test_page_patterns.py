"""What the page will show, and whether this comes on it, is a question and never an answer."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question

_WHAT = (
    "Ok. En wat komt er op die bladzijde die je maakt, dat wil ik weten voordat je iets maakt",
    "Wat komt er straks op papier te staan?",
    "wat staat er precies op de pagina als ik op Meenemen tik?",
    "Wat gaat er verder nog mee? De punten zelf ook, met de antwoorden die ik aantikte?",
    "Voordat je iets maakt: laat eerst zien wat er op de pagina komt",
    "wat zet je eigenlijk op het a4",
    "mag ik eerst zien wat er op het blaadje staat?",
    "hoe ziet die pdf eruit",
    "ik wil vooraf weten wat er meegaat",
    "laat me eerst het papier zien",
)
_THIS = (
    "Staat dit doel straks op de bladzijde? En ziet de gemeente dat",
    "komt dit antwoord op de bladzijde of niet?",
    "gaat dit mee?",
    "zet je dat ook op het a4",
    "komt mijn zin op de lijst?",
    "gaat wat ik hier typ op papier",
)
_NEITHER = (
    "wat er op papier staat, bedenken wij",
    "het plan staat op papier",
    "gaan de ouders mee?",
    "de groep komt mee naar het park",
    "wat neem je mee naar het eten",
    "wij maken samen een lijst",
    "laat ze eerst zien wat de bedoeling is",
)


@pytest.mark.parametrize("text", _WHAT)
def test_what_the_page_shows_is_asked(text: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told) == (OwnData.ON_PAGE, "")


@pytest.mark.parametrize("text", _THIS)
def test_whether_this_comes_on_it_is_asked(text: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told) == (OwnData.THIS_ON_PAGE, "")


@pytest.mark.parametrize("text", _NEITHER)
def test_what_is_told_of_paper_is_no_question(text: str) -> None:
    assert data_question(text) is None


def test_the_answer_beside_it_is_told() -> None:
    asked = data_question("Samen koken en dan eten. Komt dit op papier?")
    assert asked is not None
    assert asked.told == "Samen koken en dan eten."
