"""Reads `woordenlijst.yaml`: words that a pack's author would rather not use, and what to say
instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from content.form.schema import WordListIn


@dataclass(frozen=True, slots=True)
class Term:
    """Jargon: what to say instead, and words that count as an explanation if it is used
    nevertheless."""

    rather: str
    explained: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class WordList:
    """The words to search for in the texts."""

    _jargon: re.Pattern[str] | None = None
    _terms: tuple[Term, ...] = ()
    """The term of each group in the pattern for jargon."""
    _blame: re.Pattern[str] | None = None

    @classmethod
    def of(cls, lists: Sequence[WordListIn]) -> WordList:
        """Merge word lists: each kind comes from the first file that has it."""
        entries = next((raw.jargon for raw in lists if raw.jargon), [])
        reproaches = next((raw.blame for raw in lists if raw.blame), [])
        terms = [(entry, Term(entry.rather, _any(entry.explained))) for entry in entries]
        jargon = _any(form for entry in entries for form in entry.terms)
        groups = tuple(term for entry, term in terms for _ in entry.terms)
        return cls(jargon, groups, _any(reproaches))

    def jargon(self, text: str) -> Iterator[tuple[re.Match[str], Term]]:
        """The jargon in a text, with what is known about it."""
        for match in _found(self._jargon, text):
            yield match, self._terms[(match.lastindex or 1) - 1]

    def blame(self, text: str) -> Iterator[re.Match[str]]:
        """The parts that sound like a reproach."""
        yield from _found(self._blame, text)


@lru_cache(maxsize=8192)
def _found(pattern: re.Pattern[str] | None, text: str) -> tuple[re.Match[str], ...]:
    """Cached: the patterns are long, and most texts are the same at the next check."""
    return () if pattern is None else tuple(pattern.finditer(text))


def _any(written: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of these, each a group. A * at the end of a word stands for any ending, a /
    between words for 'or', and … for one word or none."""
    patterns = [f"({_pattern(words)})" for words in written]
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None


def _pattern(words: str) -> str:
    parts = []
    for word in words.split():
        if word == "…":
            parts.append(r"(?:\s+\w+)?")
        else:
            forms = "|".join(_form(form) for form in word.split("/"))
            parts.append(rf"\s+(?:{forms})")
    return r"(?<!\w)" + "".join(parts).removeprefix(r"\s+")


def _form(word: str) -> str:
    return re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else r"(?!\w)")
