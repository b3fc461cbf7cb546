"""`signals`: what the bot would notice in answers, one a line, for who writes the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.pack.definition import Dialog
from dialogs.understanding.listening import noticed

NOTHING = "geen"
"""What stands there for an answer in which nothing was noticed."""


class UnknownContextError(ValueError):
    """The pack knows no such kind of question."""


def kind_of(dialog: Dialog, context: str | None) -> str:
    """The pack's kind of question for a word on the command line; None: its first."""
    if context is None:
        return next(iter(dialog.kinds), "")
    for kind, word in dialog.kinds.items():
        if word == context:
            return kind
    words = ", ".join(dialog.kinds.values()) or "none"
    raise UnknownContextError(f"no context '{context}' in this pack; it knows: {words}")


def signals(dialog: Dialog, kind: str, lines: Iterable[bytes]) -> Iterator[str]:
    """For each answer its labels and the words that did it, or that there are none."""
    for line in lines:
        found = noticed(dialog, line.decode(errors="replace").strip("\ufeff\r\n"), kind)
        labels = ",".join(one.reasoning for one in found)
        words = "; ".join(" ".join(one.words.split()) for one in found)
        yield f"{labels}\t{words}" if found else NOTHING
