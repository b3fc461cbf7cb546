"""Reflecting: the questions of the phase."""

from __future__ import annotations

from dialogs.session.effects import (
    ClosePhase,
    OpenPhase,
)
from dialogs.texts import as_plain
from tests.support.session_player import SessionPlayer


def test_a_phase_opens_with_what_it_asks() -> None:
    player = SessionPlayer.at("zelf")
    (opened,) = player.did(OpenPhase)
    assert (opened.phase, opened.turn, opened.open) == ("zelf", 2, True)
    assert opened.questions == ("d4n", "p7x", "s1t")
    assert as_plain(opened.said) == "opening zelf"
    assert opened.only is None


def test_a_question_that_is_closed_early_can_be_opened_again() -> None:
    player = SessionPlayer.at("zelf")
    player.ready(2)
    player.taps("close")
    assert player.did(ClosePhase)
    assert "sessie_vragen_dicht" in player.panel_text
    player.taps("reopen")
    (opened,) = player.did(OpenPhase)
    assert (opened.open, opened.turn) == (True, player.session.turn)
    assert player.session.ready == 0
