"""What people type for the others to read: how much of it there can be, and its short name."""

from __future__ import annotations

from hashlib import sha256

LONGEST = 500
"""So many characters can still be read out, and stand in a message with words around them."""
_MARK = 10


def tidy(text: str, longest: int = LONGEST) -> str | None:
    """The words on one line; None where nothing is left, or more than someone can read out."""
    line = " ".join(text.split())
    return line if 0 < len(line) <= longest else None


def text_mark(text: str) -> str:
    """A short name for a text, for in a button. The number of its row would tell who was first."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
