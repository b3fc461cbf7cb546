"""What someone asks after they had everything erased, when nobody knows them any more."""

from __future__ import annotations

from dialogs.understanding.matching import normal

_GONE = (
    "gewist wissen wist kwijt weg verwijderd verwijderen vergeten verdwenen gegevens opgeslagen"
    " bewaard bewaar bewaart bewaren onthoud onthouden"
)
_ASKING = (
    "is zijn staat staan heb heeft hebben weet weten kan kun kunnen ben bewaar bewaart bewaren"
    " onthoud onthouden echt wat waar wie welke hoe"
)
_LONGEST = 20
"""A question about it has no more words than this."""


def asks_about_erasing(text: str) -> bool:
    """Whether it asks if everything is gone, or what is kept. In doubt it doesn't."""
    words = normal(text).split()
    if not words or len(words) > _LONGEST or set(_GONE.split()).isdisjoint(words):
        return False
    return "?" in text or words[0] in _ASKING.split()
