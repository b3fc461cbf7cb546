"""What the group may see of the answers to one question: never whose they are, and nothing at all
if too few people were asked or agree.

Without names, a showing names only what two or more people chose, in words instead of numbers. It
says nothing about the rest: no total, and not that anything is missing. So an answer that nobody
shares has no effect at all; the screen is the same as if that person had skipped the question. It
does not protect against someone who already knows nearly all the others' answers.

Everything here depends on which answers there are and not on who gave them: order and time leave
no trace.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

from dialogs.codec import dumps, tagged
from dialogs.pack.answers import Answer, Given
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Question
from dialogs.session.state import Showing

UNKNOWN = Given.UNKNOWN.value
"""Not knowing is a position as well."""

FEWEST_ASKED = 5
"""If fewer phones were asked a closed question, nothing of its answers is shown."""
SHARED_BY = 2
"""A position with fewer people is never shown: a position of one is a person. In the open mode
people agree to show their answer; there it is shown next to a different one."""
_SMALL, _LARGE = 7, 12
"""Up to this many phones positions are only named, because a word would be a number there. From
this many on, there are enough people to tell a few from a part."""
_FEWEST_IN_SMALL, _FEWEST = 4, 5
"""How many people must have a position in common with somebody: in a small group, and otherwise."""


class HowMany(Enum):
    """How many chose a position, in a word."""

    MOST = "meesten"
    """More than half, and possibly all: one fewer would look the same."""
    PART = "deel"
    SOME = "sommigen"
    FEW = "paar"
    NAMED = "genoemd"
    """Two or more; no word says how many."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The positions that people have in common, in the order of the options. `asked`: how many
    phones were asked; everybody knows that."""

    positions: tuple[tuple[str, HowMany], ...]
    asked: int

    def at_least(self, position: str) -> int:
        """The fewest people who can have chosen it, judging by the word alone; 0 if it isn't
        named."""
        match dict(self.positions).get(position):
            case HowMany.MOST:
                return self.asked // 2 + 1
            case HowMany.PART:
                return self.asked // 4 + 1
            case HowMany.SOME | HowMany.FEW | HowMany.NAMED:
                return SHARED_BY
            case None:
                return 0


@dataclass(frozen=True, slots=True)
class Counted:
    """How many people agreed to show each position, in the order of the options. Only in the open
    mode, where people chose to show whose answers are whose. `answers`: how many took any of these.

    Everything that two or more people together agreed to show is shown, also where they differ. The
    numbers are never given: with so few people, they would reveal what the others didn't show.
    """

    positions: tuple[tuple[str, int], ...]
    answers: int

    def at_least(self, position: str) -> int:
        """How many took it."""
        return dict(self.positions).get(position, 0)

    @property
    def in_common(self) -> tuple[str, ...]:
        """The positions that two or more took: only these are named on a page that goes further
        than the group."""
        return tuple(position for position, count in self.positions if count >= SHARED_BY)


@dataclass(frozen=True, slots=True)
class Texts:
    """What was written, in an order that gives nothing away. Once a participant has everything
    erased, no text is left at all: the one that was missing would be theirs."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooFew:
    """Too few answers, or too few alike: people could guess whose they are, so nothing is shown or
    frozen.

    `nothing`: the group answers openly, and fewer than two agreed to show theirs.
    """

    nothing: bool = False


Shown = Shared | Counted | Texts
"""Everything that can be shown, and so frozen."""


# Closed questions


def shared(
    question: Question, answers: Iterable[Answer], asked: int, *, of_some: bool = False
) -> Shared | TooFew:
    """What people have in common, for everyone to see. Skipping isn't an answer.

    `asked`: how many phones were asked, whether they answered or not. `of_some`: only some were
    asked, because of what they answered before. Their number would reveal what they answered, so
    nothing here may depend on it: positions are only named.
    """
    each = [positions for answer in answers if (positions := _positions(question, answer))]
    counts = Counter(position for positions in each for position in positions)
    common = {position for position, count in counts.items() if count >= SHARED_BY}
    people = sum(not common.isdisjoint(positions) for positions in each)
    fewest = _FEWEST_IN_SMALL if is_small(asked) and not of_some else _FEWEST
    if asked < FEWEST_ASKED or people < fewest:
        return TooFew()
    found = [(position, counts[position]) for position in _order(question) if position in common]
    if of_some:
        return Shared(tuple((position, HowMany.NAMED) for position, _ in found), asked)
    if len(found) == 1 and not question.several:
        position, count = found[0]
        most = count * 2 > asked
        return Shared(((position, HowMany.MOST),), asked) if most else TooFew()
    return Shared(tuple((position, _how_many(count, asked)) for position, count in found), asked)


def is_small(asked: int) -> bool:
    """Whether the bounds of a small group hold for so many phones."""
    return asked <= _SMALL


def _how_many(count: int, asked: int) -> HowMany:
    if asked <= _SMALL:
        return HowMany.NAMED
    if count * 2 > asked:
        return HowMany.MOST
    if asked < _LARGE:
        return HowMany.SOME
    return HowMany.FEW if count * 4 <= asked else HowMany.PART


def counted(question: Question, answers: Iterable[Answer]) -> Counted | TooFew:
    """What people agreed to show, for a group that answers openly. Skipping isn't an answer. If
    only one person agreed, nothing is shown: it would look like the group's answer."""
    each = [positions for answer in answers if (positions := _positions(question, answer))]
    counts = Counter(position for positions in each for position in positions)
    if len(each) < SHARED_BY:
        return TooFew(nothing=True)
    found = tuple((one, counts[one]) for one in _order(question) if counts[one])
    return Counted(found, len(each))


def _order(question: Question) -> list[str]:
    return [*(option.id for option in question.options), UNKNOWN]


def _positions(question: Question, answer: Answer) -> frozenset[str]:
    if answer.given is Given.UNKNOWN:
        return frozenset({UNKNOWN})
    if answer.given is not Given.CHOSEN:
        return frozenset()
    return frozenset(answer.options).intersection(option.id for option in question.options)


def showing(shown: Shown | TooFew, *, several: bool = False) -> Showing:
    """What the session is told: whether there is a difference to discuss.

    `several`: whether one person may choose several options. Then two that are only named need not
    be a difference, as the same people may have chosen both.
    """
    match shown:
        case TooFew():
            return Showing.TOO_FEW
        case Texts() | Shared((_,)):
            return Showing.ALIKE
        case Counted(positions, answers) if all(count == answers for _, count in positions):
            return Showing.ALIKE
        case Shared(positions) if several and {how for _, how in positions} <= _PERHAPS_ALL:
            return Showing.ALIKE
        case Shared() | Counted():
            return Showing.SPLIT


_PERHAPS_ALL = {HowMany.MOST, HowMany.NAMED}


# Open questions


def reveal_open(texts: Iterable[str], seed: int, mode: Mode = Mode.SEPARATE) -> Texts | TooFew:
    """What to show of texts that their writers let the group see. Nobody learns how many didn't."""
    written = [text for text in texts if text.strip()]
    openly = mode is Mode.OPENLY
    if len(written) < (1 if openly else FEWEST_TEXTS):
        return TooFew(nothing=openly)
    return Texts(shuffled(written, seed))


FEWEST_TEXTS = 4
"""The fewest texts that are shown, unless everyone may know whose they are."""


def shuffled(texts: Iterable[str], seed: int) -> tuple[str, ...]:
    """The texts in an order that depends on the seed and the texts only."""
    known = sorted(texts)
    keys = [sha256(f"{seed}:{number}".encode()).digest() for number in range(len(known))]
    return tuple(text for _, text in sorted(zip(keys, known, strict=True)))


# Frozen

_SHOWN = tagged({"gedeeld": Shared, "geteld": Counted, "teksten": Texts})


def freeze(shown: Shown) -> str:
    """The showing as text to store: the same bytes for the same answers."""
    return dumps(_SHOWN.write(shown))


def _of_two(shown: Counted) -> Counted | TooFew:
    """Leaves out what only one person agreed to show, which older showings can have."""
    return shown if shown.answers >= SHARED_BY else TooFew(nothing=True)


def thaw(frozen: str, mode: Mode = Mode.SEPARATE) -> Shown | TooFew:
    """The showing that `freeze` made this text from. Raises ValueError for any other text.

    `mode`: how the group answered. Only older showings without names need it: they are read as what
    would be shown of them now, which can be nothing.
    """
    try:
        match json.loads(frozen):
            case ["verdeling", counts, answers] if mode is Mode.OPENLY:
                return _of_two(Counted(tuple((one, count) for one, count in counts), answers))
            case ["verdeling", [[position, _]], answers]:
                return Shared(((position, HowMany.MOST),), answers)
            case ["verdeling", counts, answers]:
                # How many skipped the question isn't known any more: the answers count as all
                # phones.
                words = ((one, _how_many(count, answers)) for one, count in counts)
                return Shared(tuple(words), answers)
            case ["meesten", options]:
                return Shared(tuple((one, HowMany.MOST) for one in options), FEWEST_ASKED)
            case ["verspreid"]:
                return TooFew()
            case raw:
                shown: Shown = _SHOWN.read(raw)
                return _of_two(shown) if isinstance(shown, Counted) else shown
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise ValueError("not a showing") from error
