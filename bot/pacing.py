"""How fast may be sent: pure arithmetic, with the time passed in.

Telegram allows about one message a second to one person with short bursts, twenty calls a
minute to a group and thirty a second over all. A bucket suits the first: it lets a burst
through and then keeps to the rate. The other two are limits on any stretch of time, which a
bucket would exceed by its burst; for those a window remembers the last calls.

Telegram counts a call at some moment between its leaving here and its answer being back. So a
window counts a call as long as it is under way, and for its whole stretch of time after that: then
no delay on the way, to us or to Telegram, can bring too many together there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Protocol

BURST = 3
"""How many messages may follow each other at once: a statement and its question, and one more."""
# Telegram's clock and ours don't tick quite alike.
_MARGIN = 1.01
_LOOK_AGAIN_SECONDS = 0.05
"""How soon to ask again where it depends on calls that are under way."""
_SWEEP_FROM = 1024


class Limit(Protocol):
    """Something that lets through so much and no more. Times in seconds, of any one clock."""

    def delay(self, now: float) -> float:
        """How long until one more may go."""

    def take(self, now: float) -> None:
        """Let one go."""

    def back(self, now: float) -> None:
        """One that went has been answered, or never will be."""

    def rested(self, now: float) -> bool:
        """Whether it is as good as new."""


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
        """It keeps to a rate over time: where in a moment a call is counted makes no difference."""

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
    """The limits on all calls and on those to each chat; a limit of 0 is none."""

    def __init__(
        self, *, per_second: float, chat_per_second: float, group_per_minute: float
    ) -> None:
        self._chat_per_second = chat_per_second
        self._group_per_minute = group_per_minute
        self._overall: Limit | None = _window(per_second, 1.0) if per_second else None
        self._chats: dict[int, Limit] = {}
        self._sweep_at = _SWEEP_FROM

    def chat_delay(self, chat_id: int, *, message: bool, now: float) -> float:
        """Seconds until this chat may have one more; `message` is False for an edit."""
        limit = self._limit(chat_id, message, now)
        return limit.delay(now) if limit else 0.0

    def overall_delay(self, now: float) -> float:
        """Seconds until anything more may go."""
        return self._overall.delay(now) if self._overall else 0.0

    def take(self, chat_id: int, *, message: bool, now: float) -> Sequence[Limit]:
        """Let one call go; tell each of these when it is back."""
        limits = (self._overall, self._limit(chat_id, message, now))
        taken = [limit for limit in limits if limit is not None]
        for limit in taken:
            limit.take(now)
        return taken

    def moved(self, old: int, new: int) -> None:
        """A chat has another number now: what it had counts there."""
        limit = self._chats.pop(old, None)
        if limit is not None:
            self._chats.setdefault(new, limit)

    def _limit(self, chat_id: int, message: bool, now: float) -> Limit | None:
        is_group = chat_id < 0
        if not (self._group_per_minute if is_group else message and self._chat_per_second):
            return None
        limit = self._chats.get(chat_id)
        if limit is None:
            self._sweep(now)
            limit = self._chats[chat_id] = (
                _window(self._group_per_minute, 60.0)
                if is_group
                else Bucket(self._chat_per_second, BURST)
            )
        return limit

    def _sweep(self, now: float) -> None:
        """Forget the chats that are at rest, each time their number has doubled."""
        if len(self._chats) >= self._sweep_at:
            self._chats = {
                chat: limit for chat, limit in self._chats.items() if not limit.rested(now)
            }
            self._sweep_at = max(_SWEEP_FROM, 2 * len(self._chats))


def _window(count: float, seconds: float) -> Window:
    """A limit of less than one in the time given becomes one in a longer time."""
    whole = max(1, int(count))
    return Window(whole, _MARGIN * seconds * whole / count)
