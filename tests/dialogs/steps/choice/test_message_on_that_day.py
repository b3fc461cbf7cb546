"""The message on the day when a team looks together: whether it comes, and at which hour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.days import Day, moment
from dialogs.walk.effects import CancelTimer, SetTimer
from dialogs.walk.intentions import LOOK_TOGETHER
from tests.support.choosing import at_when, choosing
from tests.support.player import Player


def ready(said: str = "14 januari") -> Player:
    """Somebody who is asked whether the bot may write."""
    player = at_when("e1")
    player.says(said)
    player.taps("who_begins:niemand")
    return player


@pytest.mark.parametrize(("said", "hour"), [("message_at:10", 10), ("om 16 uur", 16), ("10", 10)])
def test_a_message_comes_at_that_hour(said: str, hour: int) -> None:
    player = ready()
    if said.startswith("message_at"):
        player.taps(said)
    else:
        player.says(said)
    assert player.timers[LOOK_TOGETHER] == pytest.approx(moment(Day(2027, 1, 14), hour))
    assert player.screen_text.startswith(f"bericht_afgesproken donderdag 14 januari tijd_{hour}\n")
    assert "gekozen_bericht" not in player.screen_text
    assert player.labels[-1] == "knop_bericht_weg"
    assert "bericht_bewaard 30 november 2027" in player.screen_text


def test_in_a_weekend_it_comes_on_the_workday_after() -> None:
    player = ready("14 maart")
    assert "bericht_vraag_weekend maandag 15 maart" in player.screen_text
    player.taps("message_at:16")
    assert player.timers[LOOK_TOGETHER] == pytest.approx(moment(Day(2027, 3, 15), 16))


def test_of_an_evening_it_comes_on_the_workday_after_by_itself() -> None:
    player = ready("woensdag na afloop")
    assert "gekozen_dag woensdag 2 december" in player.screen_text
    assert "bericht_vraag_daarna donderdag 3 december" in player.screen_text
    player.says("kan het donderdagochtend?")
    assert "bericht_vraag donderdag 3 december" in player.screen_text
    player.says("toch woensdagavond")
    player.taps("message_at:10")
    assert player.timers[LOOK_TOGETHER] == pytest.approx(moment(Day(2026, 12, 3), 10))
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told[0].startswith("vervolg_vandaag")


def test_it_says_until_when_the_answers_are_kept() -> None:
    player = ready("30 november 2027")
    assert "bericht_bewaard 30 november 2027" in player.screen_text


def test_no_is_the_end_of_it() -> None:
    player = ready()
    player.says("nee")
    assert "bericht_nee" in player.screen_text
    assert not any(action.startswith("message_at") for action in player.actions)
    assert not player.timers


def test_who_said_no_may_ask_for_it_after_all() -> None:
    player = ready()
    player.says("nee")
    player.says("stuur mij toch maar een berichtje")
    assert player.told == ["bericht_welk_uur"]
    player.says("stuur maar een berichtje om 10 uur")
    assert player.walk.intentions.hour == 10


def test_what_is_told_of_a_day_that_is_over_moves_no_day() -> None:
    player = ready()
    day = player.walk.intentions.day
    player.says("zaterdag is geweest en ze deden het zonder mij")
    assert player.walk.intentions.day == day


def test_yes_alone_needs_an_hour() -> None:
    player = ready()
    player.says("ja")
    assert player.told == ["bericht_welk_uur"]


def test_another_day_moves_the_message() -> None:
    player = ready()
    player.taps("message_at:10")
    player.says("15 januari")
    (moved,) = (effect for effect in player.last if isinstance(effect, SetTimer))
    assert moved.name == LOOK_TOGETHER
    assert player.timers[LOOK_TOGETHER] == pytest.approx(moment(Day(2027, 1, 15), 10))


def test_without_a_day_or_when_not_wanted_it_is_cancelled() -> None:
    player = ready()
    player.taps("message_at:10")
    player.taps("message_at:nee")
    assert CancelTimer(LOOK_TOGETHER) in player.last
    player.taps("choose")
    player.taps("choose:stap")
    player.taps("wording:stap:0")
    player.taps("onward")
    player.taps("who_begins:niemand")
    player.taps("message_at:10")
    player.taps("choose")
    player.taps("choose:stap")
    player.taps("wording:stap:0")
    player.taps("look_on:geen_dag")
    assert CancelTimer(LOOK_TOGETHER) in player.last
    assert not player.timers


def test_an_hour_that_is_over_today_is_refused() -> None:
    player = ready("vandaag")
    assert "message_at:10" not in player.actions
    player.clock += 5 * 3600
    player.taps("message_at:16")
    assert player.toast == "bericht_uur_voorbij"


def test_an_hour_still_to_come_today_is_taken() -> None:
    player = ready("vandaag")
    player.taps("message_at:16")
    assert LOOK_TOGETHER in player.timers


def test_without_a_point_left_nothing_comes() -> None:
    player = ready()
    player.taps("message_at:10")
    player.taps("choose")
    player.taps("no_point:0")
    player.taps("enough")
    assert not player.timers
    assert player.walk.intentions.day == ""


def test_no_day_no_offer() -> None:
    player = choosing("e1")
    player.taps("enough")
    assert "gekozen_geen_dag" in player.screen_text
    assert not any(action.startswith("message_at") for action in player.actions)


def test_a_message_that_was_asked_for_without_a_point_stays() -> None:
    """As at the list: 'herinner me over zes weken'."""
    player = ready()
    player.taps("message_at:10")
    points = player.walk.intentions
    player.walk = replace(player.walk, intentions=replace(points, points=()))
    player.command("checklist")
    player.taps("choose")
    player.taps("enough")
    assert LOOK_TOGETHER in player.timers


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("ja om 4 uur stuur maar", 16),
        ("ja om vier uur", 16),
        ("doe maar 's middags", 16),
        ("is goed, om 10 uur graag", 10),
        ("Nee dat vanavond was alleen het bellen. Stuur maar een berichtje om 10 uur.", 10),
        ("ochtend graag", 10),
        ("savonds na de kippen, 16 uur dan", 16),
        ("man man. 16 uur", 16),
        ("eerst de geit en de haan voeren, dan maar 10.00", 10),
        ("ja stuur me 14 januari om 16.00 een berichtje", 16),
        ("ja schrijf me donderdag 14 januari om 16 uur", 16),
    ],
)
def test_an_hour_with_more_around_it(said: str, hour: int) -> None:
    player = ready()
    player.says(said)
    assert player.walk.intentions.hour == hour
    assert "gekozen_kop" not in player.told[-1], "that stands right above"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ja stuur maar", "bericht_welk_uur"),
        ("is goed", "bericht_welk_uur"),
        ("misschien wel", "bericht_ja_of_nee"),
    ],
)
def test_an_answer_without_an_hour_is_asked_about(said: str, told: str) -> None:
    player = ready()
    player.says(said)
    assert player.told == [told]
    assert not player.walk.intentions.hour


@pytest.mark.parametrize(
    "said", ["hoeft niet, we zien elkaar dan toch", "nee, stuur maar geen bericht"]
)
def test_a_no_with_its_reason(said: str) -> None:
    player = ready()
    player.says(said)
    assert "bericht_nee" in player.screen_text


@pytest.mark.parametrize("said", ["ja maar liever half 9", "half tien graag", "liever 8 uur"])
def test_of_another_hour_in_the_morning_it_is_said_that_it_cannot(said: str) -> None:
    player = ready("14 januari")
    player.says(said)
    assert player.told == ["bericht_liefst_10"]
    assert not player.walk.intentions.hour


@pytest.mark.parametrize("said", ["zeg donderdag om 5 uur maar", "om vijf uur", "om 13.30 uur"])
def test_of_another_hour_in_the_afternoon_the_nearest_is_offered_and_the_day_stays(
    said: str,
) -> None:
    player = ready("14 januari")
    player.says(said)
    assert player.told == ["bericht_liefst_16"]
    assert player.walk.intentions.day == "2027-01-14"
    player.says("16 uur")
    assert player.walk.intentions.hour == 16


def test_not_one_day_but_another() -> None:
    player = ready("14 januari")
    player.says("niet 14 januari maar 21 januari")
    assert player.walk.intentions.day == "2027-01-21"


def test_after_something_serious_it_says_that_no_message_comes() -> None:
    player = at_when("e1")
    player.walk = replace(player.walk, met=frozenset({"geweld"}))
    player.says("14 januari")
    player.taps("who_begins:niemand")
    assert "bericht_komt_vandaag_niet" in player.screen_text
    assert not any(action.startswith("message_at") for action in player.actions)


@pytest.mark.parametrize(
    "met",
    [
        {"geweld", "hulp:geweld", "beurt:3"},
        {"zorg:somber", "zorg:beurt:4"},
        {"twijfel:geweld", "hulp:geweld"},
    ],
)
def test_a_worry_or_what_is_helped_already_leaves_the_offer(met: set[str]) -> None:
    player = at_when("e1")
    player.walk = replace(player.walk, met=frozenset(met))
    player.says("14 januari")
    player.taps("who_begins:niemand")
    assert "message_at:10" in player.actions


@pytest.mark.parametrize(
    ("said", "hour"),
    [("ja stuur me dan om 16.00 een berichtje", 16), ("ja graag een bericht, om 10 uur", 10)],
)
def test_where_they_take_their_list_home_a_yes_is_taken_too(said: str, hour: int) -> None:
    player = ready()
    player.taps("knop_neem_mee")
    player.taps("knop_neem_mee_tekst")
    assert "knop_bericht_16" in player.labels
    player.says(said)
    assert player.walk.intentions.hour == hour
