"""Finds who is told by the place where others know them from: 'de mevrouw van nummer 12', 'meisje
van het azc', 'die man van de skatebaan'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.identifying.finding import Place
from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import Reading

_NUMBER = r"(?:huis)?(?:nummer|nr\.?)\s+\d{1,4}(?:\s?[a-z]\b)?(?![\w%]|[.,]\d)"
_SHELTER = (
    r"(?:(?:het|'t|dat|de|die)\s+)?(?:azc|asielzoekerscentrum|noodopvang|crisisopvang|"
    r"daklozenopvang|vrouwenopvang|jeugdgevangenis|leefgroep|woonwagenkamp)(?![\w-])"
)
_LIVES = rf"(?P<home>(?:van|op|uit)\s+(?:{_NUMBER}|{_SHELTER}))"
_HOME = re.compile(_LIVES, re.IGNORECASE)
_LIVES_BEHIND = re.compile(rf"\s+{_LIVES}", re.IGNORECASE)
_KNOWN_FROM = re.compile(
    r"\s+(?:van|uit|bij)\s+(?:de|het|'t|die|dat)\s+(?P<place>[^\W\d_][\w-]*)", re.IGNORECASE
)
_THAT = frozenset({"die", "dat"})
_NEUTER = ("je", "kind", "lid")
"""After 'dat' only these: 'dat jongen uit de buurt koken' is about many."""
_ANYONE = frozenset({"een", "elke", "elk", "ieder", "iedere", "geen", "welke", "welk", "per"})
"""Before a word for one person these make it anyone who lives there."""
_NEIGHBOURS = frozenset({"buren", "familie", "gezin", "bewoners", "mensen"})
"""Behind these a number leads to somebody too."""
_OFFICES = frozenset(
    {
        *("gemeente", "provincie", "politie", "overheid", "bank", "krant", "radio", "televisie"),
        *("tv", "film", "foto", "app", "bot", "groep", "middag", "avond", "ochtend", "week"),
        *("vorige", "eerste", "tweede", "laatste", "andere", "organisatie", "woningbouw"),
    }
)
"""Where many may come from, and what isn't a place."""


def homes(reading: Reading, known: Known) -> Iterator[Place]:
    """The home of somebody who is mentioned without a name, as 'van nummer 12'."""
    for at, word in enumerate(reading.words):
        is_one = word.plain in known.single_people or word.plain in known.titles
        if not (is_one or word.plain in _NEIGHBOURS):
            continue
        match = _LIVES_BEHIND.match(reading.text, word.end)
        if match is None:
            continue
        has_number = any(letter.isdigit() for letter in match["home"])
        before = reading.plain[at - 1] if at and word.follows else ""
        if has_number or (is_one and before not in _ANYONE):
            yield match.span("home")


def known_by_place(reading: Reading, known: Known) -> Iterator[Place]:
    """'Die man van de skatebaan': one whom the others know from a place."""
    for word, that in zip(reading.words[1:], reading.words, strict=False):
        points = that.plain == "die" or (that.plain == "dat" and word.plain.endswith(_NEUTER))
        if points and word.follows and word.plain in known.single_people:
            match = _KNOWN_FROM.match(reading.text, word.end)
            if match is not None and match["place"].casefold() not in _OFFICES:
                yield that.start, match.end()


def is_home(words: str) -> bool:
    """Whether a find is one of `homes`: without it the sentence goes on as it is."""
    return _HOME.fullmatch(words) is not None


def is_known_by_place(words: str) -> bool:
    """Whether a find is one of `known_by_place`, and no name."""
    first, _, rest = words.partition(" ")
    return first.casefold() in _THAT and bool(rest)


def after_home(text: str, at: int) -> int:
    """Where a home right after a name ends; `at`, the end of the name, if there is none."""
    home = _LIVES_BEHIND.match(text, at)
    return at if home is None else home.end()
