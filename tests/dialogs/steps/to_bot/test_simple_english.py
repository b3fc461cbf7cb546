"""What happens to simple English that somebody types at a question."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.matching import normal
from tests.support.real_walk import come_to


def test_who_asks_for_english_hears_at_once_in_english_what_the_bot_understands() -> None:
    player = come_to("project")
    player.says("hello. english possible?")
    assert "I only speak Dutch, and I understand Dutch best" in player.screen_text
    assert player.at == "project"
    assert "project" not in player.walk.answers


@pytest.mark.parametrize("question", ["wie", "intentie"])
def test_who_wants_help_hears_whom_to_turn_to_and_nothing_is_kept(question: str) -> None:
    player = come_to(question)
    player.says("ik wil hulp. jongen is verdrietig")
    assert "/onveilig" in player.screen_text
    assert player.at == question
    assert question not in player.walk.answers
    assert question not in player.walk.notes


def test_a_question_at_the_list_is_answered_and_help_is_told_of() -> None:
    player = come_to("opvalt")
    player.says("weet niet")
    player.says("who read this")
    assert any("Ik stuur hem naar niemand" in one for one in player.told)
    player.says("old men dont see. who i tell?")
    assert any("/onveilig" in one for one in player.told)
    assert not player.walk.notes.get("overzicht")


def test_a_number_that_is_named_is_taken_and_nothing_else_is_kept() -> None:
    player = come_to("haalbaar")
    player.says("I SAY ONE!! 1 means number one")
    assert player.walk.answers["haalbaar"].options
    assert "haalbaar" not in player.walk.notes


def test_english_is_never_taken_for_an_option_unasked() -> None:
    player = come_to("intentie")
    player.says("one of us bring them together")
    assert player.at == "intentie"
    assert "Bedoel je" in player.screen_text


@pytest.mark.parametrize("asked", ["what you mean? who was there?", "wat bedoel je?"])
def test_a_question_that_was_answered_takes_no_earlier_answer_away(asked: str) -> None:
    player = come_to("project")
    player.says("we koken op dinsdag met de buurt")
    assert player.at == "wie"
    player.says(asked)
    player.says("dat was een vraag")
    assert normal(player.walk.answers["project"].text) == "we koken op dinsdag met de buurt"


def test_doubtful_english_raises_no_alarm_and_is_kept_when_that_is_denied() -> None:
    player = come_to("doelgroep")
    typed = "old man strong in tools, boy strong in phone. they see what each can"
    player.says(typed)
    assert not player.walk.held
    assert player.at == "doelgroep"
    player.says("what?? no danger. strong = good in")
    assert "Dan las ik dat verkeerd" in player.told[-1]
    assert player.walk.notes["doelgroep"] == typed


def test_what_is_plainly_serious_in_english_is_held() -> None:
    player = come_to("doelgroep")
    player.says("the girl is scared at home, her father hits her")
    assert player.walk.held


def test_an_english_word_is_no_name() -> None:
    player = come_to("wie")
    player.says("the boy come early and clean floor, alone")
    assert player.walk.answers["wie"].text == "the boy come early and clean floor, alone"
    assert player.at != "wie"
    assert "Staat hier een naam" not in player.screen_text
