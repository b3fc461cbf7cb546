"""The word lists for recognising Dutch names and places, which come from
`content/persoonsgegevens/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dialogs.hearing.spelling import plain


class Phrases:
    """Entries of one or more words, looked up in a sequence of words."""

    def __init__(self, entries: Iterable[str] = ()) -> None:
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            words = tuple(plain(word) for word in entry.replace(".", " ").split())
            by_first.setdefault(words[0], []).append(words)
        self._by_first: Mapping[str, list[tuple[str, ...]]] = {
            first: sorted(all_, key=len, reverse=True) for first, all_ in by_first.items()
        }
        self.firsts = frozenset(by_first)
        """The first word of every entry."""
        self.alone = frozenset(first for first, all_ in by_first.items() if (first,) in all_)
        """The entries of one word."""

    def at(self, words: Sequence[str], place: int) -> int:
        """The number of words of the longest entry at this index; 0 if there is none."""
        entries = self._by_first.get(words[place])
        if entries is None:
            return 0
        for entry in entries:
            if tuple(words[place : place + len(entry)]) == entry:
                return len(entry)
        return 0

    def within(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Each index at which an entry begins, with what `at` gives there."""
        if self.firsts.isdisjoint(words):
            return
        for place in range(len(words)):
            length = self.at(words, place)
            if length:
                yield place, length

    def __contains__(self, word: str) -> bool:
        return word in self.alone


_NONE = Phrases()


@dataclass(frozen=True)
class Known:
    """All word lists. Compare without case and accents. Hashed by which object it is, so that what
    was found in a text can be remembered."""

    first_names: Phrases = _NONE
    """First names that are hardly ever another word."""
    first_names_and_words: Phrases = _NONE
    first_names_and_things: Phrases = _NONE
    """Names that are also words for countable things."""
    surnames: Phrases = _NONE
    surnames_and_words: Phrases = _NONE
    particles: Phrases = _NONE
    """Words between a first name and a surname: 'van der'."""
    titles: Phrases = _NONE
    """A name follows: 'meneer'."""
    roles: Phrases = _NONE
    """A name may follow: 'coach', 'tante'."""
    everyday: Phrases = _NONE
    """Words that are never a name, even where one is likely."""
    done_by_people: Phrases = _NONE
    """What only people do: 'vertelde'."""
    finite_verbs: Phrases = _NONE
    said_to_people: Phrases = _NONE
    """What is done to or with someone: 'vraag', 'bel'."""
    capitalised: Phrases = _NONE
    """Words with a capital that aren't people: languages, holidays, apps."""
    sayings: Phrases = _NONE
    """Sayings that contain a name but are about nobody."""
    towns: Phrases = _NONE
    schools: Phrases = _NONE
    school_kinds: Phrases = _NONE
    school_words: Phrases = _NONE
    """Words next to a kind of school that don't name a particular one: 'openbaar', 'niveau'."""
    organisations: Phrases = _NONE
    organisation_kinds: Phrases = _NONE
    common_streets: Phrases = _NONE
    """Streets without a name of their own: 'schoolplein'."""
    origins: Phrases = _NONE
    """Countries, peoples and languages, and how somebody came here."""
    faiths: Phrases = _NONE
    private_matters: Phrases = _NONE
    """Health, and what else people keep to themselves."""
    single_people: Phrases = _NONE
    """Words for one person: 'jongen'."""
    local_figures: Phrases = _NONE
    """Roles that a neighbourhood has only one of: 'bakker'."""
    no_names: Phrases = _NONE
    """Words that the writer said aren't people's names."""

    def __hash__(self) -> int:
        return id(self)

    @cached_property
    def begins_names(self) -> frozenset[str]:
        """Words with which a name can begin that has no capital. Most words of a text aren't among
        them, and need no closer look."""
        lists = (self.first_names, self.first_names_and_words, self.surnames)
        words = frozenset[str]().union(*(names.alone for names in lists))
        return words.union(self.titles.alone, self.roles.alone, self.particles.firsts)
