"""Someone changes an earlier message: what is stored changes with it, and is said back."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import (
    Answer,
    Given,
    answered,
    chosen,
    written,
)
from dialogs.pack.definition import Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps import named, serious
from dialogs.steps.moves import Moves
from dialogs.texts import as_plain, quote
from dialogs.understanding.matching import meant
from dialogs.walk.effects import RecordNote
from dialogs.walk.events import TextEdited
from dialogs.walk.held import Held, Parts, spliced
from dialogs.walk.state import note_besides, note_key
from dialogs.walk.tonight import ELSEWHERE


def edited(moves: Moves, event: TextEdited) -> None:
    """Change all that the message became: an answer or a part of one, a choice, a note."""
    if _was_held(moves, event) or _is_serious(moves, event):
        return
    _change(moves, replace(event, text=named.taken_out_always(moves, event.text)))
    moves.say(moves.say_worry())


def _was_held(moves: Moves, event: TextEdited) -> bool:
    """Words that are held are changed where they are; what is serious no longer is an answer."""
    for key, held in moves.walk.held.items():
        if event.message not in (message for message, _ in held.messages):
            continue
        text, parts = spliced(held.text, held.messages, event.message, event.text)
        concern = serious.noticed(moves, text)
        if concern is None:
            serious.is_an_answer(moves, key, text, parts)
        else:
            anew = replace(held, kind=concern.kind, text=text, spans=concern.spans, messages=parts)
            serious.held_anew(moves, key, anew, at=event.at)
        return True
    return False


def _is_serious(moves: Moves, event: TextEdited) -> bool:
    """Something serious was put in an earlier message: all that it became is held instead."""
    walk = moves.walk
    for key, parts in walk.typed.items():
        if event.message not in (message for message, _ in parts):
            continue
        about = key.removesuffix(note_key(""))
        answer = walk.answers.get(key)
        earlier = (
            walk.notes.get(about, "") if about != key else "" if answer is None else answer.text
        )
        text, parts = spliced(earlier, parts, event.message, event.text)
        return _met(moves, event, key, text, parts)
    return _met(moves, event, ELSEWHERE, event.text, ((event.message, len(event.text)),))


def _met(moves: Moves, event: TextEdited, key: str, text: str, parts: Parts) -> bool:
    concern = serious.noticed(moves, text)
    if concern is None:
        return False
    question = moves.dialog.questions.get(key)
    asked = "" if question is None else _asked(moves, question)
    held = Held(concern.kind, text, concern.spans, parts, asked, concern.past, changed=True)
    serious.told(moves, key, held, question, at=event.at)
    return True


def _change(moves: Moves, event: TextEdited) -> None:
    typed = moves.walk.typed.items()
    keys = [key for key, parts in typed if event.message in (message for message, _ in parts)]
    about = keys[0].removesuffix(note_key("")) if keys else ""
    question = moves.dialog.questions.get(about)
    if (besides := note_besides(about)) is not None:
        said = moves.speech.label(besides)
        _change_note(moves, about, said, event)
        moves.tell("bewerkt", naam=said, tekst=quote(moves.walk.notes[about]))
        return
    if question is None:
        moves.tell("bewerkt_onbekend")
        return
    is_note, is_answer = note_key(question.id) in keys, question.id in keys
    if is_note:
        _change_note(moves, question.id, _asked(moves, question), event)
    if question.open:
        if is_answer:
            _change_words(moves, question, event)
    elif is_answer:
        _choose_anew(moves, question, event)
    elif _choose_now(moves, question, event):
        return
    if is_note and not is_answer:
        moves.tell("bewerkt", naam=question.name, tekst=quote(moves.walk.notes[question.id]))


def _change_note(moves: Moves, about: str, asked: str, event: TextEdited) -> None:
    earlier = moves.walk.notes.get(about, "")
    note = _spliced(moves, note_key(about), earlier, event)
    moves.walk = replace(moves.walk, notes={**moves.walk.notes, about: note})
    moves.effects.append(RecordNote(about, asked, note))


def _change_words(moves: Moves, question: Question, event: TextEdited) -> None:
    answer = moves.walk.answers.get(question.id)
    if answer is None or answer.given is not Given.WRITTEN:
        moves.tell("bewerkt_onbekend")
        return
    text = _spliced(moves, question.id, answer.text, event)
    _store(moves, question, written(text), quote(text))


def _choose_anew(moves: Moves, question: Question, event: TextEdited) -> None:
    several = question.several
    options = meant(event.text, moves.options(question), several=several)
    if options is None:
        moves.tell("bewerkt_geen_optie")
        return
    ids = tuple(option.id for option in options)
    _store(moves, question, chosen(*ids), chosen_labels(question, ids))


def _choose_now(moves: Moves, question: Question, event: TextEdited) -> bool:
    """Whether what wasn't clear is clear now, at the question that still waits for its answer."""
    several = question.several
    options = meant(event.text, moves.options(question), several=several)
    waits = moves.question_here() is question and question.id not in moves.speech.answers
    if options is None or not waits:
        return False
    moves.settle_meant(question, options)
    moves.remember_typed(question.id, event)
    return True


def _store(moves: Moves, question: Question, answer: Answer, in_words: str) -> None:
    earlier = moves.walk.answers.get(question.id)
    answers = answered(moves.walk.answers, question.id, answer)
    moves.walk = replace(moves.walk, answers=answers)
    if answer.given is Given.WRITTEN:
        moves.hear(question, answer.text, earlier.text if earlier is not None else "")
    moves.record(question, _asked(moves, question), answer)
    moves.tell("bewerkt", naam=question.name, tekst=in_words)
    moves.follow()


def _asked(moves: Moves, question: Question) -> str:
    return as_plain(moves.speech.fill(question.text))


def _spliced(moves: Moves, key: str, text: str, event: TextEdited) -> str:
    """The text with the edited message's part replaced."""
    whole, parts = spliced(text, moves.walk.typed[key], event.message, event.text)
    moves.walk = replace(moves.walk, typed={**moves.walk.typed, key: parts})
    return whole
