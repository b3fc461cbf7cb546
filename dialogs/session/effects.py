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
    """A button of the panel. What it means is kept in the session, by turn and number."""

    label: str
    session: int
    turn: int
    number: int


PanelKeyboard = tuple[tuple[PanelButton, ...], ...]


@dataclass(frozen=True, slots=True)
class ShowPanel:
    """Show the panel to the facilitator: as a new message if `as_new`, else by editing its slot."""

    slot: int
    text: Spans
    keyboard: PanelKeyboard
    as_new: bool


@dataclass(frozen=True, slots=True)
class ClosePanel:
    """Take the buttons off the panel in `slot` of `holder`. Without `text` it can go altogether."""

    holder: int
    slot: int
    text: Spans | None = None


@dataclass(frozen=True, slots=True)
class OpenPhase:
    """Open the phase for every participant (or `only` one), each in their own walk.

    `questions` and `contribution` are asked if there are any. In a round about a `case` its own
    project isn't asked, and the host counts it as ready. `settled`: what the group settled, by
    project (0: for everyone). `open`: whether anything can still be given.
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
    """Where what is given can be read."""
    shared_on: int = 0
    """The person whose phone is shared, in that mode; the others wait."""
    backwards: bool = False
    """Whether options that decide a status come in reverse order."""
    settled: Mapping[int, Mapping[str, Answer]] = field(default_factory=dict)
    only: int | None = None
    below: bool = False
    """Whether people got messages of the session since the last time, other than in their walk."""

    @property
    def asks(self) -> bool:
        """Whether anything is asked of the participants now."""
        return bool(self.questions) or self.contribution is not None or self.proposals


@dataclass(frozen=True, slots=True)
class ClosePhase:
    """Take nothing more for this turn. What wasn't answered stays open."""

    turn: int


@dataclass(frozen=True, slots=True)
class TellEveryone:
    """Say this to every participant, in private."""

    text: Spans


@dataclass(frozen=True, slots=True)
class TellBusy:
    """Say this in private to every participant who isn't ready with this turn."""

    turn: int
    text: Spans


@dataclass(frozen=True, slots=True)
class Tell:
    """Say this to one person, in private."""

    person: int
    text: Spans


@dataclass(frozen=True, slots=True)
class TellRoom:
    """Say this to the group: in its chat if there is one, else to every participant. `others`: what
    people who aren't of the project `case` read instead, and `chat`: what is put in the group's
    chat, where anybody may read it. `only`: to nobody but this newcomer."""

    text: Spans
    case: int = 0
    others: Spans = ()
    chat: Spans = ()
    only: int | None = None


@dataclass(frozen=True, slots=True)
class ShowProgress:
    """Change the one progress message in the group chat to this, with or without the `link` to join
    below it. `as_new`: there is no such message yet in this group or topic."""

    text: Spans
    link: bool = False
    as_new: bool = False


@dataclass(frozen=True, slots=True)
class TellPlace:
    """Tell every participant (or `only` one), in private, that from now on things are shown in
    another place: no longer in the group `gone`, and also in the group `came`, about which each can
    say that they read along there."""

    gone: Where = OWN_CHATS
    came: Where = OWN_CHATS
    only: int | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the answers to a question, as frozen before or else frozen now. Then report `Showed`.

    `asked`: how many phones were asked the question. `of_some`: whether it was asked only of some
    people, because of what they answered before. If too few answered, nothing is said.
    """

    question: str
    seed: int
    asked: int = 0
    of_some: bool = False

    @property
    def what(self) -> str:
        return self.question


@dataclass(frozen=True, slots=True)
class ShowContributions:
    """Show the contributions to the round, frozen like a reveal, and let the project that brings
    its case choose what to take along. Then report `Showed`."""

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
class ShowEarlier:
    """Show everyone (or `only` one), in private, what their own project agreed before."""

    only: int | None = None


@dataclass(frozen=True, slots=True)
class ShowGaps:
    """Show the group what it misses or sees differently, before it agrees on anything."""


@dataclass(frozen=True, slots=True)
class ShowProposals:
    """Put the proposals to everyone (or `only` one), with buttons to live with each or to see it
    differently."""

    phase: str
    turn: int
    seed: int
    only: int | None = None


@dataclass(frozen=True, slots=True)
class ShowAgreements:
    """Show what was agreed, each with how others see it differently."""

    phase: str
    seed: int


@dataclass(frozen=True, slots=True)
class ShowOutcome:
    """Give everyone the page of the group or of their project, made from what was shown and
    agreed."""


@dataclass(frozen=True, slots=True)
class AskToShare:
    """Ask everyone whether the programme may have the outcome, each project for itself. Report
    `SharingDecided` once all of it is decided."""


@dataclass(frozen=True, slots=True)
class DecideSharing:
    """The time is over: share only what everyone said yes to. `at_the_end`: the session ends, so
    there is no panel to tell the facilitator."""

    at_the_end: bool = False


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Show the facilitator alone what the group was shown so far, as it was shown."""


@dataclass(frozen=True, slots=True)
class ShowCode:
    """Show the facilitator the link, the code and its picture."""


@dataclass(frozen=True, slots=True)
class AskWhosePhone:
    """Ask everyone (or `only` one), with a button, whether theirs is the phone to share."""

    text: Spans
    label: str
    only: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawPhone:
    """Take the buttons off the question of `AskWhosePhone`."""


@dataclass(frozen=True, slots=True)
class OfferRole:
    """Ask everyone but the facilitator (or `only` one), with a button, who takes over."""

    text: Spans
    label: str
    only: int | None = None


@dataclass(frozen=True, slots=True)
class WithdrawRole:
    """Take the buttons off the question of `OfferRole`."""


@dataclass(frozen=True, slots=True)
class GiveRole:
    """This person is the facilitator from now on."""

    person: int


@dataclass(frozen=True, slots=True)
class EndSession:
    """Close the session: drop its code and timers, and make every walk go on alone."""


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
    | ShowEarlier
    | ShowGaps
    | ShowProposals
    | ShowAgreements
    | ShowOutcome
    | AskToShare
    | DecideSharing
    | ReadBack
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
