"""Who comes and goes, as counts."""

from __future__ import annotations

from dialogs.session.events import ReadyChanged
from tests.support.session_player import SessionPlayer


def test_one_who_was_ready_takes_that_along() -> None:
    player = SessionPlayer.opened()
    player.join(6, people=2)
    player.goes_to("zelf")
    player.ready(2, 3)
    player.leaves(2, people=2)
    assert "sessie_klaar 1 5" in player.panel_text
    player.leaves(7, people=2)
    assert "sessie_klaar 1 4" in player.panel_text
    assert player.session.people == 8


def test_readiness_for_what_is_over_counts_for_nothing() -> None:
    player = SessionPlayer.opened()
    player.join(6)
    player.goes_to("zelf")
    over = player.session.turn
    player.taps("back")
    player.taps("next")
    player.happens(ReadyChanged(over, 1, player.clock))
    assert player.session.ready == 0
    player.happens(ReadyChanged(player.session.turn, 50, player.clock))
    assert player.session.ready == 6


def test_what_is_closed_counts_no_more() -> None:
    player = SessionPlayer.opened()
    player.join(6)
    player.goes_to("zelf")
    player.ready(2)
    player.taps("close")
    player.happens(ReadyChanged(player.session.turn, 1, player.clock))
    assert player.session.ready == 1
