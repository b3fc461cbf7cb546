"""Finds the proportion that somebody gave: 'bij vijf van de acht'.

It is often all that a team can compare later, and it is in half a sentence.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import before_in_sentence

_NUMBER = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
    r"|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|\d{1,3})"
)
_SHARE = compiled(
    rf"(?:\b(?:bij|met) )?\b{_NUMBER}(?: (?:of|à|tot) {_NUMBER})? van (?:de|het|die|onze|alle) "
    rf"{_NUMBER}\b(?! ?(?:uur|keer|weken|weekenden|dagen|minuten|procent|euro|%))",
    re.IGNORECASE,
)
_WISHED = compiled(r"\b(?:minstens|straks|als|moeten|willen|doel|hopen|hoop)\b", re.IGNORECASE)


def share_told(text: str) -> str:
    """The last share in what somebody typed, as they put it: what came later corrects what came
    before. '' without one, and for one that is only wished."""
    found = [hit for hit in _SHARE.finditer(text) if not _is_wished(text, hit)]
    return found[-1][0] if found else ""


def _is_wished(text: str, hit: re.Match[str]) -> bool:
    before = before_in_sentence(text, hit.start())
    return _WISHED.search(before) is not None


def is_all(share: str) -> bool:
    """Whether a share is of everybody: 'acht van de acht'."""
    numbers = _ONE_NUMBER.findall(share.lower())
    return len(numbers) > 1 and numbers[-1] == numbers[-2]


def is_more(share: str, than: str) -> bool:
    """Whether a share is larger than another: 'zes van de acht' than 'vijf van de acht'."""
    (some, of), (fewer, whole) = _counted(share), _counted(than)
    return bool(of and whole) and some * whole > fewer * of


def _counted(share: str) -> tuple[int, int]:
    numbers = [_number(one) for one in _ONE_NUMBER.findall(share.lower())]
    return (numbers[-2], numbers[-1]) if len(numbers) > 1 else (0, 0)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _IN_WORDS[word]


_ONE_NUMBER = compiled(rf"\b{_NUMBER}\b")
_UP_TO_TWENTY = (
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    " zeventien achttien negentien twintig"
)
_IN_WORDS = {word: number for number, word in enumerate(_UP_TO_TWENTY.split(), 1)}
_IN_WORDS |= {"één": 1, "dertig": 30}
