"""Where all know whose answers are whose, each answer is asked about: also one that was tapped."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen, written
from dialogs.pack.audience import Audience, Mode
from dialogs.walk.asked_in_session import ready
from dialogs.walk.place import View
from tests.support.at import in_answers
from tests.support.player import Player
from tests.support.small_dialog import SMALL

YES, NO = "Ja, laat zien", "Nee, liever niet"
BEFORE, AFTER = "wie_ziet_straks_openlijk", "wie_ziet_openlijk"


def openly(*questions: str) -> Player:
    player = Player(SMALL)
    player.opens(*questions, openly=True)
    return player


def tapped(*later: str) -> Player:
    """Someone who tapped an answer, and is asked whether the group may know that it is theirs."""
    player = openly("d4n", *later)
    player.taps("Samen koken")
    assert player.walk.place.view is View.CONSENT
    return player


def audience(player: Player, question: str = "d4n") -> Audience:
    return player.recorded[1, question].audience


def test_who_sees_it_is_said_before_and_it_is_its_writers_until_they_say_yes() -> None:
    player = openly("d4n")
    assert player.screen_text.endswith(f"\n\n{BEFORE}")
    player.taps("Samen koken")
    assert player.screen_text == "toestemming_openlijk Samen koken"
    assert player.labels == [YES, NO, "Terug"]
    assert audience(player) is Audience.WRITER
    assert not ready(SMALL, player.walk)
    player.taps(YES)
    assert audience(player) is Audience.COUNTED
    assert player.recorded[1, "d4n"].shown == "Wat is jullie doel?"
    assert player.screen_text == "toestemming_ja_openlijk\n\nkamer_klaar"
    assert ready(SMALL, player.walk)


def test_no_is_no() -> None:
    player = tapped("s1t")
    player.taps(NO)
    assert audience(player) is Audience.WRITER
    assert player.screen_text.startswith("toestemming_nee\n\n")
    assert player.at == "s1t"


def test_what_is_not_answered_is_no() -> None:
    player = tapped()
    player.closes()
    assert audience(player) is Audience.WRITER
    assert not ready(SMALL, player.walk)


def test_a_word_will_do() -> None:
    player = tapped()
    player.says("ja")
    assert audience(player) is Audience.COUNTED


def test_several_are_asked_about_together() -> None:
    player = openly("s1t")
    player.taps("Mbo")
    player.taps("Ouderen")
    player.taps("done")
    assert player.screen_text.endswith("toestemming_openlijk Ouderen, Mbo")


def test_not_knowing_is_an_answer_and_skipping_is_none() -> None:
    player = openly("d4n", "s1t")
    player.taps("unknown")
    assert player.screen_text.endswith("toestemming_openlijk antwoord_weet_niet")
    player.taps(YES)
    assert audience(player) is Audience.COUNTED
    player.taps("skip")
    assert player.walk.place.view is View.WAITING
    assert audience(player, "s1t") is Audience.WRITER


def test_what_was_written_is_the_groups_after_a_yes() -> None:
    player = openly("p7x")
    assert player.screen_text.endswith(BEFORE)
    player.says("Een lange tafel")
    assert player.screen_text.endswith("toestemming_openlijk Een lange tafel")
    player.taps(YES)
    assert audience(player, "p7x") is Audience.GROUP


def test_who_wrote_that_they_do_not_know_is_asked_nothing() -> None:
    player = openly("p7x")
    player.taps("unknown")
    assert player.walk.place.view is View.WAITING


def test_another_answer_is_asked_about_anew() -> None:
    player = tapped("s1t")
    player.taps(YES)
    player.taps("Terug")
    assert player.screen_text.endswith(AFTER)
    player.taps("Samen sporten")
    assert audience(player) is Audience.WRITER
    assert player.screen_text.endswith("toestemming_openlijk Samen sporten")


def test_a_yes_can_be_taken_back() -> None:
    player = tapped("s1t")
    player.taps(YES)
    player.taps("Terug")
    player.taps("keep")
    player.taps(NO)
    assert audience(player) is Audience.WRITER


def test_an_answer_changed_when_it_has_closed_is_its_writers() -> None:
    player = tapped()
    player.taps(YES)
    player.closes()
    in_answers(player, "d4n")
    player.taps("ask:d4n")
    assert player.screen_text.endswith("wie_ziet_schrijver")
    player.taps("Samen sporten")
    assert audience(player) is Audience.WRITER


def test_what_comes_along_from_before_is_asked_about_too() -> None:
    player = Player(SMALL)
    player.brings({"d4n": chosen("m2")})
    player.opens("d4n", openly=True)
    player.taps("Ja, neem mee")
    assert player.screen_text.endswith("toestemming_openlijk Samen koken")
    player.taps(YES)
    assert audience(player) is Audience.COUNTED


# On the way


def test_what_could_be_seen_without_a_name_is_its_writers_again() -> None:
    """They said yes to a group that couldn't tell whose it is, or were told that it can't."""
    player = Player(SMALL)
    player.opens("p7x", "d4n", "s1t")
    player.says("Een lange tafel")
    player.taps("Ja, zonder naam")
    player.taps("Samen koken")
    assert (audience(player, "p7x"), audience(player)) == (Audience.GROUP, Audience.COUNTED)
    player.opens("p7x", "d4n", "s1t", openly=True)
    assert (audience(player, "p7x"), audience(player)) == (Audience.WRITER, Audience.WRITER)
    assert player.recorded[1, "p7x"].answer == written("Een lange tafel")
    assert player.screen_text.endswith("toestemming_openlijk Een lange tafel")
    player.taps(YES)
    assert player.screen_text.endswith("toestemming_openlijk Samen koken")


def test_it_is_taken_back_once() -> None:
    player = tapped()
    player.taps(YES)
    player.opens("d4n", openly=True)
    assert audience(player) is Audience.COUNTED
    assert player.walk.place.view is View.WAITING


def test_back_to_without_names_a_yes_stays_and_what_comes_is_counted() -> None:
    player = tapped("s1t")
    player.taps(YES)
    player.opens("d4n", "s1t")
    assert audience(player) is Audience.COUNTED
    assert player.screen_text.endswith("wie_ziet_geteld")
    player.taps("Mbo")
    player.taps("done")
    assert audience(player, "s1t") is Audience.COUNTED


def test_nobody_is_asked_about_what_the_group_settled() -> None:
    player = openly("d4n")
    player.taps("Samen koken")
    player.taps(YES)
    player.opens("s1t", openly=True, settled={"d4n": chosen("r5")})
    player.opens("d4n", openly=True, settled={"d4n": chosen("r5")})
    assert player.walk.place.view is View.WAITING
    assert audience(player) is Audience.WRITER


@pytest.mark.parametrize("first", [True, False])
def test_who_comes_in_late_is_asked_nothing_about_what_the_group_settled(first: bool) -> None:
    player = Player(SMALL)
    player.opens("s1t", openly=first, settled={"d4n": chosen("r5")})
    player.opens("d4n", openly=True, settled={"d4n": chosen("r5")})
    assert player.walk.place.view is View.WAITING


def test_together_on_one_phone_nothing_is_asked_afterwards() -> None:
    player = Player(SMALL)
    player.opens("p7x", "d4n", mode=Mode.TOGETHER)
    assert player.screen_text.endswith("wie_ziet_samen")
    player.says("Buurtkamer")
    assert player.screen_text.endswith("wie_ziet_samen")
    assert audience(player, "p7x") is Audience.WRITER
    player.taps("Samen koken")
    assert audience(player) is Audience.WRITER
    assert player.walk.place.view is View.WAITING
