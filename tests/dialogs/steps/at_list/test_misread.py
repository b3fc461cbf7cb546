"""A false alarm is easy to turn off, and nothing that was written is lost by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, written
from dialogs.walk.confided import is_confided_at
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.intentions import MOST_MESSAGES
from dialogs.walk.place import View
from tests.support.at import at, done, recorded
from tests.support.choosing import at_when
from tests.support.player import Player
from tests.support.real_pack import said
from tests.support.real_walk import come_to
from tests.support.watching import BULLIED, BUTTONS, COACH, HOME, OWN, watchful

NOT_SO = "Zo bedoelde ik het niet"


def _at(question: str) -> Player:
    player = at(question, goal="Sporten")
    player.dialog = watchful(player.dialog)
    return player


@pytest.mark.parametrize(
    "denial",
    [
        "nee",
        "nee hoor",
        "geen gevaar",
        "niks ernstigs",
        "zo bedoel ik het niet",
        "waarom 112? wij kook soep",
        "nee nee snijden ui. tomaat. geen gevaar",
        "zo bedoelde ik het niet! hij bokst",
        "wat?? nee. wij koken… ernstig is niet!",
        "ben je helemaal gek geworden. ik heb het over een fiets met remmen",
    ],
)
def test_a_denial_makes_the_words_the_answer(denial: str) -> None:
    player = _at("v8e")
    player.says(HOME)
    player.says(denial)
    assert recorded(player) == [("v8e", written(HOME))]
    assert player.walk.answers["v8e"] == written(HOME)
    assert not player.walk.held
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert player.at == "c6c"


def test_the_button_does_the_same_and_the_message_can_be_edited() -> None:
    player = _at("v8e")
    message = player.says(HOME)
    player.taps(NOT_SO)
    assert player.walk.answers["v8e"] == written(HOME)
    player.edits(message, "Hij wordt verslagen met schaken")
    assert player.walk.answers["v8e"] == written("Hij wordt verslagen met schaken")


def test_a_bare_no_is_not_enough_from_somebody_in_trouble() -> None:
    player = _at("v8e")
    player.says(OWN)
    player.says("nee")
    assert player.walk.answers["v8e"] == SKIPPED
    assert player.walk.held


def test_a_denial_with_something_serious_in_it_is_none() -> None:
    player = _at("v8e")
    player.says(HOME)
    player.says(f"geen gevaar. {COACH}")
    assert player.walk.answers["v8e"] == SKIPPED


def test_the_same_words_give_no_second_alarm_and_others_do() -> None:
    player = _at("v8e")
    player.says(HOME)
    player.taps(NOT_SO)
    player.command("terug")
    assert player.at == "v8e"
    player.says(HOME)
    assert player.at == "c6c"
    assert not player.walk.held
    player.says("Zij wordt thuis ook geslagen.")
    assert player.labels == BUTTONS, "it is met in full"


def test_at_options_the_words_are_kept_beside_and_the_question_asked_again() -> None:
    player = _at("c6c")
    player.says(HOME)
    player.taps(NOT_SO)
    assert player.at == "c6c"
    assert ForgetAnswer("c6c") in player.last
    assert player.walk.notes == {"c6c": HOME}
    assert "c6c" not in player.walk.answers
    player.says("1")
    assert player.walk.notes == {"c6c": HOME}
    assert player.at == "q0o"


def test_typed_at_the_checklist_they_become_a_note() -> None:
    player = done(goal="Sporten")
    player.dialog = watchful(player.dialog)
    player.says(HOME)
    player.says("geen gevaar")
    assert HOME in player.walk.notes.values()
    assert player.walk.place.view is View.CHECKLIST


def test_after_going_on_it_can_still_be_denied_in_words() -> None:
    player = _at("v8e")
    player.says(HOME)
    player.taps("Verder")
    player.command("terug")
    player.says(HOME)
    assert player.at == "c6c"
    player.says("zo bedoel ik het niet")
    assert HOME in player.walk.answers["v8e"].text


@pytest.mark.parametrize("denial", ["niemand wordt gepest", "pesten? dat bedoel ik niet"])
def test_a_worry_that_is_denied_asks_the_question_again(denial: str) -> None:
    player = _at("v8e")
    player.says(BULLIED)
    assert player.at == "c6c"
    player.says(denial)
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert player.at == "c6c"
    assert recorded(player) == []
    player.says("waarom bellen?")
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    player.says("1")
    assert "c6c" in player.walk.answers


def test_it_says_that_a_message_that_was_planned_is_off() -> None:
    player = _at("v8e")
    player.says(HOME)
    silent = replace(player.walk.intentions, day="2024-01-08", sent=MOST_MESSAGES)
    player.walk = replace(player.walk, intentions=silent)
    player.taps(NOT_SO)
    assert "komt nu geen bericht" in player.told[0] or "ernstig_verkeerd_bericht" in player.told[0]
    assert player.walk.intentions.sent == 0


def test_at_a_turn_of_choosing_that_turn_comes_back() -> None:
    player = at_when("e1")
    player.dialog = watchful(player.dialog)
    here = player.walk.place
    player.says(HOME)
    assert player.walk.place.view is View.SERIOUS
    player.taps(NOT_SO)
    assert player.walk.place == here


@pytest.mark.parametrize("question", ["project", "haalbaar"])
def test_what_was_told_on_a_condition_stays_here_once_the_alarm_is_denied(question: str) -> None:
    player = come_to(question)
    player.says(
        "er is een familie waar de zoon al twee jaar niet meer thuis is geweest omdat zijn vader"
        " hem sloeg. maar dat hoeft niet op de lijst"
    )
    assert player.walk.place.view is View.SERIOUS
    player.says("nee er is niets aan de hand")
    assert is_confided_at(player.walk, question)
    assert said("zin_gaat_niet_mee_open").splitlines()[0] in player.told[0]
