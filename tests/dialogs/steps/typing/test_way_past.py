"""What is typed at a question and begins with a button's label presses it; a protest takes back no
more than the answer just before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.walk.place import View
from tests.support.at import at
from tests.support.player import Player
from tests.support.small_dialog import text


def _at(question: str) -> Player:
    return at(question)


def _after_the_goal() -> Player:
    player = _at("d4n")
    player.says("samen koken")
    return player


def test_a_label_with_more_behind_it_is_that_answer() -> None:
    player = _at("d4n")
    player.says("samen koken. lekker toch?")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {"d4n": "samen koken. lekker toch?"}


def test_a_label_at_the_end_is_that_answer_once_it_was_asked_back_about() -> None:
    player = _at("d4n")
    player.says("iets met muziek")
    player.says("hoor je mij wel, ik zei het toch. samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_what_must_stay_is_not_taken_back() -> None:
    player = _after_the_goal()
    here = player.at
    player.says("nee ho! dat moest juist blijven")
    assert player.at == here
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.told[0].startswith("blijft_staan")


def test_a_protest_takes_back_only_the_answer_just_before() -> None:
    player = _after_the_goal()
    player.taps("Overslaan") if "Overslaan" in player.labels else player.taps("knop_overslaan")
    player.says("nee ho, dat is niet waar")
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize(
    ("said", "is_said"),
    [
        ("ik niet goed nederlands", True),
        ("hallo. ik ben niet goed in nederland taal. is ok?", True),
        ("ik vraag of mag slecht nederlands", True),
        ("de jongeren zijn niet goed in nederlands", False),
        ("sorry nederlands moeilijk voor mij", True),
        ("ik beetje nederlands", True),
        ("oma is niet goed in nederlands", False),
        ("nederlands is moeilijk voor onze jongens", False),
    ],
)
def test_little_dutch_is_said_in_few_words(said: str, is_said: bool) -> None:
    player = _at("p7x")
    player.says(said)
    assert ("weinig_nederlands" in " ".join(player.told)) is is_said


def test_little_dutch_gets_a_kind_answer_and_is_no_answer_itself() -> None:
    player = _at("p7x")
    player.says("ik praat niet goed nederlands, is ok?")
    assert player.told == ["weinig_nederlands\n\nweinig_nederlands_wie_leest wie_beheert"]
    assert player.at == "p7x"
    player.says("ik praat niet goed nederlands. wij koken soep")
    assert player.told[0] == "weinig_nederlands"
    assert "p7x" in player.walk.answers


def test_of_others_who_speak_little_dutch_it_is_an_answer() -> None:
    player = _at("p7x")
    player.says("De meisjes spreken niet goed nederlands")
    assert "p7x" in player.walk.answers


def test_a_word_of_the_question_is_no_wish_to_pause() -> None:
    words = {"pauze": ("pauze", "even pauze")}
    for asked, here in (("Wat zag je in de pauze?", False), ("Wat zag je?", True)):
        player = _at("p7x")
        question = replace(player.dialog.questions["p7x"], text=text(asked))
        nodes = tuple(question if one.id == "p7x" else one for one in player.dialog.nodes)
        player.dialog = replace(player.dialog, nodes=nodes, words=words)
        player.says("pauze")
        assert (player.walk.place.view is View.STOPPED) is here


def test_the_list_is_shown_to_who_asks_for_it_beside_an_answer_or_instead() -> None:
    player = _at("d4n")
    player.says("1 en stuur me de lijst maar")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {}
    assert player.walk.place.view is View.CHECKLIST
    player.command("verder")
    here = player.at
    player.says("moet gaan, mag ik de lijst al")
    assert player.walk.place.view is View.CHECKLIST
    assert here not in player.walk.answers


@pytest.mark.parametrize(
    ("name", "view"), [("lijst", None), ("klaar", View.STOPPED), ("overslaan", View.QUESTION)]
)
def test_a_listed_word_with_a_slash_is_that_word(name: str, view: View | None) -> None:
    player = _at("d4n")
    player.command(name)
    assert player.walk.place.view is (view or View.QUESTION)
    assert ("onbekend_commando" in player.told) is (view is None)


def test_done_is_no_answer() -> None:
    player = _at("d4n")
    player.says("ok klaar")
    assert player.walk.place.view is View.STOPPED
    assert "d4n" not in player.walk.answers


def test_that_somebody_has_to_go_is_no_part_of_their_answer() -> None:
    player = _at("d4n")
    player.says("1, moet zo weg")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {}
    assert "ga_maar" in player.told


@pytest.mark.parametrize("said", ["wacht nee ik bedoelde 2", "nee man samen sporten bedoel ik"])
def test_who_says_right_after_an_answer_what_they_meant_changes_it(said: str) -> None:
    player = _after_the_goal()
    player.says(said)
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {}


def test_a_question_about_the_talk_beside_an_answer_is_no_part_of_it() -> None:
    player = _at("d4n")
    player.says("1 en hoeveel nog?")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {}
