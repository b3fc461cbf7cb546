"""What is said beside an answer of an earlier question is put with that one."""

from __future__ import annotations

import pytest

from tests.support.player import Player
from tests.support.real_pack import real_pack


def _after_the_goal() -> tuple[Player, str]:
    """Somebody in the short conversation who has no goal, and the question that asked for it."""
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    goal = player.at
    player.says("we hebben geen doel, we doen gewoon")
    return player, goal


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("1. en doel is dan eigenlijk wel die groepen bij elkaar", "Groepen dichter bij elkaar"),
        ("2. o ja ons doel is toch mensen die je kunnen helpen", "Mensen die je kunnen helpen"),
    ],
)
def test_another_answer_to_it_is_taken_and_the_rest_answers_the_screen(
    said: str, label: str
) -> None:
    player, goal = _after_the_goal()
    here = player.at
    player.says(said)
    options = {one.id: one.label for one in player.dialog.questions[goal].options}
    (now,) = player.walk.answers[goal].options
    assert options[now] == label
    assert label in player.told[0]
    assert "geen doel" not in player.walk.notes[goal], "they came back from that"
    assert player.walk.answers[here].options, "the number answers the question on the screen"


def test_other_words_about_it_are_kept_there_and_the_question_stays() -> None:
    player, goal = _after_the_goal()
    here, before = player.at, player.walk.answers[goal]
    player.says("het doel is dan wel iets met eten")
    assert player.walk.answers[goal] == before
    assert player.walk.notes[goal].split("\n")[-1] == "het doel is dan wel iets met eten"
    assert player.at == here


@pytest.mark.parametrize("said", ["een groot doel is mooi meegenomen", "tijd is dan wel een ding"])
def test_what_only_has_such_a_word_is_not_about_an_earlier_question(said: str) -> None:
    player, goal = _after_the_goal()
    here, before = player.at, player.walk
    player.says(said)
    assert player.walk.answers == before.answers
    assert player.walk.notes[goal] == before.notes[goal]
    assert set(player.walk.notes) <= {goal, here}
