"""Being told to stop."""

from __future__ import annotations

import asyncio
import signal


def until_signalled() -> asyncio.Event:
    """An event that a signal to stop sets; to be called in the running loop.

    When the terminal is closed that is one too, unless it is to be outlived, as under nohup.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if number is not signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
            loop.add_signal_handler(number, stopped.set)
    return stopped
