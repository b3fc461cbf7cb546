"""The alarm clock: looks for timers that are due, late after a restart but never lost."""

from __future__ import annotations

import asyncio
import logging

from bot.causes import cause
from bot.desk import Desk

log = logging.getLogger(__name__)

EVERY = 2.0
"""Seconds between two looks: a facilitator sees the minutes of a phase go by."""


async def run(desk: Desk) -> None:
    """Wake what is due, for ever."""
    while True:
        try:
            while await desk.wake():
                pass
        except Exception as error:
            log.warning("timers wait: %s", cause(error))
        await asyncio.sleep(EVERY)
