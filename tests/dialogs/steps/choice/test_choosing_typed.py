"""What is typed while they choose their points: a yes, a question, a day, other words for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.remarks import Remark, Remarks
from dialogs.walk.effects import EditMessage, SendMessage, SetTimer
from dialogs.walk.intentions import PointWording
from tests.support.choosing import KNOWING, at_when, choosing, done, turn


def test_a_question_to_the_bot_gets_its_answer_and_the_screen_stays() -> None:
    player = choosing("e1")
    before = player.walk.place
    player.says("?")
    assert player.walk.place == before
    assert not any(isinstance(effect, EditMessage) for effect in player.last)


class _WhoReads(Remarks):
    """Takes any text for that question."""

    def remark(self, text: str) -> Remark | None:
        return Remark("wie_leest", 1.0)


def test_who_sees_it_is_answered_about_the_list() -> None:
    player = at_when("e1")
    player.dialog = replace(KNOWING, remarks=_WhoReads())
    player.says("wie ziet dit?")
    assert player.told[0].startswith("lijst_wie_ziet")
    assert turn(player) == "wanneer"


def test_typed_it_is_shown_below_what_was_typed() -> None:
    player = choosing("e1")
    player.says("hiermee verder" if "Hiermee verder" in player.labels else "verder")
    assert any(isinstance(effect, SendMessage) for effect in player.last)
    assert not any(isinstance(effect, SetTimer) for effect in player.last)


def test_in_words_it_begins_too() -> None:
    player = done(replace(KNOWING, words={**KNOWING.words, "kiezen": ("kiezen",)}))
    player.says("kiezen")
    assert turn(player) == ""


def test_who_sees_the_choice_is_no_point_of_it() -> None:
    player = choosing("e1")
    before = player.walk.intentions
    player.says("wie ziet wat ik kies")
    assert player.told[0].startswith("lijst_wie_ziet")
    assert player.walk.intentions == before


@pytest.mark.parametrize("said", ["jao", "ja", "ok verder", "prima"])
def test_a_yes_goes_on_with_what_is_ticked(said: str) -> None:
    player = choosing("e1")
    player.says(said)
    assert turn(player) == "stap"
    assert len(player.walk.intentions.points) == 1


def test_a_yes_ticks_nothing() -> None:
    player = choosing()
    player.says("jao")
    assert turn(player) == ""
    assert not player.walk.intentions.points


@pytest.mark.parametrize("said", ["do volgende week", "woensdag naai middag"])
def test_a_day_is_no_other_step(said: str) -> None:
    player = choosing("e1")
    player.says("ok verder")
    player.says(said)
    assert player.walk.intentions.points[0].wording is PointWording.STEP
    assert player.walk.intentions.day
    assert turn(player) == "wie_begint:getypt"


def test_the_words_of_a_point_are_changed_by_its_number() -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says("ik")
    player.says("punt 1 moet zijn: samen de draad in de naald doen")
    assert player.walk.intentions.points[0].text == "samen de draad in de naald doen"
    assert turn(player) == "klaar"


def test_a_protest_where_a_day_is_asked_for_is_no_day_and_changes_the_sentence() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("na afloop loop ik mee naar de tram")
    player.says("je hebt de tram weggegooid")
    assert player.told == ["kiezen_zin_kwijt na afloop loop ik mee naar de tram"]
    player.says("nee het moet zijn: een collega loopt mee naar de tram")
    assert player.walk.intentions.points[0].text == "een collega loopt mee naar de tram"
    assert turn(player) == "wanneer:anders"
    player.says("nee het moet zijn: 10 december")
    assert player.walk.intentions.day == "2026-12-10"


def test_who_begins_with_one_point_in_place_of_a_role_that_is_to_go() -> None:
    player = at_when("e1", "e5")
    player.taps("look_on:twee_weken")
    player.says("1 ik, 2 de kok")
    player.says("mag die kok weg? bij 2 begin ik")
    assert player.walk.intentions.who == "1 en 2: ik"


def test_where_a_sentence_is_asked_for_it_is_what_it_must_be() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.taps("wording:eigen:0")
    player.says("nee het moet zijn: een collega loopt mee naar de tram")
    assert player.walk.intentions.points[0].text == "een collega loopt mee naar de tram"
    assert turn(player) == "wanneer"


def test_a_step_is_put_right_by_its_number_and_the_day_beside_it_is_taken_too() -> None:
    player = at_when("e1", "e5")
    player.says(
        "Nee punt 2 klopt niet helemaal, dat moet zijn: de kok en ik vertellen het elke keer kort."
        " En zet het dan op woensdag 16 december."
    )
    assert player.walk.intentions.points[1].text == "de kok en ik vertellen het elke keer kort"
    assert player.walk.intentions.day == "2026-12-16"
    assert turn(player).startswith("wie_begint")
    player.says("Je hebt punt 2 niet aangepast. Daar moet staan: de kok vertelt het kort.")
    assert player.walk.intentions.points[1].text == "de kok vertelt het kort"
    assert turn(player).startswith("wie_begint")
