"""Somebody is named in an answer: pointed out kindly, once a theme, and gone if its writer likes.

The answer is stored as it was typed before that is asked, so nothing hangs on the reply. Whoever
wants names taken out from then on isn't asked again: it is done before anything is stored.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import names_in, without_names
from dialogs.steps.moves import Moves
from dialogs.texts import as_plain
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk

_ALWAYS = "namen_weg"
"""The mark in `told` of whoever wants names taken out without being asked."""


def taken_out_always(moves: Moves, text: str) -> str:
    """What was typed, without names where its writer asked for that once and for all."""
    return without_names(moves.speech, text) if names_go(moves.walk) else text


def names_go(walk: Walk) -> bool:
    """Whether someone wants names taken out of what they type, without being asked."""
    return _ALWAYS in walk.told


def comes_in_between(moves: Moves, question: Question) -> bool:
    """Ask about a name in the answer that was just taken; False where there is nothing to ask."""
    mark = f"namen:{question.theme}"
    answer = moves.walk.answers.get(question.id)
    if answer is None or mark in moves.walk.told or not names_in(moves.dialog, answer.text):
        return False
    moves.walk = replace(moves.walk, told=moves.walk.told | {mark})
    place = Place(View.NAMED, question.id)
    layout = moves.layout_of(place)
    if layout is None:
        return False
    # The worry about what was told, if there is one, comes with it: it is no second stop.
    moves.say(moves.say_worry())
    moves.show(place, layout)
    last = moves.walk.written
    if last is not None:
        moves.walk = replace(moves.walk, written=replace(last, turn=moves.walk.screen.turn))
    return True


def take_out(moves: Moves, id_: str) -> None:
    """Keep the answer as it stands on the screen, and nothing of how it was."""
    question, answer = moves.dialog.questions.get(id_), moves.walk.answers.get(id_)
    if question is None or answer is None or answer.given is not Given.WRITTEN:
        moves.resume()
        return
    text = without_names(moves.speech, answer.text)
    typed = moves.walk.typed.get(id_, ())[:1]
    moves.walk = replace(
        moves.walk,
        answers=answered(moves.walk.answers, id_, written(text)),
        typed={**moves.walk.typed, id_: tuple((message, len(text)) for message, _ in typed)},
    )
    moves.effects.append(ForgetAnswer(id_))
    moves.record(question, as_plain(moves.speech.fill(question.text)), written(text))
    moves.hear(question, text, answer.text)
    _go_on(moves, question, "naam_weg")


def take_out_always(moves: Moves, id_: str) -> None:
    """This time, and each time from now on."""
    moves.walk = replace(moves.walk, told=moves.walk.told | {_ALWAYS})
    take_out(moves, id_)


def leave(moves: Moves, id_: str) -> None:
    """It stays as it was typed."""
    question = moves.dialog.questions.get(id_)
    if question is None:
        moves.resume()
    else:
        _go_on(moves, question)


def _go_on(moves: Moves, question: Question, *said: str) -> None:
    moves.close_screen()
    moves.go_on_after_words(question, *(moves.speech.phrase(key) for key in said))
