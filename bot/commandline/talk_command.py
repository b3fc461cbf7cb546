"""`talk`: the real bot in a terminal, with people played by whoever types, or by a file."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.commandline.serving import our_mistake
from bot.process.exits import NEEDS_FIX, tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import Settings
    from dialogs.pack.definition import Dialog

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_talk(commands: Commands) -> None:
    """Add this command to those on the machine."""
    parser = commands.add_parser(
        "talk",
        help="talk with the bot in this terminal, as one person or as several",
        description="Talks with the real bot in this terminal, on a clock of its own: a number taps"
        " that button, anything else is sent; 'help' tells what else can be typed. Turns can also"
        " come from a file or a pipe; then the exit code is 2 if one of them couldn't be played."
        " The same turns give the same transcript.",
    )
    parser.add_argument(
        "--pack", metavar="PACK", help="only this one: a folder in CONTENT, or a path; else all"
    )
    parser.add_argument(
        "--turns", type=Path, metavar="FILE", help="a file with a turn on each line"
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FILE",
        help="write the transcript here too, and the files in it in a folder beside it",
    )
    parser.add_argument(
        "--golden",
        type=Path,
        metavar="FILE",
        help="write here what the first person said and tapped, as the beginning of a golden"
        " transcript",
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FILE",
        help="a database, to go on with another time; the chats on the screen begin empty then, and"
        " /verder shows where somebody was",
    )
    parser.add_argument(
        "--people",
        default="",
        metavar="NAME,NAME",
        help="names that are known from the beginning, whatever their first turn is",
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="other draws of what is left to chance"
    )
    parser.set_defaults(do=_talk)


def _talk(chosen: argparse.Namespace) -> int:
    from bot.configuration.settings import SettingsError
    from bot.process.log import set_up_logging
    from content.sources.mistakes import PackError
    from storage.errors import StorageError

    # A warning, such as that an update took long, would appear in the middle of the talk.
    set_up_logging("ERROR")
    try:
        wrong = asyncio.run(_talked(chosen))
    except (PackError, SettingsError, StorageError) as error:
        return tell_to_fix(str(error))
    except OSError as error:
        return tell_to_fix(f"{error.filename} can't be opened: {error.strerror}")
    except Exception as error:
        return our_mistake(error)
    if wrong and not _is_typed(chosen):
        lines = ", ".join(map(str, wrong))
        print(f"turns that couldn't be played: line {lines}", file=sys.stderr)
        return NEEDS_FIX
    return 0


def _is_typed(chosen: argparse.Namespace) -> bool:
    """Whether somebody sits at the terminal."""
    return chosen.turns is None and sys.stdin.isatty()


async def _talked(chosen: argparse.Namespace) -> list[int]:
    """Play all turns. Returns the lines that couldn't be played."""
    from bot.configuration.packs import only_pack
    from bot.terminal.kept_files import KeptFiles
    from bot.terminal.played_bot import played_bot
    from bot.terminal.talk import Talk

    def choose(url: str, token: str) -> tuple[Settings, Mapping[str, Dialog]]:
        settings = _settings(url, token)
        return settings, only_pack(settings, chosen.pack)

    typed = _is_typed(chosen)
    if not typed and isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    with contextlib.ExitStack() as files:
        kept = chosen.keep and files.enter_context(chosen.keep.open("w", encoding="utf-8"))
        turns = chosen.turns and files.enter_context(
            chosen.turns.open(encoding="utf-8-sig", errors="replace")
        )
        database = chosen.data or _nowhere(files)

        def tell(line: str) -> None:
            sys.stdout.buffer.write(f"{line}\n".encode())
            sys.stdout.buffer.flush()
            keep(line)

        def keep(line: str) -> None:
            if kept:
                kept.write(f"{line}\n")
                kept.flush()

        async with played_bot(database, chosen.seed, choose) as bot:
            people = chosen.people.replace(",", " ").split()
            beside = KeptFiles(chosen.keep) if chosen.keep else None
            talk = Talk(bot, tell, keep if typed else tell, people, beside)
            if typed:
                print("Say /start. 'help' tells what else you can type.", file=sys.stderr)
            while (line := await _next_line(turns, talk.prompt if typed else "")) is not None:
                if not await talk.plays(line):
                    break
        if chosen.golden:
            chosen.golden.write_text(talk.golden(), encoding="utf-8", newline="\n")
        return talk.wrong


def _nowhere(files: contextlib.ExitStack) -> Path:
    """A database that is gone after the talk."""
    return Path(files.enter_context(tempfile.TemporaryDirectory(prefix="talk-"))) / "talk.sqlite"


def _settings(url: str, token: str) -> Settings:
    """The settings of a bot that talks with the sandbox, whatever those of the real bot say."""
    from bot.commandline.trying import CONTACT
    from bot.configuration.settings import read_machine_settings, read_settings_for

    return read_settings_for(
        bot_token=token,
        bot_api_url=url,
        proxy="",
        operator="",
        contact=read_machine_settings().contact or CONTACT,
        limit_per_second=0,
        limit_chat_per_second=0,
        limit_group_per_minute=0,
    )


async def _next_line(turns: TextIO | None, prompt: str) -> str | None:
    """The next line of the file, or of standard input with a prompt before it if there is one; None
    at the end."""
    if turns is not None:
        return _without_end(turns.readline())
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def read() -> None:
        try:
            got = input(prompt) if prompt else _without_end(sys.stdin.readline())
        except EOFError:
            got = None
        with contextlib.suppress(RuntimeError):  # the talk is over
            loop.call_soon_threadsafe(line.set_result, got)

    # A thread that nobody waits for: after Ctrl+C it may still be reading.
    threading.Thread(target=read, daemon=True).start()
    return await line


def _without_end(line: str) -> str | None:
    """The line without its end; None at the end of the file."""
    return line.rstrip("\r\n") if line else None
