"""What comes out of the database. Times are Unix seconds; JSON stays text here."""

from dataclasses import astuple, dataclass
from typing import Any, Literal

from storage.programme_records import AskedToShare, Audited, WaitingShare

WalkStatus = Literal["walking", "paused", "finished", "stopped"]
StoredWalkStatus = Literal["walking", "paused", "finished", "stopped", "replaced"]
SessionStatus = Literal["open", "ended"]
Shown = Literal["geteld", "groep"]
"""How a group is to see answers: counted, or in their writers' words."""


@dataclass(frozen=True, slots=True)
class WalkRecord:
    """One person's way through the questions; `state` is None until it is first saved."""

    id: int
    person_id: int
    pack: str
    status: StoredWalkStatus
    state: str | None
    started_at: float
    changed_at: float
    tonight: str | None = None
    """What of it is for today only."""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A call to the Bot API that is still to be made.

    `superseded` names the waiting rows that this one replaced when it was put in. A `patient` edit
    may wait a moment for a newer one that supersedes it. Nobody waits for a `reminder`. `asked` is
    how many seconds Telegram wanted us to wait, when it is tried again from `not_before` on.
    """

    id: int
    chat_id: int
    method: str
    params: dict[str, Any]
    slot: str | None
    not_before: float | None = None
    superseded: tuple[int, ...] = ()
    patient: bool = False
    reminder: bool = False
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class TimerRecord:
    """Something that has to happen in a walk at `due_at`."""

    walk_id: int
    name: str
    due_at: float


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A facilitated session; `state` is None until it is first saved.

    `facilitator_id` is None once the facilitator was erased, `code` once the session ended.
    """

    id: int
    pack: str
    plan: str
    status: SessionStatus
    state: str | None
    token: str
    code: str | None
    facilitator_id: int | None
    group_chat_id: int | None
    group_thread_id: int | None
    opened_at: float
    changed_at: float


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A group that a session was linked to, as its members know it."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class SessionTimer:
    """Something that has to happen in a session at `due_at`."""

    session_id: int
    name: str
    due_at: float


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone in a session, with how many `people` share their phone.

    `seat` is a number by chance, theirs until they leave: their closed answers that were shown
    are kept under it.
    """

    session_id: int
    person_id: int
    walk_id: int
    project_id: int | None
    people: int
    seat: int


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many take part: on so many phones, so many people."""

    phones: int
    people: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a session; its id says in which order they were named, so never show it."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class GroupAnswer:
    """An answer that a group may see, in the `place` that its writer had read. The walk only serves
    to erase someone's words from what is shown, the seat to keep together what one person
    answered."""

    walk_id: int
    seat: int
    project_id: int | None
    value: str
    place: int


@dataclass(frozen=True, slots=True)
class Words:
    """Someone's own words, of which walk, and for which place they were given."""

    walk_id: int
    text: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class FrozenAnswer:
    """A closed answer as it was when the group saw the counts; nothing tells whose."""

    question: str
    seat: int
    project_id: int | None
    value: str


@dataclass(frozen=True, slots=True)
class RevealRecord:
    """What was shown of a question, frozen: `body` without anyone's words, and these `texts` in
    the order in which they were shown, without those of who was erased since. `place` is the only
    one in which it can be shown, besides everyone's own chat."""

    id: int
    question: str
    project_id: int | None
    body: str
    place: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody gave in a round; the id says in which order, so never show it."""

    id: int
    phase: str
    text: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence to agree on: how many can live with it, how many see it differently, and in
    their own words how. The id says in which order they came, so never show it."""

    id: int
    element: str | None
    text: str
    agreeing: int
    differing: int
    otherwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidInSession:
    """Something of a person's in a session, as it stands outside their walk.

    `about` is the question, the phase, the element or the sentence that it goes with, `group` the
    title of the one in which it may be read too.
    """

    session_id: int
    kind: Literal["shown", "contribution", "proposal", "agrees", "differs"]
    about: str | None
    text: str | None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A call that was taken out of the outbox before it went. `quotes`: the session of which it
    holds what people said; `shows`: whether it is for people to read wherever they are."""

    id: int
    method: str
    params: dict[str, Any]
    quotes: int | None
    shows: bool


@dataclass(frozen=True, slots=True)
class SessionTrace:
    """A session that someone leads or takes part in; `people` is None for who only leads it.

    `reads_along_in`: the titles of the groups in which they said that they read along;
    `quoted_in_groups`: how many messages there quote anyone of this session.
    """

    session_id: int
    status: SessionStatus
    opened_at: float
    facilitates: bool
    people: int | None
    project: str | None
    reads_along_in: tuple[str, ...] = ()
    quoted_in_groups: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How the house is doing, for the health page.

    `outbox_age` is in seconds, for the oldest message that can be sent; `held` counts the
    messages for people who blocked the bot, `failed` those that Telegram refused for good.
    """

    outbox_depth: int
    outbox_age: float
    held: int
    failed: int
    dead_letters: int


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer with the question as it was shown; `value` is JSON, `audience` who may see it, and
    `group` the title of the one in which they may."""

    walk_id: int
    question: str
    question_text: str
    value: str
    pack_version: str
    at: float
    audience: str
    group: str | None


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """An update that broke us; `body` is its JSON without names, empty once its time is over."""

    id: int
    update_id: int
    chat_id: int | None
    error: str
    body: str
    at: float


@dataclass(frozen=True, slots=True)
class FailedMessage:
    """A call that Telegram refused for good, without its text; `error` may quote from it."""

    id: int
    method: str
    error: str
    at: float


@dataclass(frozen=True, slots=True)
class PersonData:
    """All that is stored about one person.

    `waiting` calls are still to be made, `failed` ones were refused by Telegram: of each its
    parameters, as JSON. Of the `sent` messages only the ids are known, and of the `screens` which
    message they are.
    """

    known_since: float | None
    walks: tuple[WalkRecord, ...]
    answers: tuple[AnswerRecord, ...]
    timers: tuple[TimerRecord, ...]
    waiting: tuple[str, ...]
    failed: tuple[str, ...]
    sent: int
    screens: int
    dead_letters: tuple[DeadLetter, ...]
    unreachable_since: float | None
    sessions: tuple[SessionTrace, ...] = ()
    said: tuple[SaidInSession, ...] = ()
    waiting_shares: tuple[WaitingShare, ...] = ()
    asked_to_share: tuple[AskedToShare, ...] = ()
    counted_walks: frozenset[int] = frozenset()
    staff_since: float | None = None
    audited: tuple[Audited, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure came to: `message_ids` can still be deleted from the chat.

    `dropped` are the calls to others that are gone because they may quote the person: what of
    them is about to be sent must not be.
    """

    message_ids: tuple[int, ...]
    rows: int
    dropped: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Periods:
    """How long each kind is kept, in days.

    `sent` is for the ids of sent messages (their texts go as soon as they are sent): with
    less than two days, an erasure can't take back all that Telegram would let it.
    """

    unfinished: float = 60
    finished: float = 365
    dead_letters: float = 14
    backups: float = 14
    sent: float = 2


@dataclass(frozen=True, slots=True)
class Purged:
    """How many were deleted of each kind; of dead letters also those that lost their text.

    `messages` could not be delivered; `staff_traces` are invitations, and who did what for the
    programme; `traces` say which messages were sent to a chat.
    """

    unfinished_walks: int = 0
    finished_walks: int = 0
    unfinished_sessions: int = 0
    finished_sessions: int = 0
    people: int = 0
    dead_letters: int = 0
    messages: int = 0
    staff_traces: int = 0
    traces: int = 0
    updates: int = 0

    @property
    def personal(self) -> int:
        """How much of it said anything about anyone."""
        return sum(_numbers(self)) - self.updates

    def __add__(self, other: "Purged") -> "Purged":
        pairs = zip(_numbers(self), _numbers(other), strict=True)
        return Purged(*(mine + theirs for mine, theirs in pairs))

    def __bool__(self) -> bool:
        return any(_numbers(self))


def _numbers(purged: Purged) -> tuple[int, ...]:
    return astuple(purged)
