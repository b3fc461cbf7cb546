"""A session as a small record, and its JSON form.

The participants aren't in it. They are rows, so that an answer costs no more when there are many.
Every later version of this code must read every earlier form: `UPGRADES[n]` turns format n into
format n+1, one after the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from dialogs.codec import Raw, Rules, Upgrades, from_text, to_text
from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.session.earlier_agreements import EarlierAgreements
from dialogs.texts import Span, Spans
from dialogs.walk.state import SPAN

FORMAT = 6


def _with_sharing(raw: Raw) -> Raw:
    """Format 2 adds whether the group was asked to share. In earlier sessions it wasn't."""
    return raw | {"format": 2, "sharing": "niet_gevraagd"}


def _with_places(raw: Raw) -> Raw:
    """Format 3 adds where things can be read, and for which place they were given. Before it nobody
    was told that a group reads along, so the group has to be linked again."""
    rest = {key: value for key, value in raw.items() if key != "group"}
    nowhere = {
        "where": [0, ""],
        "asked_where": [0, ""],
        "settled_in": 0 if raw["settled"] else None,
    }
    was_linked = {"group_lost": raw["group_lost"] or raw["group"], "progress": ""}
    no_link = {"progress_link": False, "link_in_group": False}
    return rest | nowhere | was_linked | no_link | {"format": 3}


def _as_written(raw: Raw) -> Raw:
    """Format 4 adds in which order options come. Before, it was always as written."""
    return raw | {"format": 4, "backwards": False}


def _with_asked(raw: Raw) -> Raw:
    """Format 5 adds how many phones were asked each question. A question that isn't in it counts as
    asked of all."""
    return raw | {"format": 5, "asked": {}}


def _with_earlier(raw: Raw) -> Raw:
    """Format 6 adds what a project agreed in earlier sessions. Before, nothing was kept."""
    return raw | {"format": 6, "earlier": {}, "picked": 0}


UPGRADES: Upgrades = {
    1: _with_sharing,
    2: _with_places,
    3: _as_written,
    4: _with_asked,
    5: _with_earlier,
}


class Page(Enum):
    """What the panel shows: its main page, more buttons, or a question."""

    MAIN = "paneel"
    MORE = "meer"
    BUSY = "toch_door"
    ENOUGH = "genoeg"
    END = "stoppen"
    CHECKLIST = "checklist"
    MODE = "manier"
    HANDOVER = "overdragen"
    WORDS = "woorden"
    QUESTIONS = "vragen"


class Offer(Enum):
    """Whether someone else can get the role of facilitator."""

    NONE = "nee"
    HANDOVER = "overdragen"
    """The facilitator hands it over, and confirms to whom."""
    TAKEOVER = "overnemen"
    """The facilitator is gone: the first who wants it gets it."""


class Showing(Enum):
    """The result of showing answers."""

    ALIKE = "gelijk"
    SPLIT = "verschillend"
    TOO_FEW = "te_weinig"
    """Nothing was shown, and nothing is frozen."""


class Sharing(Enum):
    """Whether the programme may have the group's outcome."""

    NOT_ASKED = "niet_gevraagd"
    ASKED = "gevraagd"
    READY = "klaar"
    NOTHING = "niets"
    EACH = "ieder"
    """Decided by each project for itself."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The facilitator's message. `slot` identifies the message and `turn` its set of buttons, as on
    a walk's screen."""

    slot: int = 0
    turn: int = 0
    text: Spans = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """The role is being passed on: who would get it, and the two words that they were shown."""

    offer: Offer = Offer.NONE
    candidate: int = 0
    words: str = ""
    missed_at: float | None = None
    """When somebody said that the facilitator is gone; None once the facilitator tapped."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of the phase. `left`: seconds that were left when the session was paused."""

    ends_at: float | None = None
    left: float | None = None
    paused: bool = False
    warned: bool = False
    up: bool = False


Settled = Mapping[str, Mapping[int, tuple[str, ...]]]
"""What the group settled, by question and project (0 in a session about one project): the ids of
options, or that it is not settled yet."""


@dataclass(frozen=True, slots=True)
class Session:
    """One state of a session. People, projects and places are numbers that the host gives."""

    id: int
    plan: str
    kind: SessionKind
    holder: int
    """The person who is the facilitator; 0 for nobody."""
    practice: bool = False
    mode: Mode = Mode.SEPARATE
    shared_on: int = 0
    """The person whose phone is shared; 0 for nobody."""
    phase: int = 0
    """The number of the phase in the plan."""
    step: int = 0
    """The step inside that phase."""
    reached: Mapping[str, int] = field(default_factory=dict)
    """The step that was reached in each phase that was left."""
    turn: int = 0
    """Goes up whenever something new is asked. Whatever belongs to an earlier turn is too late."""
    open: bool = False
    """Whether participants can still give what is asked."""
    started_at: float | None = None
    clock: Clock = Clock()
    door_open: bool = True
    phones: int = 0
    people: int = 0
    """At least one for each phone."""
    ready: int = 0
    """The phones that gave all that everyone is asked in this turn."""
    projects: Mapping[int, str] = field(default_factory=dict)
    case: int = 0
    """The project that brings its case; 0 for none."""
    settled: Settled = field(default_factory=dict)
    asked: Mapping[str, int] = field(default_factory=dict)
    """By question, the phones that were asked it and are still there: never too many, but too few
    if somebody left who came in later. Not those that come in after the question was closed."""
    earlier: EarlierAgreements = field(default_factory=dict)
    """What its project, or each of several, agreed before. Gone from here once the session ends."""
    picked: int = 0
    """The earlier agreement that the facilitator picked to say how it went; 0 for none."""
    shown: Mapping[str, Showing] = field(default_factory=dict)
    """How each showing went, by `Reveal.what` or `ShowContributions.what`."""
    seed: int = 0
    """The seed of the latest shuffle."""
    backwards: bool = False
    """Whether options that decide a status come in reverse order, for everyone."""
    page: Page = Page.MAIN
    panel: Panel = Panel()
    tapped: tuple[int, int] | None = None
    """The turn and number of the panel's latest tap, by which a double tap is known."""
    handover: Handover = Handover()
    where: Where = OWN_CHATS
    """Where things are shown now."""
    asked_where: Where = OWN_CHATS
    """Where the answers of this turn can be read, as everyone was told."""
    settled_in: int | None = None
    """The number of the place in which the group settled things; None if it settled nothing."""
    group_lost: bool = False
    progress: str = ""
    """What the message in the group chat says now."""
    progress_link: bool = False
    """Whether that message has the link to join."""
    link_in_group: bool = False
    """Whether the facilitator wants the link there."""
    ended: bool = False
    sharing: Sharing = Sharing.NOT_ASKED


_SESSION = Rules(lists=(Clock, Handover, Where), own={Span: SPAN}).form(Session)


def to_json(session: Session) -> str:
    return to_text(_SESSION, session, FORMAT)


def from_json(text: str) -> Session:
    """The session in `text`, upgraded if it is older. Raises UnreadableStateError."""
    session: Session = from_text(_SESSION, text, "a session", FORMAT, UPGRADES)
    return session
