"""The short walk in the core: the way on to all of it, and when its question is asked."""

from dataclasses import replace

import pytest

from dialogs.pack.answers import UNKNOWN, Answer, chosen, written
from dialogs.pack.conditions import All, Equals, Not
from dialogs.pack.definition import ShortWalk
from dialogs.pack.route import next_question
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.walk.effects import RecordAnswer, SetTimer
from tests.support.player import Player
from tests.support.small_dialog import SMALL

LEFT_OUT = ("s1t", "v8e", "st0", "q0o")
SHORT = replace(
    SMALL,
    short=ShortWalk("d4n", "r5", "m2"),
    nodes=tuple(
        replace(node, condition=All((Not(Equals("d4n", "r5")), node.condition)))
        if node.id in LEFT_OUT
        else node
        for node in SMALL.nodes
    ),
)
"""Those who choose sports are asked less."""


def short_walk() -> Player:
    player = Player(SHORT)
    player.command("start")
    player.says("schaken")
    player.taps("option:r5")
    player.taps("option:b3c_ja")
    player.taps("option:c6c_nee")
    assert player.walk.finished
    return player


def test_under_the_checklist_is_a_way_on() -> None:
    player = short_walk()
    assert player.labels[-1] == "knop_heel_gesprek"
    player.taps("whole")
    assert player.at == "a9c", "the first that is asked only with the other answer"
    assert player.told[:1] == ["heel_gesprek\n\ndeel_kop 3 5 Koken\n\nKoken begint."]


def test_who_says_to_go_on_goes_on_and_what_they_say_besides_is_kept() -> None:
    player = short_walk()
    player.says("bus staat vast lol, doe maar verder")
    assert player.at == "a9c"
    assert [*player.walk.notes.values()] == ["bus staat vast lol,"]


def test_whoever_asks_whether_it_is_over_is_told_that_it_was_the_short_one() -> None:
    player = short_walk()
    player.says("nu is het klaar?")
    assert player.told == ["lijst_klaar_kort"]


def test_the_way_on_is_an_answer_like_any_other() -> None:
    player = short_walk()
    before = dict(player.walk.answers)
    player.taps("whole")
    assert player.walk.answers == before | {"d4n": chosen("m2")}
    shown = "Je schreef: ‘schaken’.\nWat is jullie doel?"
    assert RecordAnswer("d4n", shown, chosen("m2")) in player.last


def test_whoever_goes_on_is_looked_after_again() -> None:
    player = short_walk()
    assert not player.timers
    player.taps("whole")
    assert not player.walk.finished
    assert SetTimer(TIMER, DAY) in player.last


def test_the_way_on_can_be_typed() -> None:
    player = short_walk()
    player.says("knop heel gesprek")
    assert player.at == "a9c"


def test_halfway_and_in_the_whole_walk_there_is_no_such_button() -> None:
    player = Player(SHORT)
    player.command("start")
    player.says("schaken")
    player.taps("option:r5")
    player.command("checklist")
    assert "whole" not in player.actions
    player.taps("go_on")
    player.command("terug")
    player.taps("option:m2")
    while not player.walk.finished:
        player.taps("skip")
    assert "whole" not in player.actions


def test_an_old_button_after_the_pack_lost_its_short_walk_does_no_harm() -> None:
    player = short_walk()
    player.dialog = SMALL
    player.taps("whole")
    assert player.at == "s1t"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "p7x"),
        ({"p7x": written("schaken")}, "d4n"),
        ({"c6c": chosen("c6c_ja")}, "p7x"),
        ({"p7x": written("schaken"), "c6c": chosen("c6c_ja")}, "s1t"),
    ],
)
def test_how_long_it_is_to_be_is_asked_of_nobody_who_is_past_that(
    answers: dict[str, Answer], expected: str
) -> None:
    question = next_question(SHORT, answers)
    assert question is not None
    assert question.id == expected


@pytest.mark.parametrize("said", ["maakt niet uit. gewoon beginnen", "begin maar", "zie wel"])
def test_whoever_just_wants_to_begin_begins(said: str) -> None:
    player = Player(SHORT)
    player.command("start")
    player.says("schaken")
    player.says(said)
    assert player.walk.answers["d4n"] == UNKNOWN
