"""How the bot is, as plain facts that can go over the loopback port: nobody's words, no id."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Whether the operator can be told something."""

    NOBODY = "nobody"
    """No one is set."""
    UNKNOWN = "unknown"
    """It hasn't been tried yet, or Telegram didn't answer."""
    NO_START = "waits for /start"
    """No bot may write first."""
    REACHED = "reached"


class OperatorContact:
    """Who the operator is, and whether they can be written to; shared by those who hear from them,
    tell them something and report on it."""

    def __init__(self, person: int | None) -> None:
        """`person` is their Telegram id, None where nobody is to be told."""
        self.person = person
        self.reach = Reach.NOBODY if person is None else Reach.UNKNOWN
        self.probed: float | None = None
        """When it was last tried whether they can be written to, on the monotonic clock."""
        self.wrote = asyncio.Event()

    def heard(self, chat: int) -> None:
        """Note that somebody wrote from this chat: if it is the operator, they can be told now."""
        if chat == self.person and self.reach is not Reach.REACHED:
            self.reach, self.probed = Reach.UNKNOWN, None
            self.wrote.set()


@dataclass(frozen=True, slots=True)
class Facts:
    """Moments are in Unix seconds, None for never; what can't be known is None as well.

    `clock` is how far the clock can be trusted (`Trust`), and `clock_off` by how many seconds it
    differs from Telegram's. `disk_wanted`: bytes that ought to be free. `set_aside` counts updates
    and messages that went wrong for good, `set_aside_at` is when the newest did. `stranded`:
    walks and sessions whose pack is gone. `begun` is when the bot that runs was started.
    """

    version: str
    running: bool
    now: float
    packs: tuple[str, ...] = ()
    mistakes: int = 0
    name: str = ""
    through_proxy: bool = False
    heard_ago: float | None = None
    hears: bool = False
    trouble: str = ""
    clock: str | None = None
    clock_off: float | None = None
    disk_free: int | None = None
    disk_wanted: int = 0
    database: bool = True
    database_trouble: str = ""
    sound: bool | None = None
    backup_at: float | None = None
    nights_failed: int = 0
    outbox: int | None = None
    set_aside: int | None = None
    set_aside_at: float | None = None
    stranded: int | None = None
    contact: bool = True
    operator: str = Reach.NOBODY
    begun: float | None = None
