"""Patterns over the words of a sentence: how an author says which words count.

A pattern is a row of parts, some optional, with gaps in between; or several rows that stand in
one clause in any order. A sentence is a sequence of words as compared, in which a comma stands
for any punctuation. What a match took is told word by word, without what lay in its gaps: a
'not' inside a gap denies the match, one that the pattern itself asked for doesn't.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

COMMA = ","

Taken = tuple[int, ...]
"""Positions of the words that a match took, in the order of the sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: exactly one of `words`, or one with such a beginning or ending."""

    words: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()

    def fits(self, word: str) -> bool:
        return (
            word in self.words
            or (bool(self.starts) and word.startswith(self.starts))
            or (bool(self.ends) and word.endswith(self.ends))
        )

    def among(self, words: Collection[str]) -> bool:
        if not self.words.isdisjoint(words):
            return True
        return bool(self.starts or self.ends) and any(self.fits(word) for word in words)

    def or_else(self, other: Word) -> Word:
        return Word(self.words | other.words, self.starts + other.starts, self.ends + other.ends)


@dataclass(frozen=True, slots=True)
class Gap:
    """At most this many words in between; only a wide one goes across a comma."""

    most: int
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning of a sentence, or its end."""

    last: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    options: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    part: Part


@dataclass(frozen=True, slots=True)
class Row:
    parts: tuple[Part, ...]


Part = Word | Gap | Edge | Either | Maybe | Row


@dataclass(frozen=True, slots=True)
class Pattern:
    """Rows that must all be there; more than one: within one clause, in any order."""

    rows: tuple[Part, ...]
    written: str = ""
    needs: tuple[Word, ...] = field(default=(), compare=False)
    """Words without which it can't match: what is looked at first."""

    @classmethod
    def of(cls, rows: Sequence[Part], written: str = "") -> Pattern:
        return cls(tuple(rows), written, tuple(need for row in rows for need in _needs(row)))

    def possible(self, words: Collection[str]) -> bool:
        return all(need.among(words) for need in self.needs)

    def matches(self, words: Sequence[str], clauses: Sequence[tuple[int, int]]) -> Iterator[Taken]:
        """What each match takes: the first from each word, or for several rows in each clause."""
        if len(self.rows) == 1:
            dead: Dead = set()
            for start in range(len(words)):
                taken = _first(self.rows[0], words, start, len(words), dead)
                if taken:
                    yield taken
            return
        for begin, end in clauses:
            found = [_anywhere(row, words, begin, end) for row in self.rows]
            if all(found):
                yield tuple(sorted({place for taken in found for place in taken}))


def words_in(part: Part) -> Iterator[Word]:
    """Every word that a part names."""
    match part:
        case Word():
            yield part
        case Either(parts) | Row(parts):
            for inner in parts:
                yield from words_in(inner)
        case Maybe(inner):
            yield from words_in(inner)
        case Gap() | Edge():
            return


def _needs(part: Part) -> tuple[Word, ...]:
    match part:
        case Word():
            return (part,)
        case Row(parts):
            return tuple(need for inner in parts for need in _needs(inner))
        case Either(options):
            firsts = [_needs(option)[:1] for option in options]
            if not all(firsts):
                return ()
            either = Word()
            for (first,) in firsts:
                either = either.or_else(first)
            return (either,)
        case Maybe() | Gap() | Edge():
            return ()


Dead = set[tuple[int, int, int]]
"""From which part of which row, at which word, nothing leads on: so that no text takes long."""


def _first(part: Part, words: Sequence[str], start: int, end: int, dead: Dead) -> Taken:
    return next((taken for _, taken in _ways(part, words, start, end, dead) if taken), ())


def _anywhere(part: Part, words: Sequence[str], begin: int, end: int) -> Taken:
    dead: Dead = set()
    for start in range(begin, end):
        taken = _first(part, words, start, end, dead)
        if taken:
            return taken
    return ()


def _ways(
    part: Part, words: Sequence[str], at: int, end: int, dead: Dead
) -> Iterator[tuple[int, Taken]]:
    """Where the part can end when it begins at `at`, and which words it takes."""
    match part:
        case Word():
            if at < end and part.fits(words[at]):
                yield at + 1, (at,)
        case Gap(most, wide):
            yield at, ()
            for stop in range(at + 1, min(at + most, end) + 1):
                if words[stop - 1] == COMMA and not wide:
                    return
                yield stop, ()
        case Edge(last):
            if at == (len(words) if last else 0):
                yield at, ()
        case Either(options):
            for option in options:
                yield from _ways(option, words, at, end, dead)
        case Maybe(inner):
            yield from _ways(inner, words, at, end, dead)
            yield at, ()
        case Row(parts):
            yield from _in_a_row(parts, 0, words, at, end, dead)


def _in_a_row(
    parts: tuple[Part, ...], number: int, words: Sequence[str], at: int, end: int, dead: Dead
) -> Iterator[tuple[int, Taken]]:
    if number == len(parts):
        yield at, ()
        return
    here = (id(parts), number, at)
    if here in dead:
        return
    leads_on = False
    for middle, taken in _ways(parts[number], words, at, end, dead):
        for stop, more in _in_a_row(parts, number + 1, words, middle, end, dead):
            leads_on = True
            yield stop, taken + more
    if not leads_on:
        dead.add(here)
