"""The child process that counts an edition: `python -m bot.programme.child`.

It reads requests from standard input and answers on standard output, in frames: a length and then
that many bytes. It imports little, so that it starts fast.
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
"""Its priority, as an increment for `nice`."""


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
            # A traceback could quote what someone wrote.
            answer = (False, in_short(error))
        answers.write(framed(answer))
        answers.flush()


if __name__ == "__main__":
    # Ctrl+C is for the bot, which closes the pipe when it stops.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_KINDLY)
    with contextlib.suppress(OSError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
