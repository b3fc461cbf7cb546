"""Somebody asks to take away what they typed: at the question on the screen, or else at the one
before it, if nothing was typed later."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import SKIPPED, Given
from dialogs.pack.definition import Question
from dialogs.pack.route import previous_question
from dialogs.steps.at_question.taking_answers import forget_note, record_answer, take_answer
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, quote
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.state import Walk, note_key


def remove(stage: Stage, question: Question) -> Spans:
    """Take away what was typed here, or at the question before, and say which words went; what to
    say if there are none. The message with the words isn't kept as a screen is."""
    gone = take_out(stage, question)
    if not gone:
        return stage.speech.phrase("bot_weghalen")
    stage.say(stage.speech.phrase("bot_weggehaald", tekst=quote(gone, _NAMED_BY)))
    return ()


def take_out(stage: Stage, question: Question) -> str:
    """Take away what was typed here, or at the question before; the words that went, '' if there
    are none."""
    exchange = replace(stage.walk.exchange, pending=None)
    stage.walk = replace(stage.walk, exchange=exchange)
    if _noted_last(stage.walk, question):
        words = stage.walk.notes[question.id]
        forget_note(stage, question.id)
        return words
    before, kept = _typed_last_at(stage, question), kept_last(stage, question)
    if before is not None and kept is not None and _forget_typed(stage, before):
        return kept[1]
    return ""


def kept_last(stage: Stage, question: Question) -> tuple[str, str] | None:
    """Where what was typed last is kept, and the words: at this question, or as the answer to the
    one before it; None if it is kept at neither."""
    walk = stage.walk
    if _noted_last(walk, question):
        return question.name, walk.notes[question.id]
    before = _typed_last_at(stage, question)
    if before is None:
        return None
    answer = walk.answers.get(before.id)
    if answer is not None and answer.given is Given.WRITTEN:
        return before.name, answer.text
    return (before.name, walk.notes[before.id]) if before.id in walk.notes else None


_NAMED_BY = 60
"""Characters by which somebody recognises what went."""


def _noted_last(walk: Walk, question: Question) -> bool:
    """Whether the note at this question is what was typed last. In a session it's the only one that
    may be meant."""
    here = question.id in walk.notes
    return here and (walk.room is not None or is_last_typed(walk, question.id))


def _typed_last_at(stage: Stage, question: Question) -> Question | None:
    """The question before this one; None if something was typed at another since then."""
    walk = stage.walk
    if walk.room is not None:
        return None
    before = previous_question(stage.dialog, walk.answers, question.id)
    return before if before is not None and is_last_typed(walk, before.id) else None


def is_last_typed(walk: Walk, question: str) -> bool:
    """Whether nothing was typed since the text at this question."""
    last = next(reversed(tuple(walk.typed)), None)
    return last in (None, question, note_key(question))


def _forget_typed(stage: Stage, question: Question) -> bool:
    """Delete what was typed at a question; False if nothing was. Its answer then counts as
    skipped, unless it was tapped."""
    noted = question.id in stage.walk.notes
    forget_note(stage, question.id)
    answer = stage.walk.answers.get(question.id)
    if answer is None or answer.given is not Given.WRITTEN:
        return noted
    stage.effects.append(ForgetAnswer(question.id))
    record_answer(stage, question, stage.asked(question), SKIPPED)
    take_answer(stage, question, SKIPPED)
    return True
