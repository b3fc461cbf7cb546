"""Finds which part of a text typed at a checklist says something about the project, so that it may
be on the list: not what asks, protests, or is about the list or the bot."""

from __future__ import annotations

import re

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog
from dialogs.understanding.about_list.said_of_list import (
    AboutList,
    has_form_of_question,
    said_of_list,
)
from dialogs.understanding.meanings import AsksBot, Complains, Protests
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.worth_reading import says_something
from dialogs.understanding.remarked import remarked
from dialogs.understanding.taking_away.removal import calls_it_question
from dialogs.understanding.yes_or_no.agreeing import refuses

_IT = r"(?:dat|dit|die|deze|het|t|m|hem|ze)"
_SO = r"(?:(?:ja|nee|neen|maar|nou|en|ho|wacht|sorry|joh|dus|want|haha|he|eh|oke|ok|ff|even) )*"
_OF_THE_BOT = compiled(
    rf"{_SO}(?:"
    r"(?:je|jij) (?:schreef|schrijft|zette|zet|noteerde|bewaarde|snapt|begrijpt|luistert|leest"
    r"|verzint|vraagt|bedoelt|bent|hebt|zegt|zei)\b.*"
    r"|(?:je|jij) (?:moet|moest|had|zou|kan|kunt)\b.*\b(?:lezen|zien|kijken|weten|vragen|zeggen"
    r"|schrijven|opschrijven|noteren|bewaren|onthouden|zetten|weghalen|wissen|noemen|begrijpen"
    r"|snappen|luisteren|kiezen|vervangen|veranderen|aanpassen|geschreven|gevraagd|gezet|bewaard|vastpinnen)\b.*"
    r"|(?:heb|ben|snap|luister|lees|bewaar|schrijf|zet) (?:je|jij)\b.*"
    rf"|{_IT} (?:was|is) (?:\w+ ){{0,2}}(?:grap|grapje|geintje|vraag)\b.*"
    r"|(?:die|deze|dat|de) (?:quote|zin|tekst|stap|citaat|lijst)\b.*"
    r"\b(?:klopt|was|is|van je|van jou|slaat|moet)\b.*"
    rf"|{_IT} (?:staat|staan|stond|stonden) (?:er|daar|hier) (?:\w+ ){{0,2}}"
    r"(?:niet|niks|nergens|al|toch|eens|in|bij)\b.*"
    rf"|{_IT} (?:zei|zeg|bedoel|bedoelde|schreef|typte|vroeg|vraag) ik\b.*"
    r"|(?:dat )?(?:zei|vroeg|schreef|typte) ik (?:net|al|toch|je)\b.*"
    r"|(?:dat )?(?:had|heb) ik (?:(?:toch|al|je|net|dat|het|ook) )+"
    r"(?:gezegd|verteld|geschreven|getypt)"
    r"|(?:niet erbij houden|niet bewaren|niet opschrijven|niet opslaan)\b.*"
    r"|waar (?:heb|heeft|slaat) .*)"
)
_ABOUT_LIST = (
    *(AboutList.NOT_RIGHT, AboutList.ON_WHAT, AboutList.TAKE_AWAY, AboutList.KEPT),
    *(AboutList.WHO_SEES, AboutList.NOT_CLEAR, AboutList.ERASE, AboutList.WITH_TEAM),
)
_FORGOTTEN = compiled(
    r"\W*(?:(?:nee|maar|o|oh|en|hee?)[ ,]+)*"
    r"(?:(?:je|jij) (?:bent|hebt|vergat|vergeet)(?: (?:nog|wel))?(?: vergeten)?"
    r"|er (?:staat|stond) (?:nog |nergens |helemaal )?niet(?: bij| in)?|wat nog mist is)"
    r"[ ,]+(?P<told>dat \w.{15,})",
    re.IGNORECASE | re.DOTALL,
)
"""'Je bent vergeten dat …': only what follows says something. It keeps 'dat', since its verb is at
the end."""
_CLAUSE = compiled(r"\s*[,;]\s*")
_LONGEST = 600
"""Characters. A longer text says something about the project, whatever else is in it."""


@memoized
def worth_listing(dialog: Dialog, text: str) -> str:
    """The sentences and clauses that say something, as they were typed; '' if none does."""
    if len(text) > _LONGEST:
        return text
    text = less_whether(text)
    every = [sentence.strip() for sentence in sentences(text)]
    told = [left for sentence in every if (left := _told(dialog, sentence))]
    if all(refuses(one) for one in told):
        return ""
    return text if told == every else " ".join(told)


def _told(dialog: Dialog, sentence: str) -> str:
    """What is left of a sentence."""
    forgotten = _FORGOTTEN.fullmatch(sentence)
    if forgotten is not None:
        return forgotten["told"].strip()
    if _is_said_to_bot(dialog, sentence):
        return ""
    clauses = _CLAUSE.split(sentence)
    left = [one for one in clauses if not _is_about_list(one)]
    if len(left) == len(clauses):
        return sentence
    told = ", ".join(left)
    if not says_something(told):
        return ""
    # Where the end of it goes, the sentence still ends there.
    return told if told.endswith(_ENDS) or not sentence.endswith(_ENDS) else f"{told}."


_ENDS = (".", "!", "?", "…")


def _is_about_list(clause: str) -> bool:
    said = said_of_list(clause)
    wrong = said is not None and said.kind in (AboutList.NOT_RIGHT, AboutList.TAKE_AWAY)
    return wrong or _OF_THE_BOT.fullmatch(normal(clause)) is not None


def says_wrong(dialog: Dialog, text: str) -> bool:
    """Whether a sentence of the text says in a few words that something isn't right."""
    return any(_says_wrong(dialog, sentence) for sentence in sentences(text[:_LONGEST]))


def _says_wrong(dialog: Dialog, sentence: str) -> bool:
    said = said_of_list(sentence)
    if said is not None and said.kind is AboutList.NOT_RIGHT:
        return True
    few = len(normal(sentence).split()) <= _FEW
    return few and isinstance(remarked(dialog, sentence), Protests)


def _is_said_to_bot(dialog: Dialog, sentence: str) -> bool:
    typed = normal(sentence)
    if not typed:
        return True
    if has_form_of_question(sentence) or calls_it_question(sentence):
        return True
    if _OF_THE_BOT.fullmatch(typed):
        return True
    said = said_of_list(sentence)
    if said is not None and said.kind in _ABOUT_LIST:
        return True
    remark = remarked(dialog, sentence)
    if isinstance(remark, Protests):
        return len(typed.split()) <= _FEW
    return isinstance(remark, Complains) or (isinstance(remark, AsksBot) and "?" in sentence)


_FEW = 4
"""Words: a protest of more may be something that they tell."""

_WHETHER = compiled(
    r"(?:,\s*|\s+|\s*\.\s*)(?:is|was|hoort|valt|telt) (?:dat|dit|het)"
    r"(?: (?:dan|toch|niet|nou|al|gewoon|eigenlijk|precies|ook))*"
    r" (?:dit|dat|hier|hierbij|hieronder|hetzelfde|mee)\s*\?+\s*$",
    re.IGNORECASE,
)


def less_whether(text: str) -> str:
    """The text without the question at its end whether that is what the list says ('…, is dat niet
    precies dit?')."""
    return _WHETHER.sub("", text)
