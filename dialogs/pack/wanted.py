"""What a team wants: the goals that a pack knows, and how its page tells them."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.pack.conditions import ALWAYS, Condition
from dialogs.texts import Text


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing that a team can aim for, and the condition that shows that it does."""

    id: str
    name: str
    condition: Condition
    ask: Text | None = None
    """What a team can ask a young person, to find out how they see it."""


@dataclass(frozen=True, slots=True)
class Goals:
    """The goals by which teams are counted. `element`: the element that says a goal was chosen.

    Several may follow from a team's answers; the first that holds is its goal.
    """

    element: str
    choices: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class WantedLine:
    """A line about what a team wants, for the page that it takes home, if the condition holds."""

    text: Text
    condition: Condition = ALWAYS
    noticed: bool = False
    """Whether its answer is what they noticed, which is shown below a heading of its own."""
