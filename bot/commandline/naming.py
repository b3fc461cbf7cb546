"""`names`: what could lead to someone in sentences, one a line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.commandline.telling import tell

if TYPE_CHECKING:
    from dialogs.identifying.known import Known

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

CLEAN = "clean"
"""What stands there for a sentence in which nothing was found."""
BETWEEN = " | "


def add_naming(commands: Commands) -> None:
    """Add this command to those on the machine."""
    parser = commands.add_parser(
        "names",
        help="tell what in sentences could lead to someone",
        description="Reads sentences from standard input, one a line, and prints for each the kinds"
        " of what could lead to someone in it, or 'clean'; a tab; and the words"
        f" (words{BETWEEN}words) in the order of the sentence. The kinds, in this order, with"
        " commas in between: name, email, phone, bsn, address, school, handle, url, org.",
    )
    parser.set_defaults(do=_names)


def _names(_: argparse.Namespace) -> int:
    from content.reading.personal import known

    tell(names(known(), sys.stdin.buffer))
    return 0


def names(known: Known, lines: Iterable[bytes]) -> Iterator[str]:
    """For each sentence the kinds found or that it is clean, a tab, and the words."""
    from dialogs.identifying.finding import Kind
    from dialogs.identifying.found import found

    for line in lines:
        finds = found(line.decode(errors="replace").strip("\ufeff\r\n"), known)
        there = {one.kind for one in finds}
        kinds = ",".join(kind.value for kind in Kind if kind in there) or CLEAN
        yield f"{kinds}\t{BETWEEN.join(' '.join(one.words.split()) for one in finds)}"
