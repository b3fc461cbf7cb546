"""Which characters our fonts can draw, read from the fonts themselves.

A font's `cmap` table maps characters to glyphs. Both of our fonts have it in format 12: groups
of characters that follow each other. https://learn.microsoft.com/typography/opentype/spec/cmap
"""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

from bot.typesetting.typesetter import FONTS

_GROUPS = 12
_HEAD, _RECORD = 12, 16


@cache
def drawable() -> frozenset[int]:
    """The code points that every one of our fonts has."""
    return frozenset.intersection(*(_characters(path) for path in sorted(FONTS.glob("*.otf"))))


def _characters(path: Path) -> frozenset[int]:
    font = path.read_bytes()
    (tables,) = struct.unpack_from(">H", font, 4)
    for number in range(tables):
        tag, _, start, _ = struct.unpack_from(">4sIII", font, _HEAD + number * _RECORD)
        if tag == b"cmap":
            return _of_cmap(font, start)
    raise ValueError(f"no character map in {path.name}")


def _of_cmap(font: bytes, start: int) -> frozenset[int]:
    (encodings,) = struct.unpack_from(">H", font, start + 2)
    for number in range(encodings):
        (offset,) = struct.unpack_from(">I", font, start + 8 + number * 8)
        kind, _, _, _, groups = struct.unpack_from(">HHIII", font, start + offset)
        if kind == _GROUPS:
            found: set[int] = set()
            for group in range(groups):
                first, last, _ = struct.unpack_from(
                    ">III", font, start + offset + 16 + group * _HEAD
                )
                found.update(range(first, last + 1))
            return frozenset(found)
    raise ValueError("no character map in groups")
