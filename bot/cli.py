"""The commands on the machine. What an operator must mend is one line on stderr and exit 2."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.settings import Settings

log = logging.getLogger(__name__)

MISTAKE = 1
"""Exit code when it ended by a mistake of ours."""
MEND = 2
"""Exit code when settings, content, database or port must be mended first."""

STOPPED_EARLY = 130
"""Exit code after Ctrl+C before the bot was up; later it stops in good order."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Ontmoetwijzer: a reflective conversation about encounters, in Telegram.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    commands.add_parser("run", help="run the bot on Telegram").set_defaults(do=_run)
    commands.add_parser(
        "try", help="run the bot against a local chat page, without a token"
    ).set_defaults(do=_try)
    commands.add_parser(
        "backup",
        help="make a checked backup beside the database",
        description="Makes a checked backup in the folder 'backups' beside the database, whether"
        " the bot runs or not.",
    ).set_defaults(do=_backup)
    restore = commands.add_parser(
        "restore",
        help="put a backup in the place of the database",
        description="Puts a backup in the place of the database. Stop the bot first. Who has been"
        " erased since stays erased; what waited to be sent is dropped; the database that was"
        " there is kept in 'backups'.",
    )
    restore.add_argument("file", type=Path, metavar="FILE", help="the backup")
    restore.set_defaults(do=_restore)
    dead = commands.add_parser(
        "dead",
        help="list what went wrong for good, or try it again",
        description="Lists updates that the bot could not handle (u…) and messages that Telegram"
        " refused (m…), without their texts.",
    )
    dead.add_argument(
        "--retry",
        nargs="*",
        metavar="ID",
        help="handle these again, as if they came now; without an ID, all but those of a flood",
    )
    dead.set_defaults(do=_dead)
    listen = commands.add_parser(
        "signals",
        help="tell which reasonings the bot would notice in answers",
        description="Reads answers from standard input, one a line, and prints for each the"
        " reasonings that a pack notices in it (label,label), a tab and the words that did it"
        " (words; words), in the order of the pack; or 'geen' where it notices nothing.",
    )
    listen.add_argument(
        "--pack", metavar="PACK", help="a folder in CONTENT, or a path; else the first pack"
    )
    listen.add_argument(
        "--context",
        metavar="WORD",
        help="what was asked about: a word of the pack's 'vraagsoorten', such as general; else"
        " the first of them",
    )
    listen.set_defaults(do=_signals)
    check = commands.add_parser(
        "check",
        help="tell all that is wrong with the packs, or could be better",
        description="Tells every mistake in a pack at once, with its place and how to mend it."
        " Exit code 0: nothing that must be mended; 2: there is; with --strict 1 where only"
        " something could be better.",
    )
    check.add_argument(
        "packs", nargs="*", metavar="PACK", help="a folder in CONTENT, or a path; all without one"
    )
    check.add_argument("--strict", action="store_true", help="warnings count too")
    check.add_argument("--lang", choices=("nl", "en"), default="nl", help="the language to tell in")
    check.add_argument(
        "--remember",
        action="store_true",
        help="write the names in the packs to their namen.txt: none may vanish unseen after that",
    )
    check.set_defaults(do=_check)
    chosen = parser.parse_args(arguments)
    do: Callable[[argparse.Namespace], int] = chosen.do
    try:
        return do(chosen)
    except KeyboardInterrupt:
        return STOPPED_EARLY


def _run(_: argparse.Namespace) -> int:
    async def run(settings: Settings, stopped: asyncio.Event) -> None:
        from bot.app import run

        await run(settings, stopped)

    return serve(run)


def serve(run: Callable[[Settings, asyncio.Event], Coroutine[Any, Any, None]]) -> int:
    """Read the settings and run something by them until it is told to stop; the exit code."""
    # Imported here so that --help and mistakes in settings answer at once.
    from bot.log import set_up_logging
    from bot.settings import SettingsError, read_settings

    try:
        settings = read_settings()
    except SettingsError as error:
        return _mend(str(error))
    set_up_logging(settings.log_level)

    from bot.admin import PortTakenError
    from bot.app import WrongTokenError
    from bot.signals import until_signalled
    from content.mistakes import PackError
    from storage.errors import StorageError

    async def until_told_to_stop() -> None:
        await run(settings, until_signalled())

    try:
        asyncio.run(until_told_to_stop())
    except (PackError, StorageError, PortTakenError, WrongTokenError) as error:
        return _mend(str(error))
    except Exception as error:
        return _our_mistake(error)
    return 0


def _try(_: argparse.Namespace) -> int:
    said = os.environ.get("PORT") or "8080"
    port = int(said) if said.isdecimal() else 0
    if not 0 < port < 65536:
        return _mend("PORT must be a number from 1 to 65535")

    from bot.trying import PortError, try_out

    try:
        return asyncio.run(try_out(port))
    except PortError as error:
        return _mend(str(error))


def _backup(_: argparse.Namespace) -> int:
    return _on_machine(lambda machine, house: ([machine.backup(house)], True))


def _restore(chosen: argparse.Namespace) -> int:
    file: Path = chosen.file
    return _on_machine(lambda machine, house: (machine.put_back(house, file), True))


def _dead(chosen: argparse.Namespace) -> int:
    names: list[str] | None = chosen.retry
    if names is None:
        return _on_machine(lambda machine, house: (machine.dead(house), True))
    return _on_machine(lambda machine, house: machine.retry(house, names))


def _signals(chosen: argparse.Namespace) -> int:
    from bot.settings import SettingsError, read_house

    try:
        house = read_house()
    except SettingsError as error:
        return _mend(str(error))

    from bot import listen
    from content.mistakes import PackError

    try:
        dialog = listen.pack_to_listen_with(house, chosen.pack)
        kind = listen.kind_of(dialog, chosen.context)
    except (PackError, listen.UnknownContextError) as error:
        return _mend(str(error))
    try:
        for line in listen.signals(dialog, kind, sys.stdin.buffer):
            sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
    except BrokenPipeError:  # who read along has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _check(chosen: argparse.Namespace) -> int:
    from bot.settings import SettingsError, read_house

    try:
        content = Path(read_house().content)
    except SettingsError as error:
        return _mend(str(error))

    from bot.checking import Checking

    checking = Checking(content, chosen.packs, chosen.lang)
    if chosen.remember:
        checking.remember()
    print("".join(f"{line}\n" for line in checking.lines), end="")
    print(checking.summary, file=sys.stderr)
    return checking.exit_code(strict=chosen.strict)


def _on_machine(do: Callable[[Any, Any], tuple[list[str], bool]]) -> int:
    """Print what a command found; when part of it could not be done, that is for the operator."""
    from bot.settings import SettingsError, read_house

    try:
        house = read_house()
    except SettingsError as error:
        return _mend(str(error))

    from bot import machine
    from bot.log import set_up_logging
    from content.mistakes import PackError
    from storage.errors import StorageError

    set_up_logging(house.log_level)
    try:
        lines, done = do(machine, house)
    except (machine.AskingError, PackError, StorageError) as error:
        return _mend(str(error))
    except Exception as error:
        return _our_mistake(error)
    print("\n".join(lines))
    return 0 if done else MEND


def _our_mistake(error: Exception) -> int:
    """A traceback would quote what the error quotes, so there is none."""
    from bot.causes import cause

    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    log.critical("stopped by a mistake of ours: %s", cause(error))
    return MISTAKE


def _mend(message: str) -> int:
    print(message, file=sys.stderr)
    return MEND
