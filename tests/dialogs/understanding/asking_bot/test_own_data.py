"""A question about what was typed, and what only looks like one."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.understanding.asking_bot.own_data import own_data, told_beside_was_asked

ASKS = {
    OwnData.REMOVE: [
        *("kun je dat weghalen?", "haal dat weg", "en haal mijn tekst weg", "verwijder dat"),
        *("wis dat antwoord", "gooi mijn bericht weg", "wil je dat weghalen wat ik net zei"),
        "dat was geen antwoord dat was een vraag. kun je dat weghalen?",
        *("wtf nee. verwijder dat", "neee juist niet bewaren", "gast haal dat weg", "nie bewaren"),
        *("haal dat ff weg man", "niet bewaren zei ik", "hallo, haal dat eruit joh"),
        *("dat laatste mag weg", "laatste zin weg", "wat ik net zei mag weg", "verwijder dat pls"),
        *("haal weg wat ik net typte", "oeps haal dat weg aub", "ff verwijderen dit", "doe da weg"),
    ],
    OwnData.REMOVABLE: [
        *("mag ik dat later nog weghalen?", "kan ik dat later nog wissen?", "kan dat weg"),
        *("kan ik alles weer laten verwijderen", "hoe krijg ik mijn antwoorden hier weer uit"),
    ],
    OwnData.KEPT: [
        *("hoe lang wordt het bewaard?", "hoe lang blijft dit staan", "hoelang bewaar je dit"),
        *("wanneer wordt het gewist", "hoe zit het met de bewaartermijn van deze gegevens"),
        "blijft er dan echt niks over?",
    ],
    OwnData.USED: [
        *("waar worden ze voor gebruikt?", "kan dit tegen me gebruikt worden?"),
        *("wat gebeurt er met mijn antwoorden?", "wat doen jullie hiermee"),
        *("wat doen jullie met dit", "wat ga je met mijn antwoorden doen"),
        "wordt er een rapport van gemaakt",
    ],
    OwnData.ACCESS: [
        *("wie heeft er toegang?", "wie heb toegang tot dit", "wie kan hier allemaal bij"),
        "wie heeft hier dan toegang toe",
    ],
    OwnData.RUN_BY: ["wie beheert deze bot", "wie is dat dan, die beheerder"],
}
TELLS = [
    *("opruimen, weghalen, schoonmaken", "de laatste weg links", "dat moet weg van de gemeente"),
    *("we halen de stoelen weg", "dan haal ik de tafels weg", "dan halen we het weg", "alles weg"),
    *("kun je die rommel weghalen, vroeg hij", "hoe haal je die drempel weg", "even weg"),
    *("hoe lang blijft een jongere staan bij de deur", "hoe lang het duurt", "we wissen het bord"),
    *("wie er bij wie zit", "wie kan koken mag helpen", "wie wil kan erbij komen"),
    *(
        "wat doen ze met die bal",
        "wat gebeurt er met de jongen die stil is",
        "waarvoor ze dat doen",
    ),
    *("waar ze dat voor gebruiken", "als niemand toegang heeft tot de zaal", "hij mag weg"),
]


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in ASKS.items() for text in texts]
)
def test_it_asks(text: str, kind: OwnData) -> None:
    assert own_data(text) is kind


@pytest.mark.parametrize("text", TELLS)
def test_it_tells(text: str) -> None:
    assert own_data(text) is None


def test_a_long_text_is_an_answer() -> None:
    assert own_data("kun je dat weghalen? " * LONGEST_REMARK) is None


@pytest.mark.parametrize(
    "text",
    [
        "Wat, dus jij hebt die vragen van mij nu bewaard? Haal weg",
        "haal weg",
        "niet erbij houden!",
        "niet bewaren",
        "dat hoeft niet bewaard",
        "die moet eraf",
        "schrijf dat niet op",
        "haal dat weg, wat ik net over het ministerie zei",
    ],
)
def test_a_protest_against_keeping_wants_it_gone(text: str) -> None:
    assert own_data(text) is OwnData.REMOVE


@pytest.mark.parametrize(
    "text",
    [
        "ja maar dat was een vraag",
        "niet erbij houden! dat was een vraag over de gemeente",
        "ik vroeg je iets",
        "dat is geen antwoord, ik vraag van wie die computer is",
    ],
)
def test_it_was_a_question(text: str) -> None:
    assert own_data(text) is OwnData.WAS_ASKED


@pytest.mark.parametrize(
    "text", ["dat was een vraag van een jongen", "niet weghouden van elkaar", "haal de fiets weg"]
)
def test_an_answer_takes_nothing_away(text: str) -> None:
    assert own_data(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "nee dat was geen antwoord, ik vroeg alleen wat. ons project: meiden maken theater",
            "ons project: meiden maken theater",
        ),
        ("dat was een vraag, wij koken elke week samen", "wij koken elke week samen"),
        ("nee dat was een vraag over wie het leest", ""),
        ("dat was een vraag. ik wou weten of dit bewaard wordt", ""),
        ("dat was een vraag. haal dat weg uit mijn antwoorden", ""),
        ("wij koken elke week samen", ""),
    ],
)
def test_what_they_tell_beside_it_is_their_answer(text: str, told: str) -> None:
    assert told_beside_was_asked(text) == told


@pytest.mark.parametrize(
    "text", ["Is dat erg?", "en is het erg als we dat niet weten", "is dat fout dan?"]
)
def test_it_is_asked_whether_it_is_bad(text: str) -> None:
    assert own_data(text) is OwnData.IS_BAD


def test_what_is_bad_in_the_project_is_no_question() -> None:
    assert own_data("dat is erg jammer voor de ouderen") is None
