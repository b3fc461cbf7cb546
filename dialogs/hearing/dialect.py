"""Reads the small words of Brabant and Flanders as those that everybody writes ('da klopt', 'ge zit
goed', 'genoeg veur vandaag'), so that no reader needs both.

Only words that can hardly be another one: 'ons' and 'den' are left as they are.
"""

from __future__ import annotations

import re

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled

_COMMON = {
    "da": "dat",
    "da s": "dat is",
    "das": "dat is",
    "dees": "deze",
    "nie": "niet",
    "ni": "niet",
    "wa": "wat",
    "ge": "je",
    "gij": "je",
    "gullie": "jullie",
    "hedde": "heb je",
    "zedde": "ben je",
    "veur": "voor",
    "vur": "voor",
    "mekaar": "elkaar",
    "mekander": "elkaar",
    "efkes": "even",
    "effekes": "even",
    "ist": "is het",
    "gin": "geen",
    "goe": "goed",
}
_SMALL = compiled(rf"\b(?:{'|'.join(sorted(_COMMON, key=len, reverse=True))})\b")


@memoized
def in_common_words(typed: str) -> str:
    """A normalised text with the common word for each small one of a dialect."""
    return _SMALL.sub(_common, typed)


def _common(found: re.Match[str]) -> str:
    return _COMMON[found[0]]
