"""The features of a few words, by which sentences are compared: the words, pieces of them, pairs,
and families.

A family is a list of words with much the same meaning ('slaat', 'mepte'). So a sentence of words
that were never learned still has features: somebody of the family, hitting, a child. Inflections,
compounds and typos share pieces of a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.hearing.patterns import COMMA

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
    def _known(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        return {}


_SHORTEST, _REMEMBERED = 3, 4_000


def features_of(words: Sequence[str], families: Families) -> set[str]:
    """All features of these words. Takes time in proportion to their number."""
    said = [word for word in words if word != COMMA]
    found: set[str] = set()
    kin: list[tuple[int, str]] = []
    for at, word in enumerate(said):
        names, own = families.of(word)
        found.update(own)
        for behind in said[at + 1 : at + 1 + NEAR]:
            found.add(f"{word} {behind}")
        kin.extend((at, name) for name in names)
        if at + 1 < len(said):
            for name in families.words.get(f"{word} {said[at + 1]}", ()):
                found.add("<" + name)
                kin.append((at, name))
    found.update(_pairs(kin))
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
