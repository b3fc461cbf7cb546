"""What the host must do for a session: imperatives. The core says what, the host knows how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.pack.answers import Answer
from dialogs.pack.audience import Mode
from dialogs.pack.plan import Contribution
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Spans
from dialogs.walk.effects import AnswerTap, CancelTimer, SetTimer


@dataclass(frozen=True, slots=True)
class PanelButton:
    """A button of the panel; what it means is kept in the session, by turn and number."""

    label: str
    session: int
    turn: int
    number: int


PanelKeyboard = tuple[tuple[PanelButton, ...], ...]


@dataclass(frozen=True, slots=True)
class ShowPanel:
    """Show the panel to who holds the role now: as a new message, or by editing its slot."""

    slot: int
    text: Spans
    keyboard: PanelKeyboard
    anew: bool


@dataclass(frozen=True, slots=True)
class ClosePanel:
    """Take the buttons of the panel in `slot` of `holder` away; without a text it can go whole."""

    holder: int
    slot: int
    text: Spans | None = None


@dataclass(frozen=True, slots=True)
class OpenPhase:
    """Open the phase for every participant (or `only` one), each in their own walk.

    `questions` are asked where they aren't empty, `contribution` where there is one (in a round
    about a `case` not of who brings it: the host counts those as ready). `settled`: what the
    group settled, by project (0: by all). `open`: whether anything can still be given.
    """

    phase: str
    turn: int
    said: Spans
    open: bool
    questions: tuple[str, ...] = ()
    contribution: Contribution | None = None
    case: int = 0
    proposals: bool = False
    """Whether everyone may propose a sentence to agree on."""
    mode: Mode = Mode.SEPARATE
    where: Where = OWN_CHATS
    """In which place what is given can be read."""
    shared_on: int = 0
    """In the mode on one phone: whose; the others wait."""
    settled: Mapping[int, Mapping[str, Answer]] = field(default_factory=dict)
    only: int | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is asked of the participants now."""
        return bool(self.questions) or self.contribution is not None or self.proposals


@dataclass(frozen=True, slots=True)
class ClosePhase:
    """Take nothing more for this turn; what isn't answered stays open."""

    turn: int


@dataclass(frozen=True, slots=True)
class TellEveryone:
    """Say this to every participant, in private."""

    text: Spans


@dataclass(frozen=True, slots=True)
class TellBusy:
    """Say this in private to each participant who isn't ready with this turn."""

    turn: int
    text: Spans


@dataclass(frozen=True, slots=True)
class Tell:
    """Say this to one person, in private."""

    person: int
    text: Spans


@dataclass(frozen=True, slots=True)
class TellRoom:
    """Say this to the group: in its chat where there is one, else to every participant."""

    text: Spans


@dataclass(frozen=True, slots=True)
class ShowProgress:
    """Make the one progress message in the group chat say this, with the `link` to join below it
    or without; `anew`: there is none yet, or it stands in another group or topic."""

    text: Spans
    link: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True)
class TellPlace:
    """Tell every participant (or `only` one), in private, that what is shown can be read in another
    place from now on: no longer in the group `gone`, and also in the group `came`, where each can
    say that they read along."""

    gone: Where = OWN_CHATS
    came: Where = OWN_CHATS
    only: int | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the answers to a question: the frozen ones where there are, else made now. Then
    tell the session with `Showed`.

    `even_nothing`: say so to the group where too few answered; else nothing is said of it.
    """

    question: str
    seed: int
    even_nothing: bool = False

    @property
    def what(self) -> str:
        return self.question


@dataclass(frozen=True, slots=True)
class ShowContributions:
    """Show what was given in the round, and let the project that brings its case take along what
    it wants; frozen like a reveal. Then tell the session with `Showed`."""

    phase: str
    case: int
    seed: int

    @property
    def what(self) -> str:
        return contributions_of(self.phase, self.case)


def contributions_of(phase: str, case: int) -> str:
    """The name of a round's showing."""
    return f"{phase}:{case}"


@dataclass(frozen=True, slots=True)
class ShowProposals:
    """Show everyone (or `only` one) the proposals, with buttons to live with each or see it
    differently."""

    phase: str
    turn: int
    seed: int
    only: int | None = None


@dataclass(frozen=True, slots=True)
class ShowAgreements:
    """Show what was agreed, and what is seen differently beside it."""

    phase: str
    seed: int


@dataclass(frozen=True, slots=True)
class ShowChecklist:
    """Show the group its checklist, made from the frozen answers, and each their own."""

    seed: int


@dataclass(frozen=True, slots=True)
class AskToShare:
    """Ask everyone whether the programme may have what came out, each project for itself. Once all
    of it is decided, tell the session with `SharingDecided`."""


@dataclass(frozen=True, slots=True)
class DecideSharing:
    """The time is over: what not all said yes to doesn't go. `at_the_end`: of the session, with
    no panel to tell it to the facilitator."""

    at_the_end: bool = False


@dataclass(frozen=True, slots=True)
class ShowCode:
    """Show the facilitator the link, the code and its picture."""


@dataclass(frozen=True, slots=True)
class AskWhosePhone:
    """Ask everyone (or `only` one), with a button: shall it be on this phone?"""

    text: Spans
    label: str
    only: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawPhone:
    """Take the buttons of that question away."""


@dataclass(frozen=True, slots=True)
class OfferRole:
    """Ask everyone but the facilitator (or `only` one), with a button, who takes over."""

    text: Spans
    label: str
    only: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawRole:
    """Take the buttons of that question away."""


@dataclass(frozen=True, slots=True)
class GiveRole:
    """This person is the facilitator from now on."""

    person: int


@dataclass(frozen=True, slots=True)
class EndSession:
    """Close the session: its code and timers go, and every walk goes on alone."""


SessionEffect = (
    ShowPanel
    | ClosePanel
    | OpenPhase
    | ClosePhase
    | TellEveryone
    | TellBusy
    | Tell
    | TellRoom
    | ShowProgress
    | TellPlace
    | Reveal
    | ShowContributions
    | ShowProposals
    | ShowAgreements
    | ShowChecklist
    | AskToShare
    | DecideSharing
    | ShowCode
    | AskWhosePhone
    | WithdrawPhone
    | OfferRole
    | WithdrawRole
    | GiveRole
    | EndSession
    | SetTimer
    | CancelTimer
    | AnswerTap
)
