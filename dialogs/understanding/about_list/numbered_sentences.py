"""Parts a text into the sentences that are typed for points by number ('1: we bellen. 2 prima').

Each sentence starts with the number of its point and a sign, at the start of a line or after
another sentence. '2 prima', after another sentence, leaves the step of that point as it is, and
isn't part of the sentence before it.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_NUMBERED = compiled(r"\s*(?:punt |nummer |bij )?([1-9])\s*[.:)=-]+\s*(\S.*)", re.IGNORECASE)
_BEGINS_ANOTHER = compiled(
    r"(?<=[.;!?,])\s+(?=(?:en )?(?:punt |nummer |bij )?[1-9]\s*[:)=-]+\s*\D)", re.IGNORECASE
)
_AND = compiled(r"\s*en (?=(?:punt |nummer |bij )?[1-9]\s*[:)=-])", re.IGNORECASE)
_STAYS = compiled(
    r"[.,;!]\s*(?:en )?(?:(?:punt|nummer|nr|bij) )?(?P<number>[1-9])[ :]+"
    r"(?P<said>[^.,;:!?\d]+)[.!]*\s*$",
    re.IGNORECASE,
)
_AS_IT_IS = compiled(
    r"(?:(?:is|vind|vinden|ik|we|wij|blijft|mag|kan|doen|doe|laat|die|dat|ook|wel|gewoon|zo) )*"
    r"(?:prima|goed|ok|oke|top|akkoord|klopt|ja|zo|blijven|doen|laten|hetzelfde|staan|mee eens)"
    r"(?: (?:zo|hoor|ja|wel|joh|dus|we|ik|wij))*"
)


def numbered_sentences(text: str) -> dict[int, str]:
    """Each sentence by the number of its point; none if a part of the text has no number."""
    found: dict[int, str] = {}
    for line in text.splitlines():
        for part in _BEGINS_ANOTHER.split(line):
            said = _NUMBERED.fullmatch(_AND.sub("", part))
            if said is None:
                return {}
            number, sentence = int(said[1]), said[2]
            found[number] = _without_other_points(sentence, number)
    return found


def _without_other_points(sentence: str, number: int) -> str:
    """Drop from the end of the sentence what says that other points stay as they are."""
    while (ends := _STAYS.search(sentence)) is not None and int(ends["number"]) != number:
        if _AS_IT_IS.fullmatch(normal(ends["said"])) is None:
            break
        sentence = sentence[: ends.start()]
    return sentence.strip(" ,;")
