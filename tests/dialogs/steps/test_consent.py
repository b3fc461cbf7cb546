"""May the group read this? Asked for each open answer, after its words were shown."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import written
from dialogs.pack.audience import Audience
from dialogs.texts import as_plain
from dialogs.walk.asked_in_session import ready
from dialogs.walk.effects import AnswerTap, EditMessage, RecordAnswer
from dialogs.walk.place import View
from tests.support.at import in_answers
from tests.support.player import Player
from tests.support.small_dialog import SMALL

YES, NO = "Ja, zonder naam", "Nee, liever niet"


def asked(*later: str, words: str = "Een lange tafel") -> Player:
    """Someone who wrote what their project is about, and is asked whether the group may know."""
    player = Player(SMALL)
    player.opens("p7x", *later)
    assert player.screen_text.endswith("\n\nwie_ziet_straks")
    player.says(words)
    assert player.walk.place.view is View.CONSENT
    return player


def audience(player: Player, question: str = "p7x") -> Audience:
    return player.recorded[1, question].audience


def test_what_was_written_is_its_writers_until_they_say_yes() -> None:
    player = asked("d4n")
    assert player.screen_text.endswith("toestemming_vraag Een lange tafel")
    assert player.labels == [YES, NO, "Terug"]
    assert audience(player) is Audience.WRITER
    assert not ready(SMALL, player.walk)
    player.taps(YES)
    assert audience(player) is Audience.GROUP
    record = player.recorded[1, "p7x"]
    assert (record.answer, record.shown) == (
        written("Een lange tafel"),
        "Waar gaat jullie project over?",
    )
    assert player.at == "d4n"


def test_no_is_no() -> None:
    player = asked()
    player.taps(NO)
    assert not any(isinstance(effect, RecordAnswer) for effect in player.last)
    assert player.screen_text == "toestemming_nee\n\nkamer_klaar"
    assert ready(SMALL, player.walk)


def test_what_is_not_answered_is_no() -> None:
    player = asked()
    player.closes()
    assert audience(player) is Audience.WRITER
    player.opens("d4n")
    assert player.at == "d4n", "and it isn't asked in another phase"


def test_the_same_phase_once_more_asks_once_more() -> None:
    player = asked()
    player.opens("p7x")
    assert player.screen_text == "toestemming_vraag Een lange tafel"
    player.taps(YES)
    player.opens("p7x")
    assert player.walk.place.view is View.WAITING


@pytest.mark.parametrize("way", ["unknown", "skip"])
def test_who_wrote_nothing_is_asked_nothing(way: str) -> None:
    player = Player(SMALL)
    player.opens("p7x")
    player.taps(way)
    assert player.walk.place.view is View.WAITING
    assert audience(player) is Audience.WRITER


def test_what_comes_next_takes_the_place_of_the_question() -> None:
    player = asked("d4n")
    player.taps(YES)
    answer, record, edit = player.last
    assert (answer, record) == (AnswerTap(), player.recorded[1, "p7x"])
    assert isinstance(edit, EditMessage)
    assert as_plain(edit.text or ()).startswith("toestemming_ja\n\nJe schreef: ‘Een lange tafel’.")


def test_said_in_words_it_stays_to_be_read() -> None:
    player = asked("d4n")
    player.says("doe maar")
    assert audience(player) is Audience.GROUP
    assert player.told[0].startswith("toestemming_ja\n\nJe schreef")


@pytest.mark.parametrize("typed", ["1", "de eerste", "zonder naam", "ja maar niet alles", "prima"])
def test_a_yes_is_never_guessed(typed: str) -> None:
    player = asked()
    player.says(typed)
    assert audience(player) is Audience.WRITER
    assert player.told == ["kamer_erbij"]
    assert player.walk.notes == {"p7x": typed}, "and nothing is lost"


def test_a_piece_that_comes_after_is_asked_about_with_the_rest() -> None:
    player = asked()
    old = player.button(YES)
    player.wait(1.0)
    player.says("in de tuin")
    assert player.screen_text == "toestemming_vraag Een lange tafel in de tuin"
    player.taps_button(old)
    assert audience(player) is Audience.WRITER, "that yes was for other words"
    player.taps(YES)
    assert player.recorded[1, "p7x"].answer == written("Een lange tafel\nin de tuin")


def test_other_words_are_asked_about_anew() -> None:
    """The yes was for the words that were seen."""
    player = asked()
    player.taps(YES)
    player.edits(1, "Fatma kookt")
    assert audience(player) is Audience.WRITER
    assert player.screen_text == "toestemming_vraag Fatma kookt"
    assert not ready(SMALL, player.walk)
    player.taps(YES)
    assert audience(player) is Audience.GROUP


def test_an_edit_while_another_question_is_open_is_asked_about_after_it() -> None:
    player = asked("d4n")
    player.taps(YES)
    player.edits(1, "Fatma kookt")
    assert player.at == "d4n"
    player.taps("Samen koken")
    assert player.screen_text.endswith("toestemming_vraag Fatma kookt")


def test_an_edit_when_it_has_closed_is_its_writers() -> None:
    player = asked()
    player.taps(YES)
    player.closes()
    player.edits(1, "Fatma kookt")
    assert audience(player) is Audience.WRITER
    player.opens("p7x")
    assert player.walk.place.view is View.WAITING, "it was no, and is not asked again"
    assert ready(SMALL, player.walk)


def test_a_yes_can_be_taken_back() -> None:
    player = asked("d4n")
    player.taps(YES)
    player.taps("back")
    assert player.screen_text.endswith("\n\nwie_ziet_groep")
    player.taps("keep")
    player.taps(NO)
    assert audience(player) is Audience.WRITER
    assert player.at == "d4n"
    player.taps("back")
    player.taps("keep")
    player.taps(NO)
    assert not any(isinstance(effect, RecordAnswer) for effect in player.last)


def test_back_from_it_goes_to_the_question() -> None:
    player = asked()
    player.taps("Terug")
    assert player.at == "p7x"
    player.says("Iets anders")
    assert player.screen_text.endswith("toestemming_vraag Iets anders")
    player.command("terug")
    assert player.at == "p7x"


def test_an_answer_changed_from_the_list_is_asked_about_before_the_list() -> None:
    player = asked("d4n")
    player.taps(YES)
    in_answers(player, "p7x")
    player.taps("ask:p7x")
    player.says("Iets anders")
    assert player.screen_text.endswith("toestemming_vraag Iets anders")
    player.taps(NO)
    assert player.walk.place.view is View.ANSWERS


def test_a_long_answer_is_shown_as_far_as_it_goes() -> None:
    player = asked(words="lang " * 700)
    assert len(player.screen_text) < 1_200
    assert player.screen_text.endswith("…")
