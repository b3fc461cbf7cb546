"""Remembers words that somebody wants nowhere, such as the name of an organisation, and replaces
them in what they type later. Only a checksum of such a word is stored, never the word itself."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from dialogs.hearing.regexes import compiled
from dialogs.screens.layout import Speech
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.name_of_house import without_name
from dialogs.walk.state import Walk

_GONE = "woord_weg:"
"""The prefix in `Walk.told` of the checksum of such a word."""
_TOKEN = compiled(r"[\w&'’.-]*\w")
_MOST_TOKENS = 3


def with_word_gone(walk: Walk, word: str, instead: str) -> Walk:
    """Remember in the walk that this word goes nowhere from now on. `instead`: the label of the
    words that take its place."""
    return replace(walk, told=walk.told | {f"{_mark(word)}:{instead}"})


def any_word_gone(walk: Walk) -> bool:
    """Whether the walk remembers any such word."""
    return any(mark.startswith(_GONE) for mark in walk.told)


def is_word_gone(walk: Walk, word: str) -> bool:
    """Whether this is such a word."""
    return _mark(word) in _gone(walk)


def without_words_gone(say: Speech, walk: Walk, text: str) -> str:
    """Return the text with these words replaced."""
    gone = _gone(walk)
    if not gone:
        return text
    tokens = [*_TOKEN.finditer(text)]
    found: dict[str, str] = {}
    for first in range(len(tokens)):
        for last in range(first, min(first + _MOST_TOKENS, len(tokens))):
            words = text[tokens[first].start() : tokens[last].end()]
            if (label := gone.get(_mark(words))) is not None:
                found[words] = label
    for words in sorted(found, key=len, reverse=True):
        text = without_name(text, words, say.label(found[words]))
    return text


def _gone(walk: Walk) -> dict[str, str]:
    """For each mark of such a word in the walk: the label of the words that take its place."""
    marks = (mark.rpartition(":") for mark in walk.told if mark.startswith(_GONE))
    return {mark: label for mark, _, label in marks}


def _mark(word: str) -> str:
    return f"{_GONE}{crc32(normal(word).encode()):08x}"
