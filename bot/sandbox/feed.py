"""What one person's screens are told: numbered frames, of which the last few are kept."""

from collections import deque
from collections.abc import Callable
from typing import Any

MAX_FRAMES = 500


class Feed:
    """The frames for one person. A screen that was away asks for all after the last it saw."""

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
        """The frames after a number; None where some of them are gone, or never were."""
        missed = self.seq - after
        if missed < 0 or missed > len(self._frames):
            return None
        return [
            self._frames[index] for index in range(len(self._frames) - missed, len(self._frames))
        ]
