"""What a pack watches for: kinds of concern, the signs of each, and who does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    """For a sign about the writer: the id of the kind to use if the writer quotes somebody else."""
    own: bool = False
    """From the pack itself: it counts whatever the weighing says."""


@dataclass(frozen=True)
class KindOfConcern:
    id: str
    weight: Weight
    clues: tuple[Clue, ...]
    about_self: bool = False
    """It happens to the writer."""
    unless: tuple[Guard, ...] = ()

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns of all its signs, for a quick check whether any can match."""
        return tuple(pattern for clue in self.clues for pattern in clue.sign.patterns)

    def clues_with(self, places: Iterable[int]) -> list[Clue]:
        """The clues that have any of `patterns` at these indexes, in their order."""
        return [self.clues[at] for at in sorted({self._clue_of[place] for place in places})]

    @cached_property
    def _clue_of(self) -> tuple[int, ...]:
        """For each of `patterns` the index of its clue."""
        return tuple(at for at, clue in enumerate(self.clues) for _ in clue.sign.patterns)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does it decides whom to turn to: with `who` near a sign, the kinds `instead_of` become
    `kind`."""

    kind: str
    instead_of: frozenset[str]
    who: tuple[Guard, ...]
    unless: tuple[Guard, ...] = ()
    """Not if these match: then the words name a witness, or whoever was told."""


@dataclass(frozen=True)
class Watch:
    """`kinds` is in order of urgency: the first is whom to turn to first."""

    kinds: tuple[KindOfConcern, ...] = ()
    doers: tuple[Doer, ...] = ()
    hearing: Hearing = field(default_factory=Hearing)
    """Separate from the words and guards for reasonings: here a denial far away, or a question,
    cancels nothing."""
    told: tuple[Guard, ...] = ()
    """Guards that show that 'I' is somebody else, who is quoted."""
    past: tuple[Guard, ...] = ()
    present: tuple[Guard, ...] = ()
    """Guards that show that it isn't past after all: 'nog steeds'."""
    weighing: Weighing = field(default_factory=Weighing)
    """Judges sentences as a whole, also if no shared pattern matches."""

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """Those of all kinds."""
        return tuple(pattern for kind in self.kinds for pattern in kind.patterns)

    @cached_property
    def by_id(self) -> Mapping[str, KindOfConcern]:
        return {kind.id: kind for kind in self.kinds}
