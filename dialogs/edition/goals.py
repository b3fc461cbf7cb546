"""Derives a team's goal for the counts, and which elements can occur with each goal.

The goal and the status of the element that says whether a goal was chosen share one variable, so
that 'ontbreekt' means the same in both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
)
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
    holds,
)
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.pack.wanted import Goals

NO_GOAL = Status.MISSING.value
NOT_DISCUSSED = Status.NOT_DISCUSSED.value

_Known = Mapping[str, Answer | None]
"""Answers known by question id, None for 'no answer'. Any other question may have any answer."""


def goal_values(goals: Goals) -> tuple[str, ...]:
    """Every value that a team's goal can have, in the pack's order."""
    return (*(goal.id for goal in goals.choices), NO_GOAL, NOT_DISCUSSED)


def goal_of(dialog: Dialog, counted: Mapping[str, Answer], missing: Collection[str]) -> str:
    """The team's goal, from the answers that apply. `missing`: the ids of elements that are
    missing."""
    goals = dialog.goals
    if goals is None:
        return NOT_DISCUSSED
    if goals.element in missing:
        return NO_GOAL
    return next((g.id for g in goals.choices if holds(g.condition, counted)), NOT_DISCUSSED)


def elements_by_goal(dialog: Dialog, goals: Goals) -> Mapping[str, frozenset[str]]:
    """For each goal, the elements that can occur in a checklist with it.

    A cell that no team can be in would publish nothing but noise. This considers only the answers
    that decide the goal, so it may give an element too many but never one too few.
    """
    found: dict[str, frozenset[str]] = dict.fromkeys(goal_values(goals), frozenset())
    for known in _ways(dialog, _deciding(dialog, goals)):
        possible = frozenset(
            element.id
            for element in dialog.elements.values()
            if any(
                _can(dialog, dialog.questions[id_].condition, known)[0] for id_ in element.questions
            )
        )
        answers = {id_: answer for id_, answer in known.items() if answer is not None}
        goal = next((g.id for g in goals.choices if holds(g.condition, answers)), None)
        for value in (NO_GOAL, NOT_DISCUSSED) if goal is None else (goal,):
            found[value] |= possible
    return found


def _deciding(dialog: Dialog, goals: Goals) -> list[Question]:
    """The questions that decide the goal, in the order of the conversation."""
    named = {
        comparison.question
        for comparison in chain.from_iterable(comparisons(g.condition) for g in goals.choices)
    }
    return [
        question for question in dialog.questions.values() if question.id in named and question.one
    ]


def _ways(dialog: Dialog, questions: list[Question]) -> Iterator[_Known]:
    """Every way to answer these questions one after another."""
    ways: list[dict[str, Answer | None]] = [{}]
    for question in questions:
        answers = [*(chosen(option.id) for option in question.options), UNKNOWN, SKIPPED]
        ways = [
            {**way, question.id: answer}
            for way in ways
            for answer in (None, *(answers if _can(dialog, question.condition, way)[0] else ()))
        ]
    return iter(ways)


def _can(dialog: Dialog, condition: Condition, known: _Known) -> tuple[bool, bool]:
    """(can be true, can be false) with these answers."""
    match condition:
        case Equals(question, value):
            if question not in known:
                return _can_be_given(dialog, dialog.questions[question], value, known), True
            answer = known[question]
            is_true = answer is not None and value in answer.values
            return is_true, not is_true
        case Not(part):
            true, false = _can(dialog, part, known)
            return false, true
        case All(parts):
            each = [_can(dialog, part, known) for part in parts]
            return all(true for true, _ in each), any(false for _, false in each)
        case Any(parts):
            each = [_can(dialog, part, known) for part in parts]
            return any(true for true, _ in each), all(false for _, false in each)


def _can_be_given(dialog: Dialog, question: Question, value: str, known: _Known) -> bool:
    """Whether this answer can be given: its question and its option have conditions too."""
    option = question.option(value)
    conditions = (question.condition, *(() if option is None else (option.condition,)))
    return all(_can(dialog, condition, known)[0] for condition in conditions)
