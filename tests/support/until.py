"""Wait for something that sends no word of itself."""

import asyncio
from collections.abc import Callable


async def until(happened: Callable[[], bool], seconds: float = 60.0) -> None:
    """Look again and again until it has happened."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 (there is nothing to wait on)
            await asyncio.sleep(0.01)
