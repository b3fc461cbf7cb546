"""How often an answer is quoted in a walk: a third time, it sounds as if nobody listens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from dialogs.pack.answers import Answer, Given
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import Slot, Text

MOST_QUOTED = 2
"""How often the same words are quoted in a walk, at most."""


def times_quoted(
    dialog: Dialog, answers: Mapping[str, Answer], before: str | None = None
) -> Counter[str]:
    """By question, how often its answer was quoted before the node with this id; None: in the whole
    walk. `answers`: those that count."""
    times: Counter[str] = Counter()
    for node, following in zip(dialog.nodes, (*dialog.nodes[1:], None), strict=True):
        if node.id == before:
            break
        if not isinstance(node, Question):
            if node.text.has_slots and holds(node.condition, answers):
                times.update(node.text.slots())
        elif node.id in answers:
            if node.text.has_slots:
                times.update(node.text.slots())
            if isinstance(following, Question) and following.probe and following.id in answers:
                times[node.id] += 1  # the probe quotes it, in place of the reaction
            else:
                for quoted in _quoted_to(node, answers[node.id]):
                    times[quoted] += 1
    return times


def _quoted_to(question: Question, answer: Answer) -> Iterator[str]:
    """The name of each answer that is quoted in what is said to this one."""
    if question.reaction is not None and answer.given is Given.WRITTEN:
        yield from question.reaction.slots()
    for option in question.options:
        if option.reaction is not None and option.id in answer.options:
            yield from option.reaction.slots()


def without_third_quotation(text: Text, dialog: Dialog, times: Mapping[str, int]) -> Text:
    """The text without the lines that quote what was quoted twice before; it may be empty then.
    `times`: see `times_quoted`."""
    lines = tuple(
        line
        for line in text.lines
        if not any(
            isinstance(one, Slot)
            and one.name in dialog.questions
            and times.get(one.name, 0) >= MOST_QUOTED
            for one in line
        )
    )
    return text if lines == text.lines else Text(lines)
