"""What a Telegram app wouldn't have let somebody do."""

import contextlib
from typing import Any

from bot.sandbox.jsonbody import refused


class RefusalError(Exception):
    """With the HTTP status for the page and the tests."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class refusals(contextlib.AbstractContextManager[None]):  # noqa: N801 - reads as a function
    """Turns what an app wouldn't allow into its HTTP status."""

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, RefusalError):
            raise refused(error.status, str(error)) from None
