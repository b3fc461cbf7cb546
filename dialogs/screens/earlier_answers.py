"""What somebody typed beside the answers that count: with an option that they chose, or with an
answer that they changed since.

It counts for nothing, but nothing that was typed may vanish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable
from dialogs.screens.worth_reading import worth_reading
from dialogs.understanding.matching import denies
from dialogs.understanding.telling import telling
from dialogs.understanding.worth_listing import worth_listing
from dialogs.walk.state import Walk


def typed_earlier(dialog: Dialog, walk: Walk) -> Iterator[tuple[Question, str]]:
    """Each such question with what was typed there, in the order of the conversation."""
    counted = applicable(dialog, walk.answers)
    for id_, question in dialog.questions.items():
        if id_ in counted:
            continue
        answer = walk.answers.get(id_)
        if answer is not None and answer.given is Given.WRITTEN:
            yield question, answer.text
        if id_ in walk.notes:
            yield question, walk.notes[id_]


def told_beside(dialog: Dialog, walk: Walk, questions: Iterable[str]) -> tuple[str, ...]:
    """What was typed beside options that were chosen at these questions and tells something, each
    as it is quoted."""
    counted = applicable(dialog, walk.answers)
    told = []
    for id_ in questions:
        question, answer = dialog.questions.get(id_), counted.get(id_)
        if question is None or answer is None or answer.given is not Given.CHOSEN:
            continue
        for line in walk.notes.get(id_, "").split("\n"):
            words = worth_reading(worth_listing(dialog, line), on_buttons(question))
            if words and not denies(words):
                told.append(telling(dialog, question, words))
    return tuple(dict.fromkeys(words for words in told if words))


def on_buttons(question: Question) -> tuple[str, ...]:
    """What the buttons of a question say: who types that tells nothing more than a tap."""
    return tuple(option.label for option in question.options)


def told_earlier(dialog: Dialog, walk: Walk, element: str) -> tuple[str, ...]:
    """What of that tells something about an element, each as it is quoted."""
    at_it = (
        telling(dialog, question, words)
        for question, text in typed_earlier(dialog, walk)
        if question.element == element and not denies(text)
        if (words := worth_reading(text, on_buttons(question)))
    )
    return tuple(dict.fromkeys(words for words in at_it if words))
