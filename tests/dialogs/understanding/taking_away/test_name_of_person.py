"""A name that somebody wants gone is read as such; an answer or a plan isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.name_of_person import NameToGo, all_names_to_go, name_to_go


@pytest.mark.parametrize(
    ("text", "name", "own"),
    [
        ("haal Selam weg uit de lijst aub", "Selam", False),
        ("verwijder Fatima uit de lijst", "Fatima", False),
        ("mag Tarek eruit?", "Tarek", False),
        ("Selam moet weg", "Selam", False),
        ("haal de naam Kim weg", "Kim", False),
        ("mijn naam Selam staat in de lijst. ik wil niet", "selam", True),
        ("haal mijn naam weg", "", True),
        ("niet mijn naam op de lijst", "", True),
    ],
)
def test_a_name_that_is_to_go(text: str, name: str, own: bool) -> None:
    found = name_to_go(text)
    assert found is not None
    assert (found.name, found.own) == (name, own)


def test_what_is_asked_besides_is_left() -> None:
    said = "oh mijn naam Selam staat in de lijst. wie leest dat? ik wil niet"
    assert name_to_go(said) == NameToGo("selam", own=True, surely=True, rest="wie leest dat?")


def test_what_is_told_besides_is_left_too() -> None:
    found = name_to_go("haal mijn naam Kim weg aub. wij koken elke dinsdag met de buurt")
    assert found is not None
    assert found.rest == "wij koken elke dinsdag met de buurt"


@pytest.mark.parametrize(
    "text",
    [
        "haal die zin weg",
        "haal het weg",
        "haal de laatste zin weg",
        "mijn naam is Ali en ik kook",
        "Selam gaat weg",
        "we halen de stoelen weg",
        "wij gooien niets weg",
    ],
)
def test_anything_else_wants_no_name_gone(text: str) -> None:
    assert name_to_go(text) is None


@pytest.mark.parametrize(
    ("text", "all_of_them"),
    [
        ("haal alle namen weg dan", True),
        ("haal gewoon alle namen eruit", True),
        ("alle namen weg aub", True),
        ("kun je de namen weghalen?", True),
        ("nee haal die namen er maar uit", True),
        ("namen mogen weg", True),
        ("zet er geen namen in", True),
        ("haal alle namen van de lijst weg", True),
        ("we halen alle namen weg voor we het delen", False),
        ("laat alle namen staan", False),
        ("wij noemen geen namen", False),
        ("haal de namen van de straten weg", False),
        ("alle namen staan op de lijst", False),
        ("namen zijn niet belangrijk", False),
    ],
)
def test_all_names_are_to_go(text: str, *, all_of_them: bool) -> None:
    assert all_names_to_go(text) is all_of_them
