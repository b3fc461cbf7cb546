"""Facts about the bot's health, fit for the loopback port: nobody's words, no ids."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """Whether the bot can write to the operator."""

    NOBODY = "nobody"
    """The settings name no operator."""
    UNKNOWN = "unknown"
    """Not tried yet, or Telegram didn't answer."""
    NO_START = "waits for /start"
    """The operator never wrote to the bot, and a bot may not write first."""
    REACHED = "reached"


class OperatorContact:
    """The operator's id, and whether the bot can write to them. Shared by the parts that get their
    messages, alert them and report on it."""

    def __init__(self, person: int | None) -> None:
        """`person` is their Telegram id, None if the settings name nobody."""
        self.person = person
        self.reach = Reach.NOBODY if person is None else Reach.UNKNOWN
        self.probed: float | None = None
        """When it was last tried whether they can be written to, on the monotonic clock."""
        self.wrote = asyncio.Event()

    def heard(self, chat: int) -> None:
        """Note that somebody wrote from this chat: if it is the operator, alerts can reach them
        now."""
        if chat == self.person and self.reach is not Reach.REACHED:
            self.reach, self.probed = Reach.UNKNOWN, None
            self.wrote.set()


@dataclass(frozen=True, slots=True)
class Facts:
    """Moments are in Unix seconds, None for never; anything unknown is None as well.

    `clock` is how far the clock can be trusted (`Trust`), and `clock_off` by how many seconds it
    differs from Telegram's. `disk_wanted`: bytes that should be free. `set_aside` counts updates
    and messages that failed for good, `set_aside_at` is when the newest did. `stranded`: walks and
    sessions whose pack is gone. `begun` is when the running bot was started.
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
