"""Makes what people wrote fit to be typeset, so that nothing in it can break a page.

What the fonts can't draw (an emoji, another script) becomes one small box, to show that something
was there. Marks that set the writing direction are removed: they could reverse the text after them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from bot.typesetting.coverage import drawable

BOX = "□"
_BREAK = "\u200b"
"""An invisible character at which a line may break."""
_LONG = re.compile(r"\S{31,}")
"""Strings that aren't words, so typst can't hyphenate them by the rules of Dutch."""
_PIECE = re.compile(r"(\S{16})(?=\S)")
_BOXES = re.compile(rf"{BOX}+")


def legible(text: str, longest: int | None = None) -> str:
    """`text` as one paragraph fit for typesetting, of at most `longest` characters if given."""
    shown = "".join(map(_drawn, unicodedata.normalize("NFC", text)))
    shown = " ".join(_BOXES.sub(BOX, shown).split())
    if longest is not None and len(shown) > longest:
        shown = shown[: longest - 1].rstrip() + "…"
    return _LONG.sub(lambda found: _PIECE.sub(rf"\1{_BREAK}", found[0]), shown)


def all_legible(value: Any) -> Any:
    """The same data, with every text in it made legible."""
    match value:
        case str():
            return legible(value)
        case dict():
            return {key: all_legible(part) for key, part in value.items()}
        case list() | tuple():
            return [all_legible(part) for part in value]
        case _:
            return value


def _drawn(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" | "Zs" | "Zl" | "Zp":
            return " "
        case "Cf":
            return ""
        case _:
            return character if ord(character) in drawable() else BOX
