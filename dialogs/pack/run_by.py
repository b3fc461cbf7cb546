"""Finds the name of whoever runs the bot, in what the operator says about that."""

from __future__ import annotations

import re

RUN_BY = "beheert"
"""The slot of that name. If the name isn't known, the slot is filled with a phrase."""
LONGEST_NAME = 60
"""Characters."""
_RUNS_IT = re.compile(rf"(?P<who>\w[^.:;,!?\n]{{1,{LONGEST_NAME - 2}}}) beheert (?:deze|de) bot\b")


def who_runs_it(contact: str) -> str | None:
    """The name, if the text begins with it ('Sanne van het buurthuis beheert deze bot'); None
    otherwise."""
    found = _RUNS_IT.match(contact.strip())
    return None if found is None else found["who"]
