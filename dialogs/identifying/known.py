"""The words by which Dutch names and places are known. They are data, and stand in content/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dialogs.hearing.spelling import plain


class Phrases:
    """Entries of one or more words, to be looked up in a row of words."""

    def __init__(self, entries: Iterable[str] = ()) -> None:
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for entry in entries:
            words = tuple(plain(word) for word in entry.replace(".", " ").split())
            by_first.setdefault(words[0], []).append(words)
        self._by_first: Mapping[str, list[tuple[str, ...]]] = {
            first: sorted(all_, key=len, reverse=True) for first, all_ in by_first.items()
        }

    def at(self, words: Sequence[str], place: int) -> int:
        """How many words the longest entry has that stands there; 0: none does."""
        for entry in self._by_first.get(words[place], ()):
            if tuple(words[place : place + len(entry)]) == entry:
                return len(entry)
        return 0

    def __contains__(self, word: str) -> bool:
        return (word,) in self._by_first.get(word, ())


_NONE = Phrases()


@dataclass(frozen=True)
class Known:
    """Every list is compared without case and accents."""

    first_names: Phrases = _NONE
    """That are hardly anything else."""
    first_names_and_words: Phrases = _NONE
    first_names_and_things: Phrases = _NONE
    """Of those, the things that can be counted."""
    surnames: Phrases = _NONE
    surnames_and_words: Phrases = _NONE
    particles: Phrases = _NONE
    """'van der': what stands between a first name and a surname."""
    titles: Phrases = _NONE
    """After these a name follows: 'meneer'."""
    roles: Phrases = _NONE
    """After these a name may follow: 'coach', 'tante'."""
    everyday: Phrases = _NONE
    """Words that are no name, even where one could stand."""
    done_by_people: Phrases = _NONE
    """'vertelde': what only people do."""
    finite_verbs: Phrases = _NONE
    said_to_people: Phrases = _NONE
    """'vraag', 'bel': what is done to or with someone."""
    capitalised: Phrases = _NONE
    """What has a capital and is nobody: languages, feasts, apps."""
    sayings: Phrases = _NONE
    """Sayings with a name in which nobody is meant."""
    towns: Phrases = _NONE
    schools: Phrases = _NONE
    school_kinds: Phrases = _NONE
    school_words: Phrases = _NONE
    """Words beside a kind of school that don't make it a certain one: 'openbaar', 'niveau'."""
    organisations: Phrases = _NONE
    organisation_kinds: Phrases = _NONE
    common_streets: Phrases = _NONE
    """'schoolplein': streets without a name of their own."""
