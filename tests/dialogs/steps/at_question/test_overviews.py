"""The checklist and the list of answers: shown, turned, and asked for."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import (
    chosen,
)
from dialogs.walk.place import NOWHERE, View
from tests.support.at import at, done, in_answers, recorded


def test_from_the_list_to_an_element_and_back_in_one_message() -> None:
    player = done()
    player.command("checklist")
    sent = len(player.messages)
    player.taps("group:geborgd")
    player.taps("element:e1")
    assert player.screen_text.startswith("**Element e1**\nstatus_geborgd")
    player.taps("group:geborgd")
    player.taps("checklist")
    assert player.walk.place.view is View.CHECKLIST
    assert len(player.messages) == sent


def test_a_question_asked_again_from_an_element_returns_to_the_list_that_followed() -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    assert player.at == "c6c"
    player.taps("Niemand let daarop")
    assert player.walk.place.view is View.CHECKLIST
    assert "**1. Element e4.** want c6c nee" in player.screen_text
    assert player.walk.back_to == NOWHERE


@pytest.mark.parametrize("way", ["keep", "back", "/terug", "zo laten"])
def test_a_question_asked_again_can_be_left_as_it_was(way: str) -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e4")
    player.taps("Vraag opnieuw")
    if way == "/terug":
        player.command("terug")
    elif way in ("keep", "back"):
        player.taps(way)
    else:
        player.says(way)
    assert player.walk.place.view is View.CHECKLIST
    assert player.walk.answers["c6c"] == chosen("c6c_ja")
    assert recorded(player) == []


def test_what_an_answer_opens_is_asked_before_the_list_is_final() -> None:
    player = done()
    player.taps("group:geborgd")
    player.taps("element:e1")
    player.taps("Vraag opnieuw")
    player.taps("Niemand let daarop")
    assert player.screen_text.startswith("checklist_kop_tussentijds")
    player.taps("go_on")
    assert player.at == "f2o"
    player.says("de kok")
    assert player.screen_text.startswith("checklist_kop\n")


def test_a_changed_goal_changes_the_list() -> None:
    player = done()
    in_answers(player, "d4n")
    player.taps("Kort d4n")
    player.taps("Samen sporten")
    player.command("checklist")
    player.taps("group:niet_besproken")
    assert player.actions == ["element:e2", "checklist"]


def test_from_the_answers_back_to_the_answers() -> None:
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    player.says("Iets anders")
    assert player.walk.place.view is View.ANSWERS
    assert "**Kort q0o**\nIets anders" in player.screen_text


def test_the_answers_open_at_the_part_someone_is_in() -> None:
    player = at("y4c")
    player.command("antwoorden")
    assert player.screen_text.startswith("antwoorden_kop 3 3 Koken")
    player.taps("go_on")
    assert player.at == "y4c"


def test_elsewhere_the_words_of_a_button_are_a_tap_answered_below_them() -> None:
    player = done()
    player.says("knop_geborgd")
    assert player.told[-1].startswith("kop_geborgd")
    player.says("Element e1")
    assert player.told[-1].startswith("**Element e1**")
    player.says("iets anders")
    assert player.told == ["later_bij Element e1 iets anders\nlater_beter"]
    player.says("naar de checklist")
    assert player.walk.place.view is View.CHECKLIST


def test_a_list_looked_at_while_a_question_is_asked_again_is_where_someone_is() -> None:
    """/terug from the checklist then goes to the last question, not to the answers."""
    player = done()
    in_answers(player, "q0o")
    player.taps("Kort q0o")
    player.command("checklist")
    assert player.walk.back_to == NOWHERE
    player.command("terug")
    assert player.at == "q0o"
