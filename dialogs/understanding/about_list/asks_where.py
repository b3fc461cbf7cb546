"""Finds what somebody asks the place of at their list: 'dat van het achterdek en dat bang zijn,
waar staat dat?', or misses there: 'de meiden staan nergens?'"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_SO = r"(?:ja|nou|he|hey|huh|maar|en|oh|eh+|wacht|ho|hallo|nee) "
_ALSO = r"of|toch|dan|nou|nu|he|hoor|joh|man|dus|of zo|ofzo|eigenlijk"
_ASKS = compiled(
    r"(?P<named>.*?)\b(?:en )?waar (?:staat|staan|is|zijn|blijft|blijven|zie ik|vind ik)"
    r" (?:dat|dit|die|het|dat dan|dat nou|dat nu|die dan)(?: (?:dan|nou|nu|eigenlijk|toch))*"
    r"(?P<behind>(?: van| over) .+)?"
)
_MISSES = compiled(
    rf"(?:{_SO})*(?P<named>.+?) (?:staat|staan|stond|stonden|zie ik|vind ik)"
    r"(?: (?:dus|toch|er|hier|dan|nou|nu|nog|echt|eigenlijk|gewoon|ook))*"
    r" (?:nergens|niet (?:erop|op|op de lijst|erbij|bij|hierbij|hier))(?: (?:bij|op|in|terug))?"
    rf"(?: (?:de|het|die|mijn|deze) lijst(?:je)?)?(?: (?:{_ALSO}))*"
    rf"|(?:{_SO})*(?:waarom|hoezo|hoe kan het dat|hoe komt het dat) (?:staat|staan|zie ik)"
    r"(?: (?:er|hier))? (?P<why>.+?)(?: er)?"
    r" (?:nergens|niet (?:erop|op|op de lijst|erbij|bij|hierbij|hier|tussen))"
    rf"(?: (?:{_ALSO}))*"
    rf"|(?:{_SO})*(?:waar (?:is|zijn|blijft|blijven|staat|staan)|ik (?:zie|vind)|ik mis)"
    r"(?: (?:nou|nu|dan|nog|dus|hier))* (?P<gone>.+?)"
    r"(?: (?:gebleven|nergens|niet (?:terug|staan|erop|erbij|op de lijst)"
    rf"|op de lijst|erop|in de lijst))+(?: (?:{_ALSO}))*"
)
_OF_LIST = compiled(r"\b(?:nergens|erop|lijst\w*|gebleven|terug)\b")
"""Without any of these, and no question, people may stand nowhere at the activity itself."""
_PARTS = compiled(r"\ben\b|,")
_LETTERS = 4
_SAY_LITTLE = frozenset(
    {"waar", "staat", "staan", "zijn", "succes", "success", "over", "mijn", "heel", "toch", "alles"}
    | {"niet", "maar", "want", "verhaal", "stuk", "zin", "antwoord", "schreef", "typte", "zei"}
)
_MAY_ASK = compiled(r"\b(?:waar\w*|nergens|hoe\w*|niet|mis)\b", re.IGNORECASE)
_LONGEST = 160
"""Characters: a longer text tells something."""


def asks_where(text: str) -> tuple[frozenset[str], ...]:
    """The words by which it names each thing of which it asks where it stands; none for any other
    text."""
    typed = normal(text) if len(text) <= _LONGEST and _MAY_ASK.search(text) else ""
    if found := _ASKS.fullmatch(typed):
        named = f"{found['named']},{found['behind'] or ''}"
    elif ("?" in text or _OF_LIST.search(typed)) and (found := _MISSES.fullmatch(typed)):
        named = found["named"] or found["why"] or found["gone"]
    else:
        return ()
    every = (_telling(part) for part in _PARTS.split(named))
    return tuple(words for words in every if words)


def _telling(part: str) -> frozenset[str]:
    return frozenset(w for w in part.split() if len(w) >= _LETTERS and w not in _SAY_LITTLE)
