"""The alarm clock: looks for timers that are due, late after a restart but never lost."""

from __future__ import annotations

import asyncio
import logging

from bot.api.causes import cause
from bot.clock.clockwatch import ClockWatch
from bot.receiving.desk import Desk

log = logging.getLogger(__name__)

EVERY = 2.0
"""Seconds between two looks: a facilitator sees the minutes of a phase go by."""


async def wake_what_is_due(desk: Desk, watch: ClockWatch) -> None:
    """Handle timers that are due, for ever, except while the clock is wrong: that could close
    sessions and warn everybody that their answers will be deleted."""
    while True:
        try:
            while not watch.is_wrong() and await desk.wake():
                pass
        except Exception as error:
            log.warning("timers wait: %s", cause(error))
        await asyncio.sleep(EVERY)
