"""Who begins, asked at the last turns of choosing: a role, a name, or a day after all."""

from __future__ import annotations

import pytest

from tests.support.choosing import at_when, turn


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("ik", "knop_kiezen_ik"),
        ("de stagiair", "de stagiair"),
        ("mijn collega begint.", "mijn collega"),
        ("1: ik, 2: mijn collega", "1: ik, 2: mijn collega"),
        ("ik en een collega. maar geen namen op papier", "ik en een collega"),
        ("weet niet", ""),
        ("niemand", ""),
    ],
)
def test_who_begins(said: str, who: str) -> None:
    player = at_when("e1")
    player.taps("look_on:geen_dag")
    if said == "ik":
        player.taps("who_begins:ik")
    else:
        player.says(said)
    assert (player.walk.intentions.who, turn(player)) == (who, "klaar")


@pytest.mark.parametrize(
    ("what", "who"), [("weg", "Kiezen_een_van_ons en ik"), ("laat", "Fatima en ik"), ("typ", "")]
)
def test_a_name_of_who_begins_is_pointed_out(what: str, who: str) -> None:
    player = at_when("e1")
    player.taps("look_on:geen_dag")
    player.says("Fatima en ik")
    assert turn(player) == "naam:wie_begint"
    player.taps(f"point_name:{what}:wie_begint")
    assert player.walk.intentions.who == who
    assert turn(player) == ("wie_begint" if what == "typ" else "klaar")


@pytest.mark.parametrize(
    ("said", "who"), [("laat maar", "Fatima en ik"), ("doe maar", "Kiezen_een_van_ons en ik")]
)
def test_yes_and_no_to_a_name_in_words(said: str, who: str) -> None:
    player = at_when("e1")
    player.taps("look_on:geen_dag")
    player.says("Fatima en ik")
    player.says(said)
    assert player.walk.intentions.who == who


@pytest.mark.parametrize("said", ["1: ik, 2: mijn collega", "1 ik, 2 mijn collega"])
def test_who_begins_with_what_stands_under_each_point(said: str) -> None:
    player = at_when("e1", "e5")
    player.taps("look_on:geen_dag")
    player.says(said)
    assert "iemand regelt e1.\ngekozen_begint jij" in player.screen_text
    assert "iemand regelt e5.\ngekozen_begint je collega" in player.screen_text
    assert "gekozen_wie" not in player.screen_text


def test_a_number_that_no_point_has_stays_as_it_was_typed() -> None:
    player = at_when("e1")
    player.taps("look_on:geen_dag")
    player.says("2: mijn collega")
    assert "gekozen_wie 2: je collega" in player.screen_text


def test_a_day_after_the_day_is_no_role() -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says("volgende week dinsdag")
    assert player.walk.intentions.who == ""
    assert player.walk.intentions.day == "2026-12-08"
    player.says("een collega")
    assert player.walk.intentions.who == "een collega"


def test_another_day_where_who_begins_is_asked_is_asked_about() -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says("de stagiair, en we kijken pas op 21 januari")
    assert (player.walk.intentions.who, player.walk.intentions.day) == ("de stagiair", "2027-01-14")
    assert "dag_ook_genoemd donderdag 21 januari" in player.told
    player.says("21 januari")
    assert player.walk.intentions.day == "2027-01-21"


def test_a_day_alone_where_who_begins_is_asked_is_the_day() -> None:
    player = at_when("e1")
    player.says("14 januari")
    player.says("niet 14 januari maar 21 januari")
    assert (player.walk.intentions.day, turn(player)) == ("2027-01-21", "wie_begint:getypt")
    assert not player.walk.intentions.who


@pytest.mark.parametrize("said", ["doe ik wel", "ja dat doe ik zelf", "ik regel het"])
def test_who_offers_to_begin_begins(said: str) -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says(said)
    assert (player.walk.intentions.who, turn(player)) == ("ik", "klaar")


@pytest.mark.parametrize(
    "said", ["haal dat weg bij wie begint, dat was een vraag", "dat was een vraag"]
)
def test_a_question_names_nobody(said: str) -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says(said)
    assert (player.walk.intentions.who, turn(player)) == ("", "wie_begint")


def test_of_a_long_text_the_first_clause_says_who() -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says(
        "ik bel, wie anders. de strobalen doet de imker want die zit daar altijd zo graag op"
    )
    assert (player.walk.intentions.who, turn(player)) == ("ik", "klaar")


def test_a_name_becomes_the_role_that_is_said() -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says("Fatima")
    assert turn(player) == "naam:wie_begint"
    player.says("nee Fatima is coördinator")
    assert (player.walk.intentions.who, turn(player)) == ("coördinator", "klaar")


def test_a_point_that_goes_with_who_begins_is_no_more_to_be_done() -> None:
    player = at_when("e1", "e4")
    player.taps("look_on:geen_dag")
    player.says("ik. en 2 is hetzelfde als 1 dus die mag weg")
    assert [one.element for one in player.walk.intentions.to_do] == ["e1"]
    assert player.walk.intentions.who == "ik"
