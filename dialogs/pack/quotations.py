"""How often an answer is quoted in a walk: a third time, it sounds as if nobody listens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dialogs.pack.answers import Answer, Given
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import Slot, Text

_MOST = 2
"""How often the same words are quoted at most, where a text has something else to say."""


def without_third_quotation(
    dialog: Dialog, answers: Mapping[str, Answer], question: Question
) -> Text:
    """The question's text without the lines that quote what was quoted twice before it; the
    whole text if nothing else is in it. `answers`: those that count."""
    if not question.text.slots():
        return question.text
    times = Counter(_quoted_before(dialog, answers, question))
    lines = tuple(
        line
        for line in question.text.lines
        if not any(
            isinstance(one, Slot) and one.name in dialog.questions and times[one.name] >= _MOST
            for one in line
        )
    )
    return question.text if lines in ((), question.text.lines) else Text(lines)


def _quoted_before(
    dialog: Dialog, answers: Mapping[str, Answer], question: Question
) -> Iterator[str]:
    """The name of each quoted answer, once for each text in which it was quoted."""
    for id_, earlier in dialog.questions.items():
        if id_ == question.id:
            return
        answer = answers.get(id_)
        if answer is not None:
            yield from earlier.text.slots()
            for reaction in _reactions(earlier, answer):
                yield from reaction.slots()


def _reactions(question: Question, answer: Answer) -> Iterator[Text]:
    if question.reaction is not None and answer.given is Given.WRITTEN:
        yield question.reaction
    for option in question.options:
        if option.reaction is not None and option.id in answer.options:
            yield option.reaction
