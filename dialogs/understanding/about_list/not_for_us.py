"""Recognises that something isn't for them: a point of the list ('punt 2 past niet bij ons'), or
the programme that the bot mentions ('MDT zijn wij niet')."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LONGEST = 160
"""Characters: a longer text tells more than that."""
_US = r"(?:ons|mij|onze (?:groep|club|tuin)|ons project)"
_NOT_OURS = (
    rf"(?:(?:past|passen|hoort|horen|speelt) (?:(?:echt|helemaal|gewoon|ook) )*niet (?:echt )?"
    rf"bij {_US}"
    rf"|(?:is|zijn) (?:echt |gewoon )?(?:niks|niets|niet) (?:iets )?voor {_US}"
    rf"|(?:geldt|gelden) (?:echt )?niet voor {_US}|slaat (?:echt )?niet op {_US}"
    rf"|(?:is|zijn) (?:hier |bij {_US} |voor {_US} )?niet van toepassing"
    rf"|hebben (?:we|wij) (?:hier )?(?:niks|niets) (?:mee|aan))"
)
_SAYS_SO = compiled(rf"(?P<front>.*?) ?\b{_NOT_OURS}(?: (?:hoor|dus|echt))*(?: (?P<back>.+))?")


_POINTS = compiled(r"^(?:(?:dat|dit|die|deze|het|t|ja|nee|nou|en|maar|echt)(?: |$))+")
"""Words that don't show which point is meant."""


def not_for_us(text: str) -> str | None:
    """What a text says isn't for them ('dat eerste punt past niet bij ons'), '' if it says only
    that; None for any other text."""
    if len(text) > _LONGEST or "?" in text:
        return None
    found = _SAYS_SO.fullmatch(normal(text))
    if found is None:
        return None
    front = _POINTS.sub("", found["front"])
    return front.strip() or (found["back"] or "").strip()


def not_of_programme(text: str, programme: str) -> bool:
    """Whether a text says that they don't belong to the programme."""
    name = normal(programme)
    if not name or name not in normal(text):
        return False
    of = rf"{re.escape(name)}(?: ?project)?"
    says = (
        rf"\b(?:wij|we|ik|dit|wi) (?:zijn|ben|is|bunt|doen|horen)(?: \w+){{0,2}}?"
        rf" (?:geen|niet (?:van|bij|aan|met|in)) (?:het |de )?{of}\b"
        rf"|\b(?:met |van |bij |aan )?{of} (?:zijn|ben|is|doen|horen) (?:wij|we|ik|dit)"
        rf"(?: \w+){{0,2}}? niet\b|\bgeen {of}\b"
    )
    return re.search(says, normal(text)) is not None


def only_not_of_programme(text: str, programme: str) -> bool:
    """Whether a text says that and nothing else, so that it isn't an answer."""
    few = len(normal(text).split()) <= _FEW and len(sentences(text)) == 1
    return few and "?" not in text and not_of_programme(text, programme)


_FEW = 7
"""Words."""
