"""`names`: what could lead to someone in sentences, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.identifying.finding import Kind
from dialogs.identifying.found import found
from dialogs.identifying.known import Known

CLEAN = "clean"
"""What stands there for a sentence in which nothing was found."""


def names(known: Known, lines: Iterable[bytes]) -> Iterator[str]:
    """For each sentence the kinds found, a tab, and the words."""
    for line in lines:
        finds = found(line.decode(errors="replace").strip("\ufeff\r\n"), known)
        there = {one.kind for one in finds}
        kinds = ",".join(kind.value for kind in Kind if kind in there) or CLEAN
        yield f"{kinds}\t{' | '.join(' '.join(one.words.split()) for one in finds)}"
