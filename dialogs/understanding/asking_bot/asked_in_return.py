"""Notices a question in return, typed without its mark beside an answer: 'hoezo moet dat nu nog',
'waarom wil je dat weten'.

It asks the bot why it asks, so whoever reads the page has nothing to do with it.
"""

from __future__ import annotations

import re

from dialogs.understanding.options.matching import LONGEST, normal
from dialogs.understanding.options.said_in_part import sentences

_SO = r"(?:(?:en|maar|nou|ja|oke|ok|trouwens|he|joh|eh|want|dus) )*"
_END = r"(?: (?:eigenlijk|toch|nou|nu|nog|dan|ook|weer|allemaal|steeds|zo|joh))*"
_IN_RETURN = re.compile(
    rf"{_SO}(?:"
    r"hoezo(?: (?:wil|moet|vraag|vraagt|is|dan|nou|nu|niet|dat|dit|die|je|jij|ik|we|zou|weer)\b.*)?"
    r"|waarom (?:(?:wil|wilt|moet|zou) (?:je|jij|u|ik|we|wij) (?:dat|dit|het|zoiets)\b.*"
    r"\b(?:weten|vragen|zeggen|vertellen|opschrijven|typen|invullen)\b"
    r"|vraagt? (?:je|jij|u)\b.*|(?:is|moet) (?:dat|dit) (?:nu |nog |nou |hier )*(?:nodig|ook)?)"
    r"|wat (?:maakt|doet) (?:dat|dit|het) (?:nou |nu |jou )*uit"
    r"|wat (?:heb|hebt|moet|wil|doe|doet) (?:je|jij|u) (?:daar|hier) ?(?:mee|aan)"
    r"|waar (?:is|heb je) (?:dat|dit)(?: nou| nu)? (?:voor(?: nodig)?|nodig)"
    r"|waarvoor (?:is|moet|wil) (?:je )?(?:dat|dit)(?: \w+)?"
    rf"){_END}"
)


def asks_in_return(sentence: str) -> bool:
    """Whether all of a sentence asks the bot why it asks."""
    return _IN_RETURN.fullmatch(normal(sentence)) is not None


def less_asked_in_return(text: str) -> str:
    """The text without the sentences that ask so; all of it if nothing else is told."""
    if len(text) > LONGEST:
        return text
    every = sentences(text)
    left = [one.strip() for one in every if not asks_in_return(one)]
    told = " ".join(one for one in left if normal(one))
    return told if len(left) < len(every) and told else text
