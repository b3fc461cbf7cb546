"""The commands for authors of packs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.commandline.sentence_commands import add_understanding
from bot.process.exits import tell, tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import MachineSettings

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_authoring(commands: Commands) -> None:
    """Add these commands to those on the machine."""
    sentence_commands = commands.add_parser(
        "signals",
        help="tell which reasonings the bot would notice in answers",
        description="Reads answers from standard input, one a line, and prints for each the"
        " reasonings that a pack notices in it (label,label), a tab and the words that did it"
        " (words; words), in the order of the pack; or 'geen' where it notices nothing.",
    )
    sentence_commands.add_argument(
        "--pack", metavar="PACK", help="a folder in CONTENT, or a path; else the first pack"
    )
    sentence_commands.add_argument(
        "--context",
        metavar="WORD",
        help="what was asked about: a word of the pack's 'vraagsoorten', such as general; else"
        " the first of them",
    )
    sentence_commands.set_defaults(do=_signals)
    add_understanding(commands, _in_house)
    check = commands.add_parser(
        "check",
        help="tell all that is wrong with the packs, or could be better",
        description="Tells every mistake in a pack at once, with its place and how to fix it."
        " Exit code 0: nothing that must be fixed; 2: there is; with --strict 1 where only"
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
    check.add_argument(
        "--nieuw",
        action="store_true",
        dest="renew",
        help="first rewrite packs from before the form became simpler, and name each file",
    )
    check.set_defaults(do=_check)
    packs = commands.add_parser(
        "packs",
        help="copy the packs that come with the bot, to change them",
        description="Copies the packs that come with the bot to a folder of your own. Set CONTENT"
        " to that folder, and the bot uses those; an upgrade leaves them alone.",
    )
    packs.add_argument("folder", type=Path, metavar="FOLDER", help="a new or an empty folder")
    packs.set_defaults(do=_packs)
    graph = commands.add_parser(
        "graph",
        help="draw a pack: what is asked, in which order, and when",
        description="Draws a pack as SVG: each question in the order of the conversation, with what"
        " it hangs on. A browser shows it, and prints it.",
    )
    graph.add_argument(
        "pack",
        nargs="?",
        metavar="PACK",
        help="a folder in CONTENT, or a path; else the first pack",
    )
    graph.add_argument(
        "--out", type=Path, metavar="FILE", help="where it is written; else to standard output"
    )
    graph.set_defaults(do=_graph)


def _signals(chosen: argparse.Namespace) -> int:
    def listen_in(house: MachineSettings) -> int:
        from bot.commandline import sentence_commands
        from bot.configuration.packs import one_pack
        from content.sources.mistakes import PackError

        try:
            dialog = one_pack(house, chosen.pack)
            kind = sentence_commands.kind_of(dialog, chosen.context)
        except (PackError, sentence_commands.UnknownContextError) as error:
            return tell_to_fix(str(error))
        tell(sentence_commands.signals(dialog, kind, sys.stdin.buffer))
        return 0

    return _in_house(listen_in)


def _check(chosen: argparse.Namespace) -> int:
    def check_in(house: MachineSettings) -> int:
        from bot.commandline.checking import Checking

        checking = Checking(Path(house.content), chosen.packs, chosen.lang, renew=chosen.renew)
        if chosen.remember:
            checking.remember()
        tell(checking.lines)
        print(checking.summary, file=sys.stderr)
        return checking.exit_code(strict=chosen.strict)

    return _in_house(check_in)


def _packs(chosen: argparse.Namespace) -> int:
    from bot.configuration.packs import copy_packs

    folder: Path = chosen.folder
    try:
        copied = copy_packs(folder)
    except FileExistsError:
        return tell_to_fix(f"there is something in {folder} already; name a new folder")
    except OSError as error:
        return tell_to_fix(f"{folder} can't be written: {error.strerror}")
    tell([f"copied to {folder}: {', '.join(copied)}", f"now set CONTENT={folder.absolute()}"])
    return 0


def _graph(chosen: argparse.Namespace) -> int:
    def draw_in(house: MachineSettings) -> int:
        from bot.configuration.packs import one_pack
        from content.drawing.graph import drawing
        from content.sources.mistakes import PackError

        out: Path | None = chosen.out
        try:
            drawn = drawing(one_pack(house, chosen.pack))
            if out is not None:
                out.write_text(drawn, encoding="utf-8")
        except PackError as error:
            return tell_to_fix(str(error))
        except OSError as error:
            return tell_to_fix(f"{out} can't be written: {error.strerror}")
        if out is None:
            tell(drawn.splitlines())
        return 0

    return _in_house(draw_in)


def _in_house(do: Callable[[MachineSettings], int]) -> int:
    """Run a command with the settings that need no token. Imports late, so that --help answers at
    once."""
    from bot.configuration.settings import SettingsError, read_machine_settings

    try:
        return do(read_machine_settings())
    except SettingsError as error:
        return tell_to_fix(str(error))
