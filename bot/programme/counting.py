"""Counts an edition in this process, or in a child process, so that this one stays free for people.

The child gets everything through a pipe and writes nothing: no share and no
key is in a file, an argument or the environment. When this process dies the pipe ends, and so
does the child.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import pickle
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, cast

from bot.programme.child import LENGTH, framed
from bot.programme.tally import NOWHERE, Finished, Pack, Tally
from dialogs.concerns.watch import Watch
from dialogs.edition.cells import Cell
from dialogs.hearing.examples import Examples
from dialogs.hearing.reasoning import Hearing
from dialogs.hearing.remarks import Remarks
from dialogs.identifying.name_lists import Known
from dialogs.pack.definition import Dialog

log = logging.getLogger(__name__)

_PASSED_ON = ("PATH", "LANG", "SYSTEMROOT")
"""What the child gets of this process's environment; without the last, Python doesn't start on
Windows."""
_ROOT = Path(__file__).resolve().parents[2]


class CountingError(Exception):
    """The child could not count; the message says why, without anyone's words."""


class Counting(Protocol):
    """A `Tally`, in this process or another."""

    async def add(
        self,
        shares: Sequence[str],
        texts: Sequence[Mapping[str, str]],
        projects: Sequence[Sequence[str]] = (),
    ) -> None:
        """Count some shares, with the sentences of each team; see `Tally.add`."""

    async def finish(
        self,
        number: int,
        made_on: str,
        ended: Mapping[Cell, int] = NOWHERE,
        earlier: Sequence[str] = (),
    ) -> Finished:
        """The edition made of everything counted so far; see `Tally.finish`."""


Counter = Callable[[Dialog, bytes, Pack], AbstractAsyncContextManager[Counting]]
"""Starts counting for a dialog, with the key of the noise and a function that makes the file."""


class _Here:
    def __init__(self, tally: Tally) -> None:
        self._tally = tally

    async def add(
        self,
        shares: Sequence[str],
        texts: Sequence[Mapping[str, str]],
        projects: Sequence[Sequence[str]] = (),
    ) -> None:
        self._tally.add(shares, texts, projects)

    async def finish(
        self,
        number: int,
        made_on: str,
        ended: Mapping[Cell, int] = NOWHERE,
        earlier: Sequence[str] = (),
    ) -> Finished:
        return await asyncio.to_thread(self._tally.finish, number, made_on, ended, earlier)


@asynccontextmanager
async def here(dialog: Dialog, key: bytes, pack: Pack) -> AsyncIterator[Counting]:
    """Count in this process. Use this only if nobody talks with the bot meanwhile."""
    yield _Here(Tally(dialog, key, pack))


class _Apart:
    def __init__(self, to: asyncio.StreamWriter, from_: asyncio.StreamReader) -> None:
        self._to, self._from = to, from_

    async def begin(self, dialog: Dialog, key: bytes, pack: Pack) -> None:
        await self._ask("begin", _mute(dialog), key, pack)

    async def add(
        self,
        shares: Sequence[str],
        texts: Sequence[Mapping[str, str]],
        projects: Sequence[Sequence[str]] = (),
    ) -> None:
        await self._ask("add", shares, texts, projects)

    async def finish(
        self,
        number: int,
        made_on: str,
        ended: Mapping[Cell, int] = NOWHERE,
        earlier: Sequence[str] = (),
    ) -> Finished:
        return cast(Finished, await self._ask("finish", number, made_on, ended, earlier))

    async def _ask(self, *asked: Any) -> Any:
        try:
            self._to.write(framed(asked))
            await self._to.drain()
            (length,) = LENGTH.unpack(await self._from.readexactly(LENGTH.size))
            answer = await self._from.readexactly(length)
            well, found = pickle.loads(answer)  # noqa: S301 (our own child)
        except (OSError, EOFError):
            log.error("the process that counts an edition is gone")
            raise CountingError("the process that counts is gone") from None
        if not well:
            log.error("the process that counts an edition broke: %s", found)
            raise CountingError(found)
        return found


@asynccontextmanager
async def apart(dialog: Dialog, key: bytes, pack: Pack) -> AsyncIterator[Counting]:
    """Count in a child of this process."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.programme.child"),
        cwd=_ROOT,
        # Not this process's environment, which holds the token.
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert child.stdin is not None  # noqa: S101 (a pipe was asked for)
        assert child.stdout is not None  # noqa: S101 (a pipe was asked for)
        counting = _Apart(child.stdin, child.stdout)
        await counting.begin(dialog, key, pack)
        yield counting
    finally:
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        await child.wait()


def _mute(dialog: Dialog) -> Dialog:
    """Return the dialog without what it only needs for talking. Counting needs none of that: shares
    already hold which reasonings were heard. It has to go because patterns can't be pickled, and
    without the sentences the child process needs less memory."""
    reasonings = {
        id_: replace(reasoning, signs=(), unless=()) for id_, reasoning in dialog.reasonings.items()
    }
    return replace(
        dialog,
        hearing=Hearing(),
        reasonings=reasonings,
        watch=Watch(),
        known=Known(),
        remarks=Remarks(),
        examples=Examples(),
        phrases={},
        plainer_phrases={},
        plainer=None,
        words={},
        glossary={},
        plans={},
    )
