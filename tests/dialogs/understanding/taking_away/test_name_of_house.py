"""A name that mustn't go along is read, with what else the text tells; who mustn't come along
isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.name_of_house import name_gone, stands_as_name, without_name

VISITS = "Jongeren van de Buurtkast gaan langs bij mensen."


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        (f"{VISITS} Maar die naam Buurtkast mag niet mee.", "Buurtkast", VISITS),
        ("we koken in de Zonnehof, maar de naam Zonnehof mag niet mee", "Zonnehof", "we koken in"),
        ("de naam Zonnehof moet weg", "Zonnehof", ""),
        ("Buurtkast mag niet op papier", "Buurtkast", ""),
        ("noem de naam ‘Zonnehof’ niet", "Zonnehof", ""),
        ("haal de naam Zonnehof eruit", "Zonnehof", ""),
        ("Ik bedoel: de naam van ons project mag niet op papier.", "", ""),
        ("onze naam mag niet op het a4", "", ""),
        (
            "haal de naam De Linde er weer uit aub, die had ik niet moeten noemen",
            "Linde",
            "",
        ),
        ("haal de naam de wending er toch maar uit want die mag ik niet noemen", "wending", ""),
        ("kun je de naam van stichting De Linde weghalen, dat mag niet van mijn baas", "Linde", ""),
        ("Het Anker had ik niet moeten noemen. Haal die er weer uit", "Anker", ""),
        ("haal De Linde weg, anders weet iedereen wie wij zijn", "Linde", ""),
        ("Ze durven niks te zeggen. De naam Zonnehof mag niet mee", "Zonnehof", "Ze durven"),
    ],
)
def test_it_is_surely_a_name(text: str, word: str, told: str) -> None:
    asked = name_gone(text)
    assert asked is not None
    assert asked.surely
    assert asked.word == word
    assert asked.told.startswith(told)
    assert bool(asked.told) is bool(told)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("haal Buurtkast weg", "Buurtkast"),
        ("haal weg: Buurtkast", "Buurtkast"),
        ("Haal Huis Ter Aa eruit aub", "Huis Ter Aa"),
        ("wis zonnehof", "zonnehof"),
    ],
)
def test_it_may_be_one(text: str, word: str) -> None:
    asked = name_gone(text)
    assert asked is not None
    assert (asked.word, asked.surely) == (word, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ayoub mag niet mee naar het feest",
        "die jongen mag niet mee",
        "Fatima mag niet mee van haar vader",
        "haal dat weg",
        "die had ik niet moeten noemen",
        "haal de stoelen er weer uit",
        "haal die zin weg",
        "haal weg: twee meisjes",
        "laat de naam weg",
        "gooi de rommel weg",
        "we halen de naam niet van het bord",
        "haal weg wat bovenaan staat",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert name_gone(text) is None


def test_whether_it_stands_as_a_name() -> None:
    assert stands_as_name("buurtkast", VISITS)
    assert not stands_as_name("Schaken", "Schaken. Die meneer leert het ze")
    assert not stands_as_name("mensen", VISITS)


def test_the_article_goes_with_it() -> None:
    assert without_name(f"{VISITS} In Huize Buurtkast.", "Buurtkast", "een club") == (
        "Jongeren van een club gaan langs bij mensen. In een club."
    )
    assert without_name("Bij Buurtkast\nEen  tafel", "Buurtkast", "ons project") == (
        "Bij ons project\nEen  tafel"
    )
    assert without_name("De Buurtkast helpt", "Buurtkast", "ons project") == "Ons project helpt"


@pytest.mark.parametrize(
    ("text", "word", "instead", "told"),
    [
        (
            f"{VISITS} Laat die naam trouwens maar weg, zeg maar de buurman.",
            "",
            "de buurman",
            VISITS,
        ),
        ("laat Cor maar weg, zeg maar de buurman", "Cor", "de buurman", ""),
        ("haal de naam Achmed weg en maak er ‘een jongen’ van", "Achmed", "een jongen", ""),
        ("haal Selam eruit. Zet er een meisje neer", "Selam", "een meisje", ""),
        ("die naam moet weg, noem hem maar de trainer", "", "de trainer", ""),
        ("de Zonnehof mag niet op de lijst, schrijf maar het tehuis", "Zonnehof", "het tehuis", ""),
        (
            "Maar de naam staat er nog in! Je schrijft zelf ‘Cor of Jan-Bas’. Haal Jan-Bas eruit en"
            " zet er ‘de jongerenwerker’ neer.",
            "Jan-Bas",
            "de jongerenwerker",
            "",
        ),
        ("haal die naam weg, zeg maar niks", "", "", "zeg maar niks"),
    ],
)
def test_what_is_to_stand_in_its_place(text: str, word: str, instead: str, told: str) -> None:
    asked = name_gone(text)
    assert asked is not None
    assert (asked.word, asked.instead, asked.told) == (word, instead, told)


@pytest.mark.parametrize(
    "text",
    [
        "haal de soep eruit en zet er rijst neer",
        "Haal de tafels weg en zet er stoelen neer",
        "we laten Cor weg en zetten er een ander neer",
        "haal Cor op en zet er een stoel neer",
        "laat de jongeren maar, zeg maar ja",
        "laat het los, zeg maar de buurvrouw",
    ],
)
def test_other_things_are_put_in_a_place_too(text: str) -> None:
    assert name_gone(text) is None
