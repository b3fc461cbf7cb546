"""Matches an author's patterns against the words of a sentence.

A pattern is a row of parts, some optional, with gaps in between; or several rows that must all
occur in one clause, in any order. A sentence is a sequence of normalised words, in which a comma
stands for any punctuation. A match reports the words it took and not those in its gaps: a 'not'
inside a gap denies the match, one that the pattern itself asked for doesn't.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

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
        """Whether it matches this word."""
        return (
            word in self.words
            or (bool(self.starts) and word.startswith(self.starts))
            or (bool(self.ends) and word.endswith(self.ends))
        )

    @classmethod
    def any_of(cls, words: Iterable[Word]) -> Word:
        """One word that matches whatever any of these matches."""
        forms, starts, ends = set[str](), list[str](), list[str]()
        for word in words:
            forms |= word.words
            starts += word.starts
            ends += word.ends
        return cls(frozenset(forms), tuple(starts), tuple(ends))


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


@dataclass(frozen=True)
class Pattern:
    """Rows that must all be there; more than one: within one clause, in any order."""

    rows: tuple[Part, ...]
    written: str = ""

    @cached_property
    def needs(self) -> tuple[Word, ...]:
        """Words without which it can't match."""
        return tuple(need for row in self.rows for need in _needs(row))

    @cached_property
    def _found(self) -> tuple[_Find, ...]:
        return tuple(_finder(row) for row in self.rows)

    def matches(self, words: Sequence[str], clauses: Sequence[tuple[int, int]]) -> Iterator[Taken]:
        """The words that each match takes: the first match from each word, or for several rows the
        first in each clause."""
        if len(self._found) == 1:
            yield from self._found[0](words)
            return
        for begin, end in clauses:
            clause = words[begin:end]
            found = [next(find(clause), ()) for find in self._found]
            if all(found):
                yield tuple(sorted({begin + place for taken in found for place in taken}))


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
            needs = [_needs(option) for option in options]
            return (Word.any_of(max(each, key=_rareness) for each in needs),) if all(needs) else ()
        case Maybe() | Gap() | Edge():
            return ()


def _rareness(word: Word) -> int:
    """How rare a word is likely to be: in 'met de dood' only the last word says much."""
    return min(map(len, (*word.words, *word.starts, *word.ends)), default=0)


def _lead(part: Part) -> Word | None:
    """The word that a part must begin with; None if it can begin with anything else."""
    match part:
        case Word():
            return part
        case Row(parts):
            return _lead(parts[0])
        case Either(options):
            leads = [lead for option in options if (lead := _lead(option)) is not None]
            return Word.any_of(leads) if len(leads) == len(options) else None
        case Maybe() | Gap() | Edge():
            return None


# Each part is compiled to a function that tries it at one word, and then the parts after it. It
# returns the words taken, or None. Gaps that failed at a word are remembered, so that no text can
# make matching slow.

_Dead = set[tuple[int, int]]
_Try = Callable[[Sequence[str], int, _Dead], Taken | None]
_Find = Callable[[Sequence[str]], Iterator[Taken]]


def _finder(row: Part) -> _Find:
    """A function that returns what the row takes, for each word at which it can begin."""
    attempt, lead = _trying(row, _nothing_more), _lead(row)
    begins = _fits(lead) if lead is not None else None

    def find(words: Sequence[str]) -> Iterator[Taken]:
        dead: _Dead = set()
        for start, word in enumerate(words):
            if begins is None or begins(word):
                taken = attempt(words, start, dead)
                if taken:
                    yield taken

    return find


def _fits(word: Word) -> Callable[[str], bool]:
    return word.fits if word.starts or word.ends else word.words.__contains__


def _nothing_more(words: Sequence[str], at: int, dead: _Dead) -> Taken | None:
    return ()


def _trying(part: Part, then: _Try) -> _Try:
    match part:
        case Word():
            return _trying_word(part, then)
        case Gap():
            return _trying_gap(part, then)
        case Edge(last):
            return lambda words, at, dead: (
                then(words, at, dead) if at == (len(words) if last else 0) else None
            )
        case Either(options):
            return _trying_each([_trying(option, then) for option in options])
        case Maybe(inner):
            return _trying_each([_trying(inner, then), then])
        case Row(parts):
            for inner in reversed(parts):
                then = _trying(inner, then)
            return then


def _trying_word(word: Word, then: _Try) -> _Try:
    fits = _fits(word)

    def attempt(words: Sequence[str], at: int, dead: _Dead) -> Taken | None:
        if at < len(words) and fits(words[at]):
            rest = then(words, at + 1, dead)
            return None if rest is None else (at, *rest)
        return None

    return attempt


def _trying_gap(gap: Gap, then: _Try) -> _Try:
    mark = object()  # equal gaps may precede different parts

    def attempt(words: Sequence[str], at: int, dead: _Dead) -> Taken | None:
        here = (id(mark), at)
        if here in dead:
            return None
        for stop in range(at, min(at + gap.most, len(words)) + 1):
            if stop > at and words[stop - 1] == COMMA and not gap.wide:
                break
            rest = then(words, stop, dead)
            if rest is not None:
                return rest
        dead.add(here)
        return None

    return attempt


def _trying_each(attempts: Sequence[_Try]) -> _Try:
    def attempt(words: Sequence[str], at: int, dead: _Dead) -> Taken | None:
        for one in attempts:
            taken = one(words, at, dead)
            if taken is not None:
                return taken
        return None

    return attempt
