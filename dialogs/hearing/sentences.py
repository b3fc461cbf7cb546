"""Parts a text into sentences: the one place that knows where a sentence ends.

It ends with its line, and at a full stop, an exclamation or question mark or a pause, or several
of these. A single dot ends nothing within a number ('23.00') or a shortened word ('d.w.z.'), nor
behind a shortened word that others follow ('bijv. op dinsdag').

People type 'gelukt.hij komt weer' without a space, so what somebody means is read by any sign. A
quotation isn't cut there: it may be 'school.nl'.
"""

from __future__ import annotations

import re

SIGNS = ".!?…"
"""The signs that may end a sentence."""
_ENDS = re.compile(rf"[{SIGNS}]+|\n")
_ENDS_OR_SEMICOLON = re.compile(rf"[{SIGNS};]+|\n")
_SAID = re.compile(rf"[^\s{SIGNS};’”)\]]")
"""A sentence has more than signs, and what closes a quotation."""
_SPACE = re.compile(r"\s*")
SHORTENED = (
    *("bijv", "bv", "ca", "evt", "nr", "jr", "st", "min", "incl", "excl", "resp", "zgn"),
    *("dhr", "mevr", "mw", "dr", "o.a", "d.w.z", "i.p.v", "i.v.m", "m.b.t", "t.o.v"),
)
"""Words that are shortened with a dot, and that others follow."""
_IS_SHORTENED = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, SHORTENED))})$", re.IGNORECASE)
_LONGEST_SHORTENED = 8
"""Characters that may belong to such a word."""
_INITIALS = re.compile(r"(?<![^\W\d_])[^\W\d_]\.[^\W\d_]\.")
"""Two of the letters of 'd.w.z.' and the like, each with its dot."""


def in_sentences(text: str, *, spaced: bool = False, semicolons: bool = False) -> tuple[str, ...]:
    """The sentences of a text, each with the signs that end it and the space behind them, so that
    they are the whole text when put together; none for a text without anything but signs.

    `spaced`: a sign ends a sentence only with a space behind it. `semicolons`: a semicolon ends one
    too.
    """
    made: list[str] = []
    begun = at = 0
    said = False
    for end in (_ENDS_OR_SEMICOLON if semicolons else _ENDS).finditer(text):
        said = said or _SAID.search(text, at, end.start()) is not None
        at = end.end()
        if said and ends_sentence(text, end.start(), at, spaced=spaced):
            space = _SPACE.match(text, at)
            at = at if space is None else space.end()
            made.append(text[begun:at])
            begun, said = at, False
    rest = text[begun:]
    if said or _SAID.search(text, at) is not None:
        made.append(rest)
    elif made:
        made[-1] += rest
    return tuple(made)


def before_in_sentence(text: str, place: int) -> str:
    """What stands before a place in the text, in the same sentence."""
    begun = 0
    for one in in_sentences(text):
        if begun + len(one) > place:
            break
        begun += len(one)
    return text[begun:place]


def ends_sentence(text: str, begin: int, end: int, *, spaced: bool = False) -> bool:
    """Whether the signs from `begin` to `end` end a sentence."""
    signs = text[begin:end]
    if "\n" in signs:
        return True
    if spaced and end < len(text) and not text[end].isspace():
        return False
    if signs != ".":
        return True
    if begin and end < len(text) and text[begin - 1].isdecimal() and text[end].isdecimal():
        return False
    if begin and _INITIALS.match(text, begin - 1) is not None:
        return False
    before = max(0, begin - _LONGEST_SHORTENED)
    return _IS_SHORTENED.search(text, before, begin) is None
