"""Decides how long each chat, or all of them, must wait after a failure. Pure: callers pass the
time in.

A failing chat delays only itself, until three chats in a row fail or are refused within ten
seconds: then all sending waits, and a single call tries whether things work again. Times are in
seconds of one monotonic clock.
"""

from __future__ import annotations

from collections.abc import Callable

LONGEST = 30.0
"""Longest wait after a fault of the network or the server."""
LOCKED_OUT_FIRST, LOCKED_OUT_LONGEST = 60.0, 600.0
_CROWD = 3
_SAY_AGAIN = 120
"""Log again after this many failed tries, which take about an hour."""
_CROWD_SECONDS = 10.0


class Backoff:
    """The waits of all chats."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        """`jitter` returns a number from 0 to 1."""
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
        """The moment before which nothing may be sent to any chat."""
        return max(self._asked_until, self._calm_until)

    @property
    def in_trouble(self) -> bool:
        """Whether calls fail everywhere; then make one at a time, to find out when they work
        again."""
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
        """Make this chat wait at least until then."""
        self._until[chat_id] = max(until, self._until.get(chat_id, until))

    def moved(self, old: int, new: int) -> None:
        """Keep a chat's waits when it gets a new id."""
        until = self._until.pop(old, None)
        if until is not None:
            self.hold(new, until)

    def refused(self, chat_id: int, now: float, seconds: float) -> None:
        """Note a 429: never send to the chat sooner than Telegram asks."""
        self.hold(chat_id, now + seconds)
        if self._everyone_refused:
            # The single call that was to find out was refused as well.
            self._asked_until = max(self._asked_until, now + seconds)
        self._refused[chat_id] = (now, now + seconds)
        self._refused = {
            chat: (at, until)
            for chat, (at, until) in self._refused.items()
            if now - at <= _CROWD_SECONDS
        }
        if len(self._refused) >= _CROWD:
            # Hold everything until fewer than _CROWD chats still have to wait: the longest wait may
            # be one chat's own.
            until = sorted(until for _, until in self._refused.values())[-_CROWD]
            self._asked_until = max(self._asked_until, until)
            self._everyone_refused = True

    def fault(self, chat_id: int, now: float) -> bool:
        """Note a failure of the network or server. True if nothing gets through any more and it is
        time to log that."""
        self._faults[chat_id] = self._faults.get(chat_id, 0) + 1
        self._failing.add(chat_id)
        self._next_try[chat_id] = now + self._backoff(self._faults[chat_id])
        if not self.in_trouble or now < self.all_until:
            return False
        self._rounds += 1
        self._calm_until = now + self._backoff(self._rounds)
        return self._rounds % _SAY_AGAIN == 1

    def refused_alone(self, chat_id: int, now: float) -> int:
        """Note a refusal that says nothing about other calls; returns how often in a row it
        came."""
        self._faults[chat_id] = times = self._faults.get(chat_id, 0) + 1
        self._next_try[chat_id] = now + self._backoff(times)
        return times

    def locked_out(self, now: float) -> bool:
        """Note that the token was refused; True the first time."""
        if now < self._calm_until:
            return False
        self._calm_until = now + min(LOCKED_OUT_LONGEST, LOCKED_OUT_FIRST * 2.0**self._lock_outs)
        self._lock_outs = min(self._lock_outs + 1, 10)
        return self._lock_outs == 1

    def works_again(self) -> None:
        """End our own waits because Telegram answers again. Waits that Telegram asked for stay."""
        self._calm_until = 0.0
        self._next_try.clear()

    def success(self, chat_id: int) -> None:
        """Note that Telegram handled a call to this chat: its failures no longer count."""
        self._faults.pop(chat_id, None)
        self._next_try.pop(chat_id, None)
        self._failing.clear()
        self._rounds = self._lock_outs = 0
        self._everyone_refused = False

    def _backoff(self, times: int) -> float:
        return min(LONGEST, 2.0 ** min(times - 1, 10)) * (0.75 + 0.25 * self._jitter())
