"""A time of day that a test can move, also in a process that runs already.

It replaces `time.time` before the bot is imported: the bot keeps that function as a default.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable

_SECONDS = struct.Struct("d")


class TimeOfDay:
    """The time that `source` gives, in Unix seconds, moved by as much as we say. A fork sees it
    move as well, until it calls `begin_again`."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self.begin_again()

    def __call__(self) -> float:
        return self._source() + self._offset

    def begin_again(self) -> None:
        """Not moved at all, and from now on moved by this process and its forks only."""
        self._shared = mmap.mmap(-1, _SECONDS.size)

    def move(self, seconds: float) -> None:
        _SECONDS.pack_into(self._shared, 0, self._offset + seconds)

    @property
    def _offset(self) -> float:
        (offset,) = _SECONDS.unpack_from(self._shared)
        return float(offset)
