"""Wait for something that sends no word of itself."""

import asyncio
from collections.abc import Callable

from tests.support.patience import PATIENCE


async def until(happened: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Look again and again until it has happened."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 (there is nothing to wait on)
            await asyncio.sleep(0.01)
