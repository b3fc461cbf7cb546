"""Reads all that a text wants taken away, left off the list or kept here. This is the one entry to
the readers of this room: it holds the order in which they are asked.

Whether it is found among what somebody typed, and whether it goes or is shown first, is decided in
`dialogs/steps/at_list/taking_away.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.kept_here import under_condition
from dialogs.understanding.taking_away.left_out import asks_to_leave_out, without_left_out
from dialogs.understanding.taking_away.maybe_gone import maybe_gone
from dialogs.understanding.taking_away.name_of_house import NameGone, name_gone
from dialogs.understanding.taking_away.name_of_person import (
    NameToGo,
    all_names_to_go,
    name_to_go,
)
from dialogs.understanding.taking_away.off_page import off_page
from dialogs.understanding.taking_away.removal import Removal, naming_words, removal
from dialogs.understanding.taking_away.taken_too_much import less_what_stays, only_part
from dialogs.understanding.taking_away.unsaid import unsaid


class Unwanted(Enum):
    """What is to go."""

    LATEST = auto()
    """What was typed last."""
    WORDS = auto()
    """A sentence that is named by words of it."""
    ONLY = auto()
    """Such a sentence, while all beside it stays."""
    PERSON = auto()
    """The name of a person."""
    HOUSE = auto()
    """The name of an organisation, or another word that stands as a name."""
    ALL_NAMES = auto()


class Fate(Enum):
    """What is to become of it."""

    ERASE = auto()
    OFF_PAGE = auto()
    """It mustn't be on the list or on paper."""
    STAYS_HERE = auto()
    """It is kept, and nothing quotes it."""


_NO_WORDS = Removal()


@dataclass(frozen=True, slots=True)
class WantsGone:
    """`words`: the words that name it, and what the text says besides. `name`: the name that is to
    go. `every`: whether all that is about it is meant. `sure`: whether the text surely says so;
    otherwise its writer is asked. `question`: whether it says that what was typed last was a
    question."""

    what: Unwanted
    how: Fate = Fate.ERASE
    words: Removal = _NO_WORDS
    name: NameToGo | NameGone | None = None
    every: bool = False
    sure: bool = True
    question: bool = False

    @property
    def besides(self) -> str:
        """What else the text says; '' if nothing."""
        return self.words.besides


_Read = Callable[[str], "WantsGone | None"]


def _all_names(text: str) -> WantsGone | None:
    return WantsGone(Unwanted.ALL_NAMES) if all_names_to_go(text) else None


def _person(text: str) -> WantsGone | None:
    found = name_to_go(text)
    return None if found is None else WantsGone(Unwanted.PERSON, name=found, sure=found.surely)


def _house(text: str) -> WantsGone | None:
    found = name_gone(text)
    return None if found is None else WantsGone(Unwanted.HOUSE, name=found, sure=found.surely)


def _only(text: str) -> WantsGone | None:
    named = only_part(text)
    return WantsGone(Unwanted.ONLY, words=Removal(named, of_words=True)) if named else None


def _unsaid(text: str) -> WantsGone | None:
    found = unsaid(text)
    return None if found is None else WantsGone(Unwanted.WORDS, words=found)


def _latest(text: str) -> WantsGone | None:
    asks = own_data(text)
    if asks not in (OwnData.REMOVE, OwnData.WAS_ASKED) and not asks_to_leave_out(text):
        return None
    return WantsGone(Unwanted.LATEST, question=asks is OwnData.WAS_ASKED)


def _off_page(text: str) -> WantsGone | None:
    found = off_page(text)
    if found is None:
        return None
    words = Removal(naming_words(found.named), of_words=True, besides=found.told)
    what = Unwanted.WORDS if found.named else Unwanted.LATEST
    return WantsGone(what, Fate.OFF_PAGE, words, every=found.every)


def _stays_here(text: str) -> WantsGone | None:
    stays = under_condition(text) or without_left_out(text) is not None
    return WantsGone(Unwanted.LATEST, Fate.STAYS_HERE) if stays else None


def _maybe(text: str) -> WantsGone | None:
    found = maybe_gone(text)
    if found is None or own_data(text) is not None:
        return None
    what = Unwanted.WORDS if found.named else Unwanted.LATEST
    words = Removal(found.named, of_words=found.of_words, besides=found.besides)
    return WantsGone(what, words=words, sure=False)


_NAMES: tuple[_Read, ...] = (_all_names, _person, _house)
_IN_ORDER: tuple[_Read, ...] = (
    _only,
    _unsaid,
    _latest,
    _off_page,
    _stays_here,
    _maybe,
)
"""The first that reads a text says what is meant."""


@memoized
def name_wanted_gone(text: str) -> WantsGone | None:
    """The name that a text wants gone, or all of them; None for any other text. It may be a word of
    a sentence, unless it is sure."""
    return next((found for read in _NAMES if (found := read(text)) is not None), None)


@memoized
@memoized
def wants_gone(text: str) -> tuple[WantsGone, ...]:
    """All that a text wants gone, apart from names; nothing for any other text. There are several
    if one order follows the other ('haal dat van Ton weg en die van de koffie ook')."""
    orders = less_what_stays(text) if not only_part(text) else text
    return _several(orders) or _first(orders)


def order_first(text: str) -> Removal | None:
    """The words of a text whose first clause is an order that names them, with the rest as what it
    says besides; None for any other text."""
    found = _FIRST_CLAUSE.fullmatch(text.strip())
    order = None if found is None else _unsaid(found["order"])
    if found is None or order is None or order.besides:
        return None
    return replace(order.words, besides=found["told"])


_FIRST_CLAUSE = compiled(r"(?P<order>[^,;:.!?\n]+)[,;:.!?\n]+\s*(?P<told>\S.*)", re.DOTALL)


def _first(text: str) -> tuple[WantsGone, ...]:
    found = next((found for read in _IN_ORDER if (found := read(text)) is not None), None)
    return () if found is None else (found,)


_AND = compiled(
    r"[\s,;.]+(?:en|plus|ook)\s+(?=(?:ook\s+|dan\s+)?(?:die|dat|de|het|wat|[‘’“\"'])\b)"
)
_AND_QUOTED = compiled(r"[\s,;.]+(?:en|plus|ook)\s+(?=(?:ook\s+)?[‘“\"'])")
_PIECE = r"(?:zin|zinnetje|opmerking|stuk|stukje|verhaal)"
_TOO = r"(?: (?:ook|nog|graag|aub|hoor|even|maar|mag|moet|kan|er|weg|eraf|eruit|af|uit))*"
_THAT_TOO = compiled(
    rf"(?:ook |dan )?(?:(?:die|dat|de|het)(?: {_PIECE})? (?:van|over|met|waarin|waar)"
    rf"|wat ik (?:\w+ )?over) (?P<words>.+?)(?: zei| schreef| typte)?{_TOO}"
)
_QUOTED_TOO = compiled(r"(?:ook\s+)?[‘“\"'](?P<words>[^‘’“”\"']{3,})[’”\"'](?:\s+\w+){0,3}\W*")
"""What is to go as well, behind an order: it needs no verb of its own."""
_MOST_ORDERS = 4
_MOST_NAMING = 6
"""Words."""


def _several(text: str) -> tuple[WantsGone, ...]:
    """The orders of a text in which one follows the other; nothing if there aren't two."""
    if len(text) > _LONGEST:
        return ()
    parts = [*_AND.finditer(text), *_AND_QUOTED.finditer(text)]
    for end in sorted(parts, key=lambda one: one.start())[:_MOST_ORDERS]:
        first, rest = _sure(text[: end.start()]), text[end.end() :]
        if first is None:
            continue
        also = _too(rest)
        if also is not None:
            return (first, also)
        more = _several_too(rest)
        if more:
            return (first, *more)
    return ()


_LONGEST = 200
"""Characters."""


def _sure(text: str) -> WantsGone | None:
    """The order of a text that names words, and says nothing else."""
    found = _unsaid(text) or _named(text)
    return None if found is None or found.besides else found


def _named(text: str) -> WantsGone | None:
    found = removal(text)
    # What is replaced is no order to take away, and that it was a joke may be told.
    if found is None or found.replaces or not (found.asked and found.of_words):
        return None
    return WantsGone(Unwanted.WORDS, words=found) if found.named or found.quoted else None


def _too(text: str) -> WantsGone | None:
    quoted = _QUOTED_TOO.fullmatch(text.strip())
    if quoted is not None:
        words = Removal(naming_words(quoted["words"]), quoted["words"].strip(), of_words=True)
        return WantsGone(Unwanted.WORDS, words=words)
    said = _THAT_TOO.fullmatch(normal(text))
    named = frozenset[str]() if said is None else naming_words(said["words"])
    if not named or len(named) > _MOST_NAMING:
        return None
    return WantsGone(Unwanted.WORDS, words=Removal(named, of_words=True))


def _several_too(text: str) -> tuple[WantsGone, ...]:
    """The same for what is behind an order, and names two more."""
    for end in _AND.finditer(text):
        first, last = _too(text[: end.start()]), _too(text[end.end() :])
        if first is not None and last is not None:
            return (first, last)
    return ()
