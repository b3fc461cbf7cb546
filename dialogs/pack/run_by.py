"""Finds the name of who runs the bot in what the operator says of that."""

from __future__ import annotations

import re

RUN_BY = "beheert"
"""The slot of that name; where it isn't known, a phrase stands there."""
LONGEST_NAME = 60
"""Characters."""
_RUNS_IT = re.compile(rf"(?P<who>\w[^.:;,!?\n]{{1,{LONGEST_NAME - 2}}}) beheert (?:deze|de) bot\b")


def who_runs_it(contact: str) -> str | None:
    """The name, if the text begins with it ('Sanne van het buurthuis beheert deze bot'); None
    otherwise."""
    found = _RUNS_IT.match(contact.strip())
    return None if found is None else found["who"]
