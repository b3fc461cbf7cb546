"""The reasonings that a pack listens for in open answers, and the probes that take them up."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

WORDS = "woorden"
"""The slot in a probe's text for the words that raised it."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One way to take a reasoning up; its text may also hold earlier answers."""

    id: str
    text: Text
    after: frozenset[str] = frozenset()
    """The kinds of question after which it fits; none: after each."""

    def fits(self, about: str) -> bool:
        return not self.after or about in self.after


@dataclass(frozen=True, slots=True)
class Reasoning:
    """A way of thinking that someone may lean on without saying what they do about it."""

    id: str
    name: str
    probes: tuple[Probe, ...]
    kinds: frozenset[str] = frozenset()
    """The kinds of question after which it exists; none: after each."""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noticed:
    """A reasoning heard in an answer; `words` is the exact piece of it that did it."""

    reasoning: str
    words: str
