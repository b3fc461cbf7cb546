"""Who counts an edition: this process, or one apart from it, which leaves this one to people.

The one apart is a child that gets everything through a pipe and writes nothing: no share and no
key is in a file, an argument or the environment. When this process dies the pipe ends, and so
does the child.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import signal
import struct
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from typing import Any, BinaryIO, Protocol, cast

from bot.causes import cause
from bot.programme.tally import Finished, Pack, Tally
from bot.settings import ROOT
from dialogs.definition import Dialog
from dialogs.reasoning import Hearing

_LENGTH = struct.Struct(">Q")
_KINDLY = 10
"""How much the child lets others go first, as `nice` counts it."""


class CountingError(Exception):
    """The one apart could not count; the message says what went wrong, and nobody's words."""


class Counting(Protocol):
    """Like a `Tally`, by whoever does it."""

    async def add(self, shares: Sequence[str], texts: Sequence[str]) -> None:
        """Count some shares, with the sentences that go along."""

    async def finish(self, number: int, made_on: str) -> Finished:
        """The edition of all that was counted."""


Counter = Callable[[Dialog, bytes, Pack], AbstractAsyncContextManager[Counting]]
"""Begins to count for a dialog, with the key of the noise and who makes the file."""


class _Here:
    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    async def add(self, shares: Sequence[str], texts: Sequence[str]) -> None:
        self._tally.add(shares, texts)

    async def finish(self, number: int, made_on: str) -> Finished:
        return await asyncio.to_thread(self._tally.finish, number, made_on)


@asynccontextmanager
async def here(dialog: Dialog, key: bytes, pack: Pack) -> AsyncIterator[Counting]:
    """Count in this process, for when nobody else needs it."""
    yield _Here(Tally(dialog, key, pack))


class _Apart:
    def __init__(self, to: asyncio.StreamWriter, from_: asyncio.StreamReader) -> None:
        self._to, self._from = to, from_

    async def begin(self, dialog: Dialog, key: bytes, pack: Pack) -> None:
        await self._ask("begin", _deaf(dialog), key, pack)

    async def add(self, shares: Sequence[str], texts: Sequence[str]) -> None:
        await self._ask("add", shares, texts)

    async def finish(self, number: int, made_on: str) -> Finished:
        return cast(Finished, await self._ask("finish", number, made_on))

    async def _ask(self, *asked: Any) -> Any:
        try:
            self._to.write(_framed(asked))
            await self._to.drain()
            (length,) = _LENGTH.unpack(await self._from.readexactly(_LENGTH.size))
            # From our own child, that reads nothing but what we send it.
            well, found = pickle.loads(await self._from.readexactly(length))  # noqa: S301
        except (OSError, EOFError):
            raise CountingError("the process that counts is gone") from None
        if not well:
            raise CountingError(found)
        return found


@asynccontextmanager
async def apart(dialog: Dialog, key: bytes, pack: Pack) -> AsyncIterator[Counting]:
    """Count in a child of this process."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", __name__),
        cwd=ROOT,
        # Not ours: the token stands in it.
        env={name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert child.stdin is not None  # noqa: S101 (both were asked for)
        assert child.stdout is not None  # noqa: S101
        counting = _Apart(child.stdin, child.stdout)
        await counting.begin(dialog, key, pack)
        yield counting
    finally:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()


def _deaf(dialog: Dialog) -> Dialog:
    """The dialog without what it listens with: that can't go through a pipe, and what was heard is
    in the shares already."""
    reasonings = {
        id_: replace(reasoning, signs=(), unless=()) for id_, reasoning in dialog.reasonings.items()
    }
    return replace(dialog, hearing=Hearing(), reasonings=reasonings)


def _framed(what: object) -> bytes:
    packed = pickle.dumps(what, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(packed)) + packed


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """The child: do what is asked until nobody asks any more."""
    tally: Tally | None = None
    while head := asked.read(_LENGTH.size):
        what, *rest = pickle.loads(asked.read(*_LENGTH.unpack(head)))  # noqa: S301 (our own parent)
        found: object = None
        try:
            if what == "begin":
                tally = Tally(*rest)
            else:
                found = getattr(tally, what)(*rest)
            answer = (True, found)
        except Exception as error:
            # A traceback would quote what it was about.
            answer = (False, cause(error))
        answers.write(_framed(answer))
        answers.flush()


if __name__ == "__main__":
    # Ctrl+C is for the bot, which then lets go of the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_KINDLY)
    with contextlib.suppress(OSError):
        serve(sys.stdin.buffer, sys.stdout.buffer)
