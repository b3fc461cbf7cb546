"""The features of a few words, by which sentences are compared: the words, pieces of them, pairs,
and families.

A family is a list of words with much the same meaning ('slaat', 'mepte'). So a sentence of words
that were never learned still has features: somebody of the family, hitting, a child. Inflections,
compounds and typos share pieces of a word.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from dialogs.hearing.patterns import COMMA

T = TypeVar("T")

NEAR = 2
"""Two words are a pair if at most one word is between them."""
FAMILIES_NEAR = 8
"""Two families are a pair if their words are at most this many positions apart."""
PIECES = (3, 4)
"""How many letters a piece of a word has; its beginning and its end count as a letter each."""


@dataclass(frozen=True)
class Families:
    """Knows which families a word is in."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys are single words, or two words in a row with a space in between."""
    starts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The families of a word, and the features that it has by itself; cached."""
        known = self._known.get(word)
        if known is None:
            families = tuple(dict.fromkeys(self._found(word)))
            known = families, (word, *_pieces(word), *map("<".__add__, families))
            if len(self._known) == _REMEMBERED:
                # All at once: a text full of odd words mustn't fill it for good.
                self._known.clear()
            self._known[word] = known
        return known

    def _found(self, word: str) -> Iterator[str]:
        yield from self.words.get(word, ())
        for least in range(_SHORTEST, len(word) + 1):
            yield from self.starts.get(word[:least], ())
            yield from self.ends.get(word[-least:], ())

    @cached_property
    def begin_two(self) -> frozenset[str]:
        """The first word of each two in a row that are a key of `words`."""
        return frozenset(first for first, two, _ in (k.partition(" ") for k in self.words) if two)

    @cached_property
    def _known(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        return {}


_SHORTEST, _REMEMBERED = 3, 4_000


def features_of(words: Sequence[str], families: Families) -> set[str]:
    """All features of these words. Takes time in proportion to their number."""
    said = _without_commas(words)
    known = [families.of(word) for word in said]
    found = _between(said, [one for one, _ in known], families)
    for _, own in known:
        found.update(own)
    return found


class Rows(Mapping[str, bytes]):
    """The weights of each feature, stored as lines of text and found by the hash of the feature. A
    dictionary of so many small objects would take four times the memory."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Each line: a feature, a tab, and its weights as ASCII characters."""
        found: list[list[str]] = [[""] for _ in range(_TEXTS)]
        for line in lines:
            found[hash(line[: line.index("\t")]) % _TEXTS].append(line)
        self._texts = ["\n".join((*together, "")) for together in found]
        self._many = sum(map(len, found)) - _TEXTS

    def get(self, feature: str, default: Any = None) -> Any:
        text = self._texts[hash(feature) % _TEXTS]
        at = text.find(f"\n{feature}\t")
        if at < 0:
            return default
        begin = at + len(feature) + 2
        return text[begin : text.index("\n", begin)].encode()

    def __getitem__(self, feature: str) -> bytes:
        row: bytes | None = self.get(feature)
        if row is None:
            raise KeyError(feature)
        return row

    def __iter__(self) -> Iterator[str]:
        for text in self._texts:
            yield from (line[: line.index("\t")] for line in text.split("\n")[1:-1])

    def __len__(self) -> int:
        return self._many


_TEXTS = 8_192
"""Enough buckets that each has only a few lines."""


class FeatureWeights(Generic[T]):
    """Learned weights by feature, looked up for the words of a text.

    The table is so large that hardly any of it is in the processor's cache, so that to look up each
    feature takes longer than all the rest. So the features of a word are remembered together with
    their weights.
    """

    def __init__(self, families: Families, table: Mapping[str, T]) -> None:
        self._families, self._table = families, table
        self._known: dict[str, tuple[frozenset[str], dict[str, T], tuple[str, ...]]] = {}

    def of(self, words: Sequence[str], others: Iterable[str] = ()) -> tuple[Collection[T], int]:
        """The weights of the features of these words and of the features `others`; and how many
        features there are, with or without a weight."""
        said = _without_commas(words)
        known = [self._known.get(word) or self._of_word(word) for word in said]
        features = _between(said, [families for _, _, families in known], self._families)
        features.update(others)
        weights = self._in_table(features)
        for own, weighed, _ in known:
            features |= own
            weights.update(weighed)
        return weights.values(), len(features)

    def _of_word(self, word: str) -> tuple[frozenset[str], dict[str, T], tuple[str, ...]]:
        """The features of a word by itself, their weights, and the word's families."""
        known = self._known.get(word)
        if known is None:
            families, features = self._families.of(word)
            own = frozenset(features)
            known = own, self._in_table(own), families
            if len(self._known) == _WORDS_WEIGHED:
                self._known.clear()
            self._known[word] = known
        return known

    def _in_table(self, features: Iterable[str]) -> dict[str, T]:
        get = self._table.get
        return {one: weight for one in features if (weight := get(one)) is not None}


_WORDS_WEIGHED = 1_000


def _without_commas(words: Sequence[str]) -> list[str]:
    return [word for word in words if word != COMMA]


def _between(
    said: Sequence[str], families_of: Sequence[tuple[str, ...]], families: Families
) -> set[str]:
    """The features of words together. `families_of`: the families of each of them."""
    in_a_row = [f"{word} {behind}" for word, behind in itertools.pairwise(said)]
    found = set(in_a_row)
    for apart in range(2, NEAR + 1):
        found.update(f"{word} {behind}" for word, behind in zip(said, said[apart:], strict=False))
    kin = [(at, name) for at, names in enumerate(families_of) for name in names]
    for at, two in enumerate(in_a_row):
        if said[at] in families.begin_two:
            for name in families.words.get(two, ()):
                found.add("<" + name)
                kin.append((at, name))
    found.update(_pairs(sorted(kin)))
    return found


def _pieces(word: str) -> list[str]:
    whole = f"^{word}$"
    return ["~" + whole[at : at + size] for size in PIECES for at in range(len(whole) - size + 1)]


def _pairs(kin: Sequence[tuple[int, str]]) -> Iterator[str]:
    for number, (at, name) in enumerate(kin):
        for place, other in kin[number + 1 :]:
            if place - at > FAMILIES_NEAR:
                break
            if other != name:
                yield f"<{name} {other}" if name < other else f"<{other} {name}"
