"""Stopping, asking for help, and beginning again."""

from __future__ import annotations

import pytest

from dialogs.days import day_of, in_words, later, moment, next_workday
from dialogs.pack.answers import (
    chosen,
)
from dialogs.steps.step import step
from dialogs.walk.effects import (
    AnswerTap,
    BeginAgain,
)
from dialogs.walk.events import OptionTapped
from dialogs.walk.intentions import LOOK_TOGETHER, Intentions
from dialogs.walk.place import View
from tests.support.at import at, done
from tests.support.player import Player, lasting
from tests.support.small_dialog import SMALL


@pytest.mark.parametrize(
    "said",
    ["zo, ik ben d'r weer. waar waren we", "ben er weer", "daar ben ik weer", "waar waren we"],
)
def test_who_is_back_after_stopping_goes_on_where_they_were(said: str) -> None:
    player = at("a9c")
    player.command("stop")
    player.says(said)
    assert player.at == "a9c"
    assert player.live


@pytest.mark.parametrize(
    "said", ["zo, d'r moeder is er weer", "waar waren we toen het misging", "ze ben der weer bij"]
)
def test_who_says_something_else_after_stopping_reads_how_to_go_on(said: str) -> None:
    player = at("a9c")
    player.command("stop")
    player.says(said)
    assert player.told == ["gestopt_stil"]


def test_stop_and_go_on() -> None:
    player = at("a9c")
    player.command("stop")
    assert player.told == ["gestopt"]
    assert not player.live
    player.says("hallo?")
    assert player.told == ["gestopt_stil"]
    player.command("verder")
    assert player.at == "a9c"
    assert player.told == ["deel_kop 3 5 Koken\n\nVraag a9c"]


def test_stop_after_the_end() -> None:
    player = done()
    player.says("stop")
    assert player.told == ["klaar_gestopt"]
    player.command("verder")
    assert player.walk.place.view is View.CHECKLIST


def test_stopped_at_the_first_question_back_asks_it(anna: Player) -> None:
    anna.command("stop")
    anna.command("terug")
    assert anna.at == "p7x"


@pytest.mark.parametrize("name", ["help", "dans"])
def test_help_and_unknown_commands_leave_the_question_as_it_is(name: str) -> None:
    player = at("a9c")
    before = player.walk
    player.command(name)
    assert lasting(player.walk) == lasting(before)
    assert player.told == ["hulp" if name == "help" else "onbekend_commando"]
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_start_halfway_offers_to_go_on_or_begin_anew() -> None:
    player = at("a9c")
    player.command("start")
    assert player.screen_text == "al_bezig 3 5 Koken"
    player.taps("Verder met de vragen")
    assert player.at == "a9c"
    assert player.walk.answers["d4n"] == chosen("m2")


def test_beginning_anew_says_that_a_message_does_not_come() -> None:
    player = at("a9c")
    day = next_workday(later(day_of(player.clock), 14))
    chosen_then = Intentions(day=day.isoformat(), hour=10)
    player.has_chosen(chosen_then, {LOOK_TOGETHER: moment(day, 10)})
    player.command("start")
    assert player.screen_text.endswith(f"al_bezig_bericht {in_words(day)}")


def test_start_at_the_end_offers_the_list() -> None:
    player = done()
    player.command("start")
    assert player.screen_text == "al_klaar"
    player.taps("Naar de checklist")
    assert player.walk.place.view is View.CHECKLIST


def test_begin_anew() -> None:
    player = at("a9c")
    old = player.button("Soms wel")
    player.command("start")
    player.taps("Opnieuw beginnen")
    assert sum(isinstance(effect, BeginAgain) for effect in player.last) == 1
    assert (player.walk.id, player.walk.answers, player.at) == (2, {}, "p7x")
    assert len(player.live) == 1
    player.taps_button(old)
    assert player.toast == "voorbij"


def test_a_doubled_tap_that_closed_the_screen_is_silent_too() -> None:
    """The walk that is begun again is kept as it was; a host may still ask it about a tap."""
    player = at("a9c")
    player.command("start")
    button = player.button("Opnieuw beginnen")
    tap = OptionTapped(button.walk, button.turn, button.number, at=player.clock)
    closed, _ = step(SMALL, player.walk, tap)
    after, effects = step(SMALL, closed, tap)
    assert (lasting(after), effects) == (lasting(closed), (AnswerTap(""),))
