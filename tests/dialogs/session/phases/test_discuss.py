"""Discussing, one prompt after another."""

from __future__ import annotations

from tests.support.session_player import SessionPlayer


def test_prompts_come_at_the_facilitators_pace_and_can_be_passed_over() -> None:
    player = SessionPlayer.at("praat")
    assert "praat eerst" in player.panel_text
    player.taps("skip")
    assert player.phase.id == "doel"
