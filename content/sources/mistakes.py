"""Mistakes in a pack, described so that its author can fix them.

A mistake is a code with details; the catalogue has the words in two languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from posixpath import normpath

from content.catalogue import CATALOGUE, Severity

PLAIN = "nl"
"""The language of messages to authors, unless they ask for another."""


@dataclass(frozen=True, slots=True)
class Both:
    """A detail that is a word or two in each language."""

    nl: str
    en: str

    def said(self, language: str) -> str:
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True, slots=True)
class Near:
    """A remedy: 'Bedoel je …?' for a near miss, or else a list of known names."""

    word: str
    known: tuple[str, ...]

    @classmethod
    def of(cls, word: str, known: Iterable[str]) -> Near:
        return cls(word, tuple(sorted(known)))

    def said(self, language: str) -> str:
        near = _nearest(self.word, self.known)
        if near:
            mean, _, _ = _REMEDIES[language]
            return mean.format(near)
        _, choose, drop = _REMEDIES[language]
        listed = ", ".join(f"'{name}'" for name in self.known[:_LISTED])
        return choose.format(listed) if listed else drop


@cache
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    """The known name that looks most like this one. Cached, because one slip is often repeated in
    many places."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)


_LISTED = 12
"""How many names to list if none is similar."""
_REMEDIES = {
    "nl": ("Bedoel je '{}'?", "Kies uit: {}.", "Haal het weg."),
    "en": ("Did you mean '{}'?", "Choose from: {}.", "Take it away."),
}

Detail = str | int | Both | Near


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake at a place; line and column count from 1."""

    file: str
    line: int
    column: int
    code: str
    details: tuple[tuple[str, Detail], ...] = ()

    @classmethod
    def at(cls, file: str, place: tuple[int, int], code: str, /, **details: Detail) -> Mistake:
        return cls(file, *place, code, tuple(details.items()))

    @property
    def severity(self) -> Severity:
        return CATALOGUE[self.code].severity

    @property
    def what(self) -> str:
        """What is wrong, in Dutch."""
        return self._told(PLAIN)[0]

    @property
    def remedy(self) -> str:
        """How to fix it, in Dutch."""
        return self._told(PLAIN)[1]

    def said(self, language: str = PLAIN) -> str:
        """The whole mistake as one line."""
        what, remedy = self._told(language)
        return f"{self.file}:{self.line}:{self.column}: {self.code}: {what} {remedy}"

    def within(self, folder: str) -> Mistake:
        """The same, with the file's name as it is seen from outside of its pack's folder."""
        return replace(self, file=normpath(f"{folder}/{self.file}"))

    def _told(self, language: str) -> tuple[str, str]:
        words = {
            name: detail.said(language) if isinstance(detail, Both | Near) else detail
            for name, detail in self.details
        }
        told = CATALOGUE[self.code].told[language]
        return told.what.format_map(words), told.remedy.format_map(words)

    def __str__(self) -> str:
        return self.said()


def in_order(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Each mistake once, in order of place."""
    return tuple(sorted(set(mistakes), key=lambda m: (m.file, m.line, m.column, str(m))))


def errors(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """The mistakes that must be fixed before the pack can be used."""
    return [mistake for mistake in mistakes if mistake.severity is Severity.ERROR]


class PackError(Exception):
    """The pack can't be used; holds every mistake that was found, in order of place."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = in_order(mistakes)
        super().__init__("\n".join(map(str, self.mistakes)))
