"""A clock that a test can move forward."""

import time
from collections.abc import Callable


class Clock:
    """Unix time from a source, plus an offset that only ever grows or is set on purpose."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self.offset = 0.0

    def __call__(self) -> float:
        """The time now, in seconds since 1970."""
        return self._source() + self.offset

    def advance(self, seconds: float) -> None:
        """Let so many seconds have passed."""
        self.offset += seconds
