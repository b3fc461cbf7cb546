"""Somebody asks at a question what to do about something that they mentioned."""

from dataclasses import replace

from dialogs.pack.answers import chosen
from tests.support.at import at


def test_the_step_is_told_without_the_words_that_introduce_it_on_the_list() -> None:
    player = at("y4c")
    notes = {"a9c": "de jongens uit de flat komen niet"}
    answers = {**player.walk.answers, "a9c": chosen("a9c_nee")}
    player.walk = replace(player.walk, answers=answers, notes=notes)
    player.says("wat doen we nou met die jongens uit de flat?")
    assert "iemand regelt e1." in player.screen_text
    assert "stap_ontbreekt" not in player.screen_text
