"""Goes back: to the question before, within what is asked again or in a session, or to a list."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.pack.route import next_question
from dialogs.steps.navigation import go_on, resume, show_question
from dialogs.steps.stage import Stage
from dialogs.walk.answered_ahead import previous_asked
from dialogs.walk.asked_anew import (
    asks_in_words,
    back_to_anew,
    looks_again,
    previous_anew,
    without_words_asked,
)
from dialogs.walk.asked_in_session import next_place, previous_in_room
from dialogs.walk.place import NOWHERE, View
from dialogs.walk.state import Room


def back(stage: Stage) -> None:
    """Go back to the question before, or from one that was asked again to its list."""
    if stage.walk.room is not None and stage.walk.place.view is View.CONSENT:
        _back_to(stage, stage.dialog.questions.get(stage.walk.place.id))
        return
    if stage.walk.back_to != NOWHERE:
        stage.close_screen()
        go_on(stage)
        return
    if stage.walk.room is not None:
        _back_in_room(stage, stage.walk.room)
        return
    if looks_again(stage.walk):
        _back_anew(stage)
        return
    here = stage.question_here() or next_question(stage.dialog, stage.walk.answers)
    at = "" if here is None else here.id
    question = previous_asked(stage.dialog, stage.walk, at)
    if question is None and stage.question_here() is None:
        resume(stage)
        return
    if question is None:
        stage.tell("begin_bereikt")
        return
    _back_to(stage, question)


def _back_anew(stage: Stage) -> None:
    """Go back within the questions that are asked again; from elsewhere to the question that was on
    the screen."""
    question, here = previous_anew(stage.dialog, stage.walk), stage.question_here()
    if here is None:
        resume(stage)
    elif asks_in_words(stage.walk, here.id):
        stage.walk = without_words_asked(stage.walk, here.id)
        _back_to(stage, here)
    elif question is None:
        stage.tell("begin_bereikt")
    else:
        stage.walk = back_to_anew(stage.walk, question.id)
        _back_to(stage, question)


def _back_in_room(stage: Stage, room: Room) -> None:
    """Go back within what the open phase asks; nothing else can be changed from here."""
    here = stage.walk.place
    if not here.view.asks_question:
        here = next_place(stage.dialog, stage.walk, room)
    question = previous_in_room(stage.dialog, stage.walk, room, here.id)
    if question is None:
        stage.tell("begin_bereikt" if room.open and room.questions else "kamer_niet_terug")
        return
    _back_to(stage, question)


def _back_to(stage: Stage, question: Question | None) -> None:
    if question is None:
        resume(stage)
        return
    stage.close_screen()
    show_question(stage, question)
