"""How long each chat, or all of them, must wait after something went wrong: pure arithmetic.

One chat's trouble is that chat's alone, until it turns out to be everybody's: when three
chats in a row fail, or are refused within ten seconds, all sending waits, and is then tried
out with a single call. Times are in seconds of one monotonic clock.
"""

from __future__ import annotations

from collections.abc import Callable

LONGEST = 30.0
"""Longest wait after a fault of the network or the server."""
LOCKED_OUT_FIRST, LOCKED_OUT_LONGEST = 60.0, 600.0
_CROWD = 3
_SAY_AGAIN = 120
"""How many tries that fail make an hour."""
_CROWD_SECONDS = 10.0


class Backoff:
    """The waits of all chats together."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        """`jitter` gives a number from 0 to 1."""
        self._jitter = jitter
        self._until: dict[int, float] = {}
        self._next_try: dict[int, float] = {}
        self._faults: dict[int, int] = {}
        self._failing: set[int] = set()
        self._refused: dict[int, tuple[float, float]] = {}
        self._rounds = 0
        self._lock_outs = 0
        self._everyone_refused = False
        self._asked_until = 0.0
        self._calm_until = 0.0

    @property
    def all_until(self) -> float:
        """Until when nothing at all may be sent."""
        return max(self._asked_until, self._calm_until)

    @property
    def in_trouble(self) -> bool:
        """Whether calls fail everywhere, so that one at a time is enough to find out."""
        return len(self._failing) >= _CROWD or self._lock_outs > 0 or self._everyone_refused

    def delay(self, chat_id: int, now: float) -> float:
        """Seconds that this chat has to wait."""
        wait = 0.0
        for waits in (self._until, self._next_try):
            until = waits.get(chat_id)
            if until is not None and until <= now:
                del waits[chat_id]
            elif until is not None:
                wait = max(wait, until - now)
        return wait

    def hold(self, chat_id: int, until: float) -> None:
        """Let this chat wait at least until then."""
        self._until[chat_id] = max(until, self._until.get(chat_id, until))

    def moved(self, old: int, new: int) -> None:
        """A chat has another number now: what it has to wait for is the same."""
        until = self._until.pop(old, None)
        if until is not None:
            self.hold(new, until)

    def refused(self, chat_id: int, now: float, seconds: float) -> None:
        """Telegram said 429: never come back sooner than it asks."""
        self.hold(chat_id, now + seconds)
        if self._everyone_refused:
            # The one call that was to find out.
            self._asked_until = max(self._asked_until, now + seconds)
        self._refused[chat_id] = (now, now + seconds)
        self._refused = {
            chat: (at, until)
            for chat, (at, until) in self._refused.items()
            if now - at <= _CROWD_SECONDS
        }
        if len(self._refused) >= _CROWD:
            # As long as it is a crowd: the longest wait may be one chat's own.
            until = sorted(until for _, until in self._refused.values())[-_CROWD]
            self._asked_until = max(self._asked_until, until)
            self._everyone_refused = True

    def fault(self, chat_id: int, now: float) -> bool:
        """A call failed on the way; True when nothing gets through any more, now and then."""
        self._faults[chat_id] = self._faults.get(chat_id, 0) + 1
        self._failing.add(chat_id)
        self._next_try[chat_id] = now + self._backoff(self._faults[chat_id])
        if not self.in_trouble or now < self.all_until:
            return False
        self._rounds += 1
        self._calm_until = now + self._backoff(self._rounds)
        return self._rounds % _SAY_AGAIN == 1

    def refused_alone(self, chat_id: int, now: float) -> int:
        """One call was refused that says nothing about others; how often in a row by now."""
        self._faults[chat_id] = times = self._faults.get(chat_id, 0) + 1
        self._next_try[chat_id] = now + self._backoff(times)
        return times

    def locked_out(self, now: float) -> bool:
        """The token was refused; True when that is news."""
        if now < self._calm_until:
            return False
        self._calm_until = now + min(LOCKED_OUT_LONGEST, LOCKED_OUT_FIRST * 2.0**self._lock_outs)
        self._lock_outs = min(self._lock_outs + 1, 10)
        return self._lock_outs == 1

    def works_again(self) -> None:
        """Telegram answers again, so trying is worth it; what it asked to wait for stays."""
        self._calm_until = 0.0
        self._next_try.clear()

    def success(self, chat_id: int) -> None:
        """Telegram has dealt with a call to this chat, so the way is open."""
        self._faults.pop(chat_id, None)
        self._next_try.pop(chat_id, None)
        self._failing.clear()
        self._rounds = self._lock_outs = 0
        self._everyone_refused = False

    def _backoff(self, times: int) -> float:
        return min(LONGEST, 2.0 ** min(times - 1, 10)) * (0.75 + 0.25 * self._jitter())
