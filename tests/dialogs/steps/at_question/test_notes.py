"""What is typed and is no answer: nothing but signs, notes, another language."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import (
    written,
)
from dialogs.walk.state import OVERVIEW_NOTE
from tests.dialogs.steps.typing.test_typed import BREATH, answered
from tests.support.at import at, done, noted, recorded
from tests.support.player import Player, lasting
from tests.support.small_dialog import GREETING, SMALL


@pytest.mark.parametrize("word", ["overslaan", "weet niet"])
def test_a_way_past_a_question_is_no_remark_at_the_checklist(word: str) -> None:
    player = done()
    player.says(word)
    assert player.told == ["lijst_tik"]
    assert not player.walk.notes


def test_a_question_mark_is_no_joke() -> None:
    player = at("p7x")
    player.says("??")
    assert player.told[0].startswith("bot_bedoeling")
    assert not player.walk.notes
    assert player.at == "p7x"


@pytest.mark.parametrize("question", ["p7x", "d4n", "s1t"])
@pytest.mark.parametrize("signs", ["😀", "👍🏽", "...", "!", "❤️ ❤️"])
def test_signs_alone_are_kept_and_asked_about(question: str, signs: str) -> None:
    player = at(question)
    before = player.walk
    player.says(signs)
    assert player.told == ["alleen_tekens"]
    assert noted(player) == [(question, signs)]
    assert player.walk.notes == {question: signs}
    assert recorded(player) == []
    assert (player.at, player.walk.answers) == (question, before.answers)
    assert player.walk.screen == before.screen


def test_what_is_typed_at_an_overview_is_kept_and_that_is_said() -> None:
    player = done()
    player.command("antwoorden")
    before = player.walk.screen
    message = player.says("We vergaten de ouders")
    assert player.told == ["overzicht_getypt"]
    assert noted(player) == [(OVERVIEW_NOTE, "We vergaten de ouders")]
    assert player.walk.screen == before, "its buttons stay"
    player.says("En de buren")
    player.edits(message, "We vergaten de opa's")
    assert player.walk.notes[OVERVIEW_NOTE] == "We vergaten de opa's\nEn de buren"
    player.command("antwoorden")
    for _ in range(10):
        if "vergaten" in player.screen_text:
            break
        player.taps("knop_volgende")
    assert "bij_een_overzicht" in player.screen_text


def test_at_an_overview_no_more_is_kept_than_anywhere() -> None:
    player = done()
    player.command("antwoorden")
    for number in range(10):
        player.says(f"Nog iets {number} erbij")
    player.says("En dit dan")
    assert player.told == ["overzicht_vol"]
    assert "En dit dan" not in player.walk.notes[OVERVIEW_NOTE]


def test_what_is_typed_at_the_question_whether_to_erase_is_not_kept() -> None:
    player = done()
    player.command("wis")
    player.says("ik twijfel nog")
    assert player.told == ["tik_op_een_knop"]
    assert player.walk.notes == {}


def test_signs_elsewhere_get_a_word() -> None:
    player = done()
    player.says("😀")
    assert player.told == ["lijst_tik"]


@pytest.mark.parametrize("words", ["¿Qué?", "你好", "спасибо", "مرحبا", "1️⃣", "OK"])
def test_words_of_any_language_are_words(words: str) -> None:
    player = at("p7x")
    player.says(words)
    assert recorded(player) == [("p7x", written(words))]


# Notes


def test_a_note_that_grows_is_recorded_whole() -> None:
    """What was recorded last is what counts, as with answers."""
    player = at("d4n")
    player.says("muziek")
    player.says("of dans")
    assert noted(player) == [("d4n", "muziek\nof dans")]


def test_help_leaves_the_walk_as_it_was() -> None:
    player = answered()
    before = player.walk
    player.says("help")
    assert lasting(player.walk) == lasting(before)


def test_who_types_on_and_on_comes_to_the_next_question() -> None:
    player = answered("soep")
    for word in ("brood", "kaas", "melk", "thee"):
        player.says(word)
        assert player.told == ["erbij_gezet"]
        player.wait(BREATH)
    player.says("taart")
    assert player.walk.answers["p7x"] == written("soep\nbrood\nkaas\nmelk\nthee")
    assert player.walk.notes == {"d4n": "taart"}


# Another language


@pytest.mark.parametrize("typed", ["English please", "english, please!"])
def test_who_asks_for_another_language_is_told_so_and_the_question_stays(typed: str) -> None:
    for place in ("p7x", "a9c"):
        player = at(place)
        before, screen = player.walk, player.screen
        player.says(typed)
        assert player.told == ["andere_taal"]
        assert lasting(player.walk) == lasting(before)
        assert player.screen is screen


def test_asked_for_at_the_very_beginning_the_conversation_begins_as_well() -> None:
    player = Player(SMALL)
    player.says("English please")
    assert player.told[:2] == ["andere_taal", GREETING]
    assert player.at == "p7x"
