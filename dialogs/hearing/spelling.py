"""Normalises words: without case and accents, and with typing slips corrected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import filterfalse

from dialogs.hearing.patterns import Word

_Forms = tuple[int, Mapping[str, tuple[str, ...]]]
"""Beginnings or endings of words, by as many letters as the shortest has."""
_MOST_REMEMBERED = 4_000
"""Words."""
_LONG_RUN = re.compile(r"(.)\1{2,}")


def plain(word: str) -> str:
    """Lower case, without accents; every apostrophe the same."""
    if word.isascii():
        return word.casefold()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    bare = "".join(filterfalse(unicodedata.combining, decomposed))
    return bare.replace("’", "'").replace("ʼ", "'")


@dataclass(frozen=True)
class Vocabulary:
    """The words that a pack listens for, and what people type for them."""

    short_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """'mss' -> ('misschien',)."""
    known: frozenset[str] = frozenset()
    """Words that are right as they are."""
    forms: Word = field(default_factory=Word)
    """The beginnings and endings that are listened for."""
    mended: frozenset[str] = frozenset()
    """Words that are recognised with a typing slip: few, as many Dutch words are one letter
    apart."""

    def meant(self, typed: str) -> tuple[str, ...]:
        """What someone meant by one typed word; `typed` is as `plain` returns it. Cached."""
        found = self._remembered.get(typed)
        if found is None:
            if len(self._remembered) == _MOST_REMEMBERED:
                # All at once: a text full of odd words mustn't fill it for good.
                self._remembered.clear()
            found = self._remembered[typed] = self._meant(typed)
        return found

    @cached_property
    def _remembered(self) -> dict[str, tuple[str, ...]]:
        return {}

    def _meant(self, typed: str) -> tuple[str, ...]:
        found = self.short_forms.get(typed)
        if found is not None:
            return found
        if typed in self.known or self._is_form(typed):
            return (typed,)
        for run in (r"\1\1", r"\1") if _LONG_RUN.search(typed) else ():
            shorter = _LONG_RUN.sub(run, typed)
            if shorter != typed and (shorter in self.known or shorter in self.short_forms):
                return self.short_forms.get(shorter, (shorter,))
        return (self._slip(typed) or typed,)

    def _is_form(self, typed: str) -> bool:
        """Whether it begins or ends as one of `forms`, which can be thousands."""
        (head, starts), (tail, ends) = self._starts, self._ends
        return typed.startswith(starts.get(typed[:head], ())) or typed.endswith(
            ends.get(typed[-tail:], ())
        )

    @cached_property
    def _starts(self) -> _Forms:
        least = min(map(len, self.forms.starts), default=1)
        return least, _grouped(self.forms.starts, lambda start: start[:least])

    @cached_property
    def _ends(self) -> _Forms:
        least = min(map(len, self.forms.ends), default=1)
        return least, _grouped(self.forms.ends, lambda end: end[-least:])

    def _slip(self, typed: str) -> str | None:
        """The known word that differs from this one by one letter or by two swapped neighbours."""
        if (typed[:1], len(typed)) not in self._slips_to or not typed.isalpha():
            return None
        near = {
            word
            for form in (typed, *_less_one(typed))
            for word in self._by_less_one.get(form, ())
            if word[0] == typed[0] and _one_slip(word, typed)
        }
        return min(near, default=None)

    @cached_property
    def _slips_to(self) -> frozenset[tuple[str, int]]:
        """The first letters and lengths of all that can be a slip of a word to mend."""
        by_one = (-1, 0, 1)
        return frozenset((word[0], len(word) + more) for word in self.mended for more in by_one)

    @cached_property
    def _by_less_one(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for word in sorted(self.mended):
            for form in {word, *_less_one(word)}:
                found[form] = (*found.get(form, ()), word)
        return found


def _grouped(forms: Iterable[str], short: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for form in forms:
        found.setdefault(short(form), []).append(form)
    return {key: tuple(each) for key, each in found.items()}


def _less_one(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _one_slip(meant: str, typed: str) -> bool:
    """Whether one letter is missing, added or different, or two neighbours are swapped."""
    if abs(len(meant) - len(typed)) == 1:
        longer, shorter = sorted((meant, typed), key=len, reverse=True)
        return shorter in _less_one(longer)
    differ = [
        place for place, pair in enumerate(zip(meant, typed, strict=False)) if pair[0] != pair[1]
    ]
    if len(meant) != len(typed) or len(differ) > 2:
        return False
    if len(differ) == 2:
        first, second = differ
        swapped = meant[first] == typed[second] and meant[second] == typed[first]
        return second == first + 1 and swapped
    return True


def vocabulary(
    words: Iterable[Word],
    short_forms: Mapping[str, tuple[str, ...]],
    mended: Iterable[str] = (),
) -> Vocabulary:
    """All words that a pack's patterns name."""
    every = Word.any_of(words)
    known = every.words.union(*short_forms.values())
    forms = Word(starts=every.starts, ends=every.ends)
    return Vocabulary(dict(short_forms), known, forms, frozenset(mended))
