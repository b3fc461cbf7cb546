"""What can happen to a walk, as facts in the past tense. Each brings its own time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Spans


@dataclass(frozen=True, slots=True)
class WalkBegun:
    """A walk was made for somebody, and nothing was said in it yet. `seed`: decides in which order
    options come."""

    seed: int
    at: float


@dataclass(frozen=True, slots=True)
class CommandGiven:
    """A command was typed or chosen: `name` without the slash, `about` what followed it."""

    name: str
    at: float
    about: str = ""


@dataclass(frozen=True, slots=True)
class TextWritten:
    """A text was sent; an edit of it will come with the same `message`."""

    text: str
    at: float
    message: int = 0


@dataclass(frozen=True, slots=True)
class TextEdited:
    """The text of an earlier message was edited."""

    message: int
    text: str
    at: float


@dataclass(frozen=True, slots=True)
class SomethingSent:
    """Something came that can't be an answer; `kind` is one of `KINDS_SENT`."""

    kind: str
    at: float


@dataclass(frozen=True, slots=True)
class OptionTapped:
    """Button `number` was tapped, of the screen that walk `walk` had at turn `turn`."""

    walk: int
    turn: int
    number: int
    at: float


@dataclass(frozen=True, slots=True)
class TimerFired:
    """A timer fired, in time or late. `begun_anew`: whether its person began the same pack again
    since."""

    name: str
    at: float
    begun_anew: bool = False


@dataclass(frozen=True, slots=True)
class MessagesRefused:
    """The person wants no message of the bot's own accord in this walk, or not that of one
    timer."""

    at: float
    timer: str = ""


@dataclass(frozen=True, slots=True)
class PutAside:
    """The person goes on in another walk."""

    at: float


@dataclass(frozen=True, slots=True)
class PhaseOpened:
    """A phase opened in session `session`, at turn `turn`; the phase before it has closed.

    `questions`: what it asks while it is `open`, with those in `afterwards` last. `settled`: what
    the group settled on. `said`: what everyone reads first. `mode`: how the answers come together.
    `where`: in which place they can be read. `backwards`: whether options that decide a status come
    in reverse order, for everyone in the session. `elsewhere`: said to somebody who reads all of
    this phase in the group, so that their own chat stays up to date; `below`: other messages came
    below their screen. `leads`: they lead the session, and take part as well.
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
    backwards: bool = False
    elsewhere: Spans = ()
    below: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class PhaseClosed:
    """The phase of this turn closed."""

    turn: int
    at: float


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """Somebody joined a session who answered some of its questions before, in a walk alone."""

    session: int
    answers: Mapping[str, Answer]
    at: float


@dataclass(frozen=True, slots=True)
class RoomLeft:
    """The session is over for this walk, which goes on alone."""

    at: float


@dataclass(frozen=True, slots=True)
class CameToSession:
    """The person leads or joins a session now, which goes on without this walk."""

    at: float


@dataclass(frozen=True, slots=True)
class ProjectKnown:
    """What waits for the programme is about a project with a code from now on. `below`: the person
    typed the code, or opened its link, below their screen."""

    at: float
    below: bool = False


KINDS_SENT = ("beeld", "spraak", "sticker", "plek", "doorgestuurd", "reactie", "anders")

PersonEvent = CommandGiven | TextWritten | TextEdited | SomethingSent | OptionTapped
"""What the person does."""

RoomEvent = PhaseOpened | PhaseClosed | BroughtIn | RoomLeft
"""What happens to a walk because of the session it takes part in."""

Event = (
    WalkBegun
    | PersonEvent
    | TimerFired
    | MessagesRefused
    | PutAside
    | RoomEvent
    | CameToSession
    | ProjectKnown
)
"""Times are Unix seconds."""
