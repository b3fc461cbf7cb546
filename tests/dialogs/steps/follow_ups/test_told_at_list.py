"""How it went, told at the list when no message came on the chosen day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.walk.intentions import LOOK_TOGETHER, HowItWent
from tests.support.coming_back import DAY, LOOSE, STEP, chose
from tests.support.player import Player


def at_list(*, days: int, after: int) -> Player:
    """Somebody at the list, so many days after they chose a day and no message."""
    player = chose(STEP, LOOSE, days=days)
    del player.timers[LOOK_TOGETHER]
    player.has_chosen(replace(player.walk.intentions, hour=0), {})
    player.clock += after * DAY
    player.command("checklist")
    return player


@pytest.mark.parametrize(
    "said",
    ["1 het is gelukt, 2 niet gelukt want ziek", "2: niet gelukt want ziek. 1: het is gelukt"],
)
def test_points_by_number_are_heard_as_on_the_day(said: str) -> None:
    player = at_list(days=7, after=9)
    player.says(said)
    first, second = player.walk.intentions.points
    assert (first.outcome, second.outcome) == (HowItWent.DONE, HowItWent.NOT_YET)
    assert "ziek" in second.said


def test_before_that_day_a_number_may_be_one_of_the_list() -> None:
    player = at_list(days=14, after=1)
    player.says("1 het is gelukt, 2 niet gelukt want ziek")
    assert all(point.outcome is None for point in player.walk.intentions.points)


def test_no_message_is_offered_on_a_day_that_has_been() -> None:
    player = at_list(days=7, after=9)
    player.taps("knop_kiezen_gekozen")
    assert not any(action.startswith("message_at") for action in player.actions)
