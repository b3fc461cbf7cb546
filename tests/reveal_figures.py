"""Measures what a group sees of a closed question, and what that gives away.

    python -m tests.reveal_figures

Preferences are simulated: of four options how likely each is differs by group (Dirichlet with 1),
8 in 100 don't know and 5 in 100 skip. So the percentages are orders of magnitude. That a lone
answer has no effect is no estimate; `tests/bot/room/phases/test_lone_answers.py` proves it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb, factorial
from random import Random

from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, chosen
from dialogs.pack.definition import Option, Question
from dialogs.session.anonymity import Shared, shared
from tests.support.small_session import IN_SESSION

SIZES = (5, 6, 8, 12, 20)
SHOWINGS = 5000
_SKIPS, _KNOWS_NOT = 0.05, 0.08
_OPTIONS = tuple(f"o{number}" for number in range(4))
QUESTION: Question = replace(
    IN_SESSION.questions["d4n"], options=tuple(Option(id_, id_) for id_ in _OPTIONS)
)
_ANSWERS = (*(chosen(id_) for id_ in _OPTIONS), UNKNOWN, SKIPPED)


@dataclass(frozen=True, slots=True)
class Figures:
    """Percentages of showings: that name at least two positions; that do so where there are two
    that two or more people chose; and that name none."""

    names_two: int
    of_splits: int
    names_none: int


BEFORE = {
    5: Figures(12, 37, 53),
    6: Figures(17, 32, 51),
    8: Figures(20, 26, 47),
    12: Figures(26, 28, 40),
    20: Figures(37, 38, 33),
}
"""What the rule before gave for the same showings: counts, or where somebody stood alone 'most' or
'far apart'. So in 63 to 78 in 100 everybody knew that somebody did."""


def measured(people: int) -> Figures:
    """The figures of the rule as it is."""
    chance = Random(16)
    two = split = both = none = 0
    for _ in range(SHOWINGS):
        answers = _drawn(chance, people)
        shown = shared(QUESTION, answers, people)
        counts = Counter(one.values for one in answers if one is not SKIPPED)
        is_split = sum(count >= 2 for count in counts.values()) >= 2
        names_two = isinstance(shown, Shared) and len(shown.positions) > 1
        two += names_two
        split += is_split
        both += names_two and is_split
        none += not isinstance(shown, Shared)
    parts = ((two, SHOWINGS), (both, split), (none, SHOWINGS))
    return Figures(*(round(100 * number / of) for number, of in parts))


def _drawn(chance: Random, people: int) -> list[Answer]:
    likely = [chance.expovariate(1) for _ in _OPTIONS]
    found: list[Answer] = []
    for _ in range(people):
        number = chance.random()
        if number < _SKIPS:
            found.append(SKIPPED)
        elif number < _SKIPS + _KNOWS_NOT:
            found.append(UNKNOWN)
        else:
            found.append(chance.choices(_ANSWERS[: len(_OPTIONS)], likely)[0])
    return found


# Somebody who knows the answers of all others


def certain_of_the_last(people: int, *, counts: bool = False) -> float:
    """How likely it is that the last answer follows for certain from what is shown, for somebody
    who knows all the others; exact, over all count vectors. `counts`: if the numbers were shown."""
    shown = {vector: _shown(vector, counts=counts) for vector in vectors(people, len(_ANSWERS))}
    found = 0.0
    for vector, screen in shown.items():
        for position in (number for number, count in enumerate(vector) if count):
            same = sum(shown[_moved(vector, position, to)] == screen for to in range(len(_ANSWERS)))
            if same == 1:
                found += _likely(vector) * vector[position] / people
    return found


def vectors(people: int, positions: int) -> Iterator[tuple[int, ...]]:
    """Every way to divide people over positions."""
    for bars in combinations(range(people + positions - 1), positions - 1):
        ends = (-1, *bars, people + positions - 1)
        yield tuple(ends[n + 1] - ends[n] - 1 for n in range(positions))


def _shown(vector: tuple[int, ...], *, counts: bool) -> object:
    if counts:
        return vector[:-1]
    answers = [one for one, count in zip(_ANSWERS, vector, strict=True) for _ in range(count)]
    return shared(QUESTION, answers, sum(vector))


def _moved(vector: tuple[int, ...], position: int, to: int) -> tuple[int, ...]:
    counts = [*vector]
    counts[position] -= 1
    counts[to] += 1
    return tuple(counts)


def _likely(vector: tuple[int, ...]) -> float:
    *chose, unknown, skipped = vector
    of_options = sum(chose)
    ways = factorial(sum(vector)) / (
        factorial(of_options) * factorial(unknown) * factorial(skipped)
    )
    each = (1 - _SKIPS - _KNOWS_NOT) ** of_options * _KNOWS_NOT**unknown * _SKIPS**skipped
    # With a Dirichlet of 1, every division over the options is as likely.
    return ways * each / comb(of_options + len(chose) - 1, len(chose) - 1)


def _table() -> Iterator[str]:
    yield "people  names two     of real splits  names none   (before → now)"
    for people in SIZES:
        was, now = BEFORE[people], measured(people)
        pairs = (
            (was.names_two, now.names_two),
            (was.of_splits, now.of_splits),
            (was.names_none, now.names_none),
        )
        yield f"{people:6}  " + "    ".join(f"{a:3} → {b:3}%" for a, b in pairs)
    yield ""
    yield "who knows all others is certain of the last answer, with this rule and with counts:"
    for people in SIZES[:-1]:
        known = (certain_of_the_last(people, counts=counts) for counts in (False, True))
        yield f"{people:6}  " + "  ".join(f"{100 * each:5.1f}%" for each in known)


if __name__ == "__main__":
    print("\n".join(_table()))
