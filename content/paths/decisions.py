"""Works out what is possible when choices are made one after another.

A `Fact` is true or false once the choices are made; `A` and `-A` are opposites. It is stored as a
decision diagram: a choice, and for each of its outcomes the fact that remains about earlier
choices. Equal facts share one number, so nothing is worked out twice.

Which outcomes a choice has may depend on earlier choices. So to find out whether a fact is
possible, eliminate its last choice: ask for some allowed outcome that leaves something possible.
The fact that remains is about fewer choices and usually much simpler; combinations are never
enumerated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Fact = int
"""The number of a diagram, negative for its opposite."""
YES: Fact = 1
NO: Fact = -YES
Way = Sequence[int]
"""The outcome of each choice, in order."""


class Decisions:
    """Choices in order, and the facts about them."""

    def __init__(self) -> None:
        self._allowed: list[tuple[Fact, ...]] = []
        self._diagrams: list[tuple[int, tuple[Fact, ...]]] = [(-1, ()), (-1, ())]
        self._numbers: dict[tuple[int, tuple[Fact, ...]], Fact] = {}
        self._both: dict[tuple[Fact, Fact], Fact] = {}
        self._earlier: dict[Fact, Fact] = {}

    def choice(self, allowed: Sequence[Fact]) -> list[Fact]:
        """Add a choice; returns for each outcome the fact that it is chosen.

        `allowed` says when each outcome is possible, in terms of earlier choices. Whatever those
        were, at least one must be.
        """
        number = len(self._allowed)
        self._allowed.append(tuple(allowed))
        every = range(len(allowed))
        return [
            self._fact(number, tuple(YES if other == outcome else NO for other in every))
            for outcome in every
        ]

    def all(self, facts: Iterable[Fact]) -> Fact:
        """The fact that all of these are true."""
        found = YES
        for fact in facts:
            found = self._and(found, fact)
        return found

    def any(self, facts: Iterable[Fact]) -> Fact:
        """The fact that at least one of these is true."""
        return -self.all(-fact for fact in facts)

    def possible(self, fact: Fact) -> bool:
        """Whether any way to make the choices makes it true."""
        while fact not in (YES, NO):
            fact = self._without_last(fact)
        return fact == YES

    def way(self, fact: Fact) -> Way | None:
        """For each choice the first outcome that makes it true; None if nothing does."""
        wanted: dict[int, tuple[Fact, ...]] = {}
        while fact not in (YES, NO):
            choice, outcomes = self._parts(fact)
            wanted[choice] = outcomes
            fact = self._without_last(fact)
        if fact == NO:
            return None
        way: list[int] = []
        for choice, allowed in enumerate(self._allowed):
            for outcome, when in enumerate(allowed):
                left = wanted[choice][outcome] if choice in wanted else YES
                if self.true(when, way) and self.true(left, way):
                    way.append(outcome)
                    break
        return way

    def true(self, fact: Fact, way: Way) -> bool:
        """Whether it is true when the choices it is about are made this way."""
        while fact not in (YES, NO):
            choice, outcomes = self._parts(fact)
            fact = outcomes[way[choice]]
        return fact == YES

    def _without_last(self, fact: Fact) -> Fact:
        """The fact that its last choice has an allowed outcome that makes it true."""
        known = self._earlier.get(fact)
        if known is None:
            choice, outcomes = self._parts(fact)
            both = (self._and(*pair) for pair in zip(self._allowed[choice], outcomes, strict=True))
            known = self._earlier[fact] = self.any(both)
        return known

    # Diagrams

    def _fact(self, choice: int, outcomes: tuple[Fact, ...]) -> Fact:
        first = outcomes[0]
        if all(outcome == first for outcome in outcomes):
            return first
        if first < 0:  # of a fact and its opposite one is kept
            return -self._fact(choice, tuple(-outcome for outcome in outcomes))
        key = (choice, outcomes)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._diagrams)
            self._diagrams.append(key)
        return number

    def _parts(self, fact: Fact) -> tuple[int, tuple[Fact, ...]]:
        choice, outcomes = self._diagrams[abs(fact)]
        return choice, outcomes if fact > 0 else tuple(-outcome for outcome in outcomes)

    def _and(self, one: Fact, other: Fact) -> Fact:
        """Without recursion: a chain of questions may be longer than Python's stack."""
        start = _pair(one, other)
        waiting = [start]
        while waiting:
            pair = waiting[-1]
            if self._known(pair) is None:
                choice, pairs = self._branches(pair)
                found = [self._known(branch) for branch in pairs]
                if None in found:
                    waiting += (pair for pair, fact in zip(pairs, found, strict=True) if not fact)
                    continue
                self._both[pair] = self._fact(choice, tuple(fact for fact in found if fact))
            waiting.pop()
        return self._known(start) or NO

    def _known(self, pair: tuple[Fact, Fact]) -> Fact | None:
        one, other = pair
        if one == NO or one == -other:
            return NO
        if one in (YES, other):
            return other
        return self._both.get(pair)

    def _branches(self, pair: tuple[Fact, Fact]) -> tuple[int, list[tuple[Fact, Fact]]]:
        """The later choice of the two facts, and for each of its outcomes what remains of both."""
        one, other = pair
        (first, ones), (second, others) = self._parts(one), self._parts(other)
        if first > second:
            return first, [_pair(part, other) for part in ones]
        if second > first:
            return second, [_pair(one, part) for part in others]
        return first, [_pair(*parts) for parts in zip(ones, others, strict=True)]


def _pair(one: Fact, other: Fact) -> tuple[Fact, Fact]:
    """In one order, with YES and NO in front."""
    return (one, other) if abs(one) <= abs(other) else (other, one)
