"""Who sees an answer stands under each question."""

from __future__ import annotations

import pytest

from dialogs.answers import UNKNOWN
from dialogs.audience import Audience
from dialogs.definition import Dialog
from dialogs.effects import RecordAnswer
from dialogs.phrases import PHRASES
from dialogs.screens import question_screen
from dialogs.session_phrases import SESSION_PHRASES
from dialogs.state import Walk
from dialogs.texts import as_plain
from tests.support.at import at, done
from tests.support.player import Player
from tests.support.random_dialogs import finish
from tests.support.small_dialog import SMALL, WHO


def who(dialog: Dialog, audience: Audience = Audience.WRITER) -> str:
    return as_plain(dialog.phrases[audience.phrase][0].fill(lambda _: None))


@pytest.mark.parametrize("audience", Audience)
def test_for_every_audience_there_is_a_sentence(audience: Audience, dialog: Dialog) -> None:
    assert audience.phrase in {**PHRASES, **SESSION_PHRASES}
    assert who(dialog, audience).strip()


def test_it_is_the_last_line_of_every_question(dialog: Dialog) -> None:
    for question in dialog.questions.values():
        for walk in (Walk(1), Walk(1, answers={question.id: UNKNOWN})):
            layout = question_screen(dialog, walk, question, first=False)
            assert as_plain(layout.text).endswith(f"\n\n{who(dialog)}")


def test_it_stands_under_every_question_that_is_asked(dialog: Dialog) -> None:
    player = Player(dialog)
    player.command("start")
    finish(player)
    asked = [message for message in player.messages if message.slot is not None]
    questions = [message for message in asked if message.walk == 1][:-1]
    assert len(questions) == len(player.walk.answers)
    for message in questions:
        assert who(dialog) in as_plain(message.text)


@pytest.mark.parametrize("way", ["/terug", "/verder", "ask"])
def test_and_again_each_time_it_is_asked(way: str) -> None:
    player = done()
    if way == "ask":
        player.taps("group:geborgd")
        player.taps("element:e4")
        player.taps("Vraag opnieuw")
    else:
        player = at("a9c")
        player.command(way[1:])
    assert player.screen_text.endswith(f"\n\n{WHO}")


def test_what_was_said_is_what_is_stored() -> None:
    player = at("p7x")
    player.says("Een lange tafel")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    assert record.audience is Audience.WRITER
    assert WHO == Audience.WRITER.phrase == "wie_ziet_schrijver"
    assert SMALL.phrases[record.audience.phrase]
