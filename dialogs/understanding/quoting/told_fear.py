"""Finds the sentence in which somebody tells that people are afraid, or should be so no more."""

from __future__ import annotations

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.own_fear import is_own_fear
from dialogs.understanding.quoting.worth_reading import PEOPLE

_FEAR = compiled(r"\b(?:(?:doods)?bang|bange|angst|angsten|angstig|(?:dood)?eng|enge)\b")
_NO_FEAR = compiled(
    r"\b(?:niet|nooit|niemand|geen|nergens)\b(?: (?!meer\b)\w+){0,3} (?:bang|angst)"
)
_WORRIES_THAT = compiled(r"\bbang dat\b")
"""'Ik ben bang dat het regent' isn't about fear of people."""


@memoized
def told_fear(text: str) -> str:
    """The first such sentence, as it was typed; '' without one. What its writer fears for the
    project is none."""
    told = (one for one in sentences(text) if not is_own_fear(one))
    return next((one for one in told if _tells_fear(normal(one))), "")


def _tells_fear(said: str) -> bool:
    none = _NO_FEAR.search(said) is not None or _WORRIES_THAT.search(said) is not None
    return not none and names_fear(said)


_OF_EACH_OTHER = compiled(
    rf"\b(?:bang|angst(?:en|ig)?) (?:\w+ ){{0,2}}(?:voor|van) (?:\w+ ){{0,3}}?"
    rf"(?:elkaar|mekaar|hen|hun|{PEOPLE})\b"
)


def fears_people(text: str) -> bool:
    """Whether a sentence is about fear of people, and not of what is to come."""
    return _OF_EACH_OTHER.search(normal(text)) is not None


def names_fear(words: str) -> bool:
    """Whether a word for fear is among these, in their normal form."""
    return _FEAR.search(words) is not None
