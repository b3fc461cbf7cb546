"""Parts a text into the sentences that are typed for points by number ('1: we bellen. 2 prima').

Each sentence starts with the number of its point and a sign, at the start of a line or after
another sentence. '2 prima', after another sentence, leaves the step of that point as it is, and
isn't part of the sentence before it. Where points are chosen by their number, a number may also be
followed by what they will do ('5 en ik wil het over de regels hebben').
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


_CHOSEN_AND_TOLD = compiled(
    r"\W*(?:(?:ja|nou|ok|oke|eh+m?|doe|dan|maar|gewoon|sowieso|liever|punt|nummer|nr|knop|ik kies"
    r"|kies|ik neem|neem)[ ,]+)*"
    r"(?P<number>[1-9])(?:\s*[.,:;)!-]+\s*(?:en\s+)?|\s+(?:en|dus|want|maar dan)\s+)"
    r"(?P<told>[^\d\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_WILLS = compiled(
    r"(?:(?:dan|en|daar|want|nou|dus) )*(?:(?:ik|k|we|wij) (?:\w+ ){0,2}?"
    r"(?:wil|willen|ga|gaan|zou|zouden|zal|zullen|moet|moeten|vraag|vragen|bel|bellen|doe|doen|regel"
    r"|regelen|praat|praten|neem|nemen|laat|laten|maak|maken|zet|zetten|app|geef|geven|begin|probeer"
    r"|proberen|spreek|spreken)"
    r"|(?:wil|willen|ga|gaan|zullen|laten|moeten) (?:ik|k|we|wij)|laat|laten)\b(?! (?:al|niet)\b).*"
)
_NO_PLAN = compiled(
    r"\b(?:doen|deden|is|zijn|was|hebben) (?:we |wij |ik |dat |het |t )*al\b|\bniet meer\b"
)
_FEWEST_TOLD = 5


def chosen_and_told(text: str) -> tuple[int, str] | None:
    """The number of the point with which a text begins that then says what they will do, and that
    sentence; None for any other text."""
    found = None if "?" in text else _CHOSEN_AND_TOLD.fullmatch(text.strip())
    if found is None:
        return None
    told = found["told"].strip()
    said = normal(told)
    plans = len(said.split()) >= _FEWEST_TOLD and _WILLS.fullmatch(said) is not None
    return (int(found["number"]), told) if plans and not _NO_PLAN.search(said) else None
