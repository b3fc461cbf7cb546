"""Someone changes an earlier message: the stored answer changes with it, and is said back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.answers import Answer, Given, chosen
from dialogs.definition import Kind, Question
from dialogs.effects import RecordAnswer, RecordNote
from dialogs.events import TextEdited
from dialogs.matching import match_options
from dialogs.moves import Moves
from dialogs.state import note_key
from dialogs.texts import as_plain, quote

Parts = tuple[tuple[int, int], ...]


def edited(moves: Moves, event: TextEdited) -> None:
    """Change what the message became: an answer, a part of one, a choice or a note."""
    for key, parts in moves.walk.typed.items():
        if any(message == event.message for message, _ in parts):
            _change(moves, key, parts, event)
            return
    moves.tell("bewerkt_onbekend")


def _change(moves: Moves, key: str, parts: Parts, event: TextEdited) -> None:
    question_id = key.removesuffix(note_key(""))
    question = moves.dialog.questions.get(question_id)
    answer = moves.walk.answers.get(question_id)
    if question is None:
        moves.tell("bewerkt_onbekend")
    elif key != question_id:
        _change_note(moves, question, key, parts, event)
    elif question.kind is not Kind.OPEN:
        _choose_anew(moves, question, event)
    elif answer is None or answer.given is not Given.WRITTEN:
        moves.tell("bewerkt_onbekend")
    else:
        text = _spliced(answer.text, parts, event)
        _store(moves, question, Answer(Given.WRITTEN, text=text))
        _remember(moves, key, parts, event)
        moves.tell("bewerkt", naam=question.name, tekst=quote(text))


def _change_note(
    moves: Moves, question: Question, key: str, parts: Parts, event: TextEdited
) -> None:
    note = _spliced(moves.walk.notes.get(question.id, ""), parts, event)
    moves.walk = replace(moves.walk, notes={**moves.walk.notes, question.id: note})
    _remember(moves, key, parts, event)
    moves.effects.append(RecordNote(question.id, _asked(moves, question), note))
    moves.tell("bewerkt", naam=question.name, tekst=quote(note))


def _choose_anew(moves: Moves, question: Question, event: TextEdited) -> None:
    options = match_options(event.text, moves.options(question))
    if options is None or (question.kind is Kind.CHOICE and len(options) > 1):
        moves.tell("bewerkt_geen_optie")
        return
    _store(moves, question, chosen(*(option.id for option in options)))
    labels = ", ".join(option.label for option in options)
    moves.tell("bewerkt", naam=question.name, tekst=labels)


def _store(moves: Moves, question: Question, answer: Answer) -> None:
    moves.walk = replace(moves.walk, answers={**moves.walk.answers, question.id: answer})
    moves.effects.append(RecordAnswer(question.id, _asked(moves, question), answer))


def _asked(moves: Moves, question: Question) -> str:
    return as_plain(moves.speech.fill(question.text))


def _spliced(text: str, parts: Parts, event: TextEdited) -> str:
    """The text with the edited message's part replaced; parts are joined by line ends."""
    pieces: list[str] = []
    start = 0
    for message, length in parts:
        piece = text[start : start + length]
        pieces.append(event.text if message == event.message else piece)
        start += length + 1
    return "\n".join(pieces)


def _remember(moves: Moves, key: str, parts: Sequence[tuple[int, int]], event: TextEdited) -> None:
    changed = tuple(
        (message, len(event.text) if message == event.message else length)
        for message, length in parts
    )
    moves.walk = replace(moves.walk, typed={**moves.walk.typed, key: changed})
