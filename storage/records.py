"""What comes out of the database. Times are Unix seconds; JSON stays text here."""

from dataclasses import dataclass
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
