"""What somebody types at their checklist about what is done: ticked off, or asked about."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Status
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from tests.support.at_list import KETTLE_WORDS, missing, status_of
from tests.support.player import Player


def test_done_ticks_off_the_element_on_the_screen() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("klaar, gedaan")
    (point,) = player.walk.intentions.points
    assert (point.element, point.outcome) == ("e4", HowItWent.DONE)
    assert player.walk.place == Place(View.DONE, "e4")
    player.says("Het ging heel gezellig")
    assert player.walk.intentions.points[0].said == "Het ging heel gezellig"
    assert "now_in_place:e4" in player.actions
    assert status_of(player, "e4") is Status.PARTLY
    player.taps("checklist")
    assert "gedaan_op" in player.screen_text
    assert "gedaan_hoe Het ging heel gezellig" in player.screen_text


def test_a_step_that_is_done_makes_its_point_whole_only_if_they_say_so() -> None:
    player = missing()
    player.says("iemand regelt e4 is gedaan, dat regelt iemand nu")
    assert player.walk.place == Place(View.DONE, "e4")
    assert "gedaan_is_het_rond Element e4" in player.screen_text
    player.taps("knop_rond_niet")
    assert status_of(player, "e4") is Status.PARTLY


def test_a_tick_can_be_taken_back() -> None:
    player = missing()
    player.taps("element:e4")
    player.says("gedaan")
    player.taps("untick:e4")
    assert not player.walk.intentions.points
    assert player.told[0] == "gedaan_terug"


def test_done_asks_what_is_done_if_that_isnt_clear() -> None:
    player = missing()
    player.says("klaar, gedaan")
    assert player.walk.place == Place(View.WHICH_DONE)
    assert not player.walk.intentions.points
    player.taps("tick_off:e4")
    assert player.walk.intentions.points[0].element == "e4"


TOLD = "dat is gelukt, ze heeft ja gezegd"


def _chose(*words: str) -> Player:
    player = missing()
    points = tuple(Intention("", PointWording.OWN, one) for one in words)
    player.has_chosen(Intentions(points), {})
    return player


def test_that_it_is_done_is_about_the_only_point_that_is_left() -> None:
    player = _chose("Marieke vragen")
    player.says(f"Maar ik vertelde het toch? {TOLD}")
    assert player.walk.place.view is View.WHICH_DONE
    player.says("ja")
    (point,) = player.walk.intentions.points
    assert (point.outcome, point.said) == (HowItWent.DONE, TOLD)


def test_a_yes_is_about_the_only_point_that_was_to_ask_somebody() -> None:
    player = _chose("taart halen", "de slager vragen")
    player.says("Ik durfde eerst niet, maar hij zei gelijk ja!")
    assert player.walk.place.view is View.WHICH_DONE
    player.says("ja")
    assert [point.outcome for point in player.walk.intentions.points] == [None, HowItWent.DONE]


def test_which_of_several_is_done_is_asked_and_the_words_wait() -> None:
    player = _chose("stoelen zetten", "taart halen")
    player.says(TOLD)
    assert player.walk.place == Place(View.WHICH_DONE)
    player.taps("taart halen")
    assert [point.said for point in player.walk.intentions.points] == ["", TOLD]


@pytest.mark.parametrize("said", ["1 is gedaan", "de eerste is gelukt"])
def test_a_number_is_that_of_the_list(said: str) -> None:
    player = missing()
    player.says(said)
    assert player.walk.place == Place(View.DONE, "e4")


@pytest.mark.parametrize(
    "said", ["nog niet gedaan", "dat is niet gelukt", "gaan we doen", "is het gelukt?"]
)
def test_what_isnt_done_is_never_ticked_off(said: str) -> None:
    player = missing()
    player.taps("element:e4")
    player.says(said)
    assert not player.walk.intentions.points


@pytest.mark.parametrize("said", ["ja klaar", "jao geregeld", "ja is gedaan", "klaar hoor"])
def test_where_it_is_asked_whether_it_is_arranged_done_says_so(said: str) -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says(said)
    assert status_of(player, "e4") is Status.IN_PLACE


@pytest.mark.parametrize("said", ["nog niet klaar", "ik ben klaar met de lijst", "klaar?"])
def test_what_only_has_such_a_word_moves_nothing(said: str) -> None:
    player = missing()
    player.says(KETTLE_WORDS)
    player.says(said)
    assert status_of(player, "e4") is Status.MISSING


def test_what_is_told_before_done_is_no_goodbye() -> None:
    player = missing()
    player.says("trouwens de kippenren is vorige week gedaan, klaar")
    assert "kippenren" in player.screen_text
    player.says("mooie lijst, ik ben klaar")
    assert player.told[-1].startswith("klaar_gestopt")


def _half_done() -> Player:
    """Somebody at the list with a point of their own that was half done."""
    player = missing()
    half = Intention("", PointWording.OWN, "taart halen bij de bakker", HowItWent.HALF, "te laat")
    player.has_chosen(Intentions((half,)), {})
    player.command("checklist")
    return player


@pytest.mark.parametrize("said", ["de taart is gelukt hoor, lekker", "klaar, taart gedaan"])
def test_news_of_a_point_of_theirs_is_asked_and_then_ticked_off(said: str) -> None:
    player = _half_done()
    player.says(said)
    assert player.screen_text.startswith("gedaan_op_gelukt taart halen")
    assert not player.walk.intentions.added
    player.says("ja")
    (point,) = player.walk.intentions.points
    assert (point.outcome, point.said) == (HowItWent.DONE, said)


def test_a_point_that_was_half_done_is_offered_when_something_is_done() -> None:
    player = _half_done()
    player.says("klaar, gedaan")
    assert player.screen_text.startswith("gedaan_op_gelukt taart halen")
    player.says("nee")
    assert player.walk.intentions.points[0].outcome is HowItWent.HALF
    assert player.walk.place.view is View.CHECKLIST


def test_a_number_and_how_it_went_is_no_new_point() -> None:
    player = _half_done()
    player.taps("knop_kiezen_gekozen")
    player.taps("knop_kiezen_anders")
    player.says("1 is gelukt, heerlijk was het")
    player.taps("knop_gedaan_ja")
    (point,) = player.walk.intentions.points
    assert (point.outcome, point.said) == (HowItWent.DONE, "heerlijk was het")


def test_below_what_was_chosen_what_is_done_after_all_can_be_tapped() -> None:
    player = _half_done()
    player.taps("knop_kiezen_gekozen")
    player.taps("knop_kiezen_gelukt")
    assert player.walk.place == Place(View.WHICH_DONE)
    assert "tick_off:+0" in player.actions
