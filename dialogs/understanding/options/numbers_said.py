"""Reads the numbers of a text that says nothing else ('3 en eh 4 misschien', '4, of nee 1').

Every word must be a number or one of a few that say nothing by themselves, so '3 jongeren bellen'
names no number. People take a number back with a word before the next number ('nee 1') or after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import normal

_LONGEST = 80
"""Characters: a longer text says more than numbers."""
_COUNTED = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_NUMBERS = {
    **{word: number for number, word in enumerate(_COUNTED, start=2)},
    **{word: number for number, word in enumerate(_ORDINALS, start=1)},
    **{f"{number}e": number for number in range(1, 10)},
}
_INSTEAD = frozenset({"nee", "neen", "nah", "nope", "wacht", "ho", "sorry", "liever", "oftewel"})
"""Before a number, these words take back the number that came earlier."""
_NOT = frozenset({"niet", "geen", "zonder", "behalve"})
_AROUND = frozenset(
    [
        *("en", "of", "eh", "ehm", "uh", "uhm", "hm", "nou", "ja", "jaa", "joh", "man", "he", "o"),
        *("oh", "ok", "oke", "dus", "maar", "dan", "ook", "nog", "wel", "toch", "hoor", "even"),
        *("gewoon", "misschien", "eerst", "zeker", "graag", "straks", "alsjeblieft", "aub", "svp"),
        *("doe", "doen", "neem", "nemen", "kies", "kiezen", "pak", "pakken", "gaan", "ga", "wil"),
        *(
            "willen",
            "zou",
            "ik",
            "we",
            "wij",
            "me",
            "mij",
            "ons",
            "voor",
            "met",
            "op",
            "van",
            "bij",
        ),
        *("de", "het", "t", "die", "dat", "deze", "dit", "is", "was", "zijn", "punt", "punten"),
        *("nummer", "nummers", "nr", "knop", "optie", "allebei", "beide", "samen", "denk", "zeg"),
        *("lijkt", "lijken", "ofzo", "zo", "wat", "leuk", "goed", "mooi", "handig", "best", "vind"),
        *("bedoel", "bedoelde", "zei", "typte", "net", "al", "kijk", "jij", "je", "klopt"),
        *("haha", "hahaha", "lol", "pff"),
    ]
)
"""Words that say nothing beside a number."""
_NO_POINT = frozenset({"ding", "zin", "punt", "vraag", "antwoord", "tekst"})
"""In 'dat is geen ding' they say that what they typed wasn't meant as a point."""
_EITHER = compiled(r"\d(?: \w+)? of (?!nee\b|niet\b)(?:\w+ )?\d")
_CLAUSE_END = compiled(r"[.,;:!…\n]+|\bmaar\b", re.IGNORECASE)
_THROUGH = compiled(r"\b(\d) (?:t m|tm|tot en met) (\d)\b")


@dataclass(frozen=True, slots=True)
class NumbersSaid:
    """`chosen`: the numbers that the text means, in its order. `refused`: those that it says it
    doesn't mean. `taken_back`: those that it said first and then replaced by others. `either`:
    whether it leaves open which of two it means. `no_point`: whether it says that what was typed
    before it was no point."""

    chosen: tuple[int, ...]
    refused: tuple[int, ...] = ()
    taken_back: tuple[int, ...] = ()
    either: bool = False
    no_point: bool = False


def numbers_said(text: str) -> NumbersSaid | None:
    """The numbers of a text that says nothing else; None if it has none, or says more."""
    if len(text) > _LONGEST or "?" in text:
        return None
    chosen: list[int] = []
    refused: list[int] = []
    before: list[int] = []
    no_point = False
    for clause in _CLAUSE_END.split(text):
        words = _THROUGH.sub(_each, normal(clause)).split()
        if _says_no_point(words):
            no_point = True
            continue
        for at, word in enumerate(words):
            number = int(word) if word.isdecimal() and len(word) < 3 else _NUMBERS.get(word)
            if number is not None and at and words[at - 1] in _NOT:
                refused.append(number)
            elif number is not None:
                chosen.append(number)
            elif word in _INSTEAD:
                before, chosen = [*before, *chosen], []
            elif word in _NOT:
                follows = words[at + 1 : at + 2]
                if chosen and not (follows and _is_number(follows[0])):
                    refused.append(chosen.pop())
                elif not follows:
                    return None
            elif word not in _AROUND:
                return None
    if not chosen and before:
        chosen, before = before, []
    if not (chosen or refused):
        return None
    # At most as many numbers are taken back as come in their place.
    left = before[: max(0, len(before) - len(chosen))]
    gone = before[len(left) :]
    every = dict.fromkeys(one for one in (*left, *chosen) if one not in refused)
    back = tuple(one for one in gone if one not in every)
    either = _EITHER.search(normal(text)) is not None
    return NumbersSaid(tuple(every), tuple(refused), back, either, no_point)


def _each(through: re.Match[str]) -> str:
    """The numbers from the one through the other ('1 t/m 3')."""
    return " ".join(map(str, range(int(through[1]), int(through[2]) + 1)))


_ALL = compiled(
    r"(?:(?:nou|ja|doe|dan|gewoon|ze|we|wij|maar|die|eh+) )*"
    r"(?:alles|allemaal|(?P<both>allebei|alletwee|beide)"
    r"|alle (?:(?P<digit>\d)|(?P<word>twee|drie|vier|vijf)))"
    r"(?: (?:wel|hoor|graag|dan|maar|doen|joh|dus|eigenlijk|misschien))*"
)


def says_all_of(text: str, count: int) -> bool | None:
    """Whether the text says all, of so many ('allebei', 'alle 3'); False if it says another number
    of them, None if it says anything else."""
    found = _ALL.fullmatch(normal(text)) if "?" not in text else None
    if found is None:
        return None
    said = found["digit"] or (2 if found["both"] else _NUMBERS.get(found["word"] or "", count))
    return int(said) == count


def says_both(text: str) -> bool:
    """Whether the text says both, and nothing else; 'alles' may be more."""
    return says_all_of(text, 2) is True and says_all_of(text, 3) is False


def instead_of_number(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number a text puts in place of another ('4, of nee 1'); None for any other
    text."""
    said = numbers_said(text)
    if said is None or not said.taken_back or said.either or len(said.chosen) != 1:
        return None
    (number,) = said.chosen
    return options[number - 1] if 1 <= number <= len(options) else None


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in _NUMBERS


def _says_no_point(words: list[str]) -> bool:
    """Whether a clause without a number only says that what they typed was no answer."""
    if any(map(_is_number, words)) or "geen" not in words:
        return False
    return set(words) <= _AROUND | _NO_POINT | _INSTEAD | {"geen"}
