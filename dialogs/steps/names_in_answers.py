"""An answer names somebody: its writer is asked, once per theme, whether the name may go.

The answer is stored as it was typed before that is asked, so nothing depends on the reply. If its
writer wants names taken out always, that is done before anything is stored, and not asked again.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import names_in, without_names
from dialogs.steps.answering import go_on_after_words, hear, record_answer
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk

_ALWAYS = "namen_weg"
"""The mark in `told` that names are to be taken out without asking."""


def without_names_if_wanted(stage: Stage, text: str) -> str:
    """What was typed, without names if its writer asked for that for good."""
    return without_names(stage.speech, text) if wants_names_out(stage.walk) else text


def wants_names_out(walk: Walk) -> bool:
    """Whether names are to be taken out of whatever this person types, without asking."""
    return _ALWAYS in walk.told


def asks_about_name(stage: Stage, question: Question) -> bool:
    """Ask about a name in the answer that was just typed; False if there is nothing to ask."""
    mark = f"namen:{question.theme}"
    answer = stage.walk.answers.get(question.id)
    if answer is None or mark in stage.walk.told or not names_in(stage.dialog, answer.text):
        return False
    stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    place = Place(View.NAMED, question.id)
    layout = stage.layout_of(place)
    if layout is None:
        return False
    # The line about a worry is said here too, so that it is no second interruption.
    stage.say(stage.say_worry())
    stage.show(place, layout)
    last = stage.walk.written
    if last is not None:
        stage.walk = replace(stage.walk, written=replace(last, turn=stage.walk.screen.turn))
    return True


def take_out(stage: Stage, id_: str) -> None:
    """Keep the answer as the screen shows it, without names, and forget how it was typed."""
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
    record_answer(stage, question, stage.asked(question), written(text))
    hear(stage, question, text, answer.text)
    _go_on(stage, question, "naam_weg")


def take_out_always(stage: Stage, id_: str) -> None:
    """Take names out, this time and from now on."""
    stage.walk = replace(stage.walk, told=stage.walk.told | {_ALWAYS})
    take_out(stage, id_)


def leave_as_typed(stage: Stage, id_: str) -> None:
    """Keep the answer as it was typed."""
    question = stage.dialog.questions.get(id_)
    if question is None:
        resume(stage)
    else:
        _go_on(stage, question)


def _go_on(stage: Stage, question: Question, *said: str) -> None:
    stage.close_screen()
    go_on_after_words(stage, question, *(stage.speech.phrase(key) for key in said))
