"""Recognises that somebody puts right what was taken for their answer: 'nee, dat van bang is niet
het klusje, het klusje was de gang branden'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.memo import memoized

_PUTS_RIGHT = re.compile(
    r"^\W*(?:(?:nee|nou|maar|ho|wacht|sorry|oh?|hoor)[ ,.]+)*"
    r"(?:dat|dit|die|wat je daar zet)(?: van (?:(?:die|dat|de|het) )?\w+(?: \w+)?)? "
    r"(?:is|was|waren|zijn) (?:\w+ )?niet (?:het|de|mijn|onze) (?P<asked>\w{4,})"
    r"\s*[,.;:]+\s*(?:maar )?"
    r"(?P<right>(?:het|de|mijn|onze|dat) (?P=asked) (?:was|is|waren|zijn) [^,.;!?\n]{3,})"
    r"[,.;!]*\s*(?P<rest>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class PutRight:
    """`asked`: what it is the answer to ('klusje'). `right`: the sentence that says what it was.
    `rest`: what is said besides. `start`: where it begins in the text."""

    asked: str
    right: str
    rest: str
    start: int


@memoized
def put_right(text: str) -> PutRight | None:
    """What a line of the text puts right; None for any other text."""
    found = _PUTS_RIGHT.search(text)
    if found is None:
        return None
    right = found["right"].strip()
    return PutRight(
        asked=found["asked"].lower(),
        right=f"{right[:1].upper()}{right[1:]}.",
        rest=found["rest"].strip(),
        start=found.start(),
    )
