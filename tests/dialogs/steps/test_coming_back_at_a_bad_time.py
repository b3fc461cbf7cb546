"""A message that comes in the middle of something else, or after something serious."""

from __future__ import annotations

import random

import pytest

from dialogs.walk.intentions import (
    LOOK_TOGETHER,
    HowItWent,
)
from dialogs.walk.shown import FollowUpAsks
from dialogs.walk.state import to_json
from dialogs.walk.tonight import for_keeps
from tests.support.at import at
from tests.support.coming_back import (
    DAY,
    OPEN,
    OWN,
    STEP,
    asked,
    buttons,
    chose,
    is_over,
    point,
)
from tests.support.player import Player
from tests.support.spread import spread
from tests.support.watching import COACH, watchful

# The message


def busy() -> Player:
    """Somebody who chose halfway, and has a question before them when the message comes."""
    player = chose(STEP, player=at("c6c"))
    player.wait_for_timer(LOOK_TOGETHER)
    return player


def test_it_takes_no_screen_away() -> None:
    player = busy()
    assert player.at == "c6c"
    player.taps("Niemand let daarop")
    assert player.at == "q0o"
    assert "knop_gelukt" in buttons(player)
    player.taps("knop_gelukt")
    assert (point(player).outcome, player.at) == (HowItWent.DONE, "q0o")
    player.says("het ging vanzelf")
    assert (point(player).said, player.at) == ("het ging vanzelf", "q0o")
    player.says("dit is het antwoord")
    assert player.walk.finished
    assert player.walk.answers["q0o"].text == "dit is het antwoord"


def test_an_answer_to_the_question_is_no_answer_to_the_message() -> None:
    player = busy()
    player.says("soms wel")
    assert (point(player), player.at) == (STEP, "q0o")


def test_no_two_messages_share_a_turn() -> None:
    player = busy()
    player.taps("knop_half")
    follow_up = player.walk.follow_up
    assert follow_up is not None
    player.command("verder")
    assert player.walk.screen.turn > follow_up.screen.turn
    assert follow_up.asks is FollowUpAsks.WHICH_PART


def test_an_old_button_of_it_does_no_harm() -> None:
    player = asked(STEP)
    old = player.button("knop_gelukt")
    player.taps("knop_half")
    player.taps_button(old)
    assert player.toast == "voorbij"
    assert point(player).outcome is HowItWent.HALF


# After something serious


def test_nothing_comes_after_something_serious() -> None:
    player = chose(STEP)
    player.dialog = watchful(player.dialog)
    player.says(COACH)
    assert not player.timers
    assert (player.walk.intentions.hour, player.walk.intentions.look) == (0, "")


def test_something_serious_in_reply_is_held_and_closes_the_message() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.dialog = watchful(player.dialog)
    player.says(COACH)
    assert is_over(player)
    assert point(player).said == ""
    assert COACH not in to_json(for_keeps(player.walk))


def test_something_serious_in_reply_is_no_answer_to_the_question_on_the_screen() -> None:
    player = busy()
    player.taps("knop_half")
    player.dialog = watchful(player.dialog)
    player.says(COACH)
    assert "c6c" not in player.walk.answers


# Anything


@pytest.mark.parametrize("seed", spread(range(60), 3))
def test_whatever_is_tapped_typed_or_waited_for(seed: int) -> None:
    """The player refuses whatever Telegram or the database would."""
    chance = random.Random(seed)
    player = asked(STEP, OWN, OPEN, hour=chance.choice((10, 16)))
    said = ("ja", "nee", "over 3 weken", "het is gelukt", "geen idee", "wat een weer", "1", "klaar")
    for _ in range(40):
        turn = chance.random()
        if player.timers and turn < 0.1:
            player.wait_for_timer(
                chance.choice(sorted(player.timers)), chance.choice((0.0, 3 * DAY))
            )
        elif turn < 0.2:
            player.says(chance.choice((*said, "geen berichten meer", "herinner me over 6 weken")))
        elif turn < 0.25:
            player.command(chance.choice(("checklist", "verder", "antwoorden", "terug")))
        elif turn < 0.5 and not is_over(player):
            player.taps_button(chance.choice(player.follow_up.buttons))
        else:
            buttons = [b for m in player.messages for b in m.buttons if "wis" not in b.label]
            player.taps_button(chance.choice(buttons))
    assert player.walk.intentions.sent <= 2


def test_what_stood_on_the_screen_no_longer_says_that_a_message_comes() -> None:
    player = chose(STEP)
    player.command("checklist")
    player.taps("knop_kiezen_gekozen")
    assert "knop_bericht_weg" in player.labels
    player.wait_for_timer(LOOK_TOGETHER)
    assert "knop_bericht_weg" not in player.labels
    assert "gekozen_geen_dag" not in player.screen_text
    assert "gekozen_kop" in player.screen_text
