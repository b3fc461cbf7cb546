"""The reasonings that a pack listens for in open answers, and the probes that take them up."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from dialogs.hearing.patterns import Lookup, Pattern
from dialogs.hearing.spelling import Vocabulary
from dialogs.texts import Text

WORDS = "woorden"
"""The slot in a probe's text for the words that raised it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One way to take a reasoning up; its text may also hold earlier answers."""

    id: str
    name: str
    """What it is called in the list of answers."""
    text: Text
    after: frozenset[str] = frozenset()
    """The kinds of question after which it fits; none: after each."""

    def fits(self, about: str) -> bool:
        return not self.after or about in self.after


class GuardReach(Enum):
    """Where a guard's words must stand, seen from the words that say a reasoning."""

    CLAUSE = "zinsdeel"
    BEFORE = "ervoor"
    AFTER = "erna"
    SENTENCE = "zin"
    LATER = "daarna"
    """After it, in the sentence or in one that follows."""
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Guard:
    """Words that take back what others say: it is denied, someone else's, or arranged."""

    patterns: tuple[Pattern, ...]
    where: GuardReach


@dataclass(frozen=True, slots=True)
class Sign:
    """One construction in which a reasoning is said."""

    patterns: tuple[Pattern, ...]
    whole: bool = False
    """It counts only where the sentence says nothing else."""
    after: frozenset[str] = frozenset()
    """The kinds of question after which it counts; none: after each."""
    without: tuple[Pattern, ...] = ()
    """It doesn't count with one of these in its clause, denied or not."""
    without_near: tuple[Pattern, ...] = ()
    """Nor with one of these in its sentence."""

    def counts(self, about: str) -> bool:
        return not self.after or about in self.after


@dataclass(frozen=True, slots=True)
class Reasoning:
    """A way of thinking that someone may lean on without saying what they do about it."""

    id: str
    name: str
    probes: tuple[Probe, ...]
    kinds: frozenset[str] = frozenset()
    """The kinds of question after which it exists; none: after each."""
    signs: tuple[Sign, ...] = ()
    unless: tuple[Guard, ...] = ()
    """What already answers its probes, among others; these may be denied themselves."""

    def heard_after(self, about: str) -> bool:
        """Whether an answer to a question of this kind can say it at all."""
        exists = not self.kinds or about in self.kinds
        return exists and any(sign.counts(about) for sign in self.signs)


@dataclass(frozen=True)
class Hearing:
    """What a pack knows of its language, for all its reasonings alike."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    lookup: Lookup = field(default_factory=Lookup)
    """Over all patterns of the pack, those of its reasonings too."""
    clause_starts: tuple[Pattern, ...] = ()
    subordinates: tuple[Pattern, ...] = ()
    """What begins a clause that ends, comma or not, where the main clause resumes."""
    resumptions: tuple[Pattern, ...] = ()
    denials: tuple[Pattern, ...] = ()
    no_denials: tuple[Pattern, ...] = ()
    """Where a denial's word denies nothing: 'niet alleen'."""
    fillers: tuple[Pattern, ...] = ()
    """What may stand around the words of a sign that wants a whole sentence."""
    tags: tuple[Pattern, ...] = ()
    """What makes no question of a sentence with a question mark: '…, toch?'."""
    own: tuple[Pattern, ...] = ()
    """What makes a quotation one's own: 'ons motto'."""
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Noticed:
    """A reasoning heard in an answer; `words` is the exact piece of it that did it."""

    reasoning: str
    words: str
