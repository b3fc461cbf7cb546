"""The parser for `python -m bot`. What an operator must fix is one line on stderr and exit code
2."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.commandline.about import VERSION_LINE, about
from bot.commandline.authoring import add_authoring
from bot.commandline.edition_commands import add_programme
from bot.commandline.sentence_commands import add_naming
from bot.commandline.serving import our_mistake, serve
from bot.commandline.talk_command import add_talk
from bot.process.exits import NEEDS_FIX, NOT_WELL, STOPPED_EARLY, tell, tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = _Parser(
        prog=_typed(),
        description="Ontmoetwijzer: a reflective conversation about encounters, in Telegram.",
    )
    parser.add_argument("--version", action="version", version=VERSION_LINE)
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        metavar="command",
        parser_class=argparse.ArgumentParser,
    )
    run = commands.add_parser("run", help="run the bot on Telegram")
    run.add_argument(
        "--new",
        action="store_true",
        help="begin a new database where there was one and none is; once, and never where one is",
    )
    run.set_defaults(do=_run)
    commands.add_parser(
        "try", help="run the bot against a local chat page, without a token"
    ).set_defaults(do=_try)
    add_talk(commands)
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
    doctor = commands.add_parser(
        "doctor",
        help="tell how the bot is, and what needs a hand",
        description="Tells all at once how the bot is, whether it runs or not: a line a thing. What"
        " needs a hand begins with '!', says what to do, and makes the exit code 1. What begins"
        " with '-' is no fault, and good to know.",
    )
    doctor.add_argument(
        "--share",
        action="store_true",
        help="what can be sent to somebody who helps: no token, id, name, path or anyone's words",
    )
    doctor.set_defaults(do=_doctor)
    add_authoring(commands)
    add_naming(commands)
    add_programme(commands, lambda do: _on_machine(lambda _, house: do(house)))
    chosen = parser.parse_args(arguments)
    do: Callable[[argparse.Namespace], int] = chosen.do
    try:
        return do(chosen)
    except KeyboardInterrupt:
        return STOPPED_EARLY


class _Parser(argparse.ArgumentParser):
    """Looks up the lines below the help only when it is printed, because that means reading the
    packs."""

    def format_help(self) -> str:
        self.epilog = about()
        return super().format_help()


def _typed() -> str:
    """How the command was typed."""
    name = Path(sys.argv[0]).stem
    return name if name == "ontmoetwijzer" else "python -m bot"


Doing = Callable[[asyncio.Event], Coroutine[Any, Any, None]]
"""Something that runs until the event is set."""


def _run(chosen: argparse.Namespace) -> int:
    def get_ready(settings: Settings) -> Doing:
        from bot.app import run
        from bot.configuration.packs import load_packs
        from content.sources.kept import forget_read

        packs = load_packs(settings)
        forget_read()  # nobody changes a pack while it runs
        return partial(run, settings, packs=packs, new=chosen.new)

    return serve(get_ready)


def _try(_: argparse.Namespace) -> int:
    from bot.commandline.trying import PortError, try_out
    from bot.configuration.settings import SettingsError, read_page_settings

    try:
        return asyncio.run(try_out(read_page_settings()))
    except (PortError, SettingsError) as error:
        return tell_to_fix(str(error))


def _backup(_: argparse.Namespace) -> int:
    return _on_machine(lambda maintenance, house: ([maintenance.backup(house)], True))


def _restore(chosen: argparse.Namespace) -> int:
    file: Path = chosen.file
    return _on_machine(lambda maintenance, house: (maintenance.put_back(house, file), True))


def _dead(chosen: argparse.Namespace) -> int:
    names: list[str] | None = chosen.retry
    if names is None:
        return _on_machine(lambda maintenance, house: (maintenance.dead(house), True))
    return _on_machine(lambda maintenance, house: maintenance.retry(house, names))


def _doctor(chosen: argparse.Namespace) -> int:
    from bot.configuration.settings import SettingsError, read_settings

    try:
        settings = read_settings()
    except SettingsError as error:
        return tell_to_fix(str(error))

    from bot.operations.admin_client import AskingError
    from bot.operations.doctor import examined
    from bot.operations.facts_outside import look
    from bot.operations.sharing import cleaned, shared

    share: bool = chosen.share
    try:
        facts = look(settings)
        lines, well = shared(facts, settings) if share else examined(facts)
    except AskingError as error:
        trouble = f"! bot: {error}"
        lines, well = [cleaned(trouble, settings) if share else trouble], False
    tell(lines)
    return 0 if well else NOT_WELL


def _on_machine(do: Callable[[Any, Any], tuple[list[str], bool]]) -> int:
    """Print what a command found; if part of it failed, exit with an error for the operator."""
    from bot.configuration.settings import SettingsError, read_machine_settings

    try:
        house = read_machine_settings()
    except SettingsError as error:
        return tell_to_fix(str(error))

    from bot.commandline import maintenance
    from bot.operations.admin_client import AskingError
    from bot.process.log import set_up_logging
    from content.sources.mistakes import PackError
    from storage.errors import StorageError

    set_up_logging(house.log_level)
    try:
        lines, done = do(maintenance, house)
    except (AskingError, PackError, StorageError) as error:
        return tell_to_fix(str(error))
    except Exception as error:
        return our_mistake(error)
    if lines:
        print("\n".join(lines))
    return 0 if done else NEEDS_FIX
