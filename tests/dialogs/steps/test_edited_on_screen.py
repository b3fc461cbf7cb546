"""What is on the screen follows an edit."""

from __future__ import annotations

import pytest

from tests.support.at import at, done, in_answers
from tests.support.player import Player

# An answer in someone's own words


def message_of(player: Player, text: str) -> int:
    (found,) = (message for message, words in player.written.items() if words == text)
    return found


def test_a_question_that_is_put_aside_makes_way_for_the_next() -> None:
    player = at("a9c")
    message = message_of(player, "Samen koken")
    player.edits(message, "sporten")
    assert player.told[0] == "bewerkt Kort d4n Samen sporten"
    assert player.at == "b3c"
    player.edits(message, "koken")
    assert player.at == "a9c"


def test_the_checklist_follows() -> None:
    player = at("c6c")
    message = player.says("ja")
    player.says("Niets")
    assert "want c6c nee" not in player.screen_text
    player.edits(message, "nee")
    assert player.told[0] == "bewerkt Kort c6c Niemand let daarop"
    assert "**1. Element e4.** want c6c nee" in player.screen_text
    assert len(player.told) == 2, "below what the answer became"


@pytest.mark.parametrize("where", ["group:geborgd", "element:e4"])
def test_what_stands_under_the_checklist_follows(where: str) -> None:
    player = at("c6c")
    message = player.says("ja")
    player.says("Niets")
    player.taps("group:geborgd")
    if where != "group:geborgd":
        player.taps(where)
    player.edits(message, "nee")
    if where == "group:geborgd":
        assert "Element e4" not in player.screen_text
    else:
        assert player.screen_text.startswith("**Element e4**\nstatus_ontbreekt")


def test_the_answers_follow() -> None:
    player = done()
    in_answers(player, "q0o")
    player.edits(message_of(player, "Dat we zo veel al doen"), "Niets")
    assert "**Kort q0o**\nNiets" in player.screen_text


def test_an_overview_that_says_the_same_is_not_shown_again() -> None:
    player = done()
    player.taps("group:geborgd")
    player.edits(message_of(player, "Dat we zo veel al doen"), "Niets")
    assert player.told == ["bewerkt Kort q0o Niets"]


def test_a_changed_goal_at_the_end_opens_its_questions() -> None:
    player = done()
    player.edits(message_of(player, "Samen koken"), "sporten")
    assert player.screen_text.startswith("checklist_kop_tussentijds")
    player.taps("go_on")
    assert player.at == "b3c"


def test_a_follow_up_makes_way_when_its_reason_is_gone() -> None:
    player = at("a9c")
    message = player.says("nee")
    assert player.at == "f2o"
    player.edits(message, "ja")
    assert player.at == "y4c"
