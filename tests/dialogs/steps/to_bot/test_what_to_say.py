"""Whoever asks what to say gets a sentence, and their question is no part of their answer."""

from __future__ import annotations

from dialogs.pack.answers import written
from tests.support.real_walk import come_to


def test_it_is_answered_and_what_else_they_say_is_the_answer() -> None:
    player = come_to("project")
    player.says("we koken met de buurt. wat zeg ik tegen een verlegen meisje?")
    assert "Hoe is het hier voor jou?" in player.told[0]
    assert player.walk.answers["project"] == written("we koken met de buurt.")


def test_where_nothing_else_is_said_the_question_stays() -> None:
    player = come_to("project")
    player.says("hoe vraag ik dat?")
    assert player.told == [player.told[0]]
    assert player.at == "project"
    assert "project" not in player.walk.answers


def test_whom_to_turn_to_comes_first() -> None:
    player = come_to("project")
    player.says("haar vader slaat haar elke dag. wat zeg ik tegen haar?")
    assert "Veilig Thuis" in player.told[0]
    assert "Hoe is het hier voor jou?" not in " ".join(player.told)
