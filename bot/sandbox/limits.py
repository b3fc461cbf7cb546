"""Telegram's limits on how fast a bot may send.

Telegram publishes them as advice: about one message a second to one chat, with short bursts,
and about thirty a second over all. Here they are exact, so that a test can stand on the edge.
A refused call costs nothing: it takes no place in either count.
"""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from bot.sandbox.errors import too_many_requests

# Rounding of the clock may leave a full second a hair short.
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent; 0 means no limit."""

    per_second: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 5

    @classmethod
    def off(cls) -> Self:
        """No limits, for benchmarks and for tests about something else."""
        return cls(per_second=0, chat_per_second=0.0, chat_burst=0)


class RateLimiter:
    """Counts what was sent and edited, and refuses what is too much."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        self._recent: deque[float] = deque()
        self._buckets: dict[int, tuple[float, float]] = {}

    def admit_send(self, chat_id: int) -> None:
        """Let one message to a chat pass, or raise 429."""
        now = self._clock()
        self._check_overall(now)
        self._take_from_bucket(chat_id, now)
        self._count(now)

    def admit_edit(self) -> None:
        """Let one edit pass, or raise 429."""
        now = self._clock()
        self._check_overall(now)
        self._count(now)

    def reset(self) -> None:
        """Forget everything that was counted."""
        self._recent.clear()
        self._buckets.clear()

    def _check_overall(self, now: float) -> None:
        recent, limit = self._recent, self.limits.per_second
        while recent and now - recent[0] >= 1.0 - _HAIR:
            recent.popleft()
        if limit and len(recent) >= limit:
            raise too_many_requests(max(1, math.ceil(recent[0] + 1.0 - now - _HAIR)))

    def _take_from_bucket(self, chat_id: int, now: float) -> None:
        rate, burst = self.limits.chat_per_second, self.limits.chat_burst
        if not rate:
            return
        left, since = self._buckets.get(chat_id, (float(burst), now))
        left = min(float(burst), left + (now - since) * rate)
        if left < 1.0 - _HAIR:
            self._buckets[chat_id] = (left, now)
            raise too_many_requests(max(1, math.ceil((1.0 - left) / rate - _HAIR)))
        self._buckets[chat_id] = (left - 1.0, now)

    def _count(self, now: float) -> None:
        if self.limits.per_second:
            self._recent.append(now)
