"""The commands on the machine for the programme: `edition` and `invite`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from bot.process.exits import tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import MachineSettings

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
    OnMachine = Callable[[Callable[[MachineSettings], tuple[list[str], bool]]], int]


def add_programme(commands: Commands, on_machine: OnMachine) -> None:
    """Add these commands to those on the machine; `on_machine` prints what one of them found."""
    edition = commands.add_parser(
        "edition",
        help="make an edition for the programme, or give an earlier one",
        description="Makes an edition of all that waits, whether the bot runs or not, and gives"
        " its zip. Without enough teams there is none, and why is not told.",
    )
    which = edition.add_mutually_exclusive_group()
    which.add_argument("--pack", metavar="PACK", help="of this pack; else of that of new people")
    which.add_argument("--number", type=int, metavar="N", help="give edition N, as it was made")
    which.add_argument("--list", action="store_true", help="list the editions")
    which.add_argument("--trail", action="store_true", help="list who did what, and when")
    edition.add_argument(
        "--out", type=Path, metavar="FILE", help="where the zip is written; else standard output"
    )
    edition.set_defaults(do=lambda chosen: _edition(chosen, on_machine))
    invite = commands.add_parser(
        "invite",
        help="invite someone to work for the programme",
        description="Prints what someone sends to the bot to become staff: once, within 7 days.",
    )
    what = invite.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help="list who came by invitation")
    what.add_argument("--remove", type=int, metavar="ID", help="someone is staff no more")
    invite.set_defaults(do=lambda chosen: _invite(chosen, on_machine))


def _invite(chosen: argparse.Namespace, on_machine: OnMachine) -> int:
    def invites(house: MachineSettings) -> tuple[list[str], bool]:
        from bot.commandline import edition_work as machine

        if chosen.list:
            return machine.staff(house), True
        if chosen.remove is not None:
            return machine.removed(house, chosen.remove)
        return machine.invited(house), True

    return on_machine(invites)


def _edition(chosen: argparse.Namespace, on_machine: OnMachine) -> int:
    out: Path | None = chosen.out
    wants_file = not chosen.list and not chosen.trail
    if wants_file and out is None and sys.stdout.isatty():
        return tell_to_fix("say where the zip goes: --out FILE, or send it on to a program")

    def finds(house: MachineSettings) -> tuple[list[str], bool]:
        from bot.commandline import edition_work as machine

        if chosen.list:
            return machine.listed(house), True
        if chosen.trail:
            return machine.trail(house), True
        try:
            number = chosen.number
            if number is None:
                number = machine.make(house, chosen.pack, _tell)
            _give(machine.file_of(house, number), out, number)
        except machine.NoEditionError as error:
            tell_to_fix(str(error))
            return [], False
        return [], True

    return on_machine(finds)


def _give(content: bytes, out: Path | None, number: int) -> None:
    if out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(out, flags, 0o600), "wb") as file:
            file.write(content)
    except OSError as error:
        from bot.commandline.edition_work import NoEditionError

        raise NoEditionError(
            f"edition {number} is there, but {out} can't be written: {error.strerror};"
            f" ask for it with --number {number}"
        ) from error
    print(f"edition {number}: {out}", file=sys.stderr)


def _tell(percent: int) -> None:
    print(f"{percent}%", file=sys.stderr, flush=True)
