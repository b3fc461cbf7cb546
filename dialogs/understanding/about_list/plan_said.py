"""Finds which part of a typed sentence is the plan.

Somebody who is offered a step and can't do it says that first: 'nee kan niet, we zijn met 2. na
afloop vragen in de bus'. Only what comes after that is what they will do. Nothing is decided here:
the part is proposed. So is a later sentence that says an earlier plan anew.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.about_list.who_begins import i_begin
from dialogs.understanding.options.matching import normal

_SAYS_NO = compiled(
    r"(?:(?:nou|ja|tja|maar|sorry|hm+|pff+|eh+|oke?|nee+|neen) )*(?:"
    r"nee+|neen|liever niet|niks voor ons|niet (?:te doen|haalbaar|handig|nodig)"
    r"|(?:(?:dat|dit|die|het|zoiets|daar) )?(?:kan|gaat|lukt|werkt|past|hoeft|kunnen|redden|halen"
    r"|willen|doen)(?: (?:we|ik|wij|dat|dit|echt|hier|bij ons|zo|nu|even))* niet(?: \w+){0,3}"
    r"|(?:daar )?(?:is|zijn|hebben|heb) (?:(?:er|we|wij|ik) )*geen (?:tijd|mensen|geld|plek|ruimte)"
    r"(?: voor)?|geen tijd(?: voor)?|(?:dat |die |het )?(?:is )?(?:veel )?te (?:druk|veel|groot"
    r"|duur|lang|moeilijk|vroeg|laat)|(?:dat|dit) (?:doen|hebben) we al(?: \w+)?"
    r")"
)
_REASON = compiled(
    r"(?:want|omdat|we zijn|we hebben|wij zijn|wij hebben|ik ben|ik sta|ik heb|er is|er zijn|dat is"
    r"|die is|het is|daar|geen|te)\b"
)
_LEAD = compiled(
    r"(?:(?:maar|dus|dan|liever|en|wel|oke?|ja|nou|eh+|doe|zet|schrijf|maak|neer|op|ervan|maar)"
    r"[ ,:]+)+",
    re.IGNORECASE,
)
_ASKS_TO_WRITE = compiled(
    r"(?:(?:oke?|ja|nou|nee|eh+)[ ,]+)*(?:zet|schrijf)(?: (?:er|dan|maar|dit|dat))*"
    r" (?:neer|op)(?: dat)?[ :,]+(?P<plan>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CLAUSE = compiled(r",|\bmaar\b|\bliever\b|\bdan maar\b", re.IGNORECASE)
_FEWEST = 2
"""Words of a plan."""


def plan_in(text: str) -> str:
    """The part of a sentence that is the plan, if something else comes before it; '' if the whole
    sentence may be the plan."""
    asked = _ASKS_TO_WRITE.fullmatch(text.strip())
    if asked is not None:
        return _plan(asked["plan"])
    sentences = [part.strip() for part in in_sentences(text, semicolons=True) if normal(part)]
    if not sentences:
        return ""
    clauses = [part for part in _CLAUSE.split(sentences[0]) if normal(part)]
    if not clauses or not _SAYS_NO.fullmatch(normal(clauses[0])):
        return ""
    while sentences and _only_says_why(sentences[0]):
        sentences = sentences[1:]
    if not sentences:
        return ""
    rest = sentences[0]
    begun = 0
    for end in _CLAUSE.finditer(sentences[0]):
        before = normal(sentences[0][begun : end.start()])
        if before and not (_SAYS_NO.fullmatch(before) or _REASON.match(before)):
            break
        begun = end.start() if end[0] != "," else end.end()
        rest = sentences[0][begun:]
    return _plan(" ".join((rest, *sentences[1:])))


def latest_plan(text: str) -> str:
    """The last sentence of a text in which every sentence says what they will do: put more
    precisely, it may replace what comes before it. '' if there is nothing to replace."""
    sentences = [part.strip() for part in in_sentences(text) if normal(part)]
    plans = len(sentences) > 1 and all(map(i_begin, sentences))
    return sentences[-1] if plans else ""


def _only_says_why(sentence: str) -> bool:
    """Whether every clause of a sentence says no, or why."""
    clauses = [said for part in _CLAUSE.split(sentence) if (said := normal(part))]
    return all(_SAYS_NO.fullmatch(said) or _REASON.match(said) for said in clauses)


def _plan(text: str) -> str:
    said = text.strip(" ,.;:")
    lead = _LEAD.match(said)
    said = said if lead is None else said[lead.end() :]
    return said if len(normal(said).split()) >= _FEWEST else ""


def first_sentence(text: str, most: int) -> str:
    """The first sentence of a text that fits in `most` characters; '' if none does."""
    found = (part.strip() for part in in_sentences(plan_in(text) or text, semicolons=True))
    return next((one for one in found if len(one) <= most and len(one.split()) > _FEWEST), "")
