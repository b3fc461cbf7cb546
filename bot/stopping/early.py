"""Being told to stop before anything is there that would have to be ended.

Most of a start is importing. As process 1, as in a container, a signal does nothing unless there
is a handler; so there is one before anything is imported.
"""

from __future__ import annotations

import os
import signal

from bot.stopping.exits import STOPPED_EARLY

_CODES = {signal.SIGTERM: 0, signal.SIGHUP: 0, signal.SIGINT: STOPPED_EARLY}


def leave_when_told() -> None:
    """From now on a signal ends this process at once; until others wait for it."""
    for number, code in _CODES.items():
        # Under nohup it is to outlive the terminal.
        if number is not signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda *_, code=code: os._exit(code))
