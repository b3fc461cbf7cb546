"""Notices that what was typed with an option denies or tempers what the option says about the team:
'niets' with 'dat doe ik altijd', 'ieder bij zijn eigen groep' with 'behalve bij het koken'.

The list then shows both as what they tapped and wrote, and claims neither. A false find costs
little, since that is always true.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_DENIES = compiled(r"\b(?:niets|niks|niet|geen|niemand|nooit)\b")
_WE = r"(?:ik|we|wij|mij|ons|mijn collega|een van ons)"
_OFTEN = r"(?:altijd|meestal|steeds|vaak|soms|wel ?eens|af en toe|elke keer|iedere keer)"
_DOES = compiled(
    rf"\b{_WE}\b.*\b{_OFTEN}\b|\b{_OFTEN}\b.*\b{_WE}\b"
    rf"|\bals\b.*\bdan \w+ {_WE}\b"
)
_EXCEPTS = compiled(
    r"\b(?:behalve|uitgezonderd|met uitzondering|(?:niet|lang niet) (?:altijd|iedereen|overal)"
    r"|soms (?:ook )?niet|nog niet (?:altijd|iedereen|overal|echt)|eigenlijk niet"
    r"|op (?:\w+ ){1,4}na)\b"
)
_BETTER_BY_NOW = compiled(
    r"\b(?:de laatste (?:weken|tijd|maanden|keren)|nu|inmiddels|tegenwoordig|sindsdien|sinds)\b"
    r".*\bbeter\b|\bbeter\b.*\b(?:de laatste (?:weken|tijd|maanden)|inmiddels|sindsdien)\b"
)
"""What goes better by now is no proof of what is missing."""
_BEGINS_EXCEPTION = compiled(r"(?:(?:en|maar) )?(?:behalve|uitgezonderd|op (?:\w+ ){1,3}na)\b")
_FEWEST = 5
"""Words: a shorter exception says too little by itself."""


def begins_exception(sentence: str) -> bool:
    """Whether a sentence begins an exception to the one before it, and can be read without that."""
    said = normal(sentence)
    return _BEGINS_EXCEPTION.match(said) is not None and len(said.split()) >= _FEWEST


def tempers(reason: str, words: str) -> bool:
    """Whether the words say that it isn't wholly as the reason has it."""
    said = [normal(one) for one in sentences(words)]
    if any(_BETTER_BY_NOW.search(one) for one in said):
        return True
    if _DENIES.search(normal(reason)):
        return any(_DOES.search(one) and not _DENIES.search(one) for one in said)
    return any(_EXCEPTS.search(one) for one in said)
