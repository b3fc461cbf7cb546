"""A name that mustn't go along goes out of everything that was typed, and is remembered nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.identifying.name_lists import Phrases
from dialogs.walk.effects import PutInPlace
from dialogs.walk.place import View
from dialogs.walk.state import to_json
from tests.support.at import at, done
from tests.support.player import Player
from tests.support.small_dialog import SMALL

NAME = "Zonnehof"


def test_in_an_answer_the_rest_is_the_answer() -> None:
    player = at("p7x")
    player.says(f"Een tafel in de {NAME}. Maar die naam {NAME} mag niet mee.")
    assert player.told[0].startswith("naam_eruit Een tafel in naam_een_organisatie")
    assert player.walk.answers["p7x"].text == "Een tafel in naam_een_organisatie."
    assert PutInPlace(NAME, "naam_een_organisatie") in player.last


def test_by_itself_it_goes_everywhere_and_stays_away() -> None:
    player = at("p7x")
    player.says(f"Een tafel in de {NAME}")
    here = player.at
    player.says(f"haal {NAME} weg")
    assert player.told[0].startswith("naam_overal_eruit Een tafel in naam_een_organisatie")
    assert player.at == here
    assert NAME.lower() not in to_json(player.walk).lower()
    player.says("haal dat weg")
    player.says(f"we zitten bij de {NAME.lower()}")
    assert NAME.lower() not in to_json(player.walk).lower()


def test_at_the_list_too() -> None:
    player = done()
    player.says(f"de tafel van de {NAME} is te klein")
    player.says(f"haal weg: {NAME}")
    assert any(one.startswith("naam_overal_eruit") for one in player.told)
    assert "de tafel van naam_een_organisatie is te klein" in str(player.walk.intentions.added)


def test_a_word_that_stands_as_no_name_is_a_sentence_that_goes() -> None:
    player = done()
    player.says("haal weg: tafel")
    assert player.walk.place.view is View.FORGET


def test_if_no_name_is_known_it_is_asked_which() -> None:
    player = at("d4n")
    player.says("de naam van ons project mag niet op papier")
    assert player.told[0].startswith("naam_welke")
    assert player.at == "d4n"
    player.says(f"haal weg {NAME}")
    assert player.told[0].startswith("naam_nergens")
    player.says(f"haal weg: {NAME}")
    player.says("Sporten")
    player.says(f"jeugd van {NAME}")
    assert NAME.lower() not in to_json(player.walk).lower()


@pytest.mark.parametrize(
    "order",
    [
        "haal de naam De Linde er weer uit aub, die had ik niet moeten noemen",
        "De Linde had ik niet moeten noemen, haal die eruit",
        "Wil je de naam De Linde weghalen?",
    ],
)
def test_where_it_is_asked_about_the_order_is_no_note(order: str) -> None:
    known = replace(SMALL.known, first_names=Phrases(["Linde"]))
    player = Player(replace(SMALL, known=known))
    player.command("start")
    player.says("Samen fietsen, vanuit De Linde.")
    assert player.walk.place.view is View.NAMED
    assert player.screen_text == "naam_vraag Samen fietsen, vanuit naam_wordt_org."
    player.says(order)
    assert player.at == "d4n"
    assert player.walk.answers["p7x"].text == "Samen fietsen, vanuit naam_een_organisatie."
    assert "linde" not in to_json(player.walk).lower()
    assert not player.walk.notes


def test_their_own_words_come_in_its_place_and_stand_there_once() -> None:
    player = at("p7x")
    player.says("Wij of Jan-Bas de trainer. Laat die naam trouwens maar weg, zeg maar de trainer.")
    assert player.walk.answers["p7x"].text == "Wij of de trainer."
    other = at("p7x")
    other.says("Wij of Jan-Bas de trainer.")
    other.says("De naam staat er nog! Haal Jan-Bas eruit en zet er ‘de trainer’ neer.")
    assert other.walk.answers["p7x"].text == "Wij of de trainer."
    assert "Jan" not in str(other.walk.notes)
