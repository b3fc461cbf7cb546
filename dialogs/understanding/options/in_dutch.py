"""Reads simple English as Dutch, word for word, as somebody types it who speaks little Dutch.

What comes of it is no good Dutch, and nobody ever sees it: it is only compared with what people
type in Dutch. A pack lists which words mean what (`engels` in `hulp.yaml`).
"""

from __future__ import annotations

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.pack.support import English, Support

_WORD = compiled(r"[^\W_]+(?:['’][^\W_]+)*")
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
    return _in_dutch(text, support.english, support.dutch) if len(text) <= _LONGEST else text


@memoized
def _in_dutch(text: str, english: English, small: frozenset[str]) -> str:
    """Do the work of `in_dutch`, remembered per text. `small`: small words that only Dutch has."""
    words = _WORD.findall(_bare(text))
    if english.begins.isdisjoint(words):
        return text
    found = list(_WORD.finditer(text))
    words = [_bare(one[0]) for one in found]
    read, end, at, translated = "", 0, 0, 0
    while at < len(words):
        length, means = _longest(english, words, at) if words[at] in english.begins else (0, "")
        if length:
            read += text[end : found[at].start()] + means
            end = found[at + length - 1].end()
            translated += length
        at += max(length, 1)
    dutch = sum(word in small for word in words)
    is_english = translated == len(words) or (translated >= _FEWEST and translated >= dutch)
    return read + text[end:] if translated and is_english else text


def _longest(english: English, words: list[str], at: int) -> tuple[int, str]:
    """Of how many words the longest listed phrase is that begins here, and what it means; (0, '')
    if none does."""
    for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
        means = english.means.get(" ".join(words[at : at + length]))
        if means is not None:
            return length, means
    return 0, ""


def _bare(word: str) -> str:
    return word.replace("'", "").replace("’", "").lower()
