"""What resembles an option is proposed, at most twice, and never taken by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.pack.answers import SKIPPED, chosen
from tests.support.at import at, recorded
from tests.support.player import Player
from tests.support.small_dialog import SMALL

LISTENING = replace(
    SMALL,
    examples=Examples(
        {"d4n": {"m2": ("pannen en soep",), "r5": ("voetballen op het veld",)}}, Families()
    ),
)


def _at(question: str) -> Player:
    player = at(question)
    player.dialog = LISTENING
    return player


def test_what_it_resembles_stands_first_and_what_was_typed_is_kept() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    assert player.told == ["bedoel_je_een Samen sporten"]
    assert player.labels[:3] == ["Samen sporten", "Samen koken", "Dat weten we nog niet"]
    assert recorded(player) == []
    player.taps("Samen sporten")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "voetballen op het veldje"}


def test_yes_takes_the_one_that_was_proposed() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "voetballen op het veldje"}


def test_a_number_is_that_of_the_screen() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    player.says("2")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_after_no_a_plain_answer_works() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    player.says("nee")
    assert player.told == ["na_nee"]
    assert player.labels[:2] == ["Samen koken", "Samen sporten"]
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


@pytest.mark.parametrize("said", ["nee", "ja", "nee hoor", "ja hoor"])
def test_a_bare_yes_or_no_gets_no_proposal_and_twice_at_most_a_question_back(said: str) -> None:
    player = _at("d4n")
    player.says(said)
    assert player.told == ["ja_of_nee"]
    player.says("ja")
    assert player.told == ["ja_of_nee"]
    player.says("nee")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.told[0].startswith("woorden_blijven")


def test_a_bare_no_after_no_means_that_it_was_still_not_meant() -> None:
    player = _at("d4n")
    player.says("voetballen op het veldje")
    for _ in range(2):
        assert player.at == "d4n"
        player.says("nee hoor")
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes["d4n"].startswith("voetballen op het veldje")


def test_the_third_time_the_words_are_kept_and_the_walk_goes_on() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans"):
        player.says(said)
        assert player.told == ["bedoel_je_geen"]
        assert player.at == "d4n"
    player.says("toneel")
    assert player.at != "d4n"
    assert player.walk.answers["d4n"] == SKIPPED
    assert player.walk.notes == {"d4n": "iets met muziek\ndans\ntoneel"}
    assert player.told[0].startswith("woorden_blijven")


def test_a_question_that_is_asked_again_has_its_turns_again_only_as_far_as_they_are_left() -> None:
    player = _at("d4n")
    for said in ("iets met muziek", "dans", "toneel"):
        player.says(said)
    player.command("terug")
    assert player.at == "d4n"
    player.says("samen koken")
    assert player.walk.answers["d4n"] == chosen("m2")


def test_of_several_a_proposal_can_be_ticked() -> None:
    player = _at("s1t")
    player.says("jongere lui vooral")
    assert player.at == "s1t"
    player.taps("Jongeren")
    player.taps("Klaar met kiezen")
    assert player.walk.answers["s1t"] == chosen("j1")
