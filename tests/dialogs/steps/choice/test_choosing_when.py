"""When a team looks together: the day, by a button or typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import written
from dialogs.walk.said_later import lines
from tests.support.choosing import at_when, choosing, turn

DAY = 86_400.0


@pytest.mark.parametrize(
    ("when", "day", "next_turn"),
    [
        ("deze_week", "2026-12-04", "wie_begint"),
        ("twee_weken", "2026-12-14", "wie_begint"),
        ("deze_maand", "2026-12-07", "wie_begint:maand_om"),
        ("geen_dag", "", "wie_begint"),
        ("vakantie", "", "vakantie"),
    ],
)
def test_a_day_by_a_button(when: str, day: str, next_turn: str) -> None:
    player = at_when("e1")
    player.taps(f"look_on:{when}")
    assert (player.walk.intentions.day, turn(player)) == (day, next_turn)


def test_this_month_while_it_lasts() -> None:
    player = at_when("e1")
    player.wait(DAY)
    player.taps("look_on:deze_maand")
    assert player.walk.intentions.day == "2026-12-31"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("14 maart", "2027-03-14"),
        ("volgende week dinsdag", "2026-12-08"),
        ("over zes weken", "2027-01-11"),
        ("3-2", "2027-02-03"),
        ("2", "2026-12-14"),
        ("over twee weken", "2026-12-14"),
        ("weet niet", ""),
    ],
)
def test_a_day_that_is_typed(said: str, day: str) -> None:
    player = at_when("e1")
    player.says(said)
    assert (player.walk.intentions.day, turn(player).partition(":")[0]) == (day, "wie_begint")


def test_the_moment_beside_a_day_stays_with_it() -> None:
    player = at_when("e1")
    player.says("vrijdg na t repareren")
    player.taps("who_begins:niemand")
    assert "vrijdag 4 december, na het repareren" in player.screen_text


@pytest.mark.parametrize(
    ("project", "day"),
    [
        ("we koken elke vrijdag met de buren", "2026-12-04T18"),
        ("we koken op vrijdagochtend met de buren", "2026-12-04"),
        ("we koken elke dinsdag met de buren", "2026-12-04"),
    ],
)
def test_of_the_day_on_which_they_meet_nobody_is_asked_before_it_is_over(
    project: str, day: str
) -> None:
    player = at_when("e1")
    answers = {**player.walk.answers, "p7x": written(project)}
    player.walk = replace(player.walk, answers=answers)
    player.says("vrijdag 4 december")
    assert player.walk.intentions.day == day


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("14 november", "voorbij"),
        ("14 maart 2028", "ver"),
        ("31 februari", "niet"),
    ],
)
def test_a_day_that_can_not_be(said: str, first: str) -> None:
    player = at_when("e1")
    player.says(said)
    assert (player.walk.intentions.day, turn(player)) == ("", f"wanneer:{first}")
    assert f"kiezen_dag_{first}" in player.screen_text


def test_after_a_feast_it_is_asked_which_day() -> None:
    player = at_when("e1")
    player.says("na de kerst")
    assert "kiezen_welke_dag" in player.screen_text
    player.taps("maandag 28 december")
    assert player.walk.intentions.day == "2026-12-28"


def test_after_the_holiday_a_day_is_asked_for() -> None:
    player = at_when("e1")
    player.taps("look_on:vakantie")
    player.says("14 november")
    assert turn(player) == "vakantie:voorbij"
    player.says("5 januari")
    assert (player.walk.intentions.day, turn(player)) == ("2027-01-05", "wie_begint")


@pytest.mark.parametrize("at", ["point:e1", "choose:stap", "wording:stap:0", "look_on:geen_dag"])
def test_who_asks_what_is_meant_hears_it_at_each_turn(at: str) -> None:
    player = choosing()
    for action in ("point:e1", "choose:stap", "wording:stap:0", "look_on:geen_dag"):
        player.taps(action)
        if action == at:
            break
    before = player.walk.place
    player.says("???")
    assert player.told == ["kiezen_uitleg"]
    assert player.walk.place == before


def test_which_of_two_days_is_asked_and_typed_again_it_is_the_later() -> None:
    player = at_when("e1")
    player.says("volgende vrijdag")
    assert turn(player).startswith("wanneer:welke,")
    nearest = player.walk.screen.actions[0]
    player.says("volgende vrijdag")
    assert turn(player) == "wie_begint:getypt"
    later = player.walk.intentions.day
    player = at_when("e1")
    player.says("volgende vrijdag")
    player.taps(nearest)
    assert turn(player) == "wie_begint"
    assert player.walk.intentions.day < later


def test_with_whom_somebody_begins_stands_behind_who_it_is() -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.says("ik begin met de kok")
    assert player.walk.intentions.who == "ik, met de kok"


def test_a_plan_beside_the_day_is_a_point_of_their_own() -> None:
    player = at_when("e1")
    player.says("we kijken vrijdag. en ik app die ene die wegbleef")
    step, own = player.walk.intentions.to_do
    assert (step.element, own.element, own.text) == ("e1", "", "ik app die ene die wegbleef")
    assert player.walk.intentions.day.startswith("2026-12-04")
    assert player.told[0] == "kiezen_ook_erbij ik app die ene die wegbleef"


def test_where_there_are_enough_points_it_is_put_below_the_list() -> None:
    player = at_when("e1", "e5", "e3")
    player.says("vrijdag, en we bellen haar moeder ook")
    assert len(player.walk.intentions.to_do) == 3
    assert lines(player.walk, "") == ("we bellen haar moeder ook",)
    assert player.told[0] == "kiezen_ook_onderaan we bellen haar moeder ook"
