"""`edition` and `invite`: on the database file, or through the bot if that runs."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Any, TypeVar

from bot.clock.amsterdam import AMSTERDAM
from bot.commandline.maintenance import is_there
from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings
from bot.operations.admin_client import AskingError, ask, ask_and_follow, ask_for_file
from bot.programme.admin_routes import why_not
from bot.programme.counting import here
from bot.programme.errands import ERRANDS
from bot.programme.making import Maker
from bot.programme.staff_chat import EDITION, edition_file
from bot.publishing.archive import Packing
from content.reading.staff_texts import staff_texts
from storage.database import Database, open_database
from storage.errors import DatabaseInUse

T = TypeVar("T")

Tell = Callable[[int], None]


class NoEditionError(Exception):
    """No edition was made; the message says why in one line, unless that would reveal too much."""


def make(settings: MachineSettings, pack: str | None, tell: Tell) -> int:
    """Make an edition and print progress; returns its number.

    Raises NoEditionError, PackError, StorageError or AskingError.
    """
    is_there(settings.database)
    try:
        return asyncio.run(_make(settings, pack, tell))
    except DatabaseInUse:
        return _follow(ask_and_follow(settings.database, "/edition", pack), tell)


def _follow(lines: Iterator[dict[str, Any]], tell: Tell) -> int:
    for line in lines:
        if "percent" in line:
            tell(line["percent"])
        elif "made" in line:
            return int(line["made"])
        else:
            raise NoEditionError(line["refused"])
    raise AskingError("the running bot stopped before the edition was there; nothing has changed")


async def _make(settings: MachineSettings, pack: str | None, tell: Tell) -> int:
    dialogs = load_packs(settings)
    wanted = next(iter(dialogs)) if pack is None else pack
    if wanted not in dialogs:
        raise NoEditionError(f"there is no pack {wanted}")

    async def makes(database: Database) -> int:
        packing = Packing(staff_texts(settings.content), settings.edition_teams)
        # nobody talks with a bot that isn't running
        maker = Maker(database, lambda: dialogs, packing, here, settings.edition_teams, rest=0.0)
        try:
            return await maker.make(wanted, None, tell)
        except Exception as error:
            if (why := why_not(error)) is None:
                raise
            raise NoEditionError(why) from error

    return await _with_file(settings, makes)


def file_of(settings: MachineSettings, number: int) -> bytes:
    """An edition's file. Raises NoEditionError, StorageError or AskingError."""
    is_there(settings.database)

    async def finds(database: Database) -> bytes:
        try:
            found = await edition_file(database, {EDITION: number})
        except LookupError:
            raise NoEditionError(f"there is no edition {number}") from None
        at = time.time()
        await database.unit(lambda work: work.audit.note(at, "sent", None, number))
        return found

    try:
        return asyncio.run(_with_file(settings, finds))
    except DatabaseInUse:
        return ask_for_file(settings.database, f"/edition/{number}")


def errand(settings: MachineSettings, name: str, asked: Any = None) -> Any:
    """Run one of `errands.py`. Raises StorageError or AskingError."""
    is_there(settings.database)

    async def runs(database: Database) -> Any:
        at = time.time()
        return await database.unit(lambda work: ERRANDS[name](work, at, asked))

    try:
        return asyncio.run(_with_file(settings, runs))
    except DatabaseInUse:
        return ask(settings.database, "POST", f"/programme/{name}", asked)


async def _with_file(settings: MachineSettings, do: Callable[[Database], Awaitable[T]]) -> T:
    database = await open_database(settings.database)
    try:
        return await do(database)
    finally:
        await database.close()


def listed(settings: MachineSettings) -> list[str]:
    """The editions, a line each."""
    found = errand(settings, "editions")
    return [f"{number}\t{_moment(at)}\t{pack}" for number, pack, at in found] or ["no editions yet"]


def trail(settings: MachineSettings) -> list[str]:
    """Who did what, a line each."""
    found = errand(settings, "trail")
    return [
        "\t".join(
            (
                _moment(one["at"]),
                one["what"],
                "" if one["edition"] is None else str(one["edition"]),
                "-" if one["person_id"] is None else str(one["person_id"]),
            )
        )
        for one in found
    ] or ["nothing was done yet"]


def invited(settings: MachineSettings) -> list[str]:
    """A new invitation, as text to pass on."""
    found = errand(settings, "invitation")
    command = ["send this to the bot, once, within 7 days:", f"/start {found['token']}"]
    # only the running bot knows its user name
    link = found.get("link")
    return [*command, "or open this link, and tap Start:", link] if link else command


def staff(settings: MachineSettings) -> list[str]:
    """Who came by invitation, a line each."""
    found = errand(settings, "staff")
    return [f"{person}\t{_moment(since)}" for person, since in found] or [
        "nobody came by invitation"
    ]


def removed(settings: MachineSettings, person_id: int) -> tuple[list[str], bool]:
    """Confirms that someone is no longer staff, or says that they weren't."""
    if errand(settings, "removal", person_id):
        return [f"{person_id}: removed"], True
    return [f"{person_id}: is no staff by invitation"], False


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at, AMSTERDAM).strftime("%Y-%m-%d %H:%M")
