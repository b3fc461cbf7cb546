"""Reads simple English as Dutch, word for word, as somebody types it who speaks little Dutch.

What comes of it is no good Dutch, and nobody ever sees it: it is only compared with what people
type in Dutch. A pack lists which words mean what (`engels` in `hulp.yaml`).
"""

from __future__ import annotations

import re

from dialogs.pack.support import Support

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST = 220
"""Characters: a longer text is read as it is."""
_MOST_WORDS = 6
"""Words of the longest phrase that may be listed."""
_FEWEST = 2
"""English words: one alone may be a loan word, unless it is all that is typed."""


def as_typed(phrase: str) -> str:
    """How a phrase is listed: in small letters, without apostrophes."""
    return " ".join(map(_bare, _WORD.findall(phrase)))


def in_dutch(support: Support, text: str) -> str:
    """The text with its English words in Dutch; as it is if it isn't written in English."""
    if not support.english or len(text) > _LONGEST:
        return text
    found = list(_WORD.finditer(text))
    words = [_bare(one[0]) for one in found]
    read, end, at, english = "", 0, 0, 0
    while at < len(words):
        length, means = _longest(support, words, at)
        if length:
            read += text[end : found[at].start()] + means
            end = found[at + length - 1].end()
            english += length
        at += max(length, 1)
    dutch = sum(word in support.dutch for word in words)
    is_english = english == len(words) or (english >= _FEWEST and english >= dutch)
    return read + text[end:] if english and is_english else text


def _longest(support: Support, words: list[str], at: int) -> tuple[int, str]:
    """Of how many words the longest listed phrase here is, and what it means; (0, '') if none."""
    for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
        means = support.english.get(" ".join(words[at : at + length]))
        if means is not None:
            return length, means
    return 0, ""


def _bare(word: str) -> str:
    return re.sub("['’]", "", word).lower()
