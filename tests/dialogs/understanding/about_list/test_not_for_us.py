"""What somebody says isn't theirs: a point of the list, or the programme."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.not_for_us import (
    is_by_choice,
    not_for_us,
    not_of_programme,
    only_not_of_programme,
)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("dat eerste punt past niet bij ons", "eerste punt"),
        ("punt 2 hoort niet bij ons", "punt 2"),
        ("dat past niet bij ons, dat punt van merken", "dat punt van merken"),
        ("kort contact is bij ons niet van toepassing", "kort contact"),
        ("merken hoort ook niet bij ons", "merken"),
        ("dat past echt niet bij ons hoor", ""),
        ("past dat niet bij ons?", None),
        ("de jongens passen niet in de bus", None),
    ],
)
def test_which_point_it_is(text: str, what: str | None) -> None:
    assert not_for_us(text) == what


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("wij bunt geen mdt hoor", True),
        ("MDT zijn wij niet", True),
        ("we zijn geen MDT-project", True),
        ("wij zijn geen mdt. die twee meiden missen we", False),
    ],
)
def test_they_do_not_belong_to_it(text: str, *, only: bool) -> None:
    assert not_of_programme(text, "MDT")
    assert only_not_of_programme(text, "MDT") is only


@pytest.mark.parametrize("text", ["MDT wil niet betalen", "we zijn net met mdt begonnen", "nee"])
def test_that_says_nothing_of_it(text: str) -> None:
    assert not not_of_programme(text, "MDT")
    assert not not_of_programme(text, "")


@pytest.mark.parametrize(
    "text",
    [
        "Dat ze de koks niet bellen is een afspraak met de reclassering, dat is expres.",
        "dat ontbreekt niet, dat is expres",
        "het is een bewuste keuze, het mag niet anders",
        "das bij ons met opzet zo hoor",
        "mag niet van de gemeente",
        "daar kiezen we zelf voor",
        "dat willen we juist niet",
        "we hebben er bewust niet voor gekozen",
        "is gewoon onze keuze",
        "Nee, dat kan bij ons niet. We kiezen bewust voor elke week dezelfde drie mensen.",
        "dat doen we niet, we kiezen expres voor vaste groepjes",
        "nee. wij kiezen juist voor een kleine groep",
        "Met dit punt ben ik het niet eens. We hebben bewust voor vaste drietallen gekozen.",
    ],
)
def test_by_choice(text: str) -> None:
    assert is_by_choice(text)


@pytest.mark.parametrize(
    "text",
    [
        "we zetten ze bewust bij elkaar, dus het is er wel",
        "dat is niet expres, we vergeten het gewoon",
        "dat is geen bewuste keuze, zo is het gegroeid",
        "dat mag niet ontbreken",
        "dat mag niet meer gebeuren",
        "is dat een bewuste keuze?",
        "we kiezen elke week een ander spel",
        "we kiezen bewust voor gemengde groepjes",
        "we hebben bewust voor gemengde groepjes gekozen",
        "dat kan nog niet, we kiezen straks een dag",
        "ik ben daar bewust niet bij",
        "ze mogen kiezen wat ze eten",
        "die afspraak hebben we nog niet",
        "we willen dat niet kwijt",
    ],
)
def test_not_by_choice(text: str) -> None:
    assert not is_by_choice(text)
