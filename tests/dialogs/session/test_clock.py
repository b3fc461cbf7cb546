"""The time of a phase: it tells, and moves nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.definition import Dialog
from dialogs.session.clock import TIMER
from dialogs.session.effects import ShowPanel, TellBusy, TellEveryone
from dialogs.texts import as_plain
from dialogs.walk.events import TimerFired
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION, PHASES, PLAN


@pytest.fixture
def player() -> SessionPlayer:
    """In a phase of 6 minutes."""
    room = SessionPlayer.opened()
    room.join(6)
    room.goes_to("zelf")
    return room


def test_the_minutes_on_the_panel_go_down(player: SessionPlayer) -> None:
    assert "sessie_tijd 6" in player.panel_text
    for left in (5, 4, 3, 2):
        player.wait_for_timer(TIMER)
        assert f"sessie_tijd {left}" in player.panel_text
    player.wait_for_timer(TIMER)
    assert "sessie_tijd_een" in player.panel_text
    for _ in range(2):
        player.wait_for_timer(TIMER)
        assert "sessie_tijd_rond_af" in player.panel_text, "a fifth more isn't late"
    player.wait_for_timer(TIMER)
    assert "sessie_tijd_ruim" in player.panel_text
    assert player.phase.id == "zelf"
    assert player.session.open


def test_who_is_busy_is_told_a_minute_before_once(player: SessionPlayer) -> None:
    told = []
    while player.timers:
        player.wait_for_timer(TIMER)
        told += [as_plain(effect.text) for effect in player.did(TellBusy)]
    assert told == ["sessie_bijna_tijd"]


def test_a_timer_that_comes_late_says_what_is_so_now(player: SessionPlayer) -> None:
    player.wait_for_timer(TIMER, late=9000.0)
    assert "sessie_tijd_op" in player.panel_text
    assert not player.did(TellBusy)
    before = player.session
    player.happens(TimerFired(TIMER, player.clock))
    assert player.session == before
    assert player.last == ()


def test_a_timer_that_comes_early_waits_for_the_rest(player: SessionPlayer) -> None:
    player.clock = player.timers.pop(TIMER) - 0.3
    player.happens(TimerFired(TIMER, player.clock))
    assert TIMER in player.timers


def test_a_timer_nobody_waits_for_does_nothing() -> None:
    player = SessionPlayer.opened()
    player.happens(TimerFired(TIMER, player.clock))
    player.happens(TimerFired("anders", player.clock))
    assert player.last == ()


def test_two_minutes_more(player: SessionPlayer) -> None:
    player.wait(59.0)
    player.taps("more_time")
    assert "sessie_tijd 7" in player.panel_text
    while not player.session.clock.up:
        player.wait_for_timer(TIMER)
    player.taps("more_time")
    assert "sessie_tijd 2" in player.panel_text
    assert player.timers


def test_where_no_time_runs_two_minutes_begin(player: SessionPlayer) -> None:
    player.goes_to("samen")
    assert not player.timers
    player.taps("more_time")
    assert "sessie_tijd 2" in player.panel_text


def test_a_pause_keeps_what_was_left(player: SessionPlayer) -> None:
    player.wait(119.0)
    player.taps("pause")
    assert [as_plain(told.text) for told in player.did(TellEveryone)] == ["sessie_pauze"]
    assert not player.timers
    assert "sessie_op_pauze" in player.panel_text
    player.wait(3600.0)
    player.taps("more_time")
    player.taps("resume")
    assert [as_plain(told.text) for told in player.did(TellEveryone)] == ["sessie_gaat_verder"]
    assert "sessie_tijd 6" in player.panel_text
    assert player.timers


def test_another_phase_ends_a_pause(player: SessionPlayer) -> None:
    player.taps("pause")
    player.taps("back")
    assert not player.session.clock.paused
    assert player.has("pause")


def test_one_step_that_runs_late_is_no_reason_to_skip_to_the_checklist(
    player: SessionPlayer,
) -> None:
    while not player.session.clock.up:
        player.wait_for_timer(TIMER)
    assert not player.has("checklist")


def test_near_the_end_of_the_plan_the_checklist_is_at_hand(player: SessionPlayer) -> None:
    player.goes_to("samen")
    player.wait(51 * 60.0)
    player.taps("next")
    assert player.has("checklist")


def test_the_warning_comes_once_though_its_timer_comes_twice(player: SessionPlayer) -> None:
    while "sessie_tijd_een" not in player.panel_text:
        player.wait_for_timer(TIMER)
    assert player.did(TellBusy)
    player.happens(TimerFired(TIMER, player.clock))
    assert not player.did(TellBusy)


# The whole time


def whole(player: SessionPlayer) -> str:
    (line,) = [line for line in player.panel_text.split("\n") if "sessie_heel" in line]
    return line


def test_the_whole_time_begins_with_the_first_who_comes_in() -> None:
    room = SessionPlayer.opened()
    room.wait(7200.0)
    assert "sessie_heel" not in room.panel_text
    room.join(1)
    room.wait(600.0)
    room.join(5)
    assert whole(room) == "sessie_heel 50 60"
    room.taps("more")
    assert whole(room) == "sessie_heel 50 60"


def test_who_came_in_hours_before_doesnt_use_it_up() -> None:
    room = SessionPlayer.opened(dialog=timed(lobby=5))
    room.join(1)
    room.wait(7200.0)
    room.join(5)
    room.goes_to("zelf")
    assert whole(room) == "sessie_heel 45 60"
    room.taps("back")
    room.wait(120.0)
    room.goes_to("zelf")
    assert whole(room) == "sessie_heel 43 60"


def test_the_lobby_takes_no_time_while_nobody_is_there() -> None:
    room = SessionPlayer.opened(dialog=timed(lobby=5))
    assert not room.timers
    room.join(1)
    assert "sessie_tijd 5" in room.panel_text


def test_the_whole_time_goes_on_after_that_of_the_phase(player: SessionPlayer) -> None:
    while not player.session.clock.up:
        player.wait_for_timer(TIMER)
    before = [message.text for message in player.panels]
    lefts = []
    while player.timers:
        lefts.append(whole(player))
        player.wait_for_timer(TIMER)
        assert player.did(ShowPanel)
        assert not player.did(TellEveryone)
        assert not any(shown.as_new for shown in player.did(ShowPanel))
    assert len({*lefts}) == len(lefts) > 50
    assert whole(player) == "sessie_heel_om 60"
    assert len(player.panels) == len(before)


def test_a_phase_that_takes_longer_names_what_is_missed_least_only_if_time_is_short() -> None:
    room = SessionPlayer.opened(dialog=timed(lobby=5, praat=2, doel=3))
    room.join(6)
    room.goes_to("zelf")
    while "sessie_tijd_ruim" not in room.panel_text:
        room.wait_for_timer(TIMER)
    while "sessie_tijd_ruim" in room.panel_text:
        room.wait_for_timer(TIMER)
    assert "sessie_tijd_krap Praten 10" in room.panel_text
    room.goes_to("praat")
    room.wait(3600.0)
    room.taps("next")
    assert "sessie_tijd_krap Het doel 7" in room.panel_text
    room.goes_to("afspraak")
    room.wait(3600.0)
    room.join(1)
    assert "sessie_tijd_op" in room.panel_text


def timed(lobby: int, **spare: int) -> Dialog:
    """The plan with minutes for the lobby and the choice of a goal, and with phases that can be
    missed."""
    minutes = {"welkom": lobby, "doel": 7}
    phases = tuple(
        replace(one, minutes=minutes.get(one.id, one.minutes), spare=spare.get(one.id, 0))
        for one in PHASES
    )
    return replace(IN_SESSION, plans={PLAN.id: replace(PLAN, phases=phases)})


def test_in_the_lobby_it_is_never_late_and_the_checklist_stays_at_hand() -> None:
    room = SessionPlayer.opened()
    room.join(2)
    room.wait(3600.0)
    room.taps("more")
    assert room.has("checklist")
    room.taps("main")
    assert not room.has("checklist")
