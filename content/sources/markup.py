"""Parses an author's sentence: bold between **, and {names} as slots."""

from __future__ import annotations

import re

from content.sources.kept import kept
from dialogs.texts import Line, Slot, Span, Text

_PIECE = re.compile(r"(\*\*|\{[^{}\n]*\})")


class MarkupError(ValueError):
    """A ** that isn't closed on its line, a brace alone, or braces without a name."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code, self.details = code, details


@kept(4096)
def parse_text(raw: str) -> Text:
    """The text, a line a paragraph. Raises MarkupError.

    Cached: all packs share most of their sentences, and an author saves one file often.
    """
    return Text(tuple(_parse_line(line.strip()) for line in raw.strip("\n").split("\n")))


def _parse_line(line: str) -> Line:
    pieces: list[Span | Slot] = []
    bold = False
    for piece in _PIECE.split(line):
        if piece == "**":
            bold = not bold
        elif _PIECE.fullmatch(piece):
            name = piece[1:-1]
            if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
                raise MarkupError("invulling-vorm", said=piece)
            pieces.append(Slot(name, bold))
        elif "{" in piece or "}" in piece:
            raise MarkupError("accolade-los")
        elif piece:
            pieces.append(Span(piece, bold))
    if bold:
        raise MarkupError("vet-niet-gesloten")
    return tuple(pieces)
