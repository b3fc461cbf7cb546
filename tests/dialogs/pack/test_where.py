"""In which place an answer can be read: the one that stood beside it, and no other."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.audience import Audience, Mode
from dialogs.pack.where import Where
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.small_dialog import SMALL

YES, NO = "Ja, zonder naam", "Nee, liever niet"
BOARD, TABLE = Where(3, "Directie + gemeente"), Where(5, "Onze tafel")


def at(*questions: str, where: Where = BOARD, mode: Mode = Mode.SEPARATE) -> Player:
    player = Player(SMALL)
    player.opens(*questions, where=where, mode=mode)
    return player


def kept(player: Player, question: str) -> tuple[Audience, int]:
    record = player.recorded[1, question]
    return record.audience, record.place


def test_a_yes_is_for_the_group_that_stood_beside_it() -> None:
    player = at("p7x")
    player.says("Een lange tafel")
    assert kept(player, "p7x") == (Audience.WRITER, 0)
    assert player.screen_text.endswith(
        "toestemming_vraag_met_groep Een lange tafel Directie + gemeente"
    )
    player.taps(YES)
    assert kept(player, "p7x") == (Audience.GROUP, 3)


def test_so_is_what_is_counted() -> None:
    player = at("d4n")
    assert player.screen_text.endswith("wie_ziet_geteld_met_groep Directie + gemeente")
    player.taps("Samen koken")
    assert kept(player, "d4n") == (Audience.COUNTED, 3)


def test_and_what_is_answered_on_one_phone_for_all() -> None:
    player = at("d4n", mode=Mode.TOGETHER)
    assert player.screen_text.endswith("wie_ziet_samen_met_groep Directie + gemeente")
    player.taps("Samen koken")
    assert kept(player, "d4n") == (Audience.WRITER, 3)


def test_without_a_group_it_is_for_everyones_own_chat() -> None:
    player = Player(SMALL)
    player.opens("d4n")
    player.taps("Samen koken")
    assert kept(player, "d4n") == (Audience.COUNTED, 0)


def test_another_group_changes_nothing_of_what_was_said() -> None:
    """Nobody is asked again; somebody who goes back to it can consent to the new one too."""
    player = at("p7x")
    player.says("Een lange tafel")
    player.taps(YES)
    player.opens("p7x", where=TABLE)
    assert player.walk.place.view is View.WAITING
    assert kept(player, "p7x") == (Audience.GROUP, 3)
    player.says("/terug")
    assert player.screen_text.endswith("wie_ziet_groep")
    player.taps("Zo laten")
    assert player.screen_text.endswith("Een lange tafel Onze tafel")
    player.taps(YES)
    assert kept(player, "p7x") == (Audience.GROUP, 5)
    player.says("/terug")
    player.taps("Zo laten")
    player.taps(NO)
    assert kept(player, "p7x") == (Audience.WRITER, 0)


def test_what_is_changed_away_from_the_question_is_for_no_group() -> None:
    """Its writer reads no place there."""
    player = at("d4n", "s1t")
    message = player.says("Samen koken")
    assert kept(player, "d4n") == (Audience.COUNTED, 3)
    player.edits(message, "Samen sporten")
    assert player.recorded[1, "d4n"].answer != chosen()
    assert kept(player, "d4n") == (Audience.COUNTED, 0)


@pytest.mark.parametrize("yes", [True, False])
def test_where_all_know_whose_it_is_every_answer_is_asked_about(yes: bool) -> None:
    player = at("d4n", mode=Mode.OPENLY)
    player.taps("Samen koken")
    assert "toestemming_openlijk_met_groep Samen koken Directie + gemeente" in player.screen_text
    player.taps("Ja, laat zien" if yes else NO)
    assert kept(player, "d4n") == ((Audience.COUNTED, 3) if yes else (Audience.WRITER, 0))
