"""What happened: facts, in the past tense. Each carries its own time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """Someone typed or chose a command; `name` without the slash, `about` what stood behind it."""

    name: str
    at: float
    about: str = ""


@dataclass(frozen=True, slots=True)
class TextWritten:
    """Someone wrote; `message` is the id by which the text may be edited later."""

    text: str
    at: float
    message: int = 0


@dataclass(frozen=True, slots=True)
class TextEdited:
    """Someone changed the text of an earlier message of theirs."""

    message: int
    text: str
    at: float


@dataclass(frozen=True, slots=True)
class SomethingSent:
    """Someone sent what can't be read as an answer; `kind` is one of `KINDS_SENT`."""

    kind: str
    at: float


@dataclass(frozen=True, slots=True)
class OptionTapped:
    """A button was tapped: the `number`-th of what walk `walk` showed at turn `turn`."""

    walk: int
    turn: int
    number: int
    at: float


@dataclass(frozen=True, slots=True)
class TimerFired:
    """The time of a timer has come, or is past."""

    name: str
    at: float


KINDS_SENT = ("beeld", "spraak", "sticker", "plek", "doorgestuurd", "reactie", "anders")

Event = CommandGiven | TextWritten | TextEdited | SomethingSent | OptionTapped | TimerFired
"""Times are Unix seconds."""
