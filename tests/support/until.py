"""Waiting for what nothing tells of."""

import asyncio
from collections.abc import Callable


async def until(happened: Callable[[], bool], seconds: float = 15.0) -> None:
    """Wait until it has happened, looking again and again."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 (there is nothing to wait on)
            await asyncio.sleep(0.01)
