"""Questions that weren't asked, because what was typed at the question before answered them.

They have an answer like any other, but nobody saw them: going back passes over them.
"""

from __future__ import annotations

from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import previous_question
from dialogs.walk.state import Walk


def ahead_mark(question: str) -> str:
    """The mark of a question that was answered before it was asked."""
    return f"vooraf:{question}"


def answered_ahead(walk: Walk) -> frozenset[str]:
    """The questions that have an answer and weren't asked."""
    start = ahead_mark("")
    marked = (mark[len(start) :] for mark in walk.exchange.counts if mark.startswith(start))
    return frozenset(id_ for id_ in marked if id_ in walk.answers)


def previous_asked(dialog: Dialog, walk: Walk, at: str) -> Question | None:
    """The last question that was asked and settled before `at`; None at the beginning."""
    question = previous_question(dialog, walk.answers, at)
    while question is not None and walk.exchange.count(ahead_mark(question.id)):
        question = previous_question(dialog, walk.answers, question.id)
    return question
