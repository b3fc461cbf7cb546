"""`python -m tests.support.forker` imports the bot once and then obeys its standard input.

On `start` it forks a bot, on `kill` it kills it with SIGKILL, on `stop` it tells it to stop, and
with `clock 60` the time of day is a minute later for it than it was. Each is answered with a
line. When its input ends, so does the bot.
"""

from __future__ import annotations

import mmap
import os
import signal
import struct
import sys
import time
from collections.abc import Callable

_SECONDS = struct.Struct("d")


class TimeOfDay:
    """As far off as we say; a fork that runs sees it move, too."""

    def __init__(self, source: Callable[[], float]) -> None:
        self._source = source
        self._shared = mmap.mmap(-1, _SECONDS.size)

    def __call__(self) -> float:
        return self._source() + self._offset

    def move(self, seconds: float) -> None:
        _SECONDS.pack_into(self._shared, 0, self._offset + seconds)

    @property
    def _offset(self) -> float:
        (offset,) = _SECONDS.unpack_from(self._shared)
        return float(offset)


def obey() -> None:
    now = TimeOfDay(time.time)
    time.time = now  # before the bot is imported: here and there it is a default
    from bot.commandline import cli

    child = 0
    print("ready", flush=True)
    for line in sys.stdin:
        match line.split():
            case ["start"]:
                child = os.fork()
                if not child:
                    os.close(0)
                    os._exit(cli.main(["run"]))
                print("started", flush=True)
            case ["kill"]:
                print(_end(child, signal.SIGKILL), flush=True)
                child = 0
            case ["stop"]:
                print(_end(child, signal.SIGTERM), flush=True)
                child = 0
            case ["clock", seconds]:
                now.move(float(seconds))
                print("moved", flush=True)
    if child:
        _end(child, signal.SIGKILL)


def _end(child: int, number: signal.Signals) -> int:
    """End the bot; its exit code, below zero for the signal that ended it."""
    os.kill(child, number)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    obey()
