"""Notices a question in return, typed beside an answer: 'hoezo moet dat nu nog' without its mark,
or 'wat denk je?'.

It is meant for the bot, so whoever reads the page has nothing to do with it.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import LONGEST, normal
from dialogs.understanding.options.said_in_part import sentences

_SO = r"(?:(?:en|maar|nou|ja|oke|ok|trouwens|he|joh|eh|want|dus) )*"
_END = r"(?: (?:eigenlijk|toch|nou|nu|nog|dan|ook|weer|allemaal|steeds|zo|joh))*"
_IN_RETURN = compiled(
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
    if len(text) > LONGEST or _ASKS_FIRST.search(text.casefold()) is None:
        return text
    every = sentences(text)
    left = [one.strip() for one in every if not asks_in_return(one)]
    told = " ".join(one for one in left if normal(one))
    return told if len(left) < len(every) and told else text


_NO_MARK = compiled(
    rf"{_SO}(?:hoezo\b|waarom (?!(?:het|we|wij|ze|zij|hij|ik|de|dat|die|er) )"
    r"|wat (?:denk|vind|vindt) (?:je|jij|u)\b).*"
)
"""A question by its first words. 'Waarom het niet lukte' begins an answer."""
_ASKS_FIRST = compiled(r"\b(?:hoezo|wat|waar(?:om|voor)?)\b")
_TO_BOT = compiled(
    r"\b(?:je|jij|jou|jouw|u)\b"
    rf"|^{_SO}(?:is|was|mag|kan|moet|moest|klopt|telt|hoort|past) (?:dat|dit|het|ik)\b"
)
_TAG = compiled(r"(?:(?:en|maar|he|joh) )*(?:snap|weet|begrijp|zie|hoor) (?:je|jij|u)(?: \w+)?")
"""'Snap je?' asks nothing."""
_ASKED_LAST = compiled(
    r"(?P<told>.*\w[^,]*),\s*(?P<asked>(?:(?:en|of|maar) )?"
    r"(?:is|mag|kan|moet|klopt|telt|hoort|past|vind|denk) (?:dat|dit|het|je|jij|u)\b[^,]*\?)",
    re.IGNORECASE | re.DOTALL,
)


def asked_and_told(text: str) -> tuple[str, str]:
    """What a text asks the bot, by its form, and what it tells besides ('wat denk je? eentje zei
    het nog steeds'); both '' unless it does both."""
    asked: list[str] = []
    told: list[str] = []
    may_ask = "?" in text or _ASKS_FIRST.search(text.casefold()) is not None
    for sentence in sentences(text) if may_ask and len(text) <= LONGEST else ():
        said, last = normal(sentence), _ASKED_LAST.fullmatch(sentence.strip())
        if last is not None:
            told.append(last["told"].strip())
            asked.append(last["asked"].strip())
        elif _NO_MARK.fullmatch(said) or (
            sentence.rstrip().endswith("?")
            and _TO_BOT.search(said) is not None
            and _TAG.fullmatch(said) is None
        ):
            asked.append(sentence.strip())
        elif said:
            told.append(sentence.strip())
    return (" ".join(asked), " ".join(told)) if asked and told else ("", "")
