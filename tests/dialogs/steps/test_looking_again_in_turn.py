"""The questions of the second look one after the other: back, the wrong button, passing over, and
stopping before they are done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.route import applicable
from dialogs.walk.asked_anew import MOST_AT_ONCE, begins_looking, next_anew, tires, was_asked
from dialogs.walk.intentions import (
    LOOK_AGAIN,
    HowItWent,
)
from dialogs.walk.place import View
from tests.support.coming_back import STEP, asked, point
from tests.support.looking_again import looks
from tests.support.player import Player

YES, NO = "Ja, altijd", "Niemand let daarop"


def many(asks: tuple[str, ...]) -> Player:
    """Somebody who is asked these questions again."""
    player = looks()
    before = player.walk.before
    assert before is not None
    player.walk = replace(player.walk, before=replace(before, asks=asks))
    return player


def asked_two() -> Player:
    """Somebody who answered the first of two questions again."""
    player = looks()
    before = player.walk.before
    assert before is not None
    other = next(id_ for id_ in applicable(player.dialog, player.walk.answers) if id_ != "c6c")
    asks = ("c6c", other)
    player.walk = replace(player.walk, before=replace(before, asks=asks))
    player.taps(YES)
    assert player.at == asks[1]
    return player


@pytest.mark.parametrize("back", ["terug", "Terug", "ik zat ernaast"])
def test_back_is_to_what_was_asked_anew_before(back: str) -> None:
    player = asked_two()
    other = player.at
    player.says(back)
    assert player.at == "c6c"
    assert "Terug" not in player.labels, "it was the first"
    player.taps(NO)
    assert (player.at, player.walk.answers["c6c"]) == (other, chosen("c6c_nee"))


@pytest.mark.parametrize(
    "said", ["ik tikte verkeerd, ik bedoelde de tweede", "oeps, de tweede bedoelde ik"]
)
def test_who_tapped_the_wrong_button_says_which_it_was(said: str) -> None:
    player = asked_two()
    other = player.at
    player.says(said)
    assert player.at == other
    assert player.walk.answers["c6c"].options == (player.dialog.questions["c6c"].options[1].id,)


def test_the_answer_that_is_over_is_not_proposed() -> None:
    player = looks()
    player.says("niemand let daar nog op, dat was zo")
    assert player.screen_text.startswith("bedoel_je_een Niemand let daarop")
    player = looks()
    player.says("vroeger lette niemand daarop, nu wel")
    assert player.screen_text.startswith("bedoel_je_geen")


def test_a_yes_to_looking_again_is_heard_beside_a_question() -> None:
    player = asked(STEP)
    player.taps("knop_gelukt")
    player.says("ja doe maar, maar wie leest dat dan?")
    assert LOOK_AGAIN in player.timers
    assert player.told[0].startswith("nogeens_ja")
    assert len(player.told) > 1, "the question has its answer too"


def test_the_wrong_button_below_a_message_is_taken_back() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.says("oeps verkeerde knop, niet gelukt bedoelde ik")
    assert (point(player).outcome, point(player).said) == (HowItWent.NOT_YET, "")


def test_after_two_skips_in_a_row_it_offers_to_stop() -> None:
    walk = many(("a", "b", "c", "d")).walk
    once = was_asked(walk, "a", passed=True)
    assert not tires(once)
    assert tires(was_asked(once, "b", passed=True))
    assert not tires(was_asked(was_asked(once, "b"), "c", passed=True)), "not in a row"


def test_who_types_something_before_they_pass_over_it_is_not_tired() -> None:
    player = many(("c6c", "b"))
    player.says("de buurvrouw zwaait naar ons vanaf het balkon")
    walk = was_asked(was_asked(player.walk, "c6c", passed=True), "b", passed=True)
    assert not tires(walk)


def tired() -> Player:
    """Somebody who passed over two questions in a row, and hasn't been asked the one about e4."""
    player = many(("x", "y", "c6c"))
    player.walk = was_asked(was_asked(player.walk, "x", passed=True), "y", passed=True)
    player.command("verder")
    assert player.screen_text == "nogeens_stoppen"
    return player


@pytest.mark.parametrize("said", ["ja is goed", "knop_nogeens_stop"])
def test_what_was_not_asked_because_they_stopped_is_not_called_skipped(said: str) -> None:
    player = tired()
    player.says(said)
    assert player.walk.place.view is View.THEN_AND_NOW
    assert "toen_nu_niet_meer_gevraagd_namen Element e4" in player.screen_text
    assert "overgeslagen" not in player.screen_text
    player.taps("knop_neem_mee_toen_nu")
    player.taps("knop_neem_mee_tekst")
    told = "\n".join(player.told)
    assert "– Element e4. papier_van_toen" in told, "the page is of today"


def test_what_was_not_asked_can_still_be_asked() -> None:
    player = tired()
    player.says("nee")
    assert player.at == "c6c"
    player = tired()
    player.taps("knop_nogeens_stop")
    player.says("verder")
    assert player.at == "c6c"
    player.taps(YES)
    above = "**Element e4**\ntoen_nu_toen want c6c nee\ntoen_nu_nu want c6c ja"
    assert player.screen_text.startswith(f"toen_nu_rest_erbij\n\n{above}"), "they saw the rest"
    assert "toen_nu_kop" not in player.screen_text


def test_so_many_questions_are_asked_before_then_and_now_is_shown() -> None:
    player = many(("c6c",))
    walk = player.walk
    for _ in range(MOST_AT_ONCE):
        assert next_anew(player.dialog, walk) is not None
        before = walk.before
        assert before is not None
        walk = was_asked(replace(walk, before=replace(before, asks=("x", "c6c"))), "x")
    assert next_anew(player.dialog, walk) is None
    assert next_anew(player.dialog, begins_looking(walk)) is not None
