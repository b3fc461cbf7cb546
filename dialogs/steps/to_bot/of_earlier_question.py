"""Handles a sentence that corrects an earlier answer beside the answer to this question ('1. en
doel is eigenlijk wel …'). The earlier question gets the option that it says, or else the words."""

from __future__ import annotations

from dialogs.pack.answers import chosen
from dialogs.pack.definition import Option, Question
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.taking_answers import forget_note, record_answer, take_answer
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.correcting import said_of_subject
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.plainly_one import plainly_one
from dialogs.understanding.options.resembling import resembled
from dialogs.walk.asked_anew import looks_again
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE
from dialogs.walk.state import changed


def take_of_subject(stage: Stage, question: Question, event: TextWritten) -> str | None:
    """Add a sentence about an earlier question to its answer, and say so. Returns what else the
    text says, or None if it has no such sentence."""
    walk, told = stage.walk, said_of_subject(event.text)
    if told is None or walk.room is not None or walk.back_to != NOWHERE or looks_again(walk):
        return None
    earlier = _about(stage, question, told.word)
    if earlier is None:
        return None
    option = _option(stage, earlier, told.what)
    if option is None and not told.turns:
        return None
    if option is not None and walk.answers[earlier.id].options != (option.id,):
        answer = chosen(option.id)
        record_answer(stage, earlier, stage.asked(earlier), answer)
        # What was asked back about the question on the screen stays.
        exchange = walk.exchange
        take_answer(stage, earlier, answer)
        if _option(stage, earlier, walk.notes.get(earlier.id, "")) not in (None, option):
            # What they typed with it says the option that no longer holds.
            forget_note(stage, earlier.id)
        stage.walk = changed(stage.walk, exchange=exchange)
        stage.tell("eerder_veranderd", naam=earlier.name, antwoord=option.label)
    else:
        stage.tell("bij_de_vorige_erbij", naam=earlier.name, tekst=quote(told.said))
    # Without the message's id: an edit of the message must not change this part.
    add_note(stage, earlier.id, TextWritten(told.said, event.at), stage.asked(earlier))
    return told.rest


def _about(stage: Stage, here: Question, word: str) -> Question | None:
    """The one earlier question with options whose name has this word, if its element is also asked
    about with it (`asked_with`). None if there are several, or if the question on the screen has
    the word too."""
    if word in normal(f"{here.name} {stage.asked(here)}").split():
        return None
    found = [
        question
        for id_ in stage.walk.answers
        if (question := stage.dialog.questions.get(id_)) is not None
        and id_ not in stage.walk.held
        and word in normal(question.name).split()
        and (element := stage.dialog.elements.get(question.element or "")) is not None
        and word in element.asked_with
    ]
    closed = len(found) == 1 and not (found[0].open or found[0].several)
    return found[0] if closed else None


def _option(stage: Stage, question: Question, said: str) -> Option | None:
    """The option of a question that these words plainly mean."""
    options = stage.options(question)
    alike = resembled(stage.dialog, question, options, said)
    return plainly_one(stage.dialog, question, options, said, alike)
