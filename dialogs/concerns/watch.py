"""What a pack watches for: kinds of concern, the words that say them, and who does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dialogs.concerns.concern import Weight
from dialogs.concerns.weighing import Weighing
from dialogs.hearing.patterns import Pattern
from dialogs.hearing.reasoning import Guard, Hearing, Sign


@dataclass(frozen=True, slots=True)
class Clue:
    """A sign of a kind of concern."""

    sign: Sign
    otherwise: str | None = None
    """Of a sign about oneself: which kind it is where somebody else's words are told."""
    own: bool = False
    """A pack's own: it keeps its word, whatever the weighing makes of the sentence."""


@dataclass(frozen=True)
class KindOfConcern:
    id: str
    weight: Weight
    clues: tuple[Clue, ...]
    about_self: bool = False
    """It is said by the one it happens to."""
    unless: tuple[Guard, ...] = ()

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """Of all its signs, to see at a glance whether one of them can be there."""
        return tuple(pattern for clue in self.clues for pattern in clue.sign.patterns)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does it decides to whom one turns: found with `who`, these kinds become `kind`."""

    kind: str
    instead_of: frozenset[str]
    who: tuple[Guard, ...]
    unless: tuple[Guard, ...] = ()
    """Where these words name a witness, or whoever was told."""


@dataclass(frozen=True)
class Watch:
    """Kinds stand in the order of whom to turn to first."""

    kinds: tuple[KindOfConcern, ...] = ()
    doers: tuple[Doer, ...] = ()
    hearing: Hearing = field(default_factory=Hearing)
    """Its own words and guards, beside those for reasonings: a denial far away, or a question,
    doesn't take back that somebody isn't safe."""
    told: tuple[Guard, ...] = ()
    """Where what is said about oneself are somebody else's words."""
    past: tuple[Guard, ...] = ()
    present: tuple[Guard, ...] = ()
    """What makes that it isn't past after all: 'nog steeds'."""
    weighing: Weighing = field(default_factory=Weighing)
    """Whether a sentence looks like it as a whole, whatever the house's patterns see."""

    @cached_property
    def by_id(self) -> Mapping[str, KindOfConcern]:
        return {kind.id: kind for kind in self.kinds}
