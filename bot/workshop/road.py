"""The road to one question: a fresh walk that was answered so that this question comes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.workshop.play import Playing
from dialogs.pack.answers import (
    SKIPPED,
    Answer,
    Given,
    chosen,
    written,
)
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import applicable, options_now
from dialogs.texts import as_plain
from dialogs.walk.probes import raised_by
from dialogs.walk.state import Walk

_EXAMPLE = re.compile("‘([^’]+)’")
_ANYTHING = "voorbeeld"


def road_to(
    dialog: Dialog, question: str, way: Mapping[str, Answer], walk_id: int, at: float
) -> Playing:
    """Play the answers that lead to a question, and anything that fits where none is needed."""

    def choose(here: Question, walk: Walk) -> Answer:
        if raised_by(here.id) is not None:
            return SKIPPED
        answer = way.get(here.id)
        if answer is not None and answer.given is not Given.WRITTEN:
            return answer
        if here.open:
            return written(example(here))
        first, *_ = options_now(here, applicable(dialog, walk.answers))
        return chosen(first.id)

    return Playing(dialog, Walk(walk_id), at).go(choose, until=question)


def example(question: Question) -> str:
    """An answer such as the one that an open question names itself."""
    # Without the lines that quote what someone answered before: that is no example.
    text = as_plain(question.text.fill(lambda _: None))
    found = _EXAMPLE.search(text)
    return found[1] if found else _ANYTHING
