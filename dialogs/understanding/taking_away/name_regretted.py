"""Reads that somebody regrets that they typed a name: 'die had ik niet moeten noemen'.

It stands beside the order that takes the name out, and tells nothing of the project.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled

_LEAD = (
    r"(?:(?:want|omdat|en|maar|sorry|oeps|nee|oh?|ja|dus|eigenlijk|trouwens|aub|graag"
    r"|alsjeblieft|svp)[\s,]+)*"
)
_IT = r"(?:die|dat|deze|dit|hem|het|ze|(?:die|de|deze) naam)"
_WE = r"(?:ik|we|wij|je|jij|jullie)"
_MAY = r"(?:had|hadden|heb|mag|mogen|mocht|moet|moest|wil|wilde|wou|hoor|hoorde)"
_HOW = (
    r"(?: (?:helemaal|beter|eigenlijk|liever|ook|echt|hier|daar|er|toch|dus|nog|maar|wel"
    r"|van (?:mijn|onze|de) \w+))*"
)
_NAMES = (
    r"(?:(?:te )?(?:noemen|vermelden|opschrijven|op te schrijven|zeggen|schrijven|typen|intypen"
    r"|gebruiken|delen|doen)|genoemd|vermeld|opgeschreven|gezegd|getypt)"
)
_NOT = rf"{_HOW} (?:niet|nooit){_HOW}(?: (?:mogen|moeten|willen|hoeven))? {_NAMES}"
_NOT_LAST = rf"{_HOW} (?:niet|nooit) {_NAMES}(?: (?:mogen|moeten|mag|had))*"
_TAKES = (
    rf"(?:haal|gooi|knip|neem|doe) {_IT}{_HOW} (?:weg|weer weg|eruit|er weer uit|er uit|eraf)"
    rf"|(?:kan|mag|moet) {_IT}{_HOW} (?:weg|eruit|er weer uit|er uit|eraf)"
    rf"|(?:kun|kan|wil) (?:je|jij) {_IT}{_HOW} (?:weghalen|eruit halen|er weer uit halen"
    r"|verwijderen|wissen)"
)
_REGRET = compiled(
    rf"{_LEAD}(?:"
    rf"{_IT} {_MAY} {_WE}{_NOT}"
    rf"|{_WE} {_MAY}(?: {_IT})?{_NOT}"
    rf"|{_IT} {_MAY}{_NOT}(?: worden)?"
    rf"|{_WE} {_IT}(?: {_MAY})?{_NOT_LAST}"
    rf"|{_IT} (?:was|is|stond er|ging){_HOW} (?:niet de bedoeling|per ongeluk|(?:een )?foutje"
    r"|(?:een )?vergissing|(?:te )?herkenbaar|niet nodig|vertrouwelijk|privacy\w*|niet handig)"
    rf"|{_IT} mag{_HOW} niet(?: van .{{1,40}})?"
    r"|(?:dan|anders|daaraan|zo) (?:weet|weten|herkent|herkennen) (?:iedereen|ze|men|je|mensen)"
    r" .{1,40}"
    rf"|{_TAKES}"
    r")(?: (?:hoor|aub|graag|alsjeblieft|svp|dus|joh|sorry|nu|dan|eigenlijk))*",
    re.IGNORECASE,
)
_PARTS = compiled(r"[^,;.!?…\n]+[,;.!?…\n]*\s*")


def less_regret(text: str) -> str:
    """The text without the parts that only say that a name shouldn't have been typed."""
    parts = _PARTS.findall(text)
    kept = [one for one in parts if _REGRET.fullmatch(one.strip(" ,;.!?…\n")) is None]
    return text if len(kept) == len(parts) else "".join(kept).strip(" ,;\n")
