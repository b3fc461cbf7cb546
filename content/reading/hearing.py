"""Reads `luisteren.yaml`, and the phrases in `redeneringen.yaml`, as patterns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from content.form.schema_listening import GuardIn, LanguageIn
from content.reading.wording import Notes
from content.reading.written_patterns import (
    PhraseError,
    either,
    lists_in,
    parse_part,
    parse_pattern,
)
from content.sources.source import Location
from dialogs.hearing.lookup import Lookup
from dialogs.hearing.patterns import Part, Pattern, Word, words_in
from dialogs.hearing.reasoning import Guard, GuardReach, Hearing
from dialogs.hearing.spelling import plain, vocabulary

NOTHING = Word()
"""Matches no word: replaces a list that can't be read."""


@dataclass(slots=True)
class Heard:
    """A pack's word lists, and all patterns made so far."""

    lists: dict[str, Part]
    hears: Hearing = field(default_factory=Hearing)
    short_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mended: frozenset[str] = frozenset()
    made: list[Pattern] = field(default_factory=list)

    @classmethod
    def of(cls, raw: LanguageIn, read: Notes) -> Heard:
        """Start with what a language's file says."""
        heard = cls(word_lists(raw.lists, {}, ("woorden",), read))
        heard.short_forms = short_forms(raw.short_forms)
        heard.mended = frozenset(plain(word) for word in raw.mended)
        heard.hears = Hearing(
            clause_starts=heard.patterns(raw.clause_starts, ("zinsdeel_begint",), read),
            subordinates=heard.patterns(raw.subordinates, ("bijzin_begint",), read),
            resumptions=heard.patterns(raw.resumptions, ("hoofdzin_gaat_verder",), read),
            denials=heard.patterns(raw.denials, ("ontkenning",), read),
            no_denials=heard.patterns(raw.no_denials, ("geen_ontkenning",), read),
            fillers=heard.patterns(raw.fillers, ("vulwoorden",), read),
            tags=heard.patterns(raw.tags, ("geen_vraag",), read),
            own=heard.patterns(raw.own, ("eigen_woorden",), read),
            guards=heard.guards(raw.guards, ("telt_niet",), read),
        )
        return heard

    def learn(self, raw: Mapping[str, Sequence[str]], read: Notes) -> None:
        """Add the pack's own word lists, which may refer to those of the language."""
        self.lists |= word_lists(raw, self.lists, ("woorden",), read)

    def hearing(self) -> Hearing:
        """The hearing. Call this after reading the last phrase, because the vocabulary is made from
        all patterns."""
        words = (word for pattern in self.made for row in pattern.rows for word in words_in(row))
        return replace(
            self.hears,
            vocabulary=vocabulary(words, self.short_forms, self.mended),
            lookup=Lookup(tuple(self.made)),
        )

    def guards(self, raw: Mapping[str, GuardIn], at: Location, read: Notes) -> tuple[Guard, ...]:
        """The guards at this place; phrases with mistakes are noted and left out."""
        return tuple(
            Guard(
                self.patterns(guard.phrases, (*at, name, "zinnen"), read),
                GuardReach(guard.where),
            )
            for name, guard in raw.items()
        )

    def patterns(self, phrases: Sequence[str], at: Location, read: Notes) -> tuple[Pattern, ...]:
        """The patterns at this place; phrases with mistakes are noted and left out."""
        made = []
        for number, phrase in enumerate(phrases):
            try:
                pattern = parse_pattern(phrase, self.lists)
            except PhraseError as error:
                read.note((*at, number), error.code, **error.details)
                continue
            made.append(pattern)
        self.made += made
        return tuple(made)


def short_forms(raw: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Short forms that people type, with the words they mean."""
    return {
        plain(typed): tuple(plain(word) for word in meant.split()) for typed, meant in raw.items()
    }


def word_lists(
    raw: Mapping[str, Sequence[str]], known: Mapping[str, Part], at: Location, read: Notes
) -> dict[str, Part]:
    """The word lists by name, each made after those that it refers to."""
    lists = _WordLists(raw, at, read, {**known, **dict.fromkeys(raw, NOTHING)}, set(raw))
    for name in raw:
        lists.make(name)
    return lists.made


@dataclass(frozen=True, slots=True)
class _WordLists:
    """Makes each word list once. It is a class because a nested function that calls itself would
    keep all files of the pack in memory."""

    raw: Mapping[str, Sequence[str]]
    at: Location
    read: Notes
    made: dict[str, Part]
    waiting: set[str]
    making: list[str] = field(default_factory=list)

    def make(self, name: str) -> None:
        """Make a list. The lists that it refers to are made first."""
        if name in self.making:
            self.read.note((*self.at, name), "woordenlijst-in-kring", name=name)
        if name not in self.waiting:
            return
        self.waiting.remove(name)
        self.making.append(name)
        parts: list[Part] = [NOTHING]
        for number, phrase in enumerate(self.raw[name]):
            for other in lists_in(phrase):
                self.make(other)
            try:
                parts.append(parse_part(phrase, self.made))
            except PhraseError as error:
                self.read.note((*self.at, name, number), error.code, **error.details)
        self.making.pop()
        self.made[name] = either(parts)
