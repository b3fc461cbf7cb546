"""Two quick taps on one button are one: the second came before the first could be seen to work."""

from __future__ import annotations

from bot.incoming.incoming import SessionTapped

WITHIN = 5.0
"""Seconds between taps that were meant as one."""
_REMEMBERED = 10_000


class QuickTaps:
    """What each tapped last. It isn't kept: after a restart the button is gone from the screen."""

    def __init__(self) -> None:
        self._last: dict[int, tuple[SessionTapped, float, str | None]] = {}

    def is_again(self, person: int, tap: SessionTapped, at: float, id_: str | None) -> bool:
        """Whether someone tapped just this a moment ago, and nothing else since.

        `id_` tells taps apart: the same one comes once more where it could not be stored.
        """
        last = self._last.pop(person, None)
        if len(self._last) >= _REMEMBERED:
            del self._last[next(iter(self._last))]
        self._last[person] = tap, at, id_
        if last is None or (id_ is not None and last[2] == id_):
            return False
        return last[0] == tap and abs(at - last[1]) <= WITHIN
