"""Recognises what people ask of a list that they have: may I do this once more, can it be in
another language, and is it gone if I begin again.
"""

from __future__ import annotations

from enum import Enum

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LONGEST = 140
"""Characters. A longer text says something more."""
_ASKS = compiled(
    r"\b(?:mag|mogen|kan|kun|kunnen|is|zijn|blijft|blijven|heb|krijg|wil|spreek|can|may)\b"
)
_LANGUAGE = compiled(
    r"\b(?:english|engels\w*|tigrinya|arabisch\w*|turks\w*|oekra\w+|russisch\w*|frans|franse|duits"
    r"|duitse|pools|poolse|somalisch\w*|farsi|dari|pasjtoe|spaans\w*|berbers|(?:andere?|eigen) taal"
    r"|vertal\w+|vertaal\w*|translat\w+)\b"
)
_GONE = compiled(
    r"\b(?:opnieuw|nieuwe?|start|nog een keer)\b.*"
    r"\b(?:weg|kwijt|gewist|verdwenen|verloren|blijft)\b"
    r"|\b(?:weg|kwijt|gewist|verdwenen|verloren)\b.*\bopnieuw\b"
)
_ONCE_MORE = compiled(
    r"\b(?:mag|mogen|kan|kunnen) (?:ik|we|wij)\b(?!.*\b(?:punt|vraag|\d+)\b).*"
    r"\b(?:nog een keer|nog eens|opnieuw|weer|volgend jaar)\b"
)


_WITHOUT_WORDS = compiled(
    r"\bzonder (?:mijn|onze|mn|al die|die) (?:zinnen|woorden|citaten|tekst|antwoorden)\b"
    r"|\b(?:zinnen|woorden|citaten)\b.*\b(?:kan|mag) (?:dit|dat|het) (?:ook |niet )?zonder\b"
    r"|\b(?:kan|mag) (?:dit|dat|het) (?:ook |niet )?zonder\b.*\b(?:zinnen|woorden|citaten)\b"
)


class PracticalQuestion(Enum):
    """What is asked. The value is the phrase that answers it."""

    LANGUAGE = "praktisch_taal"
    GONE = "praktisch_weg"
    ONCE_MORE = "praktisch_nog_eens"
    WITHOUT_WORDS = "praktisch_zonder_zinnen"


def practical_question(text: str) -> PracticalQuestion | None:
    """What a text at a screen without a question asks; None if none of these."""
    if len(text) > _LONGEST:
        return None
    said = normal(text)
    if "zonder" in said and _WITHOUT_WORDS.search(said):
        return PracticalQuestion.WITHOUT_WORDS
    if "?" not in text and _ASKS.match(said) is None:
        return None
    if _LANGUAGE.search(said) and _ASKS.search(said):
        return PracticalQuestion.LANGUAGE
    if _GONE.search(said):
        return PracticalQuestion.GONE
    return PracticalQuestion.ONCE_MORE if _ONCE_MORE.search(said) else None
