"""What the group sees of the answers to one question: never whose, and nothing where few answered.

A spread names its positions only where two or more stand on each: a position of one is a person.
Otherwise it says what most chose, without a count. All of it is a function of which answers
there are, not of who gave them: order, time and number of the rest leave no trace.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from dialogs.codec import dumps, tagged
from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Question
from dialogs.session.state import Showing

UNKNOWN = Given.UNKNOWN.value
"""Not knowing is a position too."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From how many answers on a closed and an open question are shown, and how many must stand
    on each position for it to be named."""

    closed: int
    open: int
    each: int


WITHOUT_NAMES = Thresholds(closed=5, open=4, each=2)
OPENLY = Thresholds(closed=1, open=1, each=1)
"""Of answers that each showed of their own accord, knowing that everyone sees whose they are."""


def thresholds(mode: Mode) -> Thresholds:
    return OPENLY if mode is Mode.OPENLY else WITHOUT_NAMES


@dataclass(frozen=True, slots=True)
class Spread:
    """How often each position was taken, in the order of the options."""

    positions: tuple[tuple[str, int], ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Most:
    """What more than half chose; not everyone did."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scattered:
    """Nothing that more than half chose, and a position that must not be named."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What was written, in an order that says nothing. No text is left once somebody who took part
    had everything erased: what would be missing would be theirs."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooFew:
    """So few answers that one could guess whose they are: nothing is shown or frozen.

    `nothing`: one would have been enough, so there is none.
    """

    nothing: bool = False


Shown = Spread | Most | Scattered | Texts
"""What can be frozen."""


def reveal_closed(
    question: Question, answers: Iterable[Answer], limits: Thresholds = WITHOUT_NAMES
) -> Spread | Most | Scattered | TooFew:
    """The spread of a closed question; who skipped it gave no answer."""
    known = {option.id for option in question.options} | {UNKNOWN}
    taken = [kept for answer in answers if (kept := _positions(answer) & known)]
    if len(taken) < limits.closed:
        return _too_few(limits.closed)
    counts = Counter(position for positions in taken for position in positions)
    order = [*(option.id for option in question.options), UNKNOWN]
    found = tuple((position, counts[position]) for position in order if counts[position])
    if all(_many_enough(question, count, len(taken), limits.each) for _, count in found):
        return Spread(found, len(taken))
    most = tuple(position for position, count in found if count * 2 > len(taken))
    return Most(most) if most else Scattered()


def _positions(answer: Answer) -> frozenset[str]:
    if answer.given is Given.UNKNOWN:
        return frozenset({UNKNOWN})
    return frozenset(answer.options) if answer.given is Given.CHOSEN else frozenset()


def _many_enough(question: Question, count: int, answers: int, each: int) -> bool:
    """Of several choices each also shows who did not make it: they too must be many enough."""
    others = answers - count
    hides = not question.several or others == 0 or others >= each
    return count >= each and hides


def reveal_open(
    texts: Iterable[str], seed: int, limits: Thresholds = WITHOUT_NAMES
) -> Texts | TooFew:
    """The texts whose writers let the group see them; how many didn't, nobody is told."""
    written = [text for text in texts if text.strip()]
    if len(written) < limits.open:
        return _too_few(limits.open)
    return Texts(shuffled(written, seed))


def _too_few(threshold: int) -> TooFew:
    return TooFew(nothing=threshold <= 1)


def shuffled(texts: Iterable[str], seed: int) -> tuple[str, ...]:
    """In an order that follows from the seed and the texts alone."""
    known = sorted(texts)
    keys = [sha256(f"{seed}:{number}".encode()).digest() for number in range(len(known))]
    return tuple(text for _, text in sorted(zip(keys, known, strict=True)))


def showing(shown: Shown | TooFew) -> Showing:
    """What the session is told: whether there is a difference to talk about."""
    match shown:
        case TooFew():
            return Showing.TOO_FEW
        case Texts():
            return Showing.ALIKE
        case Spread(positions, answers) if all(count == answers for _, count in positions):
            return Showing.ALIKE
        case Spread() | Most() | Scattered():
            return Showing.SPLIT


# Frozen

_SHOWN = tagged({"verdeling": Spread, "meesten": Most, "verspreid": Scattered, "teksten": Texts})


def freeze(shown: Shown) -> str:
    """The showing as it is kept: the same bytes for the same answers."""
    return dumps(_SHOWN.write(shown))


def thaw(frozen: str) -> Shown:
    """The showing that `freeze` made this of. Raises ValueError for any other text."""
    try:
        shown: Shown = _SHOWN.read(json.loads(frozen))
    except (IndexError, KeyError, TypeError) as error:
        raise ValueError("not a showing") from error
    return shown
