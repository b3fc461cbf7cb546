"""Makes text safe to open in a spreadsheet.

A spreadsheet takes a cell for a formula if it begins with =, +, - or @, also after a space, a tab
or an invisible character, and in their full-width forms. And some spreadsheets split a cell at a
semicolon, so any part can become a beginning. So put an apostrophe before each such sign: to a
spreadsheet that means 'this is text'.
"""

from __future__ import annotations

import re
import unicodedata

_FORMULA = re.compile(r"(^|[,;|][\s\"']*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−⩵⩶﬩])")


def cell_text(text: str) -> str:
    """The text on one line, without invisible characters, such that no spreadsheet takes it for a
    formula."""
    line = " ".join("".join(character for character in text if _is_seen(character)).split())
    return _FORMULA.sub(r"\1'", line)


def _is_seen(character: str) -> bool:
    """False for control and invisible characters, and for lone surrogates."""
    return character.isspace() or unicodedata.category(character) not in _UNSEEN


_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
