"""What the group may see of the answers to one question: never whose they are, and nothing at all
if few answered.

A spread names positions only if two or more people take each of them, because a position of one is
a person. Otherwise it says what most chose, without a count. Everything here depends on which
answers there are and not on who gave them: order and time leave no trace.
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
"""Not knowing is a position as well."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The fewest answers with which a closed and an open question are shown, and the fewest that
    each position must have for positions to be named."""

    closed: int
    open: int
    each: int


WITHOUT_NAMES = Thresholds(closed=5, open=4, each=2)
OPENLY = Thresholds(closed=1, open=1, each=1)
"""For answers that people chose to show, knowing that everyone sees whose they are."""


def thresholds(mode: Mode) -> Thresholds:
    return OPENLY if mode is Mode.OPENLY else WITHOUT_NAMES


@dataclass(frozen=True, slots=True)
class Spread:
    """How many took each position, in the order of the options."""

    positions: tuple[tuple[str, int], ...]
    answers: int


@dataclass(frozen=True, slots=True)
class Most:
    """What more than half chose, though not everyone."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scattered:
    """No option was chosen by more than half, and some position must not be named."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What was written, in an order that gives nothing away. Once a participant has everything
    erased, no text is left at all: the one that was missing would be theirs."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooFew:
    """So few answers that people could guess whose they are: nothing is shown or frozen.

    `nothing`: there was no answer at all, and one would have been enough.
    """

    nothing: bool = False


Shown = Spread | Most | Scattered | Texts
"""Everything that can be shown, and so frozen."""


def reveal_closed(
    question: Question, answers: Iterable[Answer], limits: Thresholds = WITHOUT_NAMES
) -> Spread | Most | Scattered | TooFew:
    """What to show of a closed question. Skipping it is no answer."""
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
    """On multiple choice the people who did *not* tick must reach the threshold too."""
    others = answers - count
    hides = not question.several or others == 0 or others >= each
    return count >= each and hides


def reveal_open(
    texts: Iterable[str], seed: int, limits: Thresholds = WITHOUT_NAMES
) -> Texts | TooFew:
    """What to show of texts that their writers let the group see. Nobody learns how many didn't."""
    written = [text for text in texts if text.strip()]
    if len(written) < limits.open:
        return _too_few(limits.open)
    return Texts(shuffled(written, seed))


def _too_few(threshold: int) -> TooFew:
    return TooFew(nothing=threshold <= 1)


def shuffled(texts: Iterable[str], seed: int) -> tuple[str, ...]:
    """The texts in an order that depends on the seed and the texts only."""
    known = sorted(texts)
    keys = [sha256(f"{seed}:{number}".encode()).digest() for number in range(len(known))]
    return tuple(text for _, text in sorted(zip(keys, known, strict=True)))


def showing(shown: Shown | TooFew) -> Showing:
    """What the session is told: whether there is a difference to discuss."""
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
    """The showing as text to store: the same bytes for the same answers."""
    return dumps(_SHOWN.write(shown))


def thaw(frozen: str) -> Shown:
    """The showing that `freeze` made this of. Raises ValueError for any other text."""
    try:
        shown: Shown = _SHOWN.read(json.loads(frozen))
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise ValueError("not a showing") from error
    return shown
