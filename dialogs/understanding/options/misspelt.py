"""Finds which of a few expected words somebody meant who left out a vowel or doubled a letter.

People who type in a hurry write 'dinsdg' and 'welkm'. Compared with all of Dutch such a word could
be anything; compared with the few words that are expected, at most one fits.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from dialogs.hearing.regexes import compiled

_SHORTEST = 5
"""Letters of a word that may be misspelt: shorter words are too much alike."""
_WORD = compiled(r"[^\W\d_]+")
_DOUBLED = compiled(r"(.)\1+")
_VOWELS = compiled(r"(?<!^)[aeiouy]")


def respelt(text: str, expected: Collection[str]) -> str:
    """The text with each word that isn't expected, but fits one that is, in its place."""
    words = {word for word in expected if len(word) >= _SHORTEST}
    return _WORD.sub(lambda found: _meant(found[0], words), text) if words else text


def apart(text: str, expected: Collection[str]) -> str:
    """The text with two words of one of the expected phrases that were typed as one apart."""
    pairs = {
        first + second: f"{first} {second}"
        for phrase in expected
        for first, second in pairwise(phrase.split())
        if len(first) + len(second) >= _SHORTEST
    }
    return _WORD.sub(lambda found: pairs.get(found[0].lower(), found[0]), text)


def _meant(word: str, expected: Collection[str]) -> str:
    typed = word.lower()
    if len(typed) < _SHORTEST or typed in expected:
        return word
    fits = [one for one in expected if _fits(typed, one)]
    return fits[0] if len(fits) == 1 else word


def _fits(typed: str, word: str) -> bool:
    """Whether the word became what was typed by leaving out vowels, doubling letters, or leaving
    out one letter."""
    once, meant = _DOUBLED.sub(r"\1", typed), _DOUBLED.sub(r"\1", word)
    if once == meant:
        return True
    if once[0] != meant[0] or not _in_order(once, meant):
        return False
    one_less = len(meant) - len(once) == 1
    return one_less or _VOWELS.sub("", once) == _VOWELS.sub("", meant)


def _in_order(letters: str, word: str) -> bool:
    """Whether all these letters are in the word, in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)
