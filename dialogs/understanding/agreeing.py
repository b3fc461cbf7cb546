"""Tells whether somebody agrees with what was proposed, or refuses it.

Only a yes and nothing else counts: 'ja klopt' does, 'ja maar soms niet' doesn't. A text that says
more is an answer of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dialogs.understanding.matching import normal, spoken_loosely

_LONGEST = 80
"""Characters: a longer text says more than yes or no."""
_LONGEST_IN_PASSING = 200
_CLAUSES = re.compile(r"[.,;!?\n]+")
_YES = frozenset(
    {"ja", "jawel", "jazeker", "jep", "jup", "yep", "yes", "klopt", "inderdaad", "precies"}
    | {"exact", "juist", "correct", "zeker", "oke", "ok", "prima", "akkoord", "goed", "hoort"}
    | {"past", "eens"}
)
_BESIDES_YES = frozenset(
    {"dat", "die", "dit", "deze", "het", "is", "zo", "wel", "hoor", "er", "erbij", "daar", "bij"}
    | {"zit", "je", "u", "ik", "bedoel", "bedoelde", "denk", "helemaal", "graag", "heel", "echt"}
    | {"aub", "dank", "ook", "ons", "lijkt", "me", "mij", "mee"}
    | {"zei", "zeg", "toch", "al", "net", "had", "gezegd", "nou"}
)
_GO_AHEAD = re.compile(r"\b(?:doe|zet|neem|schrijf) (?:dat |die |het )?maar(?: op)?\b")
_NO = frozenset({"nee", "neen", "nej", "neuh", "nope", "nah", "no"})
_BESIDES_NO = frozenset(
    {"man", "joh", "hoor", "liever", "niet", "dank", "je", "u", "bedankt", "dankjewel", "sorry"}
    | {"toch", "dat", "dit", "die", "even", "nu", "echt", "zeker", "absoluut", "nog", "dus", "ik"}
)
_THANKS = re.compile(r"\bdank (?:je|u) wel\b")
_AFTER_NO = re.compile(
    r"(?:(?:nee|neen|nope|nah)(?: (?:hoor|joh|man|sorry|dat niet|die niet|niet dat|niet die))? )+"
    r"(?:maar |liever |eerder |meer |ik bedoel |ik bedoelde )*(?P<rest>\S.*)"
)


def agrees(text: str) -> bool:
    """Whether the text is a yes, and nothing besides ('ja klopt', 'is goed', 'inderdaad')."""
    if len(text) > _LONGEST or "?" in text:
        return False
    said = set(_GO_AHEAD.sub("ja", normal(text)).split())
    return bool(said & _YES) and said <= _YES | _BESIDES_YES


def refuses(text: str) -> bool:
    """Whether the text is a no, and nothing besides ('nee man', 'nee liever niet')."""
    if len(text) > _LONGEST or "?" in text:
        return False
    said = _THANKS.sub("", normal(text)).split()
    return bool(said) and said[0] in _NO and set(said) <= _NO | _BESIDES_NO


def after_no(text: str) -> str | None:
    """What comes after 'no' in the text ('nee, de vierde' -> 'de vierde'); None if nothing does."""
    found = None if len(text) > _LONGEST else _AFTER_NO.fullmatch(normal(text))
    return None if found is None else found["rest"]


def says_in_passing(text: str, words: Mapping[str, Sequence[str]], name: str) -> bool:
    """Whether one of the text's clauses is a phrase of this list ('nee nee. geen gevaar')."""
    clauses = _CLAUSES.split(text) if len(text) <= _LONGEST_IN_PASSING else []
    return any(spoken_loosely(clause, words, (name,)) is not None for clause in clauses)
