"""What comes out of the database. Times are Unix seconds; JSON stays text here."""

from dataclasses import astuple, dataclass
from typing import Any, Literal

WalkStatus = Literal["walking", "paused", "finished", "stopped"]
StoredWalkStatus = Literal["walking", "paused", "finished", "stopped", "replaced"]


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


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A call to the Bot API that is still to be made.

    `superseded` names the waiting rows that this one replaced when it was put in.
    """

    id: int
    chat_id: int
    method: str
    params: dict[str, Any]
    slot: str | None
    not_before: float | None = None
    superseded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TimerRecord:
    """Something that has to happen in a walk at `due_at`."""

    walk_id: int
    name: str
    due_at: float


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
    """An answer with the question as it was shown; `value` is JSON, `audience` who may see it."""

    walk_id: int
    question: str
    question_text: str
    value: str
    pack_version: str
    at: float
    audience: str


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


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure came to: `message_ids` can still be deleted from the chat."""

    message_ids: tuple[int, ...]
    rows: int


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

    `messages` could not be delivered; `traces` say which messages were sent to a chat.
    """

    unfinished_walks: int = 0
    finished_walks: int = 0
    people: int = 0
    dead_letters: int = 0
    messages: int = 0
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
