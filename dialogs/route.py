"""The way through the questions: which apply, which comes next, how far someone is.

Nothing here is remembered: it all follows from the answers. An answer to a question that no
longer applies stays where it is, counts for nothing, and counts again when it applies again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.answers import Answer, chosen
from dialogs.conditions import comparisons, holds
from dialogs.definition import Dialog, Kind, Option, Question, Statement, Theme


def applicable(dialog: Dialog, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers whose questions apply, judged in order of the conversation."""
    counted: dict[str, Answer] = {}
    for question in dialog.questions.values():
        answer = answers.get(question.id)
        if answer is not None and holds(question.condition, counted):
            counted[question.id] = answer
    return counted


def open_questions(dialog: Dialog, answers: Mapping[str, Answer]) -> list[Question]:
    """The questions that apply now and aren't settled yet, in order."""
    counted = applicable(dialog, answers)
    return [
        question
        for question in dialog.questions.values()
        if question.id not in counted and holds(question.condition, counted)
    ]


def options_now(question: Question, counted: Mapping[str, Answer]) -> tuple[Option, ...]:
    """The options that make sense with these answers, in order."""
    return tuple(option for option in question.options if holds(option.condition, counted))


def next_question(dialog: Dialog, answers: Mapping[str, Answer]) -> Question | None:
    """The first question that applies and isn't settled; None when the walk is through."""
    return next(iter(open_questions(dialog, answers)), None)


def previous_question(dialog: Dialog, answers: Mapping[str, Answer], at: str) -> Question | None:
    """The question before `at` that has been settled; None at the beginning."""
    counted = applicable(dialog, answers)
    found: Question | None = None
    for question in dialog.questions.values():
        if question.id == at:
            break
        if question.id in counted:
            found = question
    return found


def statements_before(
    dialog: Dialog, answers: Mapping[str, Answer], question: Question | None
) -> list[Statement]:
    """The statements that stand before `question` (None: before the end) and apply."""
    counted = applicable(dialog, answers)
    found = []
    for node in dialog.nodes:
        if question is not None and node.id == question.id:
            break
        if isinstance(node, Statement) and holds(node.condition, counted):
            found.append(node)
    return found


@dataclass(frozen=True, slots=True)
class Progress:
    """Part `part` of `parts`; `parts` may shrink while someone walks, but never grows."""

    part: int
    parts: int
    title: str


def progress(dialog: Dialog, answers: Mapping[str, Answer], at: Question) -> Progress:
    """How far `at` is. Themes of which only one can still come count once, not each."""
    counted = applicable(dialog, answers)
    sure = [theme for theme in dialog.themes if holds(theme.condition, counted)]
    part = 1 + next((n for n, theme in enumerate(sure) if theme.id == at.theme), len(sure))
    title = dialog.theme_by_id[at.theme].title
    return Progress(part, len(sure) + _still_possible(dialog, counted), title)


def _still_possible(dialog: Dialog, counted: Mapping[str, Answer]) -> int:
    """The largest number of themes that one further closed answer can bring."""
    waiting = [theme for theme in dialog.themes if not holds(theme.condition, counted)]
    undecided = {
        question.id: question
        for theme in waiting
        for comparison in comparisons(theme.condition)
        if (question := dialog.questions.get(comparison.question)) is not None
        and question.id not in counted
        and question.kind is not Kind.OPEN
    }
    reachable = [
        sum(1 for theme in waiting if _would_hold(theme, counted, question, option.id))
        for question in undecided.values()
        if holds(question.condition, counted) or _later(question, counted, undecided)
        for option in question.options
    ]
    return max(reachable, default=0)


def _would_hold(
    theme: Theme, counted: Mapping[str, Answer], question: Question, option: str
) -> bool:
    return holds(theme.condition, {**counted, question.id: chosen(option)})


def _later(
    question: Question, counted: Mapping[str, Answer], undecided: Mapping[str, Question]
) -> bool:
    """Whether the question's own condition hangs on a question that is still undecided."""
    return any(comparison.question in undecided for comparison in comparisons(question.condition))
