"""Something serious in a session; what can be typed there; and whom to turn to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from dialogs.pack.answers import SKIPPED, chosen, written
from dialogs.walk.asked_in_session import ready
from dialogs.walk.place import View
from tests.dialogs.steps.to_bot.test_serious import everything_kept, watching
from tests.support.at import at, done, recorded
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL
from tests.support.watching import BUTTONS, COACH, HOME


def test_in_a_session_it_looks_like_a_skip_and_nobody_waits() -> None:
    player = watching(Player(SMALL))
    player.opens("p7x")
    player.says(COACH)
    assert ready(player.dialog, player.walk)
    assert "De groep krijgt dit niet te zien" in "".join(player.told)
    assert recorded(player) == [("p7x", SKIPPED)]
    player.taps("Haal mijn zin weg")
    assert player.walk.place.view is View.WAITING


def test_in_a_session_what_stood_beside_it_is_gone_and_not_asked_about() -> None:
    player = watching(Player(SMALL))
    player.opens("p7x")
    player.says(f"Een lange tafel. {COACH}")
    player.taps("Haal mijn zin weg")
    assert player.walk.place.view is View.WAITING
    assert ready(player.dialog, player.walk)


def test_the_next_phase_waits_until_they_have_read_whom_to_turn_to() -> None:
    player = watching(Player(SMALL))
    player.opens("p7x")
    player.says(COACH)
    player.opens("d4n", said="Nu verder")
    assert player.labels == BUTTONS
    player.taps("Verder")
    assert player.at == "d4n"


def test_the_session_ends_and_the_buttons_stay() -> None:
    player = watching(Player(SMALL))
    player.opens("p7x")
    player.says(COACH)
    player.leaves()
    assert player.labels == BUTTONS
    assert player.walk.room is None
    player.taps("Verder")


def test_typed_while_waiting_in_a_session() -> None:
    player = watching(Player(SMALL))
    player.opens("p7x")
    player.says("Een lange tafel")
    player.taps("knop_toestemming_nee" if "knop_toestemming_nee" in player.labels else "hold:p7x")
    player.says(HOME)
    assert player.labels == BUTTONS
    assert "wordt thuis" not in everything_kept(player)
    player.taps("Verder")
    assert player.walk.place.view is View.WAITING


@pytest.mark.parametrize("word", ["verder", "Verder", "/verder"])
def test_going_on_can_be_typed(word: str) -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.command("verder") if word.startswith("/") else player.says(word)
    assert player.at == "c6c"


def test_the_buttons_can_be_typed() -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(HOME)
    player.says("hier is al hulp bij")
    player.says("ja")
    assert not player.walk.held
    assert player.at == "c6c"


def test_all_routes_by_name_in_any_state() -> None:
    for player in (watching(Player(SMALL)), watching(at("c6c")), watching(done())):
        before = player.walk.place
        player.command("onveilig")
        told = "\n".join(player.told)
        for number in ("112", "0800-2000", "0800-0188", "113", "0800-0432", "0900-8844"):
            assert number in told
        assert "herken niet alles" in told
        assert player.walk.place == before
    for word in ("onveilig", "vertrouwenspersoon", "meldcode"):
        player = watching(Player(SMALL))
        player.says(word)
        assert "0800-2000" in "\n".join(player.told)


def test_the_operators_own_people_are_named() -> None:
    player = watching(at("v8e", goal="Sporten"))
    facts = {**player.dialog.facts, "aandachtsfunctionaris": "Noor (06)"}
    player.dialog = replace(player.dialog, facts=facts)
    player.says(HOME)
    assert "Noor (06)" in "".join(player.told)


def test_no_number_stands_twice_under_two_names() -> None:
    words = sorted(real_pack().support.words.values())
    assert all(one != other for one, other in pairwise(words))


def test_a_closed_answer_still_reacts() -> None:
    player = watching(at("c6c", goal="Sporten"))
    player.says("ja")
    assert player.walk.answers["c6c"] == chosen("c6c_ja")


@pytest.mark.parametrize(
    "text",
    [
        "she is sad when they talk and nobody asks",
        "sie ist nicht sicher mit der Familie",
        "הוא לא בטוח",
    ],
)
def test_a_foreign_sentence_gets_a_line_once(text: str) -> None:
    player = watching(at("v8e", goal="Sporten"))
    real = real_pack().phrases
    player.dialog = replace(
        player.dialog, phrases={**player.dialog.phrases, "vreemde_taal": real["vreemde_taal"]}
    )
    player.says(text)
    assert "/onveilig" in "".join(player.told)
    assert player.walk.answers["v8e"] == written(text)
    player.says(text)
    assert "/onveilig" not in "".join(player.told)


@pytest.mark.parametrize(
    "text", ["samen chillen in het park", "niks", "een the voice avond met de buurt"]
)
def test_a_dutch_one_does_not(text: str) -> None:
    player = watching(at("v8e", goal="Sporten"))
    player.says(text)
    assert "vreemde_taal" not in player.walk.told
