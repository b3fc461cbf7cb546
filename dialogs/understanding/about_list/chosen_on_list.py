"""Finds which point of the checklist somebody chooses to go on with ('doe die 2 maar', 'die wil ik
gaan doen'), or that they go on. Such words are about the list, so they are never kept on it."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.about_list.list_patterns import COUNT, COUNTED
from dialogs.understanding.options.matching import normal

_SO = (
    r"(?:(?:nee|neen|ja|jaa+|ok|oke|nou|dan|dus|maar|en|toch|eh+|he|wacht|joh|haha|goed|prima|top"
    r"|laten we|laat ons) )*"
)
_NTH = (
    r"(?:(?:die|de|dat|punt|nummer|nr|no|onderdeel|stap|bij|met|voor|aan) )*"
    rf"(?:(?P<number>[1-9])(?: ?e)?|(?P<word>{'|'.join(COUNTED[1:])})|(?P<nth>{'|'.join(COUNT)}))"
    r"(?: (?:punt|een|stap))?"
)
_DO = r"(?:doen|nemen|kiezen|pakken|aanpakken|oppakken|proberen)"
_MAY = r"(?:(?:graag|maar|wel|dan|gewoon|eerst|nu|dus|liever) )*"
_END = r"(?: (?:maar|dan|hoor|graag|dus|wel|gewoon|nu|eerst|even|ff|lijkt (?:me|mij|ons) \w+))*"
_WANTS = (
    r"(?:wil|willen|kies|kiezen|neem|nemen|pak|pakken|doe|doen|ga|gaan|zou|zouden) (?:ik|we|wij)"
)
_GOES_ON = rf"(?: {_MAY}(?:gaan )?(?:{_DO}|mee (?:beginnen|verder|aan de slag)))?"
_PATTERNS = [
    compiled(pattern)
    for pattern in (
        rf"{_SO}(?:doe|doen we|neem|nemen we|pak|kies|kiezen we|ik (?:kies|neem|doe|ga|wil)"
        rf"|(?:we|wij) (?:kiezen|nemen|doen|gaan|willen)|ga|begin) {_MAY}{_NTH}"
        rf"(?: {_MAY}(?:gaan )?{_DO})?{_END}",
        rf"{_SO}{_NTH} {_WANTS}{_GOES_ON}{_END}",
        rf"{_SO}{_NTH}(?: {_DO})? (?:dan|maar|graag)(?: (?:maar|dan|graag|hoor))*",
        rf"{_SO}{_NTH} {_DO}{_END}",
    )
]
_THIS_ONE = compiled(
    rf"{_SO}(?:die|dat|deze|dit|hier) (?:wil|willen|kies|kiezen|neem|nemen|pak) (?:ik|we|wij)"
    rf"{_GOES_ON}{_END}"
)
"""Says it of what is on the screen."""

_ONWARD = compiled(
    rf"{_SO}(?:(?:doe|ga|gaan|laat|laten|wil|willen|kan|kunnen|mag|mogen|ik|we|wij|ons|nu|ff|even"
    r"|gewoon|maar|lekker|snel|gelijk|meteen|weer|gaat|er) )*(?:verder|verdergaan|doorgaan)"
    r"(?: (?:gaan|maar|dan|graag|hoor|nu|joh|man|ja|aub|svp|met (?:het|de|t) (?:hele )?"
    r"(?:gesprek|vragen|rest)))*"
)
_THE_REST = compiled(
    r"(?=.*\b(?:doen?|doe|wil|willen|graag|afmaken|kom|laten|ga|gaan|wel)\b)"
    rf"{_SO}(?:(?:doe|doen|wil|willen|ik|k|we|wij|ons|nu|ff|even|ook|gewoon|graag|nog|gelijk|maar"
    r"|meteen|kom|op|met|ga|gaan|straks|zo|mij|me|dan) )*"
    r"(?:(?:de |het |t |die )?(?:rest|(?:hele|volledige) gesprek|(?:andere|overige) vragen))"
    r"(?: van (?:het |t |de |die )?(?:hele )?(?:gesprek|vragen))?"
    r"(?: (?:doen|doe|wil|willen|we|wij|ik|ook|nog|maar|dan|graag|nu|hoor|aub|gewoon|gelijk|meteen"
    r"|erbij|afmaken|wel|even|ff|joh|man|ja|gaan|op))*"
)
"""'Rest van het gesprek doen we ook'."""
_MAY_GO_ON = compiled(r"verder|doorgaan|\brest\b|gesprek|vragen", re.IGNORECASE)
_LAST_CLAUSE = compiled(r"[.,;!\n]+")


def goes_on(text: str) -> str | None:
    """What a text says before a last clause that says to go on ('bus staat vast lol, doe maar
    verder'); None if it doesn't end so."""
    if _MAY_GO_ON.search(text) is None or "?" in text:
        return None
    ends = [0, *(end.end() for end in _LAST_CLAUSE.finditer(text.rstrip(" .!\n")))]
    said = normal(text[ends[-1] :])
    goes = _ONWARD.fullmatch(said) or _THE_REST.fullmatch(said)
    return text[: ends[-1]].strip() if goes else None


def wants_rest(text: str) -> bool:
    """Whether that is all a text says, and it names the rest of the questions."""
    return goes_on(text) == "" and _THE_REST.fullmatch(normal(text)) is not None


def chosen_on_list(text: str) -> int | None:
    """The number of the point that the text chooses, 0 for the one on the screen; None if it
    chooses none."""
    typed = normal(text)
    if "?" in text:
        return None
    for pattern in _PATTERNS:
        found = pattern.fullmatch(typed)
        if found is None:
            continue
        if found["number"]:
            return int(found["number"])
        return (COUNTED if found["word"] else COUNT).index(found["word"] or found["nth"]) + 1
    return 0 if _THIS_ONE.fullmatch(typed) else None
