"""Reads that plain words aren't needed: 'nee hoeft niet makkelijker', 'doe maar gewone taal'."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled

_LEAD = (
    r"(?:(?:nee+|ja|nou|joh|oh?|ok|oke|en|maar|bot|sorry|trouwens|hoor|he|ho|alsjeblieft|aub)"
    r"[\s,!.]+)*"
)
_END = (
    r"(?:[\s,]+(?:hoor|trouwens|graag|aub|alsjeblieft|svp|joh|he|dus|dan|weer|maar|voor mij"
    r"|voor ons|tegen mij|met mij|prima|goed|is prima|is goed|nodig|gebruiken|praten|doen))*"
)
_HOW = r"(?:(?:echt|helemaal|ook|weer|gewoon|maar|toch|nou|dan|liever|wel|nu|voortaan|even)\s+)*"
_EASIER = r"(?:makkelijker|simpeler|eenvoudiger)"
_EASY = (
    rf"(?:{_EASIER}|zo (?:makkelijk|simpel|eenvoudig)|(?:(?:zo|in|met|al|die|van die|de|meer)\s+)*"
    r"(?:makkelijke?r?|simpele?r?|eenvoudige?r?) (?:taal|woorden|zinnen|nederlands|uitleg|vragen))"
)
_EASY_WORDS = (
    r"(?:(?:zo|in|met|die|van die|de|je)\s+)*(?:makkelijke|simpele|eenvoudige)\s+"
    r"(?:taal|woorden|zinnen)"
)
_ORDINARY = (
    r"(?:(?:in|met|weer|je|de)\s+)*(?:gewone|normale|gewoon|normaal)\s+"
    r"(?:taal|woorden|zinnen|nederlands)"
)
_MAY = r"(?:hoeft|hoef|hoeven|hoefde|moet|moeten)"
_SURE = (
    rf"(?:(?:het|dat|dit|je|jij|u)\s+)?{_MAY}\s+(?:(?:je|jij|het|dat|voor mij|van mij)\s+)?{_HOW}"
    rf"niet\s+{_HOW}{_EASY}(?:\s+te)?"
    rf"|{_EASIER}\s+{_MAY}\s+(?:(?:het|je|van mij|voor mij)\s+)?{_HOW}niet"
    rf"|{_EASY_WORDS}\s+{_MAY}\s+(?:(?:je|van mij|voor mij)\s+)?{_HOW}niet"
    rf"|doe\s+{_HOW}{_ORDINARY}"
)
_WHERE_PLAIN = (
    r"(?:(?:je|het|dat)\s+(?:mag|kan|kunt)|praat|schrijf|gebruik|vraag|zeg|zeg het|doe het"
    rf"|mag|mag het|kan|kan het|kun je|wil je|ik wil|ik heb|geef mij|geef)\s+{_HOW}{_ORDINARY}"
    rf"|(?:niet|geen)\s+{_EASY_WORDS}"
    rf"|(?:stop met|zet|doe)\s+{_EASY_WORDS}(?:\s+(?:uit|weg))?"
    rf"|{_HOW}{_ORDINARY}"
    rf"|(?:praat|schrijf|doe)\s+{_HOW}(?:gewoon|normaal)"
    r"|ik\s+(?:snap|begrijp|versta)\s+(?:gewone|normale)\s+(?:taal|woorden)"
)
"""Said by somebody who got plain words; from anybody else it may be an answer, or a
wish for them."""
_SAYS = {
    True: compiled(rf"{_LEAD}(?:{_SURE}|{_WHERE_PLAIN}){_END}", re.IGNORECASE),
    False: compiled(rf"{_LEAD}(?:{_SURE}){_END}", re.IGNORECASE),
}
_MAY_SAY = compiled(r"makkelijk|simpel|eenvoudig|gewo|norma")
_PARTS = compiled(r"[^.!?…\n]+[.!?…\n]*\s*")
_CLAUSES = compiled(r"(?<=,)\s+|\s+(?=maar\b)")


def less_ordinary_words(text: str, *, plain: bool) -> str:
    """The text without what says that ordinary words will do; the text itself if nothing does.
    `plain`: whether they got plain words."""
    if _MAY_SAY.search(text.casefold()) is None:
        return text
    kept: list[str] = []
    taken = False
    for sentence in _PARTS.findall(text):
        if _says(sentence, plain):
            taken = True
            continue
        cuts = [one.span() for one in _CLAUSES.finditer(sentence)]
        before = next(
            (sentence[:begin] for begin, end in cuts if _says(sentence[end:], plain)), None
        )
        after = next(
            (sentence[end:] for begin, end in cuts if _says(sentence[:begin], plain)), None
        )
        taken = taken or before is not None or after is not None
        if before is not None:
            kept.append(f"{before.rstrip(' ,')}. ")
        else:
            kept.append(sentence if after is None else after)
    return "".join(kept).strip() if taken else text


def _says(part: str, plain: bool) -> bool:
    return _SAYS[plain].fullmatch(part.strip(" ,;.!?…\n")) is not None
