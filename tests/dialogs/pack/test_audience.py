"""Who sees an answer: said under each question of a session, and in a walk alone at its start."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import UNKNOWN
from dialogs.pack.audience import Audience
from dialogs.pack.definition import Dialog
from dialogs.pack.phrases import PHRASES
from dialogs.pack.session_phrases import SESSION_PHRASES
from dialogs.screens.question_screens import question_screen
from dialogs.texts import as_plain
from dialogs.walk.asked_in_session import SEEN_BY
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.state import Room, Walk
from tests.support.at import at
from tests.support.player import Player
from tests.support.random_moves import finish


def lines(dialog: Dialog) -> set[str]:
    return {as_plain(dialog.phrases[key][0].fill(lambda _: None)) for key in SEEN_BY}


@pytest.mark.parametrize("phrase", SEEN_BY)
def test_for_every_audience_there_is_a_sentence(phrase: str, dialog: Dialog) -> None:
    assert phrase in {**PHRASES, **SESSION_PHRASES}
    assert as_plain(dialog.phrases[phrase][0].fill(lambda _: None)).strip()


def test_in_a_session_it_is_the_last_line_of_every_question(dialog: Dialog) -> None:
    for question in dialog.questions.values():
        for answers in ({}, {question.id: UNKNOWN}):
            for asked in ((), (question.id,)):
                room = Room(7, 1, asked, open=True)
                walk = Walk(1, answers=answers, room=room)
                text = as_plain(question_screen(dialog, walk, question, first=False).text)
                assert text.rpartition("\n\n")[2] in lines(dialog)


def test_alone_it_never_changes_so_no_question_repeats_it(dialog: Dialog) -> None:
    player = Player(dialog)
    player.command("start")
    finish(player)
    told = "\n".join(as_plain(message.text) for message in player.messages)
    assert not [line for line in lines(dialog) if line in told]


def test_what_was_said_is_what_is_stored() -> None:
    player = at("p7x")
    player.says("Een lange tafel")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    assert record.audience is Audience.WRITER
