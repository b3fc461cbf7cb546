"""Prepares a text for the search: as plain characters, and as words.

Otherwise full-width letters, invisible characters and unusual dashes or spaces could hide a number
that people read at a glance. Each plain character remembers its place in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from dialogs.hearing.spelling import plain
from dialogs.identifying.finding import Place
from dialogs.identifying.name_lists import Known

_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("’ʼ‘`´", "'"))
_WORD = re.compile(r"'[tns](?!\w)|[^\W\d_]+(?:['-][^\W\d_]+)*")
_BEFORE_A_SENTENCE = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\"'“”„([-"
_ENDS_OF_SENTENCES = (".", "!", "?", ":", ";", "…")
_LONGEST_NAME = 8
"""The most words that a name has before its last."""
_MOST_MARKS = 16
"""The most accents on one letter; more than that isn't a word."""
_SHORT_FORMS = frozenset(
    {
        *("dhr", "mw", "mevr", "hr", "dr", "drs", "ds", "fam", "ir", "mr", "prof", "st"),
        *("burg", "past", "gen", "adm"),
    }
)


class Token(NamedTuple):
    """A word in a text, without a genitive s after an apostrophe."""

    text: str
    plain: str
    start: int
    end: int
    before: str
    """The text between it and the word before."""
    opens: bool
    """Whether it begins a sentence, where a capital means nothing."""
    capital: bool
    """Whether it has a capital, in a text whose capitals mean something."""
    follows: bool
    """Whether only a space, or the full stop of an abbreviation, comes before it."""


@dataclass(frozen=True)
class Reading:
    """`text` in plain characters; the character at a place came from `origins[place]`, or from the
    same place if there are no `origins`."""

    original: str
    text: str
    origins: tuple[Place, ...] | None

    def words_at(self, place: Place) -> tuple[str, int, int]:
        """A find in terms of the original text: its words, start and end."""
        start, end = place
        if self.origins is not None:
            start, end = self.origins[start][0], self.origins[end - 1][1]
        return self.original[start:end], start, end

    @cached_property
    def words(self) -> tuple[Token, ...]:
        return tuple(_words(self.text))

    @cached_property
    def plain(self) -> tuple[str, ...]:
        return tuple(word.plain for word in self.words)

    def begin_of_name(self, at: int, known: Known) -> int:
        """The first word of the capitalised name that includes this word: 'Jan' for 'Galen' in 'Jan
        van Galen'."""
        words, first = self.words, at
        while first > at - _LONGEST_NAME and first and words[first].follows:
            before = words[first - 1]
            if not before.capital and before.plain not in known.particles:
                break
            joined = not words[first].capital
            if before.opens and (
                before.plain in known.everyday or (joined and before.plain not in known.first_names)
            ):
                break
            first -= 1
        while first < at and not words[first].capital:
            first += 1
        return first


def read(text: str) -> Reading:
    """The text letter by letter, each with its accents."""
    if text.isascii():
        return Reading(text, text.translate(_ALIKE), None)
    found = set(text)
    if not any(map(unicodedata.combining, found)):
        table = {ord(letter): _in_plain(letter) for letter in found}
        if all(len(plainly) == 1 for plainly in table.values()):
            return Reading(text, text.translate(table), None)
    letters: list[str] = []
    origins: list[Place] = []
    start = 0
    while start < len(text):
        end = start + 1
        last = min(len(text), start + _MOST_MARKS)
        while end < last and unicodedata.combining(text[end]):
            end += 1
        plainly = _in_plain(text[start:end])
        letters += plainly
        origins += [(start, end)] * len(plainly)
        start = end
    return Reading(text, "".join(letters), tuple(origins))


@lru_cache(maxsize=1024)
def _in_plain(letter: str) -> str:
    """A letter in plain characters that can be seen; a sign that means a whole phrase stays as it
    is. Cached: a text has few different letters."""
    plainly = unicodedata.normalize("NFKC", letter)
    plainly = plainly if len(plainly) <= 2 * len(letter) + 2 else letter
    return "".join(each for each in plainly.translate(_ALIKE) if unicodedata.category(each) != "Cf")


def _words(text: str) -> Iterator[Token]:
    telling = _capitals_tell(text)
    last_end, last = 0, ""
    for match in _WORD.finditer(text):
        start, end = match.span()
        before = text[last_end:start]
        word = match[0].removesuffix("'s")
        if before == " " and last:
            opens, follows = False, True
        else:
            abbreviated = last in _SHORT_FORMS or (len(last) == 1 and before.startswith("."))
            opens = not abbreviated and (not last or _ends_a_sentence(before))
            follows = not opens and before.strip() in ("", ".") and "\n" not in before
        capital = telling and word[:1].isupper() and (len(word) == 1 or not word.isupper())
        bare = plain(word)
        yield Token(word, bare, start, end, before, opens, capital, follows)
        last_end, last = end, bare


def _ends_a_sentence(between: str) -> bool:
    """Whether a sentence ends in the text between two words."""
    rest = between.rstrip(_BEFORE_A_SENTENCE)
    return rest.endswith(_ENDS_OF_SENTENCES) or "\n" in between[len(rest) :]


def _capitals_tell(text: str) -> bool:
    """Whether capitals mean something here: not if nearly every word has one, or all letters are
    capitals."""
    if text.islower():
        return True
    words = _WORD.findall(text)
    with_capital = sum(word[:1].isupper() for word in words)
    letters = "".join(words)
    shouted = sum(map(str.isupper, letters)) * 2 > len(letters)
    return not shouted and (len(words) < _FEW or with_capital * 4 <= len(words) * 3)


_FEW = 4
"""With so few words, most of them may have a capital anyway: 'Samira Bakker'."""
