"""Notices that somebody says that their own answer isn't settled: 'daar zijn we het niet over
eens', 'volgens mij'; or, beside a button that says what they do, that they do nothing.

A button can't say that. So what was tapped doesn't count as certain, and their own sentence is
quoted with it. What only softens a sentence, such as 'denk ik', isn't meant here.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_DISAGREES = compiled(
    r"\b(?:oneens|niet (?:\w+ ){0,2}over eens"
    r"|(?:niet|nooit) (?:\w+ ){0,2}eens (?:zijn|worden|geworden)"
    r"|(?:zijn|worden) (?:\w+ ){0,4}(?:het|t) (?:\w+ ){0,2}(?:niet|nooit) (?:\w+ ){0,2}eens"
    r"|(?:de )?meningen (?:lopen uiteen|verschillen)|verschillen (?:\w+ ){0,2}van mening"
    r"|(?:ieder|iedereen|de een) (?:zegt|vindt|denkt|wil) (?:\w+ ){0,2}(?:iets|wat) anders)\b"
)
_UNSURE = compiled(
    r"\b(?:volgens mij|niet (?:\w+ )?zeker(?: weten)?|(?:ik|wij|we) twijfel(?:en)?"
    r"|als (?:ik|wij|we) (?:zou |zouden )?(?:echt )?(?:moet|moeten|moest|moesten) kiezen"
    r"|nog niet (?:echt |samen )?(?:besloten|afgesproken|vastgelegd)"
    r"|(?:niet|nooit) (?:echt|samen) (?:besloten|afgesproken|vastgelegd))\b"
)
_ONLY_AN_OPINION = compiled(r"\bvolgens mij\b")
_IS_SETTLED = compiled(
    r"\b(?:hebben|heb|is|zijn)(?: (?!(?:niet|nooit|geen|nog|niks|niets)\b)\w+){0,4}?"
    r" (?:opgeschreven|vastgelegd|afgesproken|besloten)\b(?! (?:niet|nooit))"
    r"|\bstaat (?:ook |gewoon |zo |wel )?in (?:ons|het|de|onze) (?:\w+ )?\w*(?:plan|aanvraag)\b"
)
"""If they say this, what they add 'volgens mij' is about something else."""
_FURTHER = r"(?:(?:er|daar|hier|dan|zelf|verder|eigenlijk|nog|nu|ook|dus|als team) ){0,4}"
_DOES_NOTHING = compiled(
    rf"\b(?:(?:doen|doe|deden) (?:we|wij|ik) |(?:we|wij|ik) (?:doen|doe|deden) ){_FURTHER}"
    r"(?:niets|niks)\b(?! (?:anders|meer|extra|speciaals|bijzonders|liever|zonder|te|voor))"
)


def says_settled(text: str) -> bool:
    """Whether they say that something is agreed or written down."""
    return _IS_SETTLED.search(normal(text)) is not None


def unsettled(text: str) -> str:
    """The first sentence that says so, one of disagreement first; '' without one."""
    every = [one for one in sentences(text) if not one.rstrip().endswith("?")]
    if says_settled(text):
        every = [one for one in every if _ONLY_AN_OPINION.search(normal(one)) is None]
    for says in (_DISAGREES, _UNSURE, _DOES_NOTHING):
        for sentence in every:
            if says.search(normal(sentence)):
                return sentence.strip()
    return ""
