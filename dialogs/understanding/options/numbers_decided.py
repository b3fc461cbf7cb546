"""Finds the number of an option that somebody decides on among other words ('die opa's zitten
anders alleen thuis, dus 1', '2 eigenlijk, dat ze elkaar groeten').

A word that decides stands beside the number, and nothing else in its clause: 'dus 3 jongeren'
counts something. Whoever corrects themselves, or decides on several, has not decided on one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.corrected_midway import corrected
from dialogs.understanding.options.matching import normal, number_first

_SMALL = r"(?:toch|wel|dan|maar|gewoon|denk ik|zeg ik|ik denk|ja|he|hoor|nou|liever|ook|sowieso)"
_NAMED = r"(?:(?:nummer|nr|optie|antwoord|knop|keuze) ?)?"
_PICKS = r"(?:doe (?:dan )?maar|doe mij maar|zet maar|geef maar|ik kies(?: voor)?|kies ik|ik neem)"
_ENDS = (
    r"(?:[ ,]*\b(?:dus|toch|wel|dan|denk ik|zeg ik|maar|he|hoor|ook|eigenlijk|of ?zo|lo+l+|xd+"
    r"|(?:ha|he){2,}h?|man|joh|sowieso)\b)*\W*(?:$|[.,;!\n])"
)
_DECIDED = compiled(
    rf"\b(?:dus|{_PICKS})(?: {_SMALL})* {_NAMED}(?P<number>[1-9])"
    rf"(?:(?: en | of | ?[+&/] ?){_NAMED}(?P<other>[1-9]))?(?={_ENDS})"
    rf"|(?:^|[.,;!?\n])\W*(?:{_SMALL} )*{_NAMED}(?P<alone>[1-9]) dus(?={_ENDS})",
    re.IGNORECASE,
)
_HAS_NUMBER = compiled(r"\b[1-9]\b")
_COUNTS = compiled(r"\b\d+\b")
_CLAUSE_END = compiled(r"[.,;!\n]")
_SENTENCE_END = compiled(r"[.!?\n]")
_DECIDING = frozenset(
    {"eigenlijk", "dus", "denk", "sowieso", "zeker", "toch", "gewoon", "kies", "neem", "lijkt"}
    | {"optie", "nummer", "nr", "antwoord", "knop", "keuze", "doe"}
)
_TAKES_BACK = frozenset(
    {"maar", "of", "nee", "neen", "hoewel", "tenzij", "behalve", "wacht", "alleen", "soms", "niet"}
)
"""With one of these the rest of a text that begins with a number may take that back."""
_FIRST_WORDS = 3


def numbers_decided(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The options on whose numbers the text decides, in its order."""
    if _HAS_NUMBER.search(text) is None:
        return ()
    parts = corrected(text)
    numbers = [int(one) - 1 for one in _decided(text if parts is None else parts.last)]
    if any(at >= len(options) for at in numbers):
        return ()
    return tuple(options[at] for at in dict.fromkeys(numbers))


def _decided(text: str) -> Iterator[str]:
    since = 0
    for found in _DECIDED.finditer(text):
        # '5 kwamen en 2 gingen weg dus 3' is a sum.
        is_sum = _COUNTS.search(_SENTENCE_END.split(text[since : found.start()])[-1]) is not None
        since = found.end()
        if not is_sum:
            yield from filter(None, found.group("number", "other", "alone"))


def surely_numbered(text: str, options: Sequence[Option]) -> Option | None:
    """The one option on whose number the text decides, if it decides on no other and takes nothing
    back."""
    if _HAS_NUMBER.search(text) is None or corrected(text) is not None:
        return None
    every = numbers_decided(text, options)
    if every:
        return every[0] if len(every) == 1 else None
    return None if _DECIDED.search(text) else _first(text, options)


def _first(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number the text begins with, beside a word that decides."""
    option = number_first(text, options)
    first, *rest = _CLAUSE_END.split(text, maxsplit=1)
    told = normal(" ".join(rest)).split()
    if option is None or not told or not _DECIDING & set(normal(first).split()):
        return None
    return None if _TAKES_BACK & set(told[:_FIRST_WORDS]) or "?" in text else option
