"""Compares a sentence with examples that were sorted by hand, to tell which kind it is most like.

There are few examples of a kind, so two simple measures work together. The closeness to the nearest
examples tells whether the sentence is like any of them at all; the odds of its cues among all
examples of a kind, against their odds anywhere, tell which kind. Cues that are rare tell most.

Nothing is learned from what people type to the bot. What is learned from the examples is made when
it is needed first, and kept.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from sys import intern

from dialogs.hearing.cues import cues_of
from dialogs.hearing.features import Families

NEAREST = 3
"""How many of a kind's examples count for its closeness."""
_FIRST = 0.6
"""How much the very nearest counts; the mean of the nearest is the rest."""
_WEIGHTS = {"~": 0.3, "<": 0.7, "#": 0.0}
"""How much a cue counts by its first character: a piece of a word, a family, a shape; a word 1."""
_SAMPLE = 1_500
"""How rare a cue is, is told from so many sentences."""
_MIXED = 0.5
"""The share of what is known of a cue in general, in the odds of each kind."""
_FEWEST = 12
"""A sentence with fewer cues is treated as having this many: a word or two says too little."""


@dataclass(frozen=True, slots=True)
class Alike:
    """How much a sentence is like one kind of example."""

    kind: str
    closeness: float
    """0 if nothing is shared with its nearest examples, 1 if they are the same."""
    odds: float
    """Higher is likelier; only good for comparing kinds."""


@dataclass(frozen=True)
class Examples:
    """Sorted sentences: by set, such as a question's, and by kind."""

    sets: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    families: Families = field(default_factory=Families)

    def likeness(self, name: str, besides: Mapping[str, Sequence[str]]) -> Likeness:
        """What distinguishes the kinds of this set. `besides`: more examples, by kind; these must
        be the same every time."""
        known = self._made.get(name)
        if known is None:
            known = self._made[name] = self._likeness(name, besides)
        return known

    def weighed(self, text: str) -> WeighedCues:
        """The text as it is compared, to compare it with several sets."""
        return self._rarity.weighed(cues_of(text, self.families))

    def _likeness(self, name: str, besides: Mapping[str, Sequence[str]]) -> Likeness:
        own = self.sets.get(name, {})
        kinds = dict.fromkeys((*besides, *own))
        sentences = {kind: (*besides.get(kind, ()), *own.get(kind, ())) for kind in kinds}
        return Likeness(sentences, self._rarity, self.families)

    @cached_property
    def _made(self) -> dict[str, Likeness]:
        return {}

    @cached_property
    def _rarity(self) -> Rarity:
        every = [one for kinds in self.sets.values() for said in kinds.values() for one in said]
        step = max(1, len(every) // _SAMPLE)
        return Rarity(cues_of(one, self.families) for one in every[::step])


@dataclass(frozen=True, slots=True)
class WeighedCues:
    """The cues of a text, and how much each tells if it is shared. `length`: of all together."""

    weights: Mapping[str, float]
    length: float


class Rarity:
    """In how many sentences each cue occurs."""

    def __init__(self, sentences: Iterable[set[str]]) -> None:
        counted: Counter[str] = Counter()
        self.total = 0
        for cues in sentences:
            counted.update(cues)
            self.total += 1
        self.counted = {intern(cue): many for cue, many in counted.items()}
        most = max(counted.values(), default=0)
        self._telling = [math.log((self.total + 2) / (many + 0.5)) for many in range(most + 1)]
        """How much it tells that two sentences share a cue, by how many have it."""

    def weighed(self, cues: Iterable[str]) -> WeighedCues:
        """These cues with their weights."""
        by_kind, counted, telling = _WEIGHTS.get, self.counted.get, self._telling
        weights = {cue: by_kind(cue[0], 1.0) * telling[counted(cue, 0)] for cue in cues}
        return WeighedCues(weights, math.sqrt(sum(one * one for one in weights.values())) or 1.0)

    def share(self, cue: str) -> float:
        """The share of all sentences that has it."""
        return (self.counted.get(cue, 0) + 0.5) / (self.total + 1)


_NONE: Mapping[str, int] = {}
_Told = tuple[float, float, Mapping[str, int]]
"""What a cue tells: how much it counts, which share of all sentences has it, and how many examples
of each kind have it."""


class Likeness:
    """What was learned of one set of examples."""

    def __init__(
        self, sentences: Mapping[str, Sequence[str]], rarity: Rarity, families: Families
    ) -> None:
        self._rarity, self._families = rarity, families
        self._kinds = [kind for kind, said in sentences.items() for _ in said]
        """The kind of each example."""
        self._many = {kind: len(said) for kind, said in sentences.items()}
        self._lengths: list[float] = []
        """The length of each example's cues together."""
        shared: defaultdict[str, list[int]] = defaultdict(list)
        for said in sentences.values():
            for one in said:
                self._add(cues_of(one, families), shared)
        same: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._shared = {
            cue: same.setdefault(numbers := tuple(found), numbers) for cue, found in shared.items()
        }
        """For each cue, the numbers of the examples that have it. A pack has hundreds of thousands
        of such pairs. To save memory, cues with the same examples share one tuple, and no weight is
        stored with a pair: a cue weighs the same in each example."""

    def _add(self, cues: set[str], shared: defaultdict[str, list[int]]) -> None:
        number = len(self._lengths)
        weighed = self._rarity.weighed(cues)
        self._lengths.append(weighed.length)
        for cue, weight in weighed.weights.items():
            if weight:
                shared[intern(cue)].append(number)

    def compare(self, text: str) -> list[Alike]:
        """How much the text is like each kind, in no order."""
        weighed = self._rarity.weighed(cues_of(text, self._families))
        by_kind: dict[str, list[float]] = {kind: [] for kind in self._many}
        for number, closeness in self._near(weighed).items():
            by_kind[self._kinds[number]].append(closeness)
        told, cues = self._told(weighed), len(weighed.weights)
        return [
            Alike(kind, _closeness(found), self._odds((kind,), told, cues))
            for kind, found in by_kind.items()
        ]

    def compare_as_one(self, weighed: WeighedCues, name: str, left_out: str) -> Alike:
        """How much a text is like all kinds but one taken together, as if they were one kind with
        this name."""
        near = [
            closeness
            for number, closeness in self._near(weighed).items()
            if self._kinds[number] != left_out
        ]
        kinds = [kind for kind in self._many if kind != left_out]
        odds = self._odds(kinds, self._told(weighed), len(weighed.weights))
        return Alike(name, _closeness(near), odds)

    def _near(self, weighed: WeighedCues) -> Mapping[int, float]:
        """How close each example is that shares a cue with the text."""
        near: defaultdict[int, float] = defaultdict(float)
        shared, lengths, length = self._shared, self._lengths, weighed.length
        for cue, weight in weighed.weights.items():
            for number in shared.get(cue, ()):
                near[number] += weight / lengths[number] * weight / length
        return near

    def _told(self, weighed: WeighedCues) -> list[_Told]:
        """For each cue of a text that tells something about its kind: what it tells."""
        kinds, told = self._kinds, list[_Told]()
        for cue in weighed.weights:
            weight = _WEIGHTS.get(cue[0], 1.0)
            if weight:
                having = self._shared.get(cue)
                counted = Counter([kinds[number] for number in having]) if having else _NONE
                told.append((weight, self._rarity.share(cue), counted))
        return told

    def _odds(self, kinds: Collection[str], told: Sequence[_Told], cues: int) -> float:
        """The odds of these kinds taken together."""
        many = sum(self._many[kind] for kind in kinds) + _MIXED
        never = math.log(_MIXED / many)
        total = 0.0
        for weight, anywhere, counted in told:
            here = sum([counted[kind] for kind in kinds]) if counted else 0
            total += weight * (math.log((here / anywhere + _MIXED) / many) if here else never)
        return total / math.sqrt(max(cues, _FEWEST))


def _closeness(found: Sequence[float]) -> float:
    nearest = sorted(found, reverse=True)[:NEAREST]
    if not nearest:
        return 0.0
    return _FIRST * nearest[0] + (1 - _FIRST) * sum(nearest) / NEAREST
