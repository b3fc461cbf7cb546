"""Recognises words that say nothing apart from the sentence beside them: only a day, an age or
number, or whoever stands in the place of a name."""

from __future__ import annotations

import re

from dialogs.days import MONTHS, WEEKDAYS
from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_NOBODY = r"(?:nog iemand|iemand anders|iemand|een mevrouw|een meneer)"
_JOINED = r"(?:,? en |, )"
_NAMELESS = compiled(
    rf",?\s*(?:\ben )?\b{_NOBODY}\b(?:{_JOINED}{_NOBODY}\b)+(?=\s*(?:[.,;:!?…]|$))", re.IGNORECASE
)
"""A row of those who stand in the place of names: nothing of it can be told from another."""
_WHO_IS_IT = compiled(rf"\b((?:die|dat|deze|onze|mijn) \w+), {_NOBODY}, (?=\w)", re.IGNORECASE)
"""'Die jongen, iemand anders, stond daar': who it is was said already."""
_IN_PLACE_OF_NAME = compiled(r"\b(?:nog iemand|iemand anders)\b")
_WHEN = (
    r"(?:elke?|iedere?|om|half|kwart|uren?|uu?r|rond|vanaf|tot|een|twee|drie|vier|vijf|zes|zeven|acht"
    r"|negen|tien|elf|twaalf|in|op|de|het|s|van|en|per|keer|week|weken|weekend|maand|dag|dagen"
    r"|ochtends?|morgens?|middags?|avonds?|jaar|zomer|winter|vorige?|volgende|wekelijks|altijd"
    rf"|(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond)?|{'|'.join(MONTHS)}|\d+)"
)
_SMALL = (
    r"(?:oh?|nee|ja|nou|en|maar|dus|is|zijn|was|waren|die|dat|hij|ze|zij|ik|we|wij|iemand|anders"
    r"|nog|al|dan|ook|toch|bijna|ongeveer|van)"
)
_ONLY_WHEN = compiled(rf"{_WHEN}(?: {_WHEN})*")
_ONLY_COUNTED = compiled(rf"(?=.*\d)(?:{_SMALL}|{_WHEN})(?: (?:{_SMALL}|{_WHEN}))*")
_ANY_SMALL = compiled(_SMALL)


def is_fragment(sentence: str) -> bool:
    """Whether a sentence only says when or how often, or how old somebody is: 'Elke zaterdag.',
    'O nee, iemand anders is 68.'"""
    said = normal(sentence)
    if len(said.split()) > _MOST:
        return False
    return bool(_ONLY_WHEN.fullmatch(said) or _ONLY_COUNTED.fullmatch(said))


_MOST = 7
"""Words."""


def without_nameless(words: str) -> str:
    """The words without a row of those who stand in the place of names; all of them if little else
    would be left."""
    lower = words.lower()
    if not any(one in lower for one in _FOR_A_NAME):
        return words  # a row is looked for at each place, which takes long
    left = _WHO_IS_IT.sub(r"\1 ", _NAMELESS.sub("", words))
    return left if len(left.split()) >= _FEWEST else words


_FEWEST = 3
_FOR_A_NAME = ("iemand", "een mevrouw", "een meneer")
"""One of these is in all that stands in the place of a name."""


def names_nobody_in_particular(sentence: str, asked: frozenset[str]) -> bool:
    """Whether names were all that a sentence said, and nobody reads who it is now: 'Het plan is van
    iemand, nou ja iemand denkt dat.' `asked`: the words with which it only repeats the question."""
    said = normal(sentence)
    if said.split().count("iemand") < _FEW_NAMES and _IN_PLACE_OF_NAME.search(said) is None:
        return False
    return all(
        word in asked or word in _THINKS or _ANY_SMALL.fullmatch(word) for word in said.split()
    )


_FEW_NAMES = 2
_THINKS = frozenset({"denkt", "vindt", "zegt", "de", "het", "een", "niet", "eigenlijk", "wel"})


_LEANS = compiled(r"(?:\w+ ){1,3}(?:terwijl|toen|nadat|omdat|doordat|voordat|zodra)\b")


def leans_on_its_end(sentence: str) -> bool:
    """Whether a sentence begins with a clause that can't stand without a later one: 'Vorige keer,
    terwijl zij die radio maakten, zat de rest te wachten.' Cut, it would prove the reverse."""
    return _LEANS.match(normal(sentence)) is not None
