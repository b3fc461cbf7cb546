"""What happened to a session: facts, in the past tense. Each carries its own time, and a seed where
randomness may be needed.

People are numbers that the host gives; the core only tells them apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.pack.where import Where
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.proposal_order import NOTHING_TO_DECIDE, ToDecide
from dialogs.session.state import Sharing, Showing
from dialogs.walk.events import TimerFired


@dataclass(frozen=True, slots=True)
class Opened:
    """A facilitator began the session."""

    at: float
    seed: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A phone came in, with this many people around it. The host asks `may_join` first."""

    by: int
    people: int
    at: float


@dataclass(frozen=True, slots=True)
class Left:
    """A phone went. `was_ready`: it was counted as ready in this turn. `by` is 0 for a shared phone
    if the session no longer knows whose it was."""

    by: int
    people: int
    was_ready: bool
    at: float


@dataclass(frozen=True, slots=True)
class ReadyChanged:
    """This many more (or fewer) phones are ready with what turn `turn` asked."""

    turn: int
    delta: int
    at: float


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """A project has this name, from now on."""

    project: int
    name: str
    at: float


@dataclass(frozen=True, slots=True)
class ProjectGone:
    """Nobody of the project is there any more."""

    project: int
    at: float


@dataclass(frozen=True, slots=True)
class EarlierBrought:
    """The project agreed this in earlier sessions. Nothing: it was erased, or it is another
    project."""

    project: int
    agreements: tuple[EarlierAgreement, ...]
    at: float


@dataclass(frozen=True, slots=True)
class PanelTapped:
    """Someone tapped the `number`-th button that the panel had at turn `turn`. `unfinished`: as in
    `ToDecide`."""

    by: int
    turn: int
    number: int
    at: float
    seed: int
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class PanelDue:
    """Everything that an event led to has happened: bring the panel up to date. The host ends each
    run of events with this. `buried`: send the panel again, because other messages came below it or
    its holder asked for it. `there`: by project, the phones that are in for it. `to_decide`: what
    is left of the proposals that everyone responds to. `said_on`: by id, the day in ISO form on
    which an earlier agreement was said."""

    at: float
    buried: bool = False
    there: Mapping[int, int] = field(default_factory=dict)
    to_decide: ToDecide = NOTHING_TO_DECIDE
    said_on: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FacilitatorMissed:
    """A participant said that the facilitator is gone."""

    by: int
    at: float


@dataclass(frozen=True, slots=True)
class HolderGone:
    """The facilitator can no longer be reached: they blocked the bot, or had everything erased."""

    at: float


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Nothing happened for a day, so nobody will end the session."""

    at: float


@dataclass(frozen=True, slots=True)
class OfferedToTakeOver:
    """A participant wants to be the facilitator."""

    by: int
    at: float
    seed: int


@dataclass(frozen=True, slots=True)
class PhoneOffered:
    """A participant offered their phone for everyone to answer on."""

    by: int
    at: float


@dataclass(frozen=True, slots=True)
class Showed:
    """How a showing went. `what`: as in `Reveal.what` or `ShowContributions.what`."""

    what: str
    showing: Showing
    at: float


@dataclass(frozen=True, slots=True)
class SharingDecided:
    """It was decided whether the programme may have the outcome."""

    how: Sharing
    at: float


@dataclass(frozen=True, slots=True)
class GroupLinked:
    """From now on things are shown in a group too, or in another topic of that group."""

    where: Where
    at: float


@dataclass(frozen=True, slots=True)
class GroupMoved:
    """The group became a supergroup: it is the same place, without any message in it yet."""

    at: float


@dataclass(frozen=True, slots=True)
class GroupRenamed:
    """The group has another title; it is the same place."""

    title: str
    at: float


@dataclass(frozen=True, slots=True)
class GroupLost:
    """The bot was taken out of the group."""

    at: float


Occurrence = (
    Opened
    | Joined
    | Left
    | ReadyChanged
    | ProjectNamed
    | ProjectGone
    | EarlierBrought
    | FacilitatorMissed
    | HolderGone
    | Forgotten
    | OfferedToTakeOver
    | PhoneOffered
    | Showed
    | SharingDecided
    | GroupLinked
    | GroupMoved
    | GroupRenamed
    | GroupLost
    | TimerFired
)
"""Everything that can happen to a session, except a tap on its panel."""
SessionEvent = PanelTapped | Occurrence | PanelDue
