"""Parts a text into sentences: the one place that knows where a sentence ends.

A sentence ends at the end of its line, and at one or more full stops, exclamation marks, question
marks or pauses ('…'). A single dot ends nothing within a number ('23.00') or an abbreviation
('d.w.z.'), nor after an abbreviation that is always followed by other words ('bijv. op dinsdag').

People type 'gelukt.hij komt weer' without a space. So when the bot reads what somebody means, a
sign without a space also ends a sentence. A quotation isn't cut there: it may be 'school.nl'.
"""

from __future__ import annotations

import re

from dialogs.hearing.memo import memoized

SIGNS = ".!?…"
"""The signs that may end a sentence."""
SHORTENED = (
    *("bijv", "bv", "ca", "evt", "nr", "jr", "st", "min", "incl", "excl", "resp", "zgn"),
    *("dhr", "mevr", "mw", "dr", "o.a", "d.w.z", "i.p.v", "i.v.m", "m.b.t", "t.o.v"),
)
"""Abbreviations that are always followed by other words."""
_LETTER = r"[^\W\d_]"
_BEHIND_SHORTENED = "|".join(rf"(?<=(?<![\w.]){re.escape(one)}\.)" for one in SHORTENED)
INNER_DOT = (
    rf"\.(?![{SIGNS}])(?:(?<=\d\.)(?=\d)"
    rf"|(?<={_LETTER}\.)(?<!{_LETTER}{_LETTER}\.)(?={_LETTER}\.)"
    rf"|(?i:{_BEHIND_SHORTENED}))"
)
"""A pattern for a dot that ends no sentence: within a number, or in or after an abbreviation."""
_NOTHING_YET = rf"[\s{SIGNS};’”)\]]"
"""Signs, and closing quotation marks: these alone are no sentence."""
_SAYS = re.compile(_NOTHING_YET.replace("[", "[^", 1))


def _pattern(signs: str, within: str) -> re.Pattern[str]:
    """A sentence that ends with one of these signs. `within`: what else doesn't end it."""
    return re.compile(
        rf"{_NOTHING_YET}*(?:[^\n{signs}]+|{INNER_DOT}{within})*"
        rf"(?:[{signs}]+\s*|\n\s*|\Z)(?:{_NOTHING_YET}+\Z)?"
    )


_PATTERNS = {
    (spaced, semicolons): _pattern(signs, rf"|[{signs}]+(?=[^\s{signs}])" if spaced else "")
    for semicolons, signs in ((False, SIGNS), (True, f"{SIGNS};"))
    for spaced in (False, True)
}


@memoized
def in_sentences(text: str, *, spaced: bool = False, semicolons: bool = False) -> tuple[str, ...]:
    """The sentences of a text, each with the signs that end it and the space behind them, so that
    they are the whole text when put together; none for a text without anything but signs.

    `spaced`: a sign ends a sentence only with a space behind it. `semicolons`: a semicolon ends one
    too.
    """
    if _SAYS.search(text) is None:
        return ()
    return tuple(one for one in _PATTERNS[spaced, semicolons].findall(text) if one)


def before_in_sentence(text: str, place: int) -> str:
    """Return what stands before a position in the text, in the same sentence."""
    begun = 0
    for one in in_sentences(text):
        if begun + len(one) > place:
            break
        begun += len(one)
    return text[begun:place]
