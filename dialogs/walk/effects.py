"""What the host must do: imperatives. The core says what, the host knows how."""

from __future__ import annotations

from dataclasses import dataclass, field

from dialogs.pack.answers import Answer
from dialogs.pack.audience import Audience
from dialogs.texts import Spans


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; what it means is kept in the walk, by walk, turn and number."""

    label: str
    walk: int
    turn: int
    number: int


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Send a message; one with a keyboard has a `slot`, by which it can be edited later."""

    text: Spans
    keyboard: Keyboard = ()
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Change the message in `slot`; without a text only its keyboard changes."""

    slot: int
    text: Spans | None
    keyboard: Keyboard = ()


@dataclass(frozen=True, slots=True)
class AnswerTap:
    """Let go of the tapped button, with a short word on the screen if there is one.

    `late`: it was tapped after its screen; what came instead of that may still be on its way.
    """

    text: str = ""
    late: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """Keep what was answered together with the question's text as it was shown, who may see it,
    and in which place (`Where.number`)."""

    question: str
    shown: str
    answer: Answer
    audience: Audience = Audience.WRITER
    place: int = 0


@dataclass(frozen=True, slots=True)
class RecordNote:
    """Keep all that someone typed so far beside a question that asked for a tap."""

    question: str
    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class ForgetAnswer:
    """Let go of all words that were ever answered to this question in this walk."""

    question: str


@dataclass(frozen=True, slots=True)
class TakeFromChat:
    """Take these messages of the person out of the chat, as far as Telegram still lets us."""

    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake this walk in `after` seconds, or at the next decent hour; one timer of a name."""

    name: str
    after: float


@dataclass(frozen=True, slots=True)
class CancelTimer:
    name: str


@dataclass(frozen=True, slots=True)
class ShowMyData:
    """Show the person all that is stored about them, also as a file to keep."""


@dataclass(frozen=True, slots=True)
class EraseMe:
    """Delete all that is stored about the person, and say goodbye."""


@dataclass(frozen=True, slots=True)
class BeginAnew:
    """Close this walk, keep it as it is, and begin a new one."""


@dataclass(frozen=True, slots=True)
class GoToPack:
    """Go on in another pack, where its walk was left or at its beginning; this walk is kept."""

    pack: str


@dataclass(frozen=True, slots=True)
class MissFacilitator:
    """Someone in this session says that its facilitator is gone."""

    session: int


@dataclass(frozen=True, slots=True)
class LetCount:
    """Let this wait for the programme, in the place of what waits: `share` is its JSON."""

    share: str
    organisation: str | None = None
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Let nothing of this walk wait for the programme any more."""


Effect = (
    SendMessage
    | EditMessage
    | AnswerTap
    | RecordAnswer
    | RecordNote
    | ForgetAnswer
    | TakeFromChat
    | SetTimer
    | CancelTimer
    | ShowMyData
    | EraseMe
    | BeginAnew
    | GoToPack
    | MissFacilitator
    | LetCount
    | TakeBack
)
