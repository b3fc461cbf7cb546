"""Notices talk about the typing itself: 'zit in de tram dus kort haha', 'sorry voor de typfouten'.

It is said to the bot, and tells readers of the page nothing about the project.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_SO = r"(?:(?:ja|nee|nou|oke|ok|sorry|haha|hihi|en|maar|dus|want|eh|o|oh|ps|trouwens|hoor) )*"
_THE = r"(?:de|het|t|n|een|mijn|mn|m n)"
_RIDES = r"(?:tram|trein|bus|metro|auto|wachtkamer|rij|file|pauze|lift|taxi)"
_BRIEF = (
    r"(?:(?:ik |we )?(?:hou|houd|doe|maak|typ|antwoord|schrijf) (?:(?:het|t|dit|even|ff|m|nu) )*"
    r"(?:kort|snel)|(?:even |ff |heel |beetje )?(?:kort|snel|snel snel)"
    r"(?: (?:antwoord|even|dan|getypt))?)"
)
_HERE = (
    rf"(?:ik |k )?(?:zit|sta|ben|lig|loop) (?:(?:nu|even|net|nog|ff|al|weer|hier) )*"
    rf"(?:in|op|bij) {_THE} {_RIDES}"
)
_AFTER = r"(?: (?:haha|hihi|hoor|dus|sorry|nu|even|ff|hoor|lol|joh))*"
_WHILE_TYPING = compiled(
    rf"{_SO}(?:"
    rf"{_HERE}(?: (?:en|dus|want) {_BRIEF})?"
    rf"|{_BRIEF}(?: want)? {_HERE}"
    rf"|(?:ik )?(?:typ|schrijf|app) (?:dit |het |t )?(?:(?:nu|even|ff|snel|vlug) )*"
    rf"(?:op|met|vanaf) {_THE} (?:telefoon|mobiel|tel|ipad|duim)(?: dus {_BRIEF})?"
    r"|(?:let niet op|vergeef me|excuus voor|sorry voor|negeer) (?:de |mijn |mn |al mijn )*"
    r"(?:typfouten|tikfouten|typefouten|spelfouten|spelling|taalfouten)"
    rf"|(?:mijn|mn|m n) (?:batterij|accu|telefoon|mobiel|tel) is (?:bijna |zo )*(?:leeg|dood|op)"
    r"|(?:ik )?(?:moet|ga) (?:er )?(?:zo|nu|direct|dadelijk) (?:weg|uit|uitstappen|overstappen)"
    r"|(?:ben|ik ben) (?:zo|even|ff) (?:terug|weg)"
    rf"){_AFTER}"
)


def is_while_typing(words: str) -> bool:
    """Whether words are only about where, how or how briefly somebody types."""
    return _WHILE_TYPING.fullmatch(normal(words)) is not None
