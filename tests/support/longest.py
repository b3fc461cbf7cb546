"""The most questions of a walk, over all walks there are.

It goes through the questions in order. Of the answers so far it keeps only what a later condition
compares, so walks that go on alike are followed once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from itertools import combinations

from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Given, chosen, written
from dialogs.pack.conditions import comparisons, holds
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.route import may_ask_last_time

_Walk = tuple[tuple[str, Answer], ...]


def longest(
    dialog: Dialog, first: Mapping[str, Answer], without: Set[str] = frozenset()
) -> tuple[int, int]:
    """The most questions of a walk that gives the answers in `first`: of all, and of those that
    aren't in `without`."""
    order = list(dialog.questions)
    values, last = _compared(dialog)
    walks: dict[_Walk, tuple[int, int]] = {(): (0, 0)}
    for number, id_ in enumerate(order):
        question = dialog.questions[id_]
        after: dict[_Walk, tuple[int, int]] = {}
        for walk, (most, most_within) in walks.items():
            for answer in _ways(dialog, question, dict(walk), first, values.get(id_, set())):
                more = walk if answer is None else (*walk, (id_, answer))
                rest = tuple(one for one in more if last.get(one[0], -1) > number)
                asked = answer is not None
                known, known_within = after.get(rest, (0, 0))
                after[rest] = (
                    max(known, most + asked),
                    max(known_within, most_within + (asked and id_ not in without)),
                )
        walks = after
    return max(most for most, _ in walks.values()), max(within for _, within in walks.values())


def _compared(dialog: Dialog) -> tuple[dict[str, set[str]], dict[str, int]]:
    """By question, the values that later conditions compare, and the number of the last question
    that does. How often somebody was asked about a last time matters until the last of those."""
    values: dict[str, set[str]] = {}
    last: dict[str, int] = {}
    about = [one.id for one in dialog.last_times]
    for number, question in enumerate(dialog.questions.values()):
        for one in comparisons(question.condition):
            values.setdefault(one.question, set()).add(one.value)
            last[one.question] = number
        if question.last_time:
            last |= dict.fromkeys(about, number)
            if dialog.short is not None:
                last[dialog.short.question] = number
    return values, last


def _ways(
    dialog: Dialog,
    question: Question,
    walk: dict[str, Answer],
    first: Mapping[str, Answer],
    values: set[str],
) -> Iterator[Answer | None]:
    """The answers that later conditions tell apart; None where the question isn't asked."""
    if not holds(question.condition, walk) or (
        question.last_time and not _comes(dialog, question, walk)
    ):
        yield None
    elif question.id in first:
        yield first[question.id]
    else:
        yield from _different(question, values)


def _comes(dialog: Dialog, question: Question, walk: Mapping[str, Answer]) -> bool:
    asked = [one for one in dialog.last_times if one.id in walk]
    return may_ask_last_time(dialog, question, asked, walk)


def _different(question: Question, values: set[str]) -> Iterator[Answer]:
    telling = [option.id for option in question.options if option.id in values]
    other = [option.id for option in question.options if option.id not in values][:1]
    if question.open:
        yield written("iets")
    yield from (one for one in (UNKNOWN, SKIPPED) if one.values[0] in values)
    if question.several:
        sizes = range(1, len(telling) + 1)
        yield from (chosen(*some) for size in sizes for some in combinations(telling, size))
    else:
        yield from map(chosen, telling)
    yield from map(chosen, other)
    if not other and Given.SKIPPED.value not in values:
        yield SKIPPED
