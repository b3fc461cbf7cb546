"""Which sentences of teams an edition publishes.

They are drawn by lot, and nearly equal ones are shown once. What they are about is published with
them; how many teams wrote one, which come from one team, and in which order they came is not.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Iterable, Mapping

ABOUT_NOTHING = ""
"""What a sentence is about if its question concerns no element, or if that wasn't kept."""
TEXT_TEAMS_ENOUGH = 5
"""Sentences are only published if at least this many teams gave any; with fewer, people could guess
whose they are."""
TEXTS_OF_ONE = 2
"""At most this many sentences of one team are published."""


def texts_shown(by_team: Iterable[Mapping[str, str]], key: bytes) -> Mapping[str, str]:
    """The sentences to publish, in alphabetical order, each with the element that it is about; none
    if few teams gave any.

    `by_team`: the sentences of each team, with what each is about. The key draws at most
    `TEXTS_OF_ONE` of a team, so that the choice doesn't depend on what they say.
    """
    teams = [texts for texts in by_team if texts]
    if len(teams) < TEXT_TEAMS_ENOUGH:
        return {}
    drawn = [pair for texts in teams for pair in _drawn_of(texts, key)]
    return dict(_without_equals(drawn))


def _drawn_of(texts: Mapping[str, str], key: bytes) -> Iterable[tuple[str, str]]:
    def lot(pair: tuple[str, str]) -> bytes:
        return hmac.digest(key, f"sentence {pair[0]}".encode(), "sha256")

    return sorted(_without_equals(texts.items()), key=lot)[:TEXTS_OF_ONE]


def _without_equals(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """In alphabetical order, one of those that are nearly equal. One that says what it is about
    goes first; which one came first plays no part."""
    found: dict[str, tuple[str, str]] = {}
    for pair in sorted(pairs, key=_known_first):
        found.setdefault(_letters(pair[0]), pair)
    return sorted(found.values(), key=lambda pair: _in_the_alphabet(pair[0]))


def _known_first(pair: tuple[str, str]) -> tuple[bool, tuple[str, str], str]:
    text, about = pair
    return about == ABOUT_NOTHING, _in_the_alphabet(text), about


def _letters(text: str) -> str:
    """The letters and digits alone: what nearly equal sentences have in common."""
    return "".join(filter(str.isalnum, _in_the_alphabet(text)[0])) or text


def _in_the_alphabet(text: str) -> tuple[str, str]:
    plain = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return "".join(plain).casefold(), text
