"""Telegram's rate limits. Pure: callers pass the time in.

Telegram allows about one message a second to one person with short bursts, twenty calls a
minute to a group and thirty a second over all. A bucket suits the first: it lets a burst
through and then keeps to the rate. The other two are limits on any stretch of time, which a
bucket would exceed by its burst; for those a window remembers the last calls.

Telegram counts a call at some moment between its leaving here and its answer being back. So a
window counts a call while it is under way and for its full length after that: then no delay in
either direction can make Telegram count too many together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol

BURST = 3
"""How many messages may follow each other at once: a statement and its question, and one more."""
_REST_SECONDS = 3.0
# Telegram's clock and ours don't run at exactly the same speed.
_MARGIN = 1.01
_LOOK_AGAIN_SECONDS = 0.05
"""Seconds before asking again, if the answer depends on calls under way."""
_SWEEP_FROM = 1024


class Limit(Protocol):
    """A rate limit. Times are in seconds, all of one clock."""

    def delay(self, now: float) -> float:
        """Seconds until one more call may go."""

    def take(self, now: float) -> None:
        """Count one call."""

    def back(self, now: float) -> None:
        """Note that a call was answered, or never will be."""

    def rested(self, now: float) -> bool:
        """Whether no earlier call counts any more, so that this limit can be forgotten."""


class Bucket:
    """`rate` a second over time, in bursts of at most `burst`."""

    __slots__ = ("_at", "_burst", "_rate", "_tokens")

    def __init__(self, rate: float, burst: int) -> None:
        self._rate, self._burst = rate, burst
        self._tokens, self._at = float(burst), 0.0

    def delay(self, now: float) -> float:
        return max(0.0, (1.0 - self._level(now)) / self._rate)

    def take(self, now: float) -> None:
        self._tokens, self._at = self._level(now) - 1.0, now

    def back(self, now: float) -> None:
        """Does nothing: for an average rate it doesn't matter when exactly a call is counted."""

    def rested(self, now: float) -> bool:
        return self._level(now) >= self._burst

    def _level(self, now: float) -> float:
        return min(float(self._burst), self._tokens + (now - self._at) * self._rate)


class Window:
    """At most `count` in any stretch of `seconds`."""

    __slots__ = ("_back", "_count", "_seconds", "_under_way")

    def __init__(self, count: int, seconds: float) -> None:
        self._count, self._seconds = count, seconds
        self._under_way = 0
        self._back: deque[float] = deque(maxlen=count)

    def delay(self, now: float) -> float:
        free = self._count - self._under_way
        if free <= 0:
            return _LOOK_AGAIN_SECONDS
        if len(self._back) < free:
            return 0.0
        return max(0.0, self._back[-free] + self._seconds - now)

    def take(self, now: float) -> None:
        self._under_way += 1

    def back(self, now: float) -> None:
        self._under_way -= 1
        self._back.append(now)

    def rested(self, now: float) -> bool:
        return not self._under_way and (not self._back or self._back[-1] + self._seconds <= now)


class Pacing:
    """The limits on all calls and on those to each chat. 0 means no limit."""

    def __init__(
        self, *, per_second: float, chat_per_second: float, group_per_minute: float
    ) -> None:
        self._chat_per_second = chat_per_second
        self._group_per_minute = group_per_minute
        self._overall: Limit | None = _window(per_second, 1.0) if per_second else None
        self._buckets: dict[int, Limit] = {}
        self._windows: dict[int, Limit] = {}
        self._sweep_at = _SWEEP_FROM

    @property
    def rest(self) -> float:
        """Seconds between patient edits of one message; 0 if the limits leave enough room for all
        of them."""
        return _REST_SECONDS if self._overall else 0.0

    def chat_delay(self, chat_id: int, *, message: bool, now: float) -> float:
        """Seconds until one more call may go to this chat; `message` is False for an edit."""
        limits = self._limits(chat_id, message, now)
        return max((limit.delay(now) for limit in limits), default=0.0)

    def overall_delay(self, now: float) -> float:
        """Seconds until one more call may go to any chat."""
        return self._overall.delay(now) if self._overall else 0.0

    def take(self, chat_id: int, *, message: bool, now: float) -> Sequence[Limit]:
        """Count one call; call `back` on each of the returned limits once it is answered."""
        taken = self._limits(chat_id, message, now)
        if self._overall:
            taken.append(self._overall)
        for limit in taken:
            limit.take(now)
        return taken

    def moved(self, old: int, new: int) -> None:
        """Keep a chat's counted calls when it gets a new id."""
        for chats in (self._buckets, self._windows):
            limit = chats.pop(old, None)
            if limit is not None:
                chats.setdefault(new, limit)

    def _limits(self, chat_id: int, message: bool, now: float) -> list[Limit]:
        """The limits for one chat: messages take from its bucket, and in a group every call counts
        in its window."""
        found: list[Limit] = []
        if message and self._chat_per_second:
            bucket = self._buckets.get(chat_id)
            if bucket is None:
                self._sweep(now)
                bucket = self._buckets[chat_id] = Bucket(self._chat_per_second, BURST)
            found.append(bucket)
        if chat_id < 0 and self._group_per_minute:
            window = self._windows.get(chat_id)
            if window is None:
                self._sweep(now)
                window = self._windows[chat_id] = _window(self._group_per_minute, 60.0)
            found.append(window)
        return found

    def _sweep(self, now: float) -> None:
        """Forget chats without recent calls; do so each time the number of chats has doubled."""
        if len(self._buckets) + len(self._windows) >= self._sweep_at:
            for chats in (self._buckets, self._windows):
                for chat in [chat for chat, limit in chats.items() if limit.rested(now)]:
                    del chats[chat]
            left = len(self._buckets) + len(self._windows)
            self._sweep_at = max(_SWEEP_FROM, 2 * left)


def _window(count: float, seconds: float) -> Window:
    """A limit of less than one call per `seconds` becomes one call per longer time."""
    whole = max(1, int(count))
    return Window(whole, _MARGIN * seconds * whole / count)
