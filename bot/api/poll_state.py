"""What the polling loop last heard from Telegram.

The loop writes it; the sender reads whether the token works, the health page when the last poll
was.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

POLL_SECONDS = 25
"""Seconds that Telegram may hold a poll while there are no updates."""
_JUST_NOW_SECONDS = 2.0 * POLL_SECONDS


class PollState:
    """Moments are in Unix seconds."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.last_poll: float | None = None
        """When Telegram last answered and that was stored."""
        self.heard_at = 0.0
        """When Telegram last answered at all."""
        self.deaf = True
        """The last poll failed, or none was made yet."""
        self.complaint = ""
        """What was wrong with the last poll; '' when nothing was."""
        self.began = asyncio.Event()
        """Set once the first poll was answered or failed."""

    def token_works(self) -> bool:
        """Whether Telegram accepted the token at the last poll, a moment ago."""
        since = self._clock() - self.heard_at
        return not self.deaf and 0 <= since <= _JUST_NOW_SECONDS
