"""Finds what somebody asks the place of at their list: 'dat van het achterdek en dat bang zijn,
waar staat dat?'"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_ASKS = compiled(
    r"(?P<named>.*?)\b(?:en )?waar (?:staat|staan|is|zijn|blijft|blijven|zie ik|vind ik)"
    r" (?:dat|dit|die|het|dat dan|dat nou|dat nu|die dan)(?: (?:dan|nou|nu|eigenlijk|toch))*"
    r"(?P<behind>(?: van| over) .+)?"
)
_PARTS = compiled(r"\ben\b|,")
_LETTERS = 4
_SAY_LITTLE = frozenset(
    {"waar", "staat", "staan", "zijn", "succes", "success", "over", "mijn", "heel", "toch", "alles"}
    | {"niet", "maar", "want", "verhaal", "stuk", "zin", "antwoord", "schreef", "typte", "zei"}
)
_LONGEST = 160
"""Characters: a longer text tells something."""


def asks_where(text: str) -> tuple[frozenset[str], ...]:
    """The words by which it names each thing of which it asks where it stands; none for any other
    text."""
    found = _ASKS.fullmatch(normal(text)) if len(text) <= _LONGEST else None
    if found is None:
        return ()
    named = f"{found['named']},{found['behind'] or ''}"
    every = (_telling(part) for part in _PARTS.split(named))
    return tuple(words for words in every if words)


def _telling(part: str) -> frozenset[str]:
    return frozenset(w for w in part.split() if len(w) >= _LETTERS and w not in _SAY_LITTLE)
