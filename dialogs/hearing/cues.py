"""The cues by which a short text is compared with others: the features of its words, how it begins
and ends, and how long it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.hearing.features import Families, features_of
from dialogs.hearing.spelling import plain

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
LONGEST = 60
"""Only so many words are read: a longer text is an answer, and resembles nothing short."""
_READ = 1_000
"""And only so many characters."""
_COUNTED = 12
"""All texts of this many words and more count as equally long."""


def words_of(text: str) -> list[str]:
    """The first words of a text, without case, accents and apostrophes."""
    read = text[:_READ]
    if read.isascii():
        return [word.replace("'", "") for word in _WORD.findall(read.casefold())[:LONGEST]]
    return [plain(word).replace("'", "") for word in _WORD.findall(read)[:LONGEST]]


def cues_of(text: str, families: Families) -> set[str]:
    """The features of the words, and the shape of the text; the latter begin with `#`."""
    words = words_of(text)
    return features_of(words, families) | shape_of(text, words)


def shape_of(text: str, words: Sequence[str]) -> set[str]:
    """The cues that aren't features of words. `words`: those of the text."""
    found = {f"#{min(len(words), _COUNTED) // 3}"}
    if words:
        found.add(f"#> {words[-1]}")
        found.update(f"#< {' '.join(words[:many])}" for many in (1, 2, 3))
    if text.rstrip(" \t\r\n\"'’”)").endswith("?"):
        found.add("#?")
    elif "?" in text:
        found.add("#?-")
    return found
