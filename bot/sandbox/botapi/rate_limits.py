"""Telegram's limits on how fast a bot may send.

Telegram publishes them as advice: about one message a second to one chat, with short bursts,
twenty a minute to one group, and about thirty a second over all. Here they are exact, so that a
test can be just at the limit. In a group an edit counts as much as a message. A refused call costs
nothing: it takes no place in either count.
"""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from bot.sandbox.botapi.api_errors import too_many_requests

# Rounding may make a full second slightly shorter.
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be sent; 0 means no limit."""

    per_second: int = 30
    chat_per_second: float = 1.0
    chat_burst: int = 5
    group_per_minute: int = 20

    @classmethod
    def off(cls) -> Self:
        """No limits, for benchmarks and for tests about something else."""
        return cls(per_second=0, chat_per_second=0.0, chat_burst=0, group_per_minute=0)


class RateLimiter:
    """Counts what was sent and edited, and refuses what is too much."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        self.limits = limits
        self._clock = clock
        self._recent: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._buckets: dict[int, tuple[float, float]] = {}

    def admit_send(self, chat_id: int) -> None:
        """Let one message to a chat pass, or raise 429."""
        now = self._clock()
        self._check_overall(now)
        self._check_group(chat_id, now)
        self._take_from_bucket(chat_id, now)
        self._count(chat_id, now)

    def admit_edit(self, chat_id: int) -> None:
        """Let one edit in a chat pass, or raise 429."""
        now = self._clock()
        self._check_overall(now)
        self._check_group(chat_id, now)
        self._count(chat_id, now)

    def reset(self) -> None:
        """Reset all counts."""
        self._recent.clear()
        self._groups.clear()
        self._buckets.clear()

    def _check_overall(self, now: float) -> None:
        _check(self._recent, self.limits.per_second, 1.0, now)

    def _check_group(self, chat_id: int, now: float) -> None:
        if chat_id in self._groups:
            _check(self._groups[chat_id], self.limits.group_per_minute, 60.0, now)

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

    def _count(self, chat_id: int, now: float) -> None:
        if self.limits.per_second:
            self._recent.append(now)
        if self.limits.group_per_minute and chat_id < 0:
            self._groups.setdefault(chat_id, deque()).append(now)


def _check(sent: deque[float], limit: int, seconds: float, now: float) -> None:
    """Raise 429 if one more would exceed the limit within so many seconds."""
    while sent and now - sent[0] >= seconds - _HAIR:
        sent.popleft()
    if limit and len(sent) >= limit:
        raise too_many_requests(max(1, math.ceil(sent[0] + seconds - now - _HAIR)))
