"""The log of every call that the bot made."""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# Enough for a long test; a benchmark of hours must not fill the memory.
MAX_CALLS = 20_000
_PLAIN = (str, int, float, bool, list, dict, type(None))


@dataclass(frozen=True, slots=True)
class Call:
    """One call and its reply. `status` is None when the connection was dropped."""

    id: int
    time: float
    method: str
    params: Mapping[str, Any]
    status: int | None
    error: str | None
    problem: str | None
    fault: str | None
    duration: float

    def as_json(self) -> dict[str, Any]:
        """The call as JSON for the tests' routes."""
        return {
            "id": self.id,
            "time": self.time,
            "method": self.method,
            "params": {
                name: value if isinstance(value, _PLAIN) else repr(value)
                for name, value in self.params.items()
            },
            "status": self.status,
            "error": self.error,
            "problem": self.problem,
            "fault": self.fault,
            "duration": self.duration,
        }


class CallLog:
    """The last calls, numbered from 1."""

    def __init__(self, length: int = MAX_CALLS) -> None:
        self._calls: deque[Call] = deque(maxlen=length)
        self.last_id = 0

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)

    def add(
        self,
        *,
        time: float,
        method: str,
        params: Mapping[str, Any],
        status: int | None,
        error: str | None,
        problem: str | None,
        fault: str | None,
        duration: float,
    ) -> None:
        """Add a call."""
        self.last_id += 1
        self._calls.append(
            Call(self.last_id, time, method, params, status, error, problem, fault, duration)
        )

    def select(self, *, after: int = 0, method: str | None = None) -> list[Call]:
        """The calls after a number, of one method or of all."""
        wanted = method.lower() if method else None
        return [
            call
            for call in self._calls
            if call.id > after and (wanted is None or call.method.lower() == wanted)
        ]

    def refused(self) -> list[Call]:
        """The calls that were answered with an error that no fault injected."""
        return [call for call in self._calls if call.error is not None and call.fault is None]

    def clear(self) -> None:
        """Delete the calls; the numbering goes on."""
        self._calls.clear()
