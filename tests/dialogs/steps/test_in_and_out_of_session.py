"""Someone comes into a session from a walk alone, and goes on alone; what they can do meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import (
    chosen,
    written,
)
from dialogs.pack.audience import Audience
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.walk.effects import (
    AnswerTap,
    MissFacilitator,
)
from dialogs.walk.place import View
from dialogs.walk.state import Silence
from tests.dialogs.steps.test_in_session import COUNTED, is_ready, room
from tests.support.at import at, in_answers
from tests.support.listening import LISTENING
from tests.support.player import Player
from tests.support.random_moves import finish, finish_phase
from tests.support.small_dialog import SMALL


def test_nobody_is_reminded_in_a_room() -> None:
    player = at("a9c")
    assert player.timers
    player.opens("s1t")
    assert not player.timers
    player.fires(TIMER)
    assert player.last == ()
    player.wait(3 * DAY)
    player.says("ouderen")
    assert player.told == ["Ouderen, mooi.\n\nkamer_klaar"]


def test_nobody_is_probed_in_a_room() -> None:
    player = Player(LISTENING)
    player.opens("p7x", "d4n")
    player.says("Dat gaat vanzelf")
    player.taps("Nee, liever niet")
    assert player.at == "d4n"
    assert player.walk.probes == {}


def test_after_the_session_the_walk_goes_on_alone() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.leaves()
    assert player.told == ["kamer_voorbij"]
    assert not player.live
    assert (player.walk.room, player.walk.silence) == (None, Silence.WARN)
    player.leaves()
    assert player.last == ()
    player.command("verder")
    assert player.at == "p7x"
    assert "wie_ziet" not in player.screen_text
    finish(player)


def test_what_is_typed_right_after_the_end_is_no_more_of_an_answer() -> None:
    player = room("p7x")
    player.says("Een lange tafel")
    player.wait(1.0)
    player.leaves()
    player.wait(1.0)
    player.says("dag allemaal")
    assert player.told == ["gestopt_stil"]
    assert player.walk.answers["p7x"] == written("Een lange tafel")


def test_coming_in_is_a_sign_of_life_and_a_phase_is_not() -> None:
    player = room()
    came_in = player.events[0].at
    player.wait(DAY)
    player.opens("d4n")
    assert player.walk.seen_at == came_in


def test_skipping_counts_for_nothing() -> None:
    player = room("d4n", "s1t")
    player.taps("skip")
    assert player.recorded[1, "d4n"].audience is Audience.WRITER
    player.taps("unknown")
    assert player.recorded[1, "s1t"].audience is Audience.COUNTED


def test_who_never_began_is_asked_nothing_when_it_is_over() -> None:
    player = Player(SMALL)
    player.brings({})
    player.leaves()
    assert player.told == ["kamer_voorbij_gesprek"]


def test_another_session_knows_nothing_of_the_one_before() -> None:
    player = room("p7x")
    player.says("Een lange tafel")
    player.taps("Ja, zonder naam")
    player.opens("p7x", session=2)
    assert player.screen_text == "toestemming_vraag Een lange tafel"


# Commands and buttons


@pytest.mark.parametrize("way", ["/stop", "Sessie verlaten"])
def test_leaving_takes_one_step_and_no_reason(way: str) -> None:
    player = room("d4n")
    player.taps("Samen koken")
    if way == "/stop":
        player.command("stop")
    else:
        player.taps(way)
    assert player.told == ["kamer_verlaten"]
    assert player.walk.room is None
    assert player.walk.answers == {"d4n": chosen("m2")}


def test_a_pause_lasts_until_the_next_phase_at_most() -> None:
    player = room("d4n", "s1t")
    player.command("pauze")
    assert player.told == ["kamer_pauze"]
    assert not player.live
    assert not player.timers
    player.command("verder")
    assert player.at == "d4n"
    player.command("pauze")
    player.opens("c6c")
    assert player.at == "c6c"


def test_start_begins_nothing_anew() -> None:
    player = room("d4n")
    player.command("start")
    assert player.told == [f"kamer_start\n\nWat is jullie doel?\n\n{COUNTED}"]


def test_start_of_another_pack_stays_here() -> None:
    player = Player(replace(SMALL, other_packs={"ander": "Een ander gesprek"}))
    player.opens("d4n")
    player.command("start", "ander")
    assert player.at == "d4n"


def test_my_answers_are_at_hand_while_waiting() -> None:
    player = room("d4n")
    player.taps("Samen koken")
    player.taps("Mijn antwoorden")
    assert "Samen koken" in player.screen_text
    assert is_ready(player)
    player.taps("Terug naar de sessie")
    assert player.walk.place.view is View.WAITING


def test_the_facilitator_is_missed() -> None:
    player = room()
    player.taps("De begeleider is weg")
    assert player.last == (AnswerTap(), MissFacilitator(1))


def test_what_is_typed_while_waiting_gets_a_kind_word() -> None:
    player = room()
    player.says("Ik ga zo weg, de begeleider ook")
    assert player.told == ["kamer_getypt"]
    player.says("sessie verlaten")
    assert player.told == ["kamer_verlaten"]


def test_erasing_can_be_thought_better_of() -> None:
    player = room("d4n")
    player.command("wis")
    player.taps("Nee, laat alles staan")
    assert player.at == "d4n"
    player.command("wis")
    player.taps("Ja, wis alles")
    assert player.walk.room is None


def test_what_changes_the_conditions_behind_the_screen_is_followed() -> None:
    player = room("d4n", "h6k")
    player.says("koken")
    assert player.walk.place.view is View.WAITING
    player.edits(1, "nog geen doel")
    assert player.at == "h6k"
    assert not is_ready(player)
    finish_phase(player)


def test_answers_in_the_list_are_changed_and_seen_there() -> None:
    player = room("d4n", "s1t")
    player.taps("Samen koken")
    in_answers(player, "d4n")
    player.taps("ask:d4n")
    player.taps("Samen sporten")
    assert player.walk.place.view is View.ANSWERS
