"""Finds the number of an option that somebody decides on among other words ('die opa's zitten
anders alleen thuis, dus 1', '2 eigenlijk, dat ze elkaar groeten').

A word that decides stands beside the number, and nothing else in its clause: 'dus 3 jongeren'
counts something. Whoever corrects themselves, or decides on several, has not decided on one. A
number may also stand first, with a remark behind it ('2, zit tussen twee trainingen in').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.corrected_midway import corrected
from dialogs.understanding.options.matching import normal, number_first, numbered

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


_WITH_REMARK = compiled(
    r"\W*(?:(?:ja|nou|ok|oke|eh+m?|pff+|dus|doe|gewoon|knop|nummer|nr|optie)[ ,]+)*"
    r"(?P<number>[1-9])(?:[.,;:!)]+\s*|\s*\n\s*|\s+(?=(?:maar|want|omdat)\b))(?P<remark>\D\w*.+)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_REMARK = 300
"""Characters."""
_SMALL_WORDS = compiled(r"(?:(?:maar|ja|nou|eh+|pff+|en|dan|haha|lol|sorry|o+h?|want) )+")
_TURNS_FIRST = frozenset(
    [
        "of",
        "nee",
        "neen",
        "niet",
        "nie",
        "geen",
        "toch",
        "liever",
        "anders",
        "eigenlijk",
        "nooit",
        "wacht",
        "ho",
        "bedoel",
        "hoewel",
        "tenzij",
        "grapje",
        "geintje",
        "fout",
        "verkeerd",
        "soms",
        "zei",
        "typte",
    ]
)
"""With one of these a remark begins that may take the number back: 'maar liever …'."""
_NOT_SURE = compiled(
    r"\b(?:bedoel\w*|klopt|wacht|vergis\w*|grapje|geintje|verkeerde?|twijfel\w*|misschien|geen idee"
    r"|weet (?:ik |het |t |dat |eigenlijk )*niet|geen van|of toch|eigenlijk niet|laat maar"
    r"|past (?:\w+ )?niet|allebei|beide|nee)\b"
)
_COUNTS_WHO = compiled(
    r"(?:(?:de|het|een|mijn|m n|mn|onze|ons|die|n|t) )?\w+(?: van \w+)?"
    r"(?: (?:en|met|plus|of) (?:(?:de|het|een|mijn|m n|mn|onze|ons|die|n|t) )?\w+)+"
)
"""'2, de kok en ik' counts them."""


def number_with_remark(text: str, options: Sequence[Option]) -> tuple[Option, str] | None:
    """The option whose number stands first in a text, and the remark behind it; None if the remark
    has another number, or may take this one back. Whether it contradicts the option in other words,
    the caller finds out."""
    if len(text) > _LONGEST_REMARK or "?" in text or _HAS_NUMBER.search(text) is None:
        return None
    instead = _FIRST_TAKEN_BACK.match(text)
    text = text if instead is None else text[instead.end() :]
    found = _WITH_REMARK.fullmatch(text)
    if found is None or corrected(text) is not None:
        return None
    remark = found["remark"].strip()
    said = normal(remark)
    bare = _SMALL_WORDS.sub("", said, count=1) if _SMALL_WORDS.match(said) else said
    if not bare or _HAS_NUMBER.search(remark) or _NOT_SURE.search(said):
        return None
    tempers = said.startswith("maar ") and _TEMPERS.match(bare)
    if (bare.split()[0] in _TURNS_FIRST and not tempers) or _COUNTS_WHO.fullmatch(bare):
        return None
    option = numbered(found["number"], options)
    return None if option is None else (option, remark)


def as_in_list(pair: tuple[Option, Option], options: Sequence[Option]) -> tuple[Option, Option]:
    """These two options in the order in which a typed '1' or '2' means neither of them in the list
    while it means the other here: '3' and words for the second option come as the third, the
    second."""
    first, second = pair
    misread = options.index(second) == 0 or options.index(first) == 1
    return (second, first) if misread else pair


_FIRST_TAKEN_BACK = compiled(
    r"\W*[1-9]\W+(?:(?:of|o+h?|eh+|maar|ik|toch|ho|shit|oeps|hoor|joh)\W+)*"
    r"(?:(?:nee+|neen|wacht|sorry|liever|bedoel(?:de)?)\W+(?:(?:ik|toch|o+h?|hoor|joh|man)\W+)*)+"
    r"(?=[1-9]\b)",
    re.IGNORECASE,
)
"""'1. nee wacht. 3. je moet het wel even appen' is 3."""
_TEMPERS = compiled(r"(?:niet|nie|soms|nooit) (?:zo|al|echt|heel|iedereen|alles|te|meer)\b.*")
"""'2 maar niet zo hard' is still 2."""
