"""What happened: facts, in the past tense. Each carries its own time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Spans


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


@dataclass(frozen=True, slots=True)
class PhaseOpened:
    """In session `session` a phase opened, at its turn `turn`; whatever was open has closed.

    `questions` are asked, unless it is no longer `open`, those `afterwards` last; `settled` is
    what the group settled on; `said` is what everyone reads first. `mode`: how the answers come
    together; `where`: in which place they can be read.
    """

    session: int
    turn: int
    questions: tuple[str, ...]
    at: float
    settled: Mapping[str, Answer] = field(default_factory=dict)
    said: Spans = ()
    open: bool = True
    mode: Mode = Mode.SEPARATE
    where: Where = OWN_CHATS
    afterwards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhaseClosed:
    """The phase of this turn takes nothing more."""

    turn: int
    at: float


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """Who comes into a session answered some of its questions before, in a walk alone."""

    session: int
    answers: Mapping[str, Answer]
    at: float


@dataclass(frozen=True, slots=True)
class RoomLeft:
    """The session is over for this walk; it goes on alone."""

    at: float


KINDS_SENT = ("beeld", "spraak", "sticker", "plek", "doorgestuurd", "reactie", "anders")

PersonEvent = CommandGiven | TextWritten | TextEdited | SomethingSent | OptionTapped
"""What the person does."""

RoomEvent = PhaseOpened | PhaseClosed | BroughtIn | RoomLeft
"""What happens to a walk because of the session it takes part in."""

Event = PersonEvent | TimerFired | RoomEvent
"""Times are Unix seconds."""
