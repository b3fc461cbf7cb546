"""The commands on the machine: on the file while nobody has it, else through the running bot."""

from __future__ import annotations

import asyncio
import http.client
import json
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.admin import admin_file
from bot.amsterdam import AMSTERDAM
from bot.conversation import Conversation
from bot.dead import Again, Listed, all_dead, try_again
from bot.loopback import HOST
from bot.nightly import periods
from bot.packs import load_packs
from bot.settings import House
from bot.visit import Outcome
from storage.backup import back_up_file
from storage.database import open_database
from storage.errors import DatabaseInUse, StorageError
from storage.restore import restore

_PATIENCE = 600.0
"""Seconds that a backup may take."""


class AskingError(Exception):
    """The running bot can't be asked, or couldn't do it; one line for the operator."""


def backup(settings: House) -> str:
    """Make a backup. Raises StorageError or AskingError."""
    try:
        made = str(back_up_file(settings.database, time.time()))
    except DatabaseInUse:
        made = _ask(settings.database, "POST", "/backup")["made"]
    return f"backup made: {made}"


def put_back(settings: House, file: Path) -> list[str]:
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


def dead(settings: House) -> list[str]:
    """What went wrong for good, a line each. Raises StorageError or AskingError."""
    _is_there(settings.database)
    try:
        found = asyncio.run(_all_dead(settings))
    except DatabaseInUse:
        found = [Listed(**each) for each in _ask(settings.database, "GET", "/dead")["dead"]]
    return [_line(listed) for listed in found] or ["nothing was set aside"]


def retry(settings: House, names: Sequence[str]) -> tuple[list[str], bool]:
    """Try some again, or all; a line each, and whether all went well.

    Raises PackError, StorageError or AskingError.
    """
    _is_there(settings.database)
    try:
        again = asyncio.run(_try_again(settings, names))
    except DatabaseInUse:
        answer = _ask(settings.database, "POST", "/dead", {"names": list(names)})
        again = Again(**{key: tuple(value) for key, value in answer.items()})
    lines = [
        *(f"{name}: done" for name in again.done),
        *(f"{name}: went wrong again, and was set aside again" for name in again.failed),
        *(f"{name}: there is none" for name in again.unknown),
    ]
    return lines or ["nothing was set aside"], not again.failed and not again.unknown


async def _all_dead(settings: House) -> list[Listed]:
    database = await open_database(settings.database)
    try:
        return await database.read(all_dead)
    finally:
        await database.close()


async def _try_again(settings: House, names: Sequence[str]) -> Again:
    """What follows from it waits in the outbox until the bot runs."""
    conversation = Conversation(load_packs(settings))
    database = await open_database(settings.database)
    try:
        return await database.unit(
            lambda work: try_again(names, conversation, work, time.time(), Outcome())
        )
    finally:
        await database.close()


def _is_there(database: Path) -> None:
    """Raises StorageError where none is: a new one would only say that all is well."""
    if not database.is_file():
        raise StorageError(f"there is no database {database}")


def _line(listed: Listed) -> str:
    moment = datetime.fromtimestamp(listed.at, AMSTERDAM)
    return f"{listed.name}\t{moment:%Y-%m-%d %H:%M}\t{listed.what}\t{listed.why}"


def _ask(database: Path, method: str, path: str, body: Any = None) -> Any:
    """Ask the running bot."""
    try:
        found = json.loads(admin_file(database).read_text())
        port, secret = int(found["port"]), str(found["secret"])
    except (OSError, ValueError, KeyError, TypeError):
        raise AskingError(
            f"the database {database} is in use, and {admin_file(database)} doesn't say by whom;"
            " wait until the bot is up, or stop the program that has it"
        ) from None
    connection = http.client.HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        answer = response.read()
        if response.status == 200:
            return json.loads(answer)
        raise AskingError(_refusal(answer, response.status))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise AskingError(
            f"the running bot doesn't answer on port {port}: {type(error).__name__}"
        ) from None
    finally:
        connection.close()


def _refusal(answer: bytes, status: int) -> str:
    try:
        return str(json.loads(answer)["error"])
    except (ValueError, KeyError, TypeError):
        return f"the running bot refuses ({status})"
