"""A probe when the answer that raised it is edited, or gets longer; and in a pack."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.reasoning import (
    Guard,
    GuardReach,
    Hearing,
    Noticed,
)
from dialogs.pack.answers import (
    chosen,
    written,
)
from dialogs.pack.definition import Figure, Question
from dialogs.walk.place import Place, View
from dialogs.walk.probes import own, probe_of, raised_by
from tests.dialogs.walk.test_probes import FIRST, SAID, at_goal, probed, to_mia
from tests.support.listening import LISTENING, pattern
from tests.support.player import Player
from tests.support.small_dialog import FIGURE, text


def test_an_edit_that_brings_a_reasoning_raises_no_probe_behind_someones_back() -> None:
    player = at_goal()
    player.edits(1, "vanzelf")
    assert player.at == "d4n"
    assert player.walk.noticed == {"p7x": (Noticed("rz", "vanzelf"),)}
    assert player.walk.probes == {}


def test_an_edit_that_takes_it_back_makes_the_probe_make_way() -> None:
    player = probed()
    player.edits(1, "We regelen het zelf")
    assert player.at == "d4n"
    assert player.walk.noticed == {}
    player.command("antwoorden")
    assert "Kort z2" not in player.screen_text


def test_what_was_answered_to_it_counts_again_when_the_reasoning_is_back() -> None:
    player = probed()
    player.says("De stagiair")
    player.edits(1, "We regelen het zelf")
    assert player.at == "d4n"
    player.command("terug")
    assert player.at == "p7x"
    player.edits(1, "Het gaat toch vanzelf")
    player.taps("keep")
    assert player.at == "d4n"
    player.command("terug")
    assert player.at == FIRST
    assert "was_je_antwoord De stagiair" in player.screen_text


def test_asked_again_it_quotes_what_stands_there_now() -> None:
    player = probed()
    player.says("De stagiair")
    player.edits(1, "Het gaat VANZELF")
    player.command("terug")
    assert "Peiling z2 over ‘Het gaat VANZELF’?" in player.screen_text


def test_the_answer_settled_otherwise_it_counts_for_nothing() -> None:
    player = probed()
    player.command("terug")
    player.taps("keep")
    assert player.at == FIRST
    player.command("terug")
    player.says("weet niet")
    assert player.at == "d4n"
    assert player.walk.noticed == {}


def test_a_second_text_right_away_is_more_of_the_answer() -> None:
    player = probed()
    player.wait(2.0)
    player.says("en daar houd ik van")
    assert player.told == ["erbij_gezet"]
    assert player.at == FIRST
    assert player.walk.answers["p7x"] == written(f"{SAID}\nen daar houd ik van")
    assert FIRST not in player.walk.answers
    player.wait(20.0)
    player.says("De stagiair")
    assert player.walk.answers[FIRST] == written("De stagiair")


def test_a_second_text_right_away_can_take_it_back() -> None:
    joking = Hearing(guards=(Guard((pattern("grapje"),), GuardReach.ANSWER),))
    player = Player(replace(LISTENING, hearing=joking))
    player.command("start")
    player.says(SAID)
    assert player.at == FIRST
    player.wait(1.0)
    player.says("grapje")
    assert player.told[0] == "erbij_gezet"
    assert player.at == "d4n"
    assert player.walk.noticed == {}


def test_a_second_text_that_brings_a_reasoning_raises_none() -> None:
    player = at_goal()
    player.command("terug")
    player.says("rustig")
    player.wait(1.0)
    player.says("het komt vanzelf")
    assert player.at == "d4n"
    assert player.walk.noticed == {"p7x": (Noticed("rz", "vanzelf"),)}
    assert player.walk.probes == {}


# The figure, the pack


@pytest.mark.parametrize("ends", ["De stagiair", "overslaan", "weet niet"])
def test_the_figure_of_the_answer_comes_after_the_probe_and_once(ends: str) -> None:
    figure = Figure(text(FIGURE), "p. 12", 2023)
    first, *others = LISTENING.nodes
    assert isinstance(first, Question)
    player = Player(replace(LISTENING, nodes=(replace(first, figure=figure), *others)))
    player.command("start")
    player.says(SAID)
    assert FIGURE not in player.told[-1]
    player.says(ends)
    assert FIGURE in player.told[-1]
    player.command("terug")
    player.command("terug")
    player.says("rustig")
    assert FIGURE not in player.told[-1]


def test_a_pack_that_lost_the_probe_goes_on() -> None:
    player = probed()
    player.dialog = replace(LISTENING, reasonings={})
    player.says("De stagiair")
    assert player.at == "d4n"
    assert player.walk.notes[FIRST] == "De stagiair"
    assert player.walk.probes == {"p7x": "z2"}
    player.dialog = LISTENING
    player.command("verder")
    assert player.at == FIRST, "and asks it when the pack has it again"


def test_the_walks_own_dialog_is_made_anew_from_any_that_it_had() -> None:
    player = probed()
    dialog = own(LISTENING, player.walk)
    assert list(dialog.questions)[:3] == ["p7x", FIRST, "d4n"]
    assert own(dialog, player.walk) == dialog
    assert own(LISTENING, replace(player.walk, probes={})) is LISTENING


def test_the_id_of_a_probe_tells_its_question() -> None:
    assert raised_by(FIRST) == "p7x"
    assert raised_by("p7x") is None


def test_a_branch_that_closes_takes_its_probes_along() -> None:
    player = to_mia("a9c_nee")
    player.says("iedereen is welkom")
    assert player.at == probe_of("f2o")
    player.command("antwoorden")
    player.taps("knop_vorige")
    player.taps("ask:d4n")
    player.taps("option:r5")
    player.taps("go_on")
    assert player.at == "b3c"
    assert player.walk.place == Place(View.QUESTION, "b3c")
    assert player.walk.answers["d4n"] == chosen("r5")
