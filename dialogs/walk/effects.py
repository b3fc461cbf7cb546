"""What the host must do after a step, as imperatives: the core says what, the host knows how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.pack.answers import Answer
from dialogs.pack.audience import Audience
from dialogs.taken_home import HomePage
from dialogs.texts import Spans


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. What it means is looked up in the walk, by turn and number."""

    label: str
    walk: int
    turn: int
    number: int


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Send a message; one with a keyboard has a `slot`, by which it can be edited later.

    `follow_up`: whether it stays live along with the screen."""

    text: Spans
    keyboard: Keyboard = ()
    slot: int | None = None
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class EditMessage:
    """Change the message in `slot`; without a text only its keyboard changes."""

    slot: int
    text: Spans | None
    keyboard: Keyboard = ()
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class AnswerTap:
    """Confirm a tap to Telegram, with a short text if there is one.

    `late`: the screen of the button was replaced; the new one may still be on its way.
    """

    text: str = ""
    late: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class RecordAnswer:
    """Store an answer with the question's text as shown, who may see it, and in which place
    (`Where.number`)."""

    question: str
    shown: str
    answer: Answer
    audience: Audience = Audience.WRITER
    place: int = 0


@dataclass(frozen=True, slots=True)
class RecordNote:
    """Store the whole note: what was typed with a question in addition to its answer."""

    question: str
    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class ForgetAnswer:
    """Delete everything that was ever answered to this question in this walk."""

    question: str


@dataclass(frozen=True, slots=True)
class TakeNamesOut:
    """Take names out of everything that was ever recorded in this walk: those that are recognised
    except `no_names`, and these `names` wherever they occur, also in questions that quote them."""

    names: frozenset[str]
    no_names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TakeWordsOut:
    """Take these words out of everything that was ever recorded in this walk, also of questions
    that quote them or a part of them."""

    words: str


@dataclass(frozen=True, slots=True)
class PutInPlace:
    """Replace this word by others in everything that was ever recorded in this walk, also in
    questions that quote it."""

    word: str
    instead: str


@dataclass(frozen=True, slots=True)
class TakeFromChat:
    """Delete these messages of the person from the chat, if Telegram still allows it."""

    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake this walk in `after` seconds, or at the next decent hour. It replaces a timer of that
    name."""

    name: str
    after: float


@dataclass(frozen=True, slots=True)
class CancelTimer:
    """Stop the timer of this name, if it runs."""

    name: str


@dataclass(frozen=True, slots=True)
class ShowMyData:
    """Show everything that is stored about the person, and send it as a file too."""


@dataclass(frozen=True, slots=True)
class SendPage:
    """Set the page on paper and send it, under this name and with a caption; if that fails, send
    `failed` instead. `made_on`: an ISO date."""

    page: HomePage
    made_on: str
    file_name: str
    caption: Spans
    failed: Spans


@dataclass(frozen=True, slots=True)
class SendCalendarDay:
    """Send a day (an ISO date) as a file for a calendar. `hour`: when on that day; 0 if it is the
    whole day."""

    day: str
    hour: int
    title: str
    about: str
    file_name: str
    caption: Spans


@dataclass(frozen=True, slots=True)
class EraseMe:
    """Delete everything that is stored about the person, and say goodbye."""


@dataclass(frozen=True, slots=True)
class BeginAgain:
    """Close this walk, keep it as it is, and begin a new one."""


@dataclass(frozen=True, slots=True)
class GoToPack:
    """Go on in another pack, where its walk was left or else from its start; keep this walk."""

    pack: str


@dataclass(frozen=True, slots=True)
class MissFacilitator:
    """Report to the session that its facilitator seems gone."""

    session: int


@dataclass(frozen=True, slots=True)
class LetCount:
    """Put this in the waiting room for the next edition, replacing what waits. `share`: JSON.
    `texts`: sentences, each with the element that it is about; '' for none."""

    share: str
    organisation: str | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BeginProject:
    """Make a project with a code, which what waits is about from now on."""


@dataclass(frozen=True, slots=True)
class WishEdition:
    """Store whether the person wants to be told when the next edition is out."""

    wants: bool


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Take everything of this walk out of the waiting room."""


Effect = (
    SendMessage
    | EditMessage
    | AnswerTap
    | RecordAnswer
    | RecordNote
    | ForgetAnswer
    | TakeNamesOut
    | TakeWordsOut
    | PutInPlace
    | TakeFromChat
    | SetTimer
    | CancelTimer
    | ShowMyData
    | SendPage
    | SendCalendarDay
    | EraseMe
    | WishEdition
    | BeginAgain
    | GoToPack
    | MissFacilitator
    | LetCount
    | BeginProject
    | TakeBack
)
