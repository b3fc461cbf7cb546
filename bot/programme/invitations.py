"""Invitations to work for the programme: a token that is good once, for a week."""

from __future__ import annotations

import re
import secrets

GOOD_FOR = 7 * 86400.0
"""Seconds."""
_PREFIX = "staf-"
_TOKEN = re.compile(rf"{_PREFIX}[0-9a-f]{{32}}")


def new_token() -> str:
    """128 random bits, in letters that a link to the bot can carry and that have no capitals."""
    return f"{_PREFIX}{secrets.token_hex(16)}"


def is_invitation(about: str) -> bool:
    """Whether what stands behind /start looks like a token."""
    return _TOKEN.fullmatch(about) is not None
