"""What waits: updates for the bot to fetch, and frames for people's screens."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

KEPT_SECONDS = 24 * 3600

# Telegram leaves these out unless the bot asks for them by name.
_ON_REQUEST = {"message_reaction"}
KNOWN_TYPES = {
    *("message", "edited_message", "channel_post", "callback_query", "my_chat_member"),
    *_ON_REQUEST,
}
MAX_FRAMES = 500


@dataclass(slots=True)
class _Queued:
    number: int
    update: Any
    since: float
    injected: bool
    delivered: bool = False


class UpdateQueue:
    """Updates that the bot hasn't confirmed yet."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.allowed: frozenset[str] | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._queue: list[_Queued] = []
        # As on Telegram, a sandbox that is started later doesn't reuse ids.
        self._next_id = int(clock() * 10) % 2_000_000_000 + 1

    def __len__(self) -> int:
        return len(self._queue)

    def allow(self, types: Sequence[str]) -> None:
        """Set which kinds of update to queue from now on; none means the default ones."""
        self.allowed = frozenset(types) or None

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update."""
        return kind not in _ON_REQUEST if self.allowed is None else kind in self.allowed

    def add(self, kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
        """Queue an update, unless the bot doesn't want its kind."""
        if not self.wants(kind):
            return None
        number = self._take_id()
        update = {"update_id": number, kind: content}
        self._append(_Queued(number, update, self._clock(), injected=False))
        return update

    def inject(self, update: Any) -> Any:
        """Queue anything, as it is; only a missing update_id is filled in.

        It is delivered at least once, even if its id was confirmed before: doubled and late updates
        look like that.
        """
        if isinstance(update, dict) and "update_id" not in update:
            update = {"update_id": self._take_id(), **update}
        number = update.get("update_id") if isinstance(update, dict) else None
        # Without a number it couldn't be confirmed, so it gets one.
        known = number if type(number) is int else self._take_id()
        self._append(_Queued(known, update, self._clock(), injected=True))
        return update

    def confirm(self, offset: int) -> None:
        """Delete updates before the offset; a negative one keeps that many of the last."""
        if offset < 0:
            self._queue = self._queue[offset:]
        elif offset > 0:
            self._queue = [
                entry
                for entry in self._queue
                if entry.number >= offset or (entry.injected and not entry.delivered)
            ]

    def expire(self) -> None:
        """Delete updates that nobody fetched for a day, as Telegram does."""
        oldest = self._clock() - KEPT_SECONDS
        if self._queue and self._queue[0].since < oldest:
            self._queue = [entry for entry in self._queue if entry.since >= oldest]

    def fetch(self, limit: int) -> list[Any]:
        """The oldest unconfirmed updates; they stay until they are confirmed."""
        batch = self._queue[:limit]
        for entry in batch:
            entry.delivered = True
        return [entry.update for entry in batch]

    def clear(self) -> None:
        """Delete all updates; the numbering goes on."""
        self._queue.clear()

    def _append(self, entry: _Queued) -> None:
        self._queue.append(entry)
        self.on_change()

    def _take_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1


class Feed:
    """The frames for one person's screens. A screen that was away asks for all after the last it
    saw."""

    def __init__(self) -> None:
        self.seq = 0
        self.listeners: set[Callable[[], None]] = set()
        self._frames: deque[dict[str, Any]] = deque(maxlen=MAX_FRAMES)

    def tell(self, kind: str, **content: Any) -> None:
        """Add a frame and wake the screens."""
        self.seq += 1
        self._frames.append({"seq": self.seq, "type": kind, **content})
        for wake in self.listeners:
            wake()

    def since(self, after: int) -> list[dict[str, Any]] | None:
        """The frames after a number; None if some of them are gone, or never existed."""
        missed = self.seq - after
        if missed < 0 or missed > len(self._frames):
            return None
        return [
            self._frames[index] for index in range(len(self._frames) - missed, len(self._frames))
        ]
