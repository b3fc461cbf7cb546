"""Forks the bot, kills it and moves its clock, as it is told by the test that it connects to.

On `start` it forks a bot, on `kill` it kills it with SIGKILL, on `stop` it tells it to stop, and
with `clock 60` the time of day is a minute later for the bot than it was. Each order is answered
with a line. When the test hangs up, the bot is killed. Its argument is the port on 127.0.0.1 where
the test listens. It runs by quick_starter.py, which has imported the bot and made `time.time` one
that can be moved.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import time

from bot.commandline import cli
from tests.support.moved_time import TimeOfDay


def obey(port: int) -> None:
    now = time.time
    assert isinstance(now, TimeOfDay)
    now.begin_again()
    child = 0
    with socket.create_connection(("127.0.0.1", port)) as line, line.makefile("rw") as orders:
        for order in orders:
            match order.split():
                case ["start"]:
                    child = os.fork()
                    if not child:
                        os.close(line.fileno())
                        os._exit(cli.main(["run"]))
                    answer = "started"
                case ["kill"]:
                    answer, child = _end(child, signal.SIGKILL), 0
                case ["stop"]:
                    answer, child = _end(child, signal.SIGTERM), 0
                case ["clock", seconds]:
                    now.move(float(seconds))
                    answer = "moved"
                case _:
                    raise ValueError(order)
            orders.write(f"{answer}\n")
            orders.flush()
    if child:
        _end(child, signal.SIGKILL)


def _end(child: int, number: signal.Signals) -> str:
    """End the bot; its exit code, below zero for the signal that ended it."""
    os.kill(child, number)
    return str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    obey(int(sys.argv[1]))
