"""Hears that somebody asks the bot what to say to a person: 'ik vind moeilijk. wat zeg ik tegen
haar?'"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LONGEST = 300
"""Characters: a longer text is a report."""
_I = r"(?:ik|je|we|wij)"
_BEFORE = r"(?:(?:en|maar|nou|ja|dus|oke|ok|sorry|dan|ik weet niet|weet niet) )*"
_PERSON = r"(?:haar|hem|ze|hen|hun|die|iemand|(?:de|een|dat|die|zo n) \w+)"
_ASKS = compiled(
    rf"{_BEFORE}(?:"
    rf"wat (?:zeg|vraag) {_I}(?: (?:dan|nou|nu|eerst))*(?: (?:tegen|aan|als) .+)?"
    rf"|wat (?:moet|kan|zou|mag) {_I}(?: (?:dan|nou|nu|eerst))*(?: (?:tegen|aan) {_PERSON})?"
    r"(?: (?:dan|nou|nu|eerst))* (?:zeggen|vragen)(?: (?:tegen|aan|als) .+)?"
    rf"|hoe (?:vraag|zeg|vertel|begin) {_I} (?:dat|het|dit|zoiets)"
    r"(?: (?:dan|nou|nu|aan|tegen|met) ?.*)?"
    rf"|hoe (?:moet|kan|zou) {_I} (?:dat|het|dit|zoiets) (?:\w+ ){{0,3}}(?:vragen|zeggen|vertellen)"
    r")"
)


def asks_what_to_say(text: str) -> str | None:
    """What a text says besides asking what to say ('' if nothing); None if it doesn't ask that."""
    if len(text) > _LONGEST:
        return None
    every = sentences(text)
    told = [one.strip() for one in every if _ASKS.fullmatch(normal(one)) is None]
    if len(told) == len(every):
        return None
    return " ".join(one for one in told if normal(one))
