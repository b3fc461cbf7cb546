"""Finds what somebody asks to leave out of the answer that they are typing: 'ik ben die persoon
trouwens, laat dat weg'.

That is the sentence with the request in it; if the request is a sentence of its own, the one before
it is left out too. 'Dat blijft tussen ons' asks who sees it (`dialogs/hearing/data_questions.py`),
and leaves nothing out.
"""

from __future__ import annotations

import re

from dialogs.understanding.options.matching import LONGEST, normal
from dialogs.understanding.options.said_in_part import sentences

_CLAUSE_END = re.compile(r"[,;:()–—]|\s-\s|[.!?…\n]+")
_IT = r"(?:dat|dit|die|deze|hem|m|het|t)"
_PART = r"(?:stukje|stuk|deel|zinnetje|zin|laatste|woord|ook|er|alleen)"
_PLEASE = r"(?:maar|even|graag|wel|dus|hoor|aub|alsjeblieft|toch|liever|svp|trouwens|verder)"
_MAY_ASK = re.compile(
    r"\b(?:weg|eruit|erbuiten|niet op|niet in|niet mee|niet neer|niet erbij|niet erin"
    r"|niet (?:opschrijven|noteren|bewaren|opslaan))\b"
)
_ASKS = re.compile(
    rf"(?:(?:en|maar|dus|nee|o|oh|ja|ho|wacht|sorry|of|eh|{_PLEASE}) )*(?:"
    rf"(?:laat|houd|hou) {_IT}(?: {_PART}| {_PLEASE})* (?:weg|eruit|erbuiten)"
    rf"|(?:schrijf|zet|bewaar|noteer|vermeld|neem|onthoud|typ|sla) {_IT}(?: {_PART}| {_PLEASE})*"
    r" niet(?: (?:op|in|erin|erbij|mee|neer))"
    rf"|{_IT}(?: {_PART}| {_PLEASE})* (?:moet|hoeft|mag|wil ik)(?: {_PART}| {_PLEASE})* niet"
    r"(?: (?:op|in|erin|erbij|mee)(?: te staan)?)"
    rf"|(?:{_IT} )?(?:{_PART} |{_PLEASE} )*niet (?:opschrijven|noteren|bewaren|opslaan)"
    rf")(?: {_PLEASE})*"
)

_SMALL = frozenset({"nee", "ja", "nou", "o", "oh", "sorry", "wacht", "ho", "nee ho", "nee hoor"})


def asks_to_leave_out(text: str) -> bool:
    """Whether the text asks to leave out what was typed before it, and says nothing else."""
    text = text[:LONGEST]
    if _MAY_ASK.search(normal(text)) is None:
        return False
    clauses = [said for one in _CLAUSE_END.split(text) if (said := normal(one))]
    rest = [one for one in clauses if one not in _SMALL]
    return bool(rest) and all(_ASKS.fullmatch(one) for one in rest)


def without_left_out(text: str) -> str | None:
    """The text without what its writer asks to leave out, '' if that is all of it; None if they
    don't ask that, or ask it about words that aren't in the text."""
    if len(text) > LONGEST or _MAY_ASK.search(normal(text)) is None:
        return None
    every = sentences(text)
    gone: set[int] = set()
    for number, sentence in enumerate(every):
        clauses = [said for one in _CLAUSE_END.split(sentence) if (said := normal(one))]
        asked = [clause for clause in clauses if _ASKS.fullmatch(clause)]
        if asked:
            alone = all(one in asked or one in _SMALL for one in clauses)
            if alone and number == 0:
                return None
            gone.update((number, number - 1) if alone else (number,))
    if not gone:
        return None
    rest = "".join(one for number, one in enumerate(every) if number not in gone).strip()
    return rest if normal(rest) else ""
