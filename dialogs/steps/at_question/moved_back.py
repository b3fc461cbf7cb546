"""Somebody who looks again says that their words were put with the wrong point."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.steps.at_question.asking_back import propose
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.stage import Stage
from dialogs.understanding.options.resembling import resembled
from dialogs.understanding.quoting.said_where import says_it_was_about
from dialogs.walk.asked_anew import (
    asked_first,
    noted_besides,
    typed_at,
    without_moved,
    without_noted_anew,
)
from dialogs.walk.events import TextWritten
from dialogs.walk.state import note_key


def take_back_where_typed(stage: Stage, question: Question, text: str) -> bool:
    """Take a text that only says so: the question at which they typed it is asked again, with those
    words. False for any other text."""
    told = noted_besides(stage.walk, question.id)
    first = stage.dialog.questions.get(typed_at(stage.walk, question.id))
    element = None if first is None else stage.dialog.elements.get(first.element or "")
    if not told or first is None or element is None or not says_it_was_about(text):
        return False
    message = stage.walk.typed[note_key(question.id)][-1][0]
    stage.close_screen()
    walk = asked_first(without_noted_anew(stage.walk, question.id), first.id, question.id)
    stage.walk = without_moved(walk, first.id, question.id)
    add_note(stage, first.id, TextWritten(told, stage.at, message))
    alike = resembled(stage.dialog, first, stage.options(first), told)
    belongs = stage.speech.phrase("nogeens_toch_bij", naam=element.name)
    propose(stage, first, alike, belongs, whole=True)
    return True
