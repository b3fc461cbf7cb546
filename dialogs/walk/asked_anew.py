"""What is asked once more after some weeks: only what was missing or partly there then."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable, open_questions
from dialogs.walk.state import Walk


def looks_again(walk: Walk) -> bool:
    """Whether questions are being asked anew."""
    return walk.before is not None and walk.before.looking


def is_asked_anew(walk: Walk, question: str) -> bool:
    """Whether this question is one of them, and wasn't answered yet. Then its old answer isn't
    shown."""
    return walk.before is not None and walk.before.looking and question in walk.before.asks


def next_anew(dialog: Dialog, walk: Walk) -> Question | None:
    """The next question while questions are asked anew; None after the last.

    The new answers may open another about the same elements; what they open besides that can wait.
    """
    if walk.before is None:
        return None
    about, asks = walk.before.about, walk.before.asks
    counted = applicable(dialog, walk.answers)
    opened = (one for one in open_questions(dialog, walk.answers) if one.element in about)
    first = next(opened, None)
    for question in dialog.questions.values():
        if question is first or (question.id in asks and holds(question.condition, counted)):
            return question
    return None


def was_asked(walk: Walk, question: str) -> Walk:
    """The walk after this question was answered anew, or passed over."""
    if walk.before is None or question not in walk.before.asks:
        return walk
    rest = tuple(id_ for id_ in walk.before.asks if id_ != question)
    return replace(walk, before=replace(walk.before, asks=rest))
