"""Handles signals to stop, during and after the start.

Most of a start is importing. To process 1, as in a container, a signal does nothing without a
handler, so `__main__` sets one before it imports anything else; this module imports little.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from bot.process.exits import STOPPED_EARLY

if TYPE_CHECKING:
    import asyncio

_CODES = {
    signal.Signals[name]: code
    for name, code in {"SIGTERM": 0, "SIGHUP": 0, "SIGBREAK": 0, "SIGINT": STOPPED_EARLY}.items()
    if name in signal.Signals.__members__
}
"""The exit code after each signal to stop. Windows has SIGBREAK, which comes when a console is
closed, in place of SIGHUP."""


def leave_when_told() -> None:
    """End the process at once on a signal, until `until_signalled` takes over."""
    for number, code in _CODES.items():
        if not _is_ignored(number):
            signal.signal(number, lambda *_, code=code: os._exit(code))


def until_signalled() -> asyncio.Event:
    """Returns an event that is set by a signal to stop. Call it in the running loop."""
    import asyncio

    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _CODES:
        if _is_ignored(number):
            continue
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # on Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))
    return stopped


def _is_ignored(number: signal.Signals) -> bool:
    """Whether the signal is ignored, as under nohup, where the process outlives its terminal."""
    return number.name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN
