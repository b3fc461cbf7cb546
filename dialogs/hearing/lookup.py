"""Finds which of hundreds of patterns a sentence can match at all, from its words alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dialogs.hearing.patterns import Pattern, Word

Glance = frozenset[int]
"""The `id` of each pattern of a lookup that can match with certain words."""
_Endings = tuple[int, Mapping[str, list[tuple[str, tuple[int, ...]]]]]
"""Beginnings or endings of words, with the numbers of the needed words that they fit. They are
grouped by their first or last letters: as many as the shortest one has."""


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
        """For each word that is the rarest of some patterns: their `id`s, with the other words that
        each needs."""
        found: dict[int, list[tuple[int, frozenset[int]]]] = {}
        for pattern in self.patterns:
            if pattern.needs:
                rarest = self._numbers[min(pattern.needs, key=self._commonness)]
                others = frozenset(self._numbers[need] for need in pattern.needs) - {rarest}
                found.setdefault(rarest, []).append((id(pattern), others))
        return found

    def _commonness(self, need: Word) -> int:
        """How common these words are: everyday words are needed by many patterns."""
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
        """The numbers of everything that fits this word. Only cached for words that patterns name,
        which are few."""
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
        """Make the group of these patterns, if it wasn't made yet."""
        places: dict[int, list[int]] = {}
        always: list[int] = []
        for place, pattern in enumerate(patterns):
            if id(pattern) in self._ids:
                places.setdefault(id(pattern), []).append(place)
            else:
                always.append(place)
        group = self._groups[id(patterns)] = _Group(patterns, places, frozenset(places), always)
        return group
