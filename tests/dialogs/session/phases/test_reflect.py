"""Reflecting: the questions of the phase."""

from __future__ import annotations

from dataclasses import replace

from dialogs.session.effects import (
    ClosePhase,
    OpenPhase,
)
from dialogs.texts import as_plain
from tests.support.last_times import WORDS, asking_in
from tests.support.session_player import SessionPlayer
from tests.support.small_session import IN_SESSION


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


def test_only_a_shared_phone_is_asked_how_something_went_the_last_time() -> None:
    asking = asking_in(replace(IN_SESSION, words=WORDS))
    for mode, more in (("samen", ("e3_laatste_keer", "e3_bedacht")), ("openlijk", ())):
        player = SessionPlayer.opened(dialog=asking)
        player.join(2)
        player.taps("next")
        player.taps(f"mode:{mode}")
        if mode == "samen":
            player.offers_phone(3)
            player.taps("next")
        (opened,) = player.did(OpenPhase)
        assert opened.questions == ("d4n", "p7x", "s1t", *more)
