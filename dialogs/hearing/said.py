"""Looks up where patterns and guards match in what someone said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dialogs.hearing.patterns import Pattern, Taken
from dialogs.hearing.reasoning import (
    Guard,
    GuardReach,
    Hearing,
    Sign,
)
from dialogs.hearing.utterance import Sentence, sentences

BEFORE, BEHIND = 4, 3
"""A denial at most this many words away cancels a guard."""


class Said:
    """A text, with a cache of what was looked up in it."""

    def __init__(self, text: str, hearing: Hearing, *, whole: bool = False) -> None:
        """`whole`: rows of a pattern that may come in any order may be anywhere in a sentence, not
        only in one clause of it."""
        self._text, self._hearing, self._whole = text, hearing, whole
        self.sentences = sentences(text, hearing)
        self._found: dict[tuple[int, int], list[Taken]] = {}
        self._standing: dict[tuple[int, bool], tuple[int, ...]] = {}
        self._says: dict[int, bool] = {}

    def words(self, number: int, taken: Taken) -> str:
        """The exact piece of the text that a match in this sentence took."""
        places = self.sentences[number].places
        return self._text[places[taken[0]][0] : places[taken[-1]][1]]

    def possible(self, patterns: tuple[Pattern, ...], number: int) -> Sequence[int]:
        """The indexes of those that can match at all; a cheap test."""
        return self._hearing.lookup.places_among(patterns, self.sentences[number].glance)

    def matches(self, patterns: tuple[Pattern, ...], number: int) -> Iterator[Taken]:
        """The words taken by each match of these patterns in this sentence."""
        sentence, lookup = self.sentences[number], self._hearing.lookup
        for pattern in lookup.among(patterns, sentence.glance):
            key = (id(pattern), number)
            if key not in self._found:
                within = ((0, len(sentence.words)),) if self._whole else sentence.clauses
                self._found[key] = list(pattern.matches(sentence.words, within))
            yield from self._found[key]

    def has_beside(self, sign: Sign, number: int, taken: Taken) -> bool:
        """Whether the text has something that cancels the sign."""
        if any(self.matches(sign.without_near, number)):
            return True
        around = self.sentences[number].around(taken)
        return any(not around.isdisjoint(found) for found in self.matches(sign.without, number))

    def says(self, patterns: tuple[Pattern, ...]) -> bool:
        """Whether one of these is anywhere in the text."""
        if id(patterns) not in self._says:
            every = range(len(self.sentences))
            self._says[id(patterns)] = any(True for n in every for _ in self.matches(patterns, n))
        return self._says[id(patterns)]

    def any_holds(
        self, guards: Iterable[Guard], number: int, taken: Taken, *, deniable: bool = False
    ) -> bool:
        """Whether any guard applies to a sign at `taken` in this sentence. `deniable`: a denied
        guard doesn't apply."""
        return any(self._holds(guard, number, taken, deniable=deniable) for guard in guards)

    def _holds(self, guard: Guard, number: int, taken: Taken, *, deniable: bool) -> bool:
        if guard.where in (GuardReach.ANSWER, GuardReach.LATER):
            others = self._where_it_holds(guard, deniable)
            later = guard.where is GuardReach.LATER
            if any(where > number or (where != number and not later) for where in others):
                return True
        sentence = self.sentences[number]
        return any(
            _stands(guard.where, found, taken, sentence)
            and not (deniable and _denied(sentence, found))
            for found in self.matches(guard.patterns, number)
        )

    def _where_it_holds(self, guard: Guard, deniable: bool) -> tuple[int, ...]:
        """The first and the last sentence with a guard's words: enough to tell for any sentence
        whether they are in another one, or in a later one."""
        key = (id(guard), deniable)
        if key not in self._standing:
            where = [
                number
                for number, sentence in enumerate(self.sentences)
                if any(
                    not (deniable and _denied(sentence, found))
                    for found in self.matches(guard.patterns, number)
                )
            ]
            self._standing[key] = (*where[:1], *where[-1:])
        return self._standing[key]


def _stands(where: GuardReach, found: Taken, taken: Taken, sentence: Sentence) -> bool:
    """Whether the guard's words are where they must be, and aren't those of the sign itself."""
    if set(found) <= set(taken):
        return False
    match where:
        case GuardReach.CLAUSE:
            return not set(found).isdisjoint(sentence.around(taken))
        case GuardReach.BEFORE:
            return found[0] < taken[-1]
        case GuardReach.AFTER | GuardReach.LATER:
            return found[-1] > taken[-1]
        case GuardReach.SENTENCE | GuardReach.ANSWER:
            return True


def _denied(sentence: Sentence, found: Taken) -> bool:
    if not sentence.denials:
        return False
    near = range(found[0] - BEFORE, found[-1] + BEHIND + 1)
    denials = sentence.denials & sentence.around(found)
    return any(place in near and place not in found for place in denials)
