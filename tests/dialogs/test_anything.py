"""Whatever people do, in any order: the walk holds, and can be finished."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.definition import Dialog
from dialogs.events import OptionTapped
from dialogs.state import View, Walk
from dialogs.walk import step
from tests.support.player import Player
from tests.support.random_dialogs import Move, dialogs, finish, moves

SILENT = (View.NOTHING, View.STOPPED)
"""Where nothing is asked, and so there are no buttons."""


def play(dialog: Dialog, happens: list[Move], started: bool) -> Player:
    player = Player(dialog)
    if started:
        player.command("start")
    for move in happens:
        move.do(player)
        check_screen(player)
    return player


def check_screen(player: Player) -> None:
    """One message has buttons, and the walk knows them all; where nothing is asked there's none."""
    if player.walk.place.view in SILENT:
        assert not player.live
        return
    screen = player.walk.screen
    shown = player.screen
    assert (shown.walk, shown.slot) == (player.walk.id, screen.slot)
    for button in shown.buttons:
        assert (button.walk, button.turn) == (player.walk.id, screen.turn)
        assert 0 <= button.number < len(screen.actions)
        assert button.label.strip()


@given(happens=moves(), started=st.booleans())
def test_on_a_pack(dialog: Dialog, happens: list[Move], started: bool) -> None:
    finish(play(dialog, happens, started))


@given(any_dialog=dialogs(), happens=moves(), started=st.booleans())
def test_on_any_dialog(any_dialog: Dialog, happens: list[Move], started: bool) -> None:
    finish(play(any_dialog, happens, started))


@given(happens=moves())
def test_a_replay_is_the_same(dialog: Dialog, happens: list[Move]) -> None:
    """Also without the way through JSON, so that nothing hides in it."""
    player = play(dialog, happens, started=True)
    walk, effects = Walk(1), []
    for event in player.events:
        walk, new = step(dialog, walk, event)
        effects += new
        if walk.id != player.walk.id and any(type(e).__name__ == "BeginAnew" for e in new):
            return
    assert walk == player.walk
    assert effects == player.effects


@given(happens=moves(), number=st.integers(0, 60))
def test_a_tap_that_comes_twice_counts_once(
    dialog: Dialog, happens: list[Move], number: int
) -> None:
    player = play(dialog, happens, started=True)
    if not player.live:
        return
    buttons = player.screen.buttons
    button = buttons[number % len(buttons)]
    action = player.walk.screen.actions[button.number]
    player.taps_button(button)
    after, said = player.walk, player.toast if action == "done" else ""
    player.taps_button(button)
    assert player.walk == after
    assert len(player.last) == 1
    if action != "anew":
        assert player.toast == said
    assert isinstance(player.events[-1], OptionTapped)
