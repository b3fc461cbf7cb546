"""Matches an author's patterns against the words of a sentence.

A pattern is a row of parts, some optional, with gaps in between; or several rows that must all
occur in one clause, in any order. A sentence is a sequence of normalised words, in which a comma
stands for any punctuation. A match reports the words it took and not those in its gaps: a 'not'
inside a gap denies the match, one that the pattern itself asked for doesn't.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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


Glance = frozenset[int]
"""The `id` of each pattern of a lookup that certain words make possible."""
_Endings = tuple[int, Mapping[str, list[tuple[str, tuple[int, ...]]]]]
"""Beginnings or endings of words with the numbers of what they fit, by as many letters as the
shortest has."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Patterns that are looked up together."""

    patterns: tuple[Pattern, ...]
    """Kept alive here, because the group is looked up by the `id` of this tuple."""
    places: dict[int, list[int]]
    """The indexes of each pattern that the lookup knows, by its `id`."""
    ids: Glance
    """The keys of `places`."""
    always: list[int]
    """The indexes of patterns that the lookup doesn't know."""


def _grouped(
    numbers: Mapping[str, tuple[int, ...]], short: Callable[[str], str]
) -> dict[str, list[tuple[str, tuple[int, ...]]]]:
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
    for form, fitting in numbers.items():
        found.setdefault(short(form), []).append((form, fitting))
    return found


@dataclass(frozen=True)
class Lookup:
    """Which patterns a sentence can match at all, from its words alone.

    Every word that some pattern needs has a number. A pattern is only worth trying if the sentence
    has all words that it needs. Each is indexed by the rarest of these, so that of hundreds of
    patterns only the few whose rarest word occurs are looked at.
    """

    patterns: tuple[Pattern, ...] = ()

    @cached_property
    def _numbers(self) -> dict[Word, int]:
        distinct = dict.fromkeys(need for pattern in self.patterns for need in pattern.needs)
        return {need: number for number, need in enumerate(distinct)}

    @cached_property
    def _by_word(self) -> dict[str, tuple[int, ...]]:
        return self._by((word, n) for need, n in self._numbers.items() for word in need.words)

    @cached_property
    def _starts(self) -> _Endings:
        by_start = self._by((s, n) for need, n in self._numbers.items() for s in need.starts)
        least = min(map(len, by_start), default=0)
        return least, _grouped(by_start, lambda start: start[:least])

    @cached_property
    def _ends(self) -> _Endings:
        by_end = self._by((end, n) for need, n in self._numbers.items() for end in need.ends)
        least = min(map(len, by_end), default=0)
        return least, _grouped(by_end, lambda end: end[-least:])

    @staticmethod
    def _by(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
        found: dict[str, list[int]] = {}
        for form, number in pairs:
            found.setdefault(form, []).append(number)
        return {form: tuple(numbers) for form, numbers in found.items()}

    @cached_property
    def _by_rarest(self) -> dict[int, list[tuple[int, frozenset[int]]]]:
        """For each rarest word: the `id` of each of its patterns, with the other words needed."""
        found: dict[int, list[tuple[int, frozenset[int]]]] = {}
        for pattern in self.patterns:
            if pattern.needs:
                rarest = self._numbers[min(pattern.needs, key=self._commonness)]
                others = frozenset(self._numbers[need] for need in pattern.needs) - {rarest}
                found.setdefault(rarest, []).append((id(pattern), others))
        return found

    def _commonness(self, need: Word) -> int:
        """How many needed words the commonest of these is one of: everyday words are in many."""
        return max((len(self._by_word[word]) for word in need.words), default=0)

    @cached_property
    def _ids(self) -> Glance:
        return frozenset(map(id, self.patterns))

    @cached_property
    def _always(self) -> Glance:
        """The patterns that need no word."""
        return frozenset(id(pattern) for pattern in self.patterns if not pattern.needs)

    def glance(self, words: Sequence[str]) -> Glance:
        """The patterns that these words make possible."""
        there: set[int] = set()
        for word in words:
            there.update(self._fitted(word))
        by_rarest = self._by_rarest
        possible = [
            id_
            for number in by_rarest.keys() & there
            for id_, others in by_rarest[number]
            if others <= there
        ]
        return self._always.union(possible)

    def _fitted(self, word: str) -> Collection[int]:
        """The numbers of everything that fits this word; cached for the few words that patterns
        name."""
        known = self._known.get(word)
        if known is not None:
            return known
        found = set(self._by_word.get(word, ()))
        (head, starts), (tail, ends) = self._starts, self._ends
        for start, numbers in starts.get(word[:head], ()):
            if word.startswith(start):
                found.update(numbers)
        for end, numbers in ends.get(word[-tail:], ()):
            if word.endswith(end):
                found.update(numbers)
        if word in self._by_word:
            self._known[word] = tuple(found)
        return found

    @cached_property
    def _known(self) -> dict[str, tuple[int, ...]]:
        return {}

    def among(self, patterns: tuple[Pattern, ...], glance: Glance) -> list[Pattern]:
        """The patterns that can match, in their order."""
        return [patterns[place] for place in self.places_among(patterns, glance)]

    def places_among(self, patterns: tuple[Pattern, ...], glance: Glance) -> list[int]:
        """The indexes of the patterns that can match. One that isn't in the lookup always can."""
        group = self._groups.get(id(patterns)) or self._make_group(patterns)
        if group.ids.isdisjoint(glance):
            return group.always
        hits = (place for id_ in group.ids & glance for place in group.places[id_])
        return sorted((*group.always, *hits))

    @cached_property
    def _groups(self) -> dict[int, _Group]:
        """The groups made so far, by the `id` of their tuple of patterns."""
        return {}

    def _make_group(self, patterns: tuple[Pattern, ...]) -> _Group:
        """Make the group of these, which wasn't made yet."""
        places: dict[int, list[int]] = {}
        always: list[int] = []
        for place, pattern in enumerate(patterns):
            if id(pattern) in self._ids:
                places.setdefault(id(pattern), []).append(place)
            else:
                always.append(place)
        group = self._groups[id(patterns)] = _Group(patterns, places, frozenset(places), always)
        return group


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
