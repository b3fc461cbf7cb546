"""`backup`, `restore` and `dead`: on the database file, or through the bot if that runs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock.amsterdam import AMSTERDAM
from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings
from bot.operations.admin_client import ask
from bot.operations.nightly import periods
from bot.receiving.conversation import Conversation
from bot.receiving.set_aside import Again, Listed, all_set_aside, try_again
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from storage.backups.backup import back_up_file
from storage.backups.restore import restore
from storage.database import open_database
from storage.errors import DatabaseInUse, StorageError


def backup(settings: MachineSettings) -> str:
    """Make a backup. Raises StorageError or AskingError."""
    try:
        made = str(back_up_file(settings.database, time.time()))
    except DatabaseInUse:
        made = ask(settings.database, "POST", "/backup")["made"]
    return f"backup made: {made}"


def put_back(settings: MachineSettings, file: Path) -> list[str]:
    """Restore a backup. Raises StorageError."""
    done = restore(file, settings.database, time.time(), periods(settings))
    lines = [f"restored: {file}"]
    if done.replaced is not None:
        lines.append(f"what was there is kept: {done.replaced}")
    lines.append(f"erased again, as they had asked: {done.erased}")
    lines.append(f"old messages that won't be sent: {done.dropped}")
    lines.append("for the programme: nothing waits for an edition, who wants to says yes again")
    if done.withheld:
        lines.append("an edition was made after this backup: what is in it now comes in no other")
    return lines


def dead(settings: MachineSettings) -> list[str]:
    """Updates and messages that failed for good, a line each. Raises StorageError or
    AskingError."""
    is_there(settings.database)
    try:
        found = asyncio.run(_all_set_aside(settings))
    except DatabaseInUse:
        found = [Listed(**each) for each in ask(settings.database, "GET", "/dead")["dead"]]
    return [_line(listed) for listed in found] or ["nothing was set aside"]


def retry(settings: MachineSettings, names: Sequence[str]) -> tuple[list[str], bool]:
    """Retry these, or all; returns a line each, and whether all succeeded.

    Raises PackError, StorageError or AskingError.
    """
    is_there(settings.database)
    try:
        again = asyncio.run(_try_again(settings, names))
    except DatabaseInUse:
        answer = ask(settings.database, "POST", "/dead", {"names": list(names)})
        again = Again(**{key: tuple(value) for key, value in answer.items()})
    lines = [
        *(f"{name}: done" for name in again.done),
        *(f"{name}: went wrong again, and was set aside again" for name in again.failed),
        *(f"{name}: there is none" for name in again.unknown),
    ]
    return lines or ["nothing was set aside"], not again.failed and not again.unknown


async def _all_set_aside(settings: MachineSettings) -> list[Listed]:
    database = await open_database(settings.database)
    try:
        return await database.read(all_set_aside)
    finally:
        await database.close()


async def _try_again(settings: MachineSettings, names: Sequence[str]) -> Again:
    """Calls that follow wait in the outbox until the bot runs."""
    conversation = Conversation(GroupSessions(load_packs(settings)))
    database = await open_database(settings.database)
    try:
        return await database.unit(
            lambda work: try_again(names, conversation, work, time.time(), Outcome())
        )
    finally:
        await database.close()


def is_there(database: Path) -> None:
    """Raises StorageError if there is no database: an empty new one would suggest that all is
    well."""
    if not database.is_file():
        raise StorageError(f"there is no database {database}")


def _line(listed: Listed) -> str:
    moment = datetime.fromtimestamp(listed.at, AMSTERDAM)
    return f"{listed.name}\t{moment:%Y-%m-%d %H:%M}\t{listed.what}\t{listed.why}"
