"""Discussing, one prompt after another."""

from __future__ import annotations

from dialogs.session.state import Showing
from tests.support.session_player import SessionPlayer
from tests.support.small_session import PHASES


def test_where_nothing_was_to_be_seen_no_prompt_supposes_it() -> None:
    player = SessionPlayer.at("samen")
    for question in PHASES[2].questions:
        player.showed(question, Showing.TOO_FEW)
    player.goes_to("praat")
    assert "praten_zonder_beeld" in player.panel_text
    assert "praat eerst" not in player.panel_text
    player.taps("next")
    assert player.phase.id == "doel"


def test_prompts_come_at_the_facilitators_pace_and_can_be_passed_over() -> None:
    player = SessionPlayer.at("praat")
    assert "praat eerst" in player.panel_text
    player.taps("skip")
    assert player.phase.id == "doel"
