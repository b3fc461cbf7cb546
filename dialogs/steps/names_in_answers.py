"""Somebody is named in an answer: pointed out kindly, once a theme, and gone if its writer likes.

The answer is stored as it was typed before that is asked, so nothing hangs on the reply. Whoever
wants names taken out from then on isn't asked again: it is done before anything is stored.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import names_in, without_names
from dialogs.steps.answering import go_on_after_words, hear, record_answer
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.texts import as_plain
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk

_ALWAYS = "namen_weg"
"""The mark in `told` of whoever wants names taken out without being asked."""


def taken_out_always(stage: Stage, text: str) -> str:
    """What was typed, without names where its writer asked for that once and for all."""
    return without_names(stage.speech, text) if names_go(stage.walk) else text


def names_go(walk: Walk) -> bool:
    """Whether someone wants names taken out of what they type, without being asked."""
    return _ALWAYS in walk.told


def comes_in_between(stage: Stage, question: Question) -> bool:
    """Ask about a name in the answer that was just taken; False where there is nothing to ask."""
    mark = f"namen:{question.theme}"
    answer = stage.walk.answers.get(question.id)
    if answer is None or mark in stage.walk.told or not names_in(stage.dialog, answer.text):
        return False
    stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    place = Place(View.NAMED, question.id)
    layout = stage.layout_of(place)
    if layout is None:
        return False
    # The worry about what was told, if there is one, comes with it: it is no second stop.
    stage.say(stage.say_worry())
    stage.show(place, layout)
    last = stage.walk.written
    if last is not None:
        stage.walk = replace(stage.walk, written=replace(last, turn=stage.walk.screen.turn))
    return True


def take_out(stage: Stage, id_: str) -> None:
    """Keep the answer as it stands on the screen, and nothing of how it was."""
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        resume(stage)
        return
    text = without_names(stage.speech, answer.text)
    typed = stage.walk.typed.get(id_, ())[:1]
    stage.walk = replace(
        stage.walk,
        answers=answered(stage.walk.answers, id_, written(text)),
        typed={**stage.walk.typed, id_: tuple((message, len(text)) for message, _ in typed)},
    )
    stage.effects.append(ForgetAnswer(id_))
    record_answer(stage, question, as_plain(stage.speech.fill(question.text)), written(text))
    hear(stage, question, text, answer.text)
    _go_on(stage, question, "naam_weg")


def take_out_always(stage: Stage, id_: str) -> None:
    """This time, and each time from now on."""
    stage.walk = replace(stage.walk, told=stage.walk.told | {_ALWAYS})
    take_out(stage, id_)


def leave_as_typed(stage: Stage, id_: str) -> None:
    """It stays as it was typed."""
    question = stage.dialog.questions.get(id_)
    if question is None:
        resume(stage)
    else:
        _go_on(stage, question)


def _go_on(stage: Stage, question: Question, *said: str) -> None:
    stage.close_screen()
    go_on_after_words(stage, question, *(stage.speech.phrase(key) for key in said))
