"""Finds a question how to do something on the list ('hoe moet dat met 2 trainers?').

It is about their work, and not about the bot, the list on paper, or how long or how often.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LONGEST = 300
"""Characters. A longer text is a report."""
_BEFORE = (
    r"(?:(?:en|maar|ja|nee|nou|oke?|dus|he|hee|hm|zeg|eh|leuk|mooi|goed|alleen|dan|ik|bedoel|vraag"
    r"|weet|snap|niet|wel) )*"
)
_HOW = compiled(
    rf"{_BEFORE}hoe (?:doe|doen|doet|pak|pakken|regel|regelen|begin|beginnen|moet|moeten|kan"
    r"|kun|kunnen|werkt|gaat|zou|zouden|organiseer) "
    r"(?:je|jij|we|wij|ik|dat|het|t|die|dit|zoiets|zo|er|iemand)\b"
    rf"|{_BEFORE}hoe (?:dan|doen|moet|dat)(?: (?:dan|dat|doen|precies|eigenlijk))*$"
)
_OTHERWISE = compiled(
    r"\b(?:bot|jou|jouw|app|pdf|a4\w*|papier|telegram|bericht\w*|lijst|checklist|gesprek|sessie"
    r"|antwoord\w*|print\w*|uitprint\w*|doorstu\w*|delen|deel|wis|wissen|verwijder\w*|weghalen"
    r"|wegkrijg\w*|stop|stoppen|verander\w*|terug|lang|vaak|veel|laat|begrijp|knop\w*|naam|typ\w*"
    r"|opnieuw|eraf|vanaf|kies|kiezen|bewaar\w*|opslaan|mee ?nemen|dit weet|je dit|je dat weten"
    r"|ermee|hiermee)\b"
)
"""Is about the bot, or has an answer of its own."""
_BARE = 6
"""Words."""
_CLAUSE = compiled(r"[,;:]\s*")
_FEW = compiled(
    r"\b(?:met (?:maar )?(?:zn |zijn |z n )?(?:1|2|3|een|twee|drie|tweeen|drieen|weinig)"
    r"|weinig|te weinig|alleen (?:ben|sta|doe)|in mijn eentje|druk|geen (?:tijd|handen|mensen)"
    r"|handen (?:te )?(?:kort|vol)|maar (?:1|2|een|twee))\b"
)


@dataclass(frozen=True, slots=True)
class AsksHow:
    """`told`: the sentences other than the question, as they were typed. `few`: whether the text
    says or asks that they are with few people or have little time."""

    asked: str
    told: str
    few: bool

    @property
    def is_bare(self) -> bool:
        """Whether it says so little that it can only be about what was said last."""
        return len(normal(self.asked).split()) <= _BARE


def asks_how(text: str) -> AsksHow | None:
    """What of a text asks how to do something; None if nothing does."""
    if len(text) > _LONGEST:
        return None
    asked: list[str] = []
    told: list[str] = []
    for sentence in sentences(text):
        (asked if _asks(sentence) else told).append(sentence.strip())
    if not asked:
        return None
    few = _FEW.search(normal(text)) is not None
    return AsksHow(" ".join(asked), " ".join(told), few)


def _asks(sentence: str) -> bool:
    if _OTHERWISE.search(normal(sentence)) is not None:
        return False
    return any(_HOW.match(normal(clause)) is not None for clause in _CLAUSE.split(sentence))


_STEM = 4
"""Letters by which words are compared ('kijkt', 'kijken')."""
_IN_ANY = frozenset(
    {"volg", "keer", "iema", "jull", "twee", "drie", "hier", "welk", "moet", "doet"}
)
"""The stems of words that can be in any step."""


def shared_stems(one: str, other: str) -> int:
    """How many words of one text another has too, in whatever form."""
    return len(_stems((one,)) & _stems((other,)))


def _stems(texts: Iterable[str]) -> set[str]:
    words = (word for text in texts for word in normal(text).split())
    return {word[:_STEM] for word in words if len(word) >= _STEM} - _IN_ANY
