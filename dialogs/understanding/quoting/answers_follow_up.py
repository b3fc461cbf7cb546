"""Finds what a text, typed for an option, already says about the question that follows: how it
went, or where it is different ('op het schillen na'). Asking that again would be as if nobody read
it.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.near_labels import words_besides_any
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.telling import telling

_FEWEST = 3
"""Words of its own that a text must have to tell how it goes."""
_YET_TO_COME = compiled(
    r"\b(?:niet|nie|niets|niks|geen|nooit|niemand|wil|willen|wou|wilden|zou|zouden|gaan|ga|straks"
    r"|binnenkort|volgende?|nog|later|plan|ooit|misschien|hopen|hoop|bedoeling|soms|meestal)\b"
)
_BUT_FOR = compiled(
    r"\b(?:op (?P<but>(?:\w+ ){0,3}\w+) na\b|(?:behalve|uitgezonderd) (?:bij |met |voor |tijdens )?"
    r"(?P<except>(?:die|dat|deze|een|één) (?:\w+ )?(?:keer|dag|middag|avond|ochtend|week|klus)"
    r" (?:dat|toen|met|waar|waarop|in|op|bij) [^,.;:!?\n]+|(?:het |de |een )?\w+))(?P<more> en )?",
    re.IGNORECASE,
)
_POINTS = "die dat dit deze toen als dan daar er wie wat waar"
"""Alone, such a word names nothing."""


def told_besides(dialog: Dialog, question: Question, option: Option, text: str) -> str:
    """The part of the text that says how it goes, without the words of the option; '' if it says
    too little, denies something, or is about what is yet to come."""
    if "?" in text or _YET_TO_COME.search(normal(text)):
        return ""
    told = [one.strip() for one in sentences(text) if words_besides_any(one, _names(option))]
    said = " ".join(told)
    if len(words_besides_any(said, _names(option))) < _FEWEST:
        return ""
    return said if telling(dialog, question, said) is not None else ""


def excepted(text: str) -> str:
    """What the text makes an exception of ('op het schillen na' -> 'het schillen'); '' if nothing,
    or more than one thing."""
    found = list(_BUT_FOR.finditer(text))
    if len(found) != 1 or found[0]["more"]:
        return ""
    thing = (found[0]["but"] or found[0]["except"]).strip()
    return "" if thing.lower() in _POINTS.split() else thing


def _names(option: Option) -> tuple[str, ...]:
    return (option.label, *option.also)
