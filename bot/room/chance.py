"""What is left to chance in sessions: in tests it can be known."""

from __future__ import annotations

import secrets

from bot.room.codes import new_code, new_token


class Chance:
    """Seeds, tokens and codes."""

    def seed(self) -> int:
        return secrets.randbits(48)

    def token(self) -> str:
        return new_token()

    def code(self) -> str:
        return new_code()
