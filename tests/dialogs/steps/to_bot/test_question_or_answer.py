"""What was taken for something said to the bot can be an answer after all."""

from __future__ import annotations

from dialogs.pack.answers import written
from tests.support.remarking import at_listening


def test_it_is_an_answer_after_all() -> None:
    player = at_listening("p7x")
    player.says("<waarom>")
    player.taps("knop_toch_antwoord")
    assert player.walk.answers["p7x"] == written("<waarom>")
    assert player.walk.exchange.pending is None


def test_at_options_it_is_kept_after_all() -> None:
    player = at_listening("d4n")
    player.says("<waarom>")
    player.taps("knop_toch_antwoord")
    assert player.walk.notes == {"d4n": "<waarom>"}
    assert player.at != "d4n", "a button that says so keeps it and goes on"


def test_once_the_question_is_answered_nothing_waits() -> None:
    player = at_listening("d4n")
    player.says("<waarom>")
    player.taps("Samen koken")
    assert player.walk.exchange.pending is None
