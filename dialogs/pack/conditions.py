"""Conditions: when a question is asked, or a rule of the checklist holds.

They can only compare and combine closed answers, so that a linter can work out which combinations
are possible, and no question depends on what someone wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dialogs.pack.answers import Answer


@dataclass(frozen=True, slots=True)
class Equals:
    """The question has been answered with this option (for multiple choice: among others)."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition


Condition = Equals | All | Any | Not

ALWAYS = All(())
NEVER = Any(())


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    """Whether the condition is true of these answers; an unanswered question equals nothing.

    Evaluated hundreds of times a step, so it unpacks nothing and makes no generators: twice as
    fast.
    """
    if condition is ALWAYS:  # by far the most common
        return True
    match condition:
        case Equals():
            answer = answers.get(condition.question)
            return answer is not None and condition.value in answer.values
        case All():
            for part in condition.parts:  # noqa: SIM110
                if not holds(part, answers):
                    return False
            return True
        case Any():
            for part in condition.parts:  # noqa: SIM110
                if holds(part, answers):
                    return True
            return False
        case Not():
            return not holds(condition.part, answers)


def comparisons(condition: Condition) -> Iterator[Equals]:
    """Every comparison in the condition, in the order in which it is written."""
    match condition:
        case Equals():
            yield condition
        case All(parts) | Any(parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part):
            yield from comparisons(part)


def needed(condition: Condition) -> tuple[Condition, ...]:
    """The parts that must all be true; just the condition itself if it has no such parts."""
    if isinstance(condition, All):
        return tuple(each for part in condition.parts for each in needed(part))
    return (condition,)


def without(condition: Condition, *known: Condition) -> Condition:
    """The condition without the parts that are known to be true."""
    told = {each for part in known for each in needed(part)}
    left = tuple(part for part in needed(condition) if part not in told)
    return left[0] if len(left) == 1 else All(left)
