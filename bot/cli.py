"""The commands on the machine. What an operator must mend is one line on stderr and exit 2."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Sequence

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
    chosen = parser.parse_args(arguments)
    do: Callable[[], int] = chosen.do
    try:
        return do()
    except KeyboardInterrupt:
        return STOPPED_EARLY


def _run() -> int:
    # Imported here so that --help and mistakes in settings answer at once.
    from bot.log import set_up_logging
    from bot.settings import SettingsError, read_settings

    try:
        settings = read_settings()
    except SettingsError as error:
        return _mend(str(error))
    set_up_logging(settings.log_level)

    from bot.app import WrongTokenError, run
    from bot.health import PortTakenError
    from bot.signals import until_signalled
    from content.mistakes import PackError
    from storage.errors import StorageError

    async def until_told_to_stop() -> None:
        await run(settings, until_signalled())

    try:
        asyncio.run(until_told_to_stop())
    except (PackError, StorageError, PortTakenError, WrongTokenError) as error:
        return _mend(str(error))
    return 0


def _try() -> int:
    said = os.environ.get("PORT") or "8080"
    port = int(said) if said.isdecimal() else 0
    if not 0 < port < 65536:
        return _mend("PORT must be a number from 1 to 65535")

    from bot.trying import PortError, try_out

    try:
        return asyncio.run(try_out(port))
    except PortError as error:
        return _mend(str(error))


def _mend(message: str) -> int:
    print(message, file=sys.stderr)
    return MEND
