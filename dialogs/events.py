"""What happened: facts, in the past tense. Each carries its own time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """Someone typed or chose a command; `name` without the slash."""

    name: str
    at: float


@dataclass(frozen=True, slots=True)
class TextWritten:
    text: str
    at: float


@dataclass(frozen=True, slots=True)
class OptionTapped:
    """A button was tapped: the `number`-th of what walk `walk` showed at turn `turn`."""

    walk: int
    turn: int
    number: int
    at: float


Event = CommandGiven | TextWritten | OptionTapped
"""Times are Unix seconds."""
