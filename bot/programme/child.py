"""The child process that counts an edition: `python -m bot.programme.child`.

It reads what it is to do from its standard input and answers on its standard output, in frames: a
length and then that many bytes. It imports little, so that it is there at once.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import sys
from typing import BinaryIO

from bot.process.log import in_short
from bot.programme.tally import Tally

LENGTH = struct.Struct(">Q")
_KINDLY = 10
"""How much it lets others go first, as `nice` counts it."""


def framed(what: object) -> bytes:
    """Pickle something and put its length in front."""
    packed = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(packed)) + packed


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request until the pipe is closed."""
    tally: Tally | None = None
    while head := asked.read(LENGTH.size):
        what, *rest = pickle.loads(asked.read(*LENGTH.unpack(head)))  # noqa: S301 (our own parent)
        found: object = None
        try:
            if what == "begin":
                tally = Tally(*rest)
            else:
                found = getattr(tally, what)(*rest)
            answer = (True, found)
        except Exception as error:
            # A traceback would quote what it was about.
            answer = (False, in_short(error))
        answers.write(framed(answer))
        answers.flush()


if __name__ == "__main__":
    # Ctrl+C is for the bot, which then lets go of the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_KINDLY)
    with contextlib.suppress(OSError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
