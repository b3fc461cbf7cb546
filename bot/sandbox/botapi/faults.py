"""Faults to switch on: what Telegram and the network do on a bad day."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class FaultKind(StrEnum):
    """The kinds of faults."""

    TOO_MANY_REQUESTS = "too_many_requests"
    SERVER_ERROR = "server_error"
    BAD_GATEWAY = "bad_gateway"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    SLOW = "slow"
    UNAUTHORIZED = "unauthorized"
    OUTAGE = "outage"


@dataclass(slots=True)
class Fault:
    """One fault, the calls it applies to, and how many more of them (None: until it is cleared).

    `method` is a name or a pattern: `send*` means every method that sends.
    """

    id: int
    kind: FaultKind
    method: str = "*"
    chat_id: int | None = None
    count: int | None = None
    retry_after: int = 1
    status: int = 500
    seconds: float = 1.0

    def hits(self, method: str, chat_id: int | None) -> bool:
        """Whether this fault applies to a call; an outage applies to all."""
        if self.kind is FaultKind.OUTAGE:
            return True
        if not fnmatchcase(method.lower(), self.method.lower()):
            return False
        return self.chat_id is None or self.chat_id == chat_id

    def as_json(self) -> dict[str, Any]:
        """For the control side."""
        return asdict(self)


class Faults:
    """The faults that are switched on, oldest first; a call meets at most one."""

    def __init__(self) -> None:
        self._active: list[Fault] = []
        self._last_id = 0

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._active)

    def add(
        self,
        kind: FaultKind | str,
        *,
        method: str = "*",
        chat_id: int | None = None,
        count: int | None = None,
        retry_after: int = 1,
        status: int = 500,
        seconds: float = 1.0,
    ) -> Fault:
        """Switch a fault on. `seconds` is how long a slow answer takes in all."""
        if not (count is None or count > 0) or not 500 <= status <= 599 or retry_after < 1:
            raise ValueError("count and retry_after are 1 or more, status is 500 to 599")
        self._last_id += 1
        fault = Fault(
            self._last_id, FaultKind(kind), method, chat_id, count, retry_after, status, seconds
        )
        self._active.append(fault)
        return fault

    def clear(self, fault_id: int | None = None) -> None:
        """Switch one fault off, or all."""
        self._active = [f for f in self._active if fault_id is not None and f.id != fault_id]

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that applies to this call, if any; counts it as used."""
        for fault in self._active:
            if fault.hits(method, chat_id):
                if fault.count is not None:
                    fault.count -= 1
                    if fault.count <= 0:
                        self.clear(fault.id)
                return fault
        return None
