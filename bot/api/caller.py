"""Whatever calls the Bot API."""

from __future__ import annotations

from typing import Any, Protocol


class Api(Protocol):
    """The Bot API, as far as anyone here needs it."""

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        """Make a call. Raises TelegramError."""
