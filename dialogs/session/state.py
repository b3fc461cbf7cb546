"""A facilitated session as a small record, and its JSON form.

Who takes part isn't in it: those are rows, and what an answer costs doesn't grow with them.
A later version of this code must read every earlier form: `UPGRADES[n]` turns format n into
format n+1, in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from dialogs.codec import Raw, Rules, Upgrades, from_text, to_text
from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Span, Spans
from dialogs.walk.state import SPAN

FORMAT = 3


def _with_sharing(raw: Raw) -> Raw:
    """Format 2 knows whether the group was asked to share. Those from before were not."""
    return raw | {"format": 2, "sharing": "niet_gevraagd"}


def _with_places(raw: Raw) -> Raw:
    """Format 3 knows in which place what is shown can be read, and what was given for it. Nobody
    was told before that a group reads along, so it has to be linked again."""
    rest = {key: value for key, value in raw.items() if key != "group"}
    nowhere = {
        "where": [0, ""],
        "asked_where": [0, ""],
        "settled_in": 0 if raw["settled"] else None,
    }
    was_linked = {"group_lost": raw["group_lost"] or raw["group"], "progress": ""}
    no_link = {"progress_link": False, "link_in_group": False}
    return rest | nowhere | was_linked | no_link | {"format": 3}


UPGRADES: Upgrades = {
    1: _with_sharing,
    2: _with_places,
}


class Page(Enum):
    """What the panel shows: itself, the rest of its buttons, or something it asks."""

    MAIN = "paneel"
    MORE = "meer"
    BUSY = "toch_door"
    END = "stoppen"
    CHECKLIST = "checklist"
    MODE = "manier"
    HANDOVER = "overdragen"
    WORDS = "woorden"


class Offer(Enum):
    """Whether the role of facilitator can be had."""

    NONE = "nee"
    HANDOVER = "overdragen"
    """From the facilitator, who confirms to whom."""
    TAKEOVER = "overnemen"
    """Of a facilitator who is gone: whoever comes first."""


class Showing(Enum):
    """How it went when answers were shown."""

    ALIKE = "gelijk"
    SPLIT = "verschillend"
    TOO_FEW = "te_weinig"
    """Nothing was shown, and nothing is frozen."""


class Sharing(Enum):
    """Whether the programme may have what the group came to."""

    NOT_ASKED = "niet_gevraagd"
    ASKED = "gevraagd"
    READY = "klaar"
    NOTHING = "niets"
    EACH = "ieder"
    """Each project knows for itself."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The facilitator's message: `slot` names it, `turn` its buttons, as on a walk's screen."""

    slot: int = 0
    turn: int = 0
    text: Spans = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """The role on its way to another: to whom it would go, and the words that were shown."""

    offer: Offer = Offer.NONE
    candidate: int = 0
    words: str = ""
    missed_at: float | None = None
    """When somebody said that the facilitator is gone; None once they tapped."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of the phase. `left`: the seconds that were left when the session was paused."""

    ends_at: float | None = None
    left: float | None = None
    paused: bool = False
    warned: bool = False
    up: bool = False


Settled = Mapping[str, Mapping[int, tuple[str, ...]]]
"""What the group settled: by question and project (0 where there is one), option ids or
how it was waved away."""


@dataclass(frozen=True, slots=True)
class Session:
    """`holder`: the person who is the facilitator, 0 for nobody. `turn` goes up whenever a phase
    opens. `step`: how far it is inside the phase; `reached`: how far it came in those it left.
    `shown`: how each showing went; `case`: the project that brings its case. `seed`: of the
    last shuffle. `where`: in which place it shows now; `asked_where`: in which place can be read
    what is asked in this turn, as everyone was told; `settled_in`: the place in which the group
    settled something. `progress`: what stands in the group chat, `progress_link` whether with the
    link to join, `link_in_group` whether the facilitator wants it there."""

    id: int
    plan: str
    kind: SessionKind
    holder: int
    practice: bool = False
    mode: Mode = Mode.SEPARATE
    shared_on: int = 0
    phase: int = 0
    step: int = 0
    reached: Mapping[str, int] = field(default_factory=dict)
    turn: int = 0
    open: bool = False
    started_at: float | None = None
    clock: Clock = Clock()
    door_open: bool = True
    phones: int = 0
    people: int = 0
    ready: int = 0
    projects: Mapping[int, str] = field(default_factory=dict)
    case: int = 0
    settled: Settled = field(default_factory=dict)
    shown: Mapping[str, Showing] = field(default_factory=dict)
    seed: int = 0
    page: Page = Page.MAIN
    panel: Panel = Panel()
    tapped: tuple[int, int] | None = None
    handover: Handover = Handover()
    where: Where = OWN_CHATS
    asked_where: Where = OWN_CHATS
    settled_in: int | None = None
    group_lost: bool = False
    progress: str = ""
    progress_link: bool = False
    link_in_group: bool = False
    ended: bool = False
    sharing: Sharing = Sharing.NOT_ASKED


_SESSION = Rules(lists=(Clock, Handover, Where), own={Span: SPAN}).form(Session)


def to_json(session: Session) -> str:
    return to_text(_SESSION, session, FORMAT)


def from_json(text: str) -> Session:
    """The session in `text`, upgraded where it is older. Raises UnreadableStateError."""
    session: Session = from_text(_SESSION, text, "a session", FORMAT, UPGRADES)
    return session
