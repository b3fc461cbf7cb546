"""Polls the database for timers that are due. After a restart they fire late, but none is lost."""

from __future__ import annotations

import asyncio
import logging

from bot.api.causes import cause
from bot.clock.clockwatch import ClockWatch
from bot.receiving.update_processor import UpdateProcessor

log = logging.getLogger(__name__)

EVERY = 2.0
"""Seconds between two checks. The facilitator's panel counts down minutes, so it can't be much
longer."""


async def wake_due_timers(processor: UpdateProcessor, watch: ClockWatch) -> None:
    """Handle due timers, for ever. Pauses while the clock is wrong: else it could close sessions,
    and warn everybody that their answers will be deleted."""
    while True:
        try:
            while not watch.is_wrong() and await processor.wake():
                pass
        except Exception as error:
            log.warning("timers wait: %s", cause(error))
        await asyncio.sleep(EVERY)
