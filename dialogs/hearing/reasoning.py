"""The reasonings that a pack listens for in open answers, and the probes that take them up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from dialogs.hearing.lookup import Lookup
from dialogs.hearing.patterns import Pattern
from dialogs.hearing.spelling import Vocabulary
from dialogs.texts import Text

WORDS = "woorden"
"""The slot in a probe's text for the words that raised it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One way to follow up a reasoning; its text may also quote earlier answers."""

    id: str
    name: str
    """Its name in the list of answers."""
    text: Text
    after: frozenset[str] = frozenset()
    """The kinds of question that it fits after; empty: after any."""

    def fits(self, about: str) -> bool:
        """Whether it may follow a question of this kind."""
        return not self.after or about in self.after


class GuardReach(Enum):
    """Where a guard's words must be, relative to the words that express a reasoning."""

    CLAUSE = "zinsdeel"
    BEFORE = "ervoor"
    AFTER = "erna"
    SENTENCE = "zin"
    LATER = "daarna"
    """After it, in the sentence or in one that follows."""
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Guard:
    """Words that cancel a sign: it is denied, someone else's, or arranged already."""

    patterns: tuple[Pattern, ...]
    where: GuardReach


@dataclass(frozen=True, slots=True)
class Sign:
    """One construction that expresses a reasoning."""

    patterns: tuple[Pattern, ...]
    whole: bool = False
    """It only counts if the sentence says nothing else."""
    after: frozenset[str] = frozenset()
    """The kinds of question that it counts after; empty: after any."""
    without: tuple[Pattern, ...] = ()
    """It doesn't count with one of these in its clause, denied or not."""
    without_near: tuple[Pattern, ...] = ()
    """Nor with one of these in its sentence."""

    def counts(self, about: str) -> bool:
        """Whether it counts in the answer to a question of this kind."""
        return not self.after or about in self.after


@dataclass(frozen=True)
class Reasoning:
    """A way of thinking that someone may rely on without saying what they do about it."""

    id: str
    name: str
    probes: tuple[Probe, ...]
    kinds: frozenset[str] = frozenset()
    """The kinds of question that it can be heard after; empty: after any."""
    signs: tuple[Sign, ...] = ()
    unless: tuple[Guard, ...] = ()
    """What already answers its probes, among other things; these count when denied too."""

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns of all its signs, for a quick check whether any can match."""
        return tuple(pattern for sign in self.signs for pattern in sign.patterns)

    def signs_with(self, places: Iterable[int]) -> list[Sign]:
        """The signs that have any of `patterns` at these indexes, in their order."""
        return [self.signs[at] for at in sorted({self._sign_of[place] for place in places})]

    @cached_property
    def _sign_of(self) -> tuple[int, ...]:
        """For each of `patterns` the index of its sign."""
        return tuple(at for at, sign in enumerate(self.signs) for _ in sign.patterns)

    def heard_after(self, about: str) -> bool:
        """Whether an answer to a question of this kind can say it at all."""
        exists = not self.kinds or about in self.kinds
        return exists and any(sign.counts(about) for sign in self.signs)


@dataclass(frozen=True)
class Hearing:
    """What a pack knows about its language, shared by all its reasonings."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    lookup: Lookup = field(default_factory=Lookup)
    """Covers all patterns of the pack, those of its reasonings too."""
    clause_starts: tuple[Pattern, ...] = ()
    subordinates: tuple[Pattern, ...] = ()
    """Words that begin a clause which ends, with or without a comma, where the main clause
    resumes."""
    resumptions: tuple[Pattern, ...] = ()
    denials: tuple[Pattern, ...] = ()
    no_denials: tuple[Pattern, ...] = ()
    """Phrases in which a denying word denies nothing: 'niet alleen'."""
    fillers: tuple[Pattern, ...] = ()
    """What may be around the words of a sign that must be a whole sentence."""
    tags: tuple[Pattern, ...] = ()
    """Endings with which a sentence with a question mark isn't a question: '…, toch?'."""
    own: tuple[Pattern, ...] = ()
    """Phrases that make a quotation the writer's own words: 'ons motto'."""
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Noticed:
    """A reasoning heard in an answer; `words` is the exact piece of the text that expressed it."""

    reasoning: str
    words: str
