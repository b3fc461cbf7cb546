"""An answer names somebody: its writer is asked, once per theme, whether the name may go.

The answer is stored as it was typed before that is asked, so nothing depends on the reply. If its
writer wants names taken out always, that is done before anything is stored, and not asked again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import names_in, without_names
from dialogs.steps.answering import go_on_after_words, hear, record_answer
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.understanding.matching import normal
from dialogs.walk.effects import ForgetAnswer, RecordNote
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import lines, typed_key, with_changed
from dialogs.walk.state import Walk, note_key

_ALWAYS = "namen_weg"
"""The mark in `told` that names are to be taken out without asking."""


_PLACE = (
    r"(?:(?:een|de|het|ons|onze|die) )?(?:flat|gebouw|buurt\w*|wijk\w*|school|scholen|taalschool"
    r"|plaats|stad|dorp|straat|plein|club|vereniging|stichting|project|winkel|park|huis|kerk|moskee)"
)
_IS_NO_NAME = re.compile(
    r"^(?:(?:ha)+|nou|oh?|eh|ja|sorry|,|\s)*nee\b"
    r"|\bgeen (?:persoon|mens|naam|iemand|persoonsnaam)\b|\bzo heten (?:wij|we)\b"
    r"|\bniet (?:van )?(?:een )?(?:persoon|mens|iemand)\b"
    rf"|\bnaam van {_PLACE}\b|^(?:\w+ ){{0,3}}(?:is|zijn) {_PLACE}\b",
    re.IGNORECASE,
)
_WANTS_OUT = re.compile(r"\b(?:haal|verwijder|weg|eruit)\b", re.IGNORECASE)
_OTHERS_MAY_GO = re.compile(
    r"\b(?:andere|rest|overige)\b[^.?!]*\b(?:uit|weg|eruit|verwijderd)\b"
    r"|\b(?:haal|verwijder)\b[^.?!]*\b(?:andere|rest|overige)\b",
    re.IGNORECASE,
)


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


def take_out(stage: Stage, id_: str, said: str = "naam_weg") -> None:
    """Keep the answer as the screen shows it, without names, and forget how it was typed."""
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        resume(stage)
        return
    _store_without_names(stage, question, answer.text)
    _go_on(stage, question, said)


def take_out_always(stage: Stage, id_: str) -> None:
    """Take names out, this time, from now on, and of what was typed earlier in this walk.

    In a session the group may have read the earlier answers, so there they stay as they are.
    """
    stage.walk = replace(stage.walk, told=stage.walk.told | {_ALWAYS})
    earlier = stage.walk.room is None and _take_out_earlier(stage, id_)
    take_out(stage, id_, "naam_weg_eerder" if earlier else "naam_weg")


def _take_out_earlier(stage: Stage, id_: str) -> bool:
    """Take names out of all other answers and notes; whether there were any."""
    walk = stage.walk
    for about, answer in walk.answers.items():
        question = stage.dialog.questions.get(about)
        if question is None or about == id_ or answer.given is not Given.WRITTEN:
            continue
        if names_in(stage.dialog, answer.text):
            _store_without_names(stage, question, answer.text)
    for about, note in walk.notes.items():
        question = stage.dialog.questions.get(about)
        text = without_names(stage.speech, note)
        if question is None or text == note:
            continue
        stage.walk = replace(stage.walk, notes={**stage.walk.notes, about: text})
        _typed_as_one(stage, note_key(about), text)
        stage.effects.append(RecordNote(about, stage.asked(question), text))
    _take_out_at_list(stage)
    return stage.walk is not walk


def _take_out_at_list(stage: Stage) -> None:
    """Take names out of what was typed at the checklist."""
    for element in stage.walk.intentions.added:
        parts = stage.walk.typed.get(typed_key(element), ())
        for (message, _), line in zip(parts, lines(stage.walk, element), strict=True):
            text = without_names(stage.speech, line)
            if text != line:
                stage.walk = with_changed(stage.walk, element, message, text)


def _store_without_names(
    stage: Stage, question: Question, before: str, but: frozenset[str] = frozenset()
) -> None:
    """Store an answer without names, `but` for these words, and forget how it was typed."""
    text = without_names(stage.speech, before, but)
    answers = answered(stage.walk.answers, question.id, written(text))
    stage.walk = replace(stage.walk, answers=answers)
    _typed_as_one(stage, question.id, text)
    stage.effects.append(ForgetAnswer(question.id))
    record_answer(stage, question, stage.asked(question), written(text))
    hear(stage, question, text, before)


def _typed_as_one(stage: Stage, key: str, text: str) -> None:
    """Count a changed text as one message, so that an edit of its first message replaces all."""
    parts = tuple((message, len(text)) for message, _ in stage.walk.typed.get(key, ())[:1])
    stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})


def is_correction(text: str) -> bool:
    """Whether the text says that something is no name."""
    return _IS_NO_NAME.search(text) is not None


def take_correction(stage: Stage, id_: str, text: str) -> bool:
    """Take what was typed to the question whether a name may go, if it says that something is no
    name: then it stays, and so does the whole answer, unless the other names may go."""
    if not is_correction(text):
        return False
    question, answer = stage.dialog.questions.get(id_), stage.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        return False
    if _OTHERS_MAY_GO.search(text) is None:
        if _WANTS_OUT.search(text) is not None:
            return False
        leave_as_typed(stage, id_)
        return True
    _store_without_names(stage, question, answer.text, frozenset(normal(text).split()))
    _go_on(stage, question, "naam_weg")
    return True


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
