"""Being told to stop."""

from __future__ import annotations

import asyncio
import signal


def until_signalled() -> asyncio.Event:
    """An event that SIGTERM or SIGINT sets; to be called in the running loop."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    return stopped
