"""A team types a step of its own where a day, who begins or nothing is asked for."""

from __future__ import annotations

import pytest

from dialogs.walk.intentions import Intention, PointWording
from tests.support.choosing import at_when, choosing, turn

STEP_1 = Intention("e1", PointWording.STEP, "Iemand regelt e1.")
STEP_5 = Intention("e5", PointWording.STEP, "Iemand regelt e5.")


def test_after_one_sentence_the_next_point_is_not_passed_over() -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says("wij eten door elkaar")
    assert turn(player) == "stap", "the other step is still to be said yes to"
    player.says("2: wij bellen de school")
    assert turn(player) == "wanneer"


INVITES = "twee zusjes uitnodigen voor donderdag 17 december"


@pytest.mark.parametrize("at", ["wanneer", "wie_begint", "klaar"])
def test_a_sentence_with_the_number_of_its_point_goes_there_at_any_turn(at: str) -> None:
    player = at_when("e1", "e5")
    if at != "wanneer":
        player.says("14 januari")
    if at == "klaar":
        player.says("ik")
    player.says(f"2: {INVITES}")
    assert player.walk.intentions.points[1].text == INVITES
    assert player.walk.intentions.who == ("ik" if at == "klaar" else "")
    day = "2026-12-17" if at == "wanneer" else "2027-01-14"
    assert player.walk.intentions.day == day
    assert turn(player).partition(":")[0] == ("klaar" if at == "klaar" else "wie_begint")


def test_a_step_with_a_day_in_it_is_both_where_the_day_is_asked_for() -> None:
    player = at_when("e1")
    player.says(INVITES)
    assert player.walk.intentions.points[0].text == INVITES
    assert player.walk.intentions.day == "2026-12-17"
    assert f"gekozen_zin Element e1 {INVITES}" in player.screen_text


def test_what_they_do_on_the_day_that_they_name_is_no_step() -> None:
    player = at_when("e1")
    player.says("donderdag 17 december koken we met de buren")
    assert player.walk.intentions.points == (STEP_1,)
    assert player.walk.intentions.day.startswith("2026-12-17")


def test_of_several_points_it_is_asked_whose_step_it_is() -> None:
    player = at_when("e1", "e5")
    player.says(INVITES)
    assert player.walk.intentions.points == (STEP_1, STEP_5)
    assert turn(player) == "wanneer:punt"
    player.says("bij 1")
    assert player.walk.intentions.points[0].text == INVITES
    assert player.walk.intentions.day == "2026-12-17"


def test_a_day_in_their_sentence_can_be_tapped() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("de dames mixen zelf één track, uiterlijk 10 december")
    player.taps("look_on:2026-12-10")
    assert player.walk.intentions.day == "2026-12-10"


def test_a_point_of_their_own_gets_other_words_by_its_number() -> None:
    player = choosing("e1")
    player.says("samen bowlen met de buren")
    player.taps("choose:stap")
    player.says("2: we bowlen met de ouders")
    assert player.walk.intentions.points[1].text == "we bowlen met de ouders"
    assert player.walk.intentions.points[0] == STEP_1


@pytest.mark.parametrize("which", ["bij 1", "1", "punt een", "de eerste", "Element e1"])
def test_a_sentence_waits_until_they_say_to_which_point_it_belongs(which: str) -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.says("elke week roepen wij twee mensen")
    assert "kiezen_welke" in player.screen_text
    player.says(which)
    own = Intention("e1", PointWording.OWN, "elke week roepen wij twee mensen")
    assert player.walk.intentions.points == (own, STEP_5)


def test_several_sentences_in_one_line_go_each_to_its_point() -> None:
    player = choosing("e1", "e5")
    player.taps("choose:stap")
    player.says("1: we eten om 2 uur, 2: we bellen de school")
    texts = [point.text for point in player.walk.intentions.points]
    assert texts == ["we eten om 2 uur", "we bellen de school"]


def test_a_role_that_says_what_it_does_is_no_step_of_the_point_before_it() -> None:
    player = at_when("e1", "e5")
    player.says("14 januari")
    player.says("1: de kok, 2: de stagiair vraagt de ouders mee te koken")
    assert player.walk.intentions.points == (STEP_1, STEP_5)
    assert player.walk.intentions.who.startswith("1: de kok, 2: de stagiair")
