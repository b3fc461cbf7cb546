"""When questions are asked again: what they mean by a button, and what they told elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.walk.asked_anew import next_anew, with_coming_back, with_moved
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.real_walk import come_to

CLEAR = "Iets duidelijks wat ieder kan"
ASKED = "Kun je zeggen wat dat is?"


def at_goal_anew() -> Player:
    player = come_to("haalbaar")
    answers = {**player.walk.answers, "haalbaar": chosen("groot")}
    before = Before(
        "2026-03-05", (), looking=True, about=("haalbaar",), asks=("haalbaar", "intentie")
    )
    player.walk = replace(player.walk, answers=answers, before=before)
    player.taps(CLEAR)
    return player


def test_what_a_button_means_is_asked_where_the_pack_wants_their_words() -> None:
    player = at_goal_anew()
    assert (player.at, ASKED in player.screen_text) == ("haalbaar", True)
    assert CLEAR not in player.labels
    player.says("dat iedereen een naam weet")
    assert (player.at, player.walk.notes["haalbaar"]) == ("intentie", "dat iedereen een naam weet")
    assert player.walk.answers["haalbaar"] == chosen("te_halen")


@pytest.mark.parametrize("way", ["Overslaan", "Weet ik niet"])
def test_who_does_not_say_so_keeps_the_answer_and_is_not_asked_twice(way: str) -> None:
    player = at_goal_anew()
    player.taps(way)
    assert (player.at, player.walk.answers["haalbaar"]) == ("intentie", chosen("te_halen"))
    assert ASKED not in player.screen_text


def test_from_there_they_can_go_back_to_the_buttons() -> None:
    player = at_goal_anew()
    player.taps("Terug")
    assert (player.at, CLEAR in player.labels) == ("haalbaar", True)


def test_a_question_at_which_they_told_of_another_is_not_asked_again_unless_it_comes_back() -> None:
    dialog = real_pack()
    answers = {"doel": chosen("sociaal_contact"), "groepen_in_contact": chosen("eigen_mensen")}
    answers |= {"intentie": chosen("druk"), "spanningen": chosen("achteraf")}
    before = Before(
        "2026-03-05", (), looking=True, asks=("groepen_in_contact", "intentie", "spanningen")
    )
    moved = with_moved(Walk(1, answers=answers, before=before), "intentie", "groepen_in_contact")
    back = with_coming_back(moved, dialog.questions["intentie"])

    def then(walk: Walk) -> str:
        assert walk.before is not None
        rest = replace(walk.before, asks=walk.before.asks[1:])
        found = next_anew(dialog, replace(walk, before=rest))
        return "" if found is None else found.id

    assert (then(moved), then(back)) == ("spanningen", "intentie")
