"""Text that stays text in every spreadsheet.

A cell that begins with =, +, - or @ is a formula to a spreadsheet, also behind a space, a tab or a
character that nobody sees, and in their full-width forms. And what one spreadsheet reads as one
cell, another cuts in two at a semicolon. So an apostrophe stands before each such sign: in a
spreadsheet that means 'this is text'.
"""

from __future__ import annotations

import re
import unicodedata

_FORMULA = re.compile(r"(^|[,;|][\s\"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−⩵⩶﬩])")


def harmless(text: str) -> str:
    """The text on one line, without what can't be seen, that no spreadsheet takes for a formula."""
    line = " ".join("".join(character for character in text if _is_seen(character)).split())
    return _FORMULA.sub(r"\1'", line)


def _is_seen(character: str) -> bool:
    """False for control and invisible characters, and for lone surrogates."""
    return character.isspace() or unicodedata.category(character) not in _UNSEEN


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
