"""Chooses what to quote of several messages: two of them are never glued into one sentence."""

from __future__ import annotations

from dialogs.hearing.taken_back import what_stands
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import QUOTE_LENGTH
from dialogs.understanding.quoting.telling import corrects, telling


def told_in_one(
    dialog: Dialog, question: Question, note: str, length: int = QUOTE_LENGTH
) -> str | None:
    """What to quote of the message that tells most, each of which begins on a new line, with what
    corrects it; None if nothing in them answers anything."""
    messages: list[str] = []
    for line in what_stands(note).split("\n"):
        if messages and corrects(line):
            messages[-1] = f"{messages[-1]}\n{line}"
        else:
            messages.append(line)
    told = [words for one in messages if (words := telling(dialog, question, one, length))]
    return max(told, key=lambda words: len(words.split()), default=None)
