"""A reminder when someone walks off, and a week before their walk is deleted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.walk.effects import SetTimer
from dialogs.walk.state import Silence
from tests.support.at import at
from tests.support.player import Player
from tests.support.small_dialog import SMALL

KEPT = 60
"""Days that the small dialog says an unfinished walk is kept."""
HOUR = 3600.0


def left_alone(player: Player, days: float) -> list[str]:
    """What the bot says by itself in these days of silence."""
    until = player.events[-1].at + days * DAY
    said: list[str] = []
    while player.timers and min(player.timers.values()) <= until:
        player.wait_for_timer(TIMER)
        said += player.told
    player.clock = until
    return said


def days_silent(player: Player) -> float:
    return (player.clock - player.walk.seen_at) / DAY


def keeping(days: int) -> Player:
    """Someone who just began, with a bot that keeps unfinished walks this long."""
    player = Player(replace(SMALL, facts={**SMALL.facts, "dagen": str(days)}))
    player.command("start")
    return player


# One reminder


def test_after_a_day_comes_one_reminder_with_the_question() -> None:
    player = at("a9c")
    seen = player.walk.seen_at
    player.wait_for_timer(TIMER)
    assert player.told == ["herinnering\n\ndeel_kop 3 5 Koken\n\nVraag a9c"]
    assert player.events[-1].at == pytest.approx(seen + DAY, abs=60.0)
    assert len(player.live) == 1
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_one_timer_is_set_once_and_not_moved_at_every_answer() -> None:
    player = at("q0o")
    assert sum(isinstance(effect, SetTimer) for effect in player.effects) == 1


def test_a_timer_that_comes_early_waits_for_the_rest() -> None:
    player = at("a9c")
    player.wait(20 * HOUR)
    player.taps("Soms wel")
    answered = player.walk.seen_at
    player.wait_for_timer(TIMER)
    assert player.told == []
    assert player.timers == {TIMER: answered + DAY}
    before = player.walk
    assert player.at == "y4c"
    player.wait_for_timer(TIMER)
    assert player.told[0].startswith("herinnering")
    assert before.seen_at == player.walk.seen_at == answered, "nobody was there"


def test_a_reminder_may_be_late() -> None:
    """At night it waits for the morning."""
    player = at("a9c")
    player.wait_for_timer(TIMER, late=11 * HOUR)
    assert player.told[0].startswith("herinnering")


def test_no_second_reminder_comes_by_itself() -> None:
    assert [said.split()[0] for said in left_alone(at("a9c"), 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize(
    "goes_on",
    [
        lambda player: player.taps("Soms wel"),
        lambda player: player.says("soms"),
        lambda player: player.command("verder"),
        lambda player: player.says("iets heel anders"),
        lambda player: player.edits(1, "Iets anders"),
    ],
)
def test_who_goes_on_is_reminded_again(goes_on: Callable[[Player], object]) -> None:
    player = at("a9c")
    assert len(left_alone(player, 3)) == 1
    goes_on(player)
    assert player.walk.silence is Silence.REMIND
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


LOOKING: dict[str, Callable[[Player], object]] = {
    "/help": lambda player: player.command("help"),
    "/checklist": lambda player: player.command("checklist"),
    "/antwoorden": lambda player: player.command("antwoorden"),
    "/mijngegevens": lambda player: player.command("mijngegevens"),
    "/wis": lambda player: player.command("wis"),
    "/start": lambda player: player.command("start"),
    "/dans": lambda player: player.command("dans"),
    "a reaction": lambda player: player.sends("reactie"),
}
"""What isn't going on: no question is answered, and none is asked for."""


@pytest.mark.parametrize("look", LOOKING)
@pytest.mark.parametrize("stopped", [False, True])
def test_who_only_looks_around_is_not_reminded_again(look: str, stopped: bool) -> None:
    player = at("a9c")
    if stopped:
        player.command("stop")
    else:
        assert len(left_alone(player, 3)) == 1
    LOOKING[look](player)
    assert [said.split()[0] for said in left_alone(player, 400)] == ["bijna_weg"]


@pytest.mark.parametrize("look", ["/checklist", "/antwoorden", "/start"])
def test_who_goes_on_from_there_is_reminded(look: str) -> None:
    player = at("a9c")
    player.command("stop")
    LOOKING[look](player)
    player.taps("go_on")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


def test_looking_around_after_the_warning_puts_it_off() -> None:
    """The walk is kept from then on, so another warning is due."""
    player = at("a9c")
    left_alone(player, 55)
    player.command("checklist")
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


@pytest.mark.parametrize("where", ["start", "checklist", "antwoorden", "wis"])
def test_the_reminder_asks_the_question_wherever_someone_was(where: str) -> None:
    player = at("a9c")
    player.command(where)
    player.wait_for_timer(TIMER)
    assert player.at == "a9c"
    assert player.told[0].startswith("herinnering")
    assert len(player.live) == 1


# A week before the walk is deleted


def test_a_week_before_it_is_deleted_the_walk_says_so() -> None:
    player = at("a9c")
    left_alone(player, 2)
    screen = player.screen
    player.wait_for_timer(TIMER)
    assert player.told == ["bijna_weg 7 dagen"]
    assert days_silent(player) == pytest.approx(KEPT - 7, abs=0.01)
    assert player.screen is screen, "the question is there still"
    assert player.timers == {}
    assert player.walk.silence is Silence.LEAVE


def test_after_the_warning_there_is_nothing() -> None:
    player = at("a9c")
    left_alone(player, 54)
    before = player.walk
    player.fires(TIMER)
    assert player.last == ()
    assert player.walk == before


def test_who_goes_on_after_the_warning_is_looked_after_again() -> None:
    player = at("a9c")
    left_alone(player, 55)
    player.taps("Soms wel")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize("days", [8, 9, 10, 30])
def test_the_warning_says_how_many_days_are_left(days: int) -> None:
    player = keeping(days)
    reminder, warning = left_alone(player, days)
    assert reminder.startswith("herinnering")
    left = days - round((player.events[-1].at - player.walk.seen_at) / DAY)
    assert warning == f"bijna_weg {left} dagen"
    assert left == min(7, days - 2)


@pytest.mark.parametrize("late", [2, 4, 8, 300])
def test_a_warning_that_is_late_gives_as_many_days_as_any(late: float) -> None:
    """The bot was away; until then the timer keeps the walk, and says nothing when it goes off."""
    player = at("a9c")
    player.command("stop")
    player.wait_for_timer(TIMER, late=late * DAY)
    assert player.told == ["bijna_weg 7 dagen"]
    assert player.timers == {TIMER: player.events[-1].at + 7 * DAY}
    assert left_alone(player, 400) == []
    assert player.timers == {}


def test_who_was_seen_while_the_clock_was_ahead_is_looked_after_from_now() -> None:
    player = at("a9c")
    player.clock += 400 * DAY
    player.taps("Soms wel")
    player.clock -= 400 * DAY
    player.fires(TIMER)
    assert player.told == []
    assert player.timers == {TIMER: player.events[-1].at + DAY}
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


def test_who_goes_on_after_a_late_warning_is_looked_after_again() -> None:
    player = at("a9c")
    player.command("stop")
    player.wait_for_timer(TIMER, late=300 * DAY)
    player.command("verder")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize("days", [1, 2, 3])
def test_one_day_is_a_day(days: int) -> None:
    player = keeping(days)
    assert left_alone(player, 30)[-1] == "bijna_weg 1 dag"


def test_a_bot_that_was_away_for_long_reminds_and_warns_a_day_later() -> None:
    player = at("a9c")
    player.wait_for_timer(TIMER, late=55 * DAY)
    assert player.told[0].startswith("herinnering")
    player.wait_for_timer(TIMER)
    assert player.told == ["bijna_weg 7 dagen"]


@pytest.mark.parametrize("days", [0, 1, 2, 3])
def test_a_very_short_time_is_no_trouble(days: int) -> None:
    player = keeping(days)
    assert [said.split()[0] for said in left_alone(player, 30)] == ["herinnering", "bijna_weg"]
