"""A facilitated session as a small record, and its JSON form.

Who takes part isn't in it: those are rows, and what an answer costs doesn't grow with them.
A later version of this code must read every earlier form: `UPGRADES[n]` turns format n into
format n+1, in order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.texts import Span, Spans
from dialogs.walk.state import UnreadableStateError

FORMAT = 3


def _with_sharing(raw: dict[str, Any]) -> dict[str, Any]:
    """Format 2 knows whether the group was asked to share. Those from before were not."""
    return raw | {"format": 2, "sharing": "niet_gevraagd"}


def _with_places(raw: dict[str, Any]) -> dict[str, Any]:
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


UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
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


def to_json(session: Session) -> str:
    panel, hand, clock = session.panel, session.handover, session.clock
    return json.dumps(
        {
            "format": FORMAT,
            "id": session.id,
            "plan": session.plan,
            "kind": session.kind.value,
            "holder": session.holder,
            "practice": session.practice,
            "mode": session.mode.value,
            "shared_on": session.shared_on,
            "phase": session.phase,
            "step": session.step,
            "reached": dict(session.reached),
            "turn": session.turn,
            "open": session.open,
            "started_at": session.started_at,
            "clock": [clock.ends_at, clock.left, clock.paused, clock.warned, clock.up],
            "door_open": session.door_open,
            "phones": session.phones,
            "people": session.people,
            "ready": session.ready,
            "projects": dict(session.projects),
            "case": session.case,
            "settled": {key: dict(by_project) for key, by_project in session.settled.items()},
            "shown": {key: showing.value for key, showing in session.shown.items()},
            "seed": session.seed,
            "page": session.page.value,
            "panel": {
                "slot": panel.slot,
                "turn": panel.turn,
                "text": [[span.text, int(span.bold)] for span in panel.text],
                "actions": panel.actions,
            },
            "tapped": session.tapped,
            "handover": [hand.offer.value, hand.candidate, hand.words, hand.missed_at],
            "where": [session.where.number, session.where.title],
            "asked_where": [session.asked_where.number, session.asked_where.title],
            "settled_in": session.settled_in,
            "group_lost": session.group_lost,
            "progress": session.progress,
            "progress_link": session.progress_link,
            "link_in_group": session.link_in_group,
            "ended": session.ended,
            "sharing": session.sharing.value,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> Session:
    """The session in `text`, upgraded where it is older. Raises UnreadableStateError."""
    try:
        raw = json.loads(text)
        while raw["format"] < FORMAT:
            raw = UPGRADES[raw["format"]](raw)
        if raw["format"] > FORMAT:
            raise UnreadableStateError(
                f"session of format {raw['format']}, this code knows {FORMAT}"
            )
        return _session_in(raw)
    except (AttributeError, KeyError, TypeError, IndexError, ValueError) as error:
        if isinstance(error, UnreadableStateError):
            raise
        raise UnreadableStateError(f"not a session: {type(error).__name__}") from error


def _session_in(raw: dict[str, Any]) -> Session:
    panel, tapped = raw["panel"], raw["tapped"]
    offer, candidate, words, missed_at = raw["handover"]
    ends_at, left, paused, warned, up = raw["clock"]
    return Session(
        id=raw["id"],
        plan=raw["plan"],
        kind=SessionKind(raw["kind"]),
        holder=raw["holder"],
        practice=raw["practice"],
        mode=Mode(raw["mode"]),
        shared_on=raw["shared_on"],
        phase=raw["phase"],
        step=raw["step"],
        reached=dict(raw["reached"]),
        turn=raw["turn"],
        open=raw["open"],
        started_at=raw["started_at"],
        clock=Clock(ends_at, left, paused, warned, up),
        door_open=raw["door_open"],
        phones=raw["phones"],
        people=raw["people"],
        ready=raw["ready"],
        projects={int(project): name for project, name in raw["projects"].items()},
        case=raw["case"],
        settled={
            key: {int(project): tuple(values) for project, values in by_project.items()}
            for key, by_project in raw["settled"].items()
        },
        shown={key: Showing(value) for key, value in raw["shown"].items()},
        seed=raw["seed"],
        page=Page(raw["page"]),
        panel=Panel(
            panel["slot"],
            panel["turn"],
            tuple(Span(text, bool(is_bold)) for text, is_bold in panel["text"]),
            tuple(panel["actions"]),
        ),
        tapped=None if tapped is None else (tapped[0], tapped[1]),
        handover=Handover(Offer(offer), candidate, words, missed_at),
        where=Where(*raw["where"]),
        asked_where=Where(*raw["asked_where"]),
        settled_in=raw["settled_in"],
        group_lost=raw["group_lost"],
        progress=raw["progress"],
        progress_link=raw["progress_link"],
        link_in_group=raw["link_in_group"],
        ended=raw["ended"],
        sharing=Sharing(raw["sharing"]),
    )
