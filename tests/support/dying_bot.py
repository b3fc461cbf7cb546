"""The bot that kills itself at one precise moment: `python -m tests.support.dying_bot MOMENT`.

SIGKILL gives no chance to tidy up, so this is what a power cut at that moment leaves behind.
The moment is reached on the `NTH` answer after the start.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from bot.api.telegram_request import BotApi
from bot.commandline.cli import main
from bot.receiving.update_processor import UpdateProcessor
from bot.sending.marks import Marks
from bot.sending.sender import Sender
from storage.database import Database
from storage.programme.editions import EditionRecord, Editions, Members, Slice
from storage.unit import UnitOfWork


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def before_commit(batches: Callable[[], bool]) -> None:
    """The batch is handled in its transaction, which is never committed."""
    batch = UpdateProcessor._batch

    def dying(self: UpdateProcessor, *arguments: Any) -> Any:
        result = batch(self, *arguments)
        if batches():
            die()
        return result

    UpdateProcessor._batch = dying  # type: ignore[method-assign, assignment]


def after_commit(batches: Callable[[], bool]) -> None:
    take = UpdateProcessor.take

    async def dying(self: UpdateProcessor, updates: list[Any]) -> None:
        if batches():
            self._sender.submit = lambda rows: die()  # type: ignore[method-assign]
        await take(self, updates)

    UpdateProcessor.take = dying  # type: ignore[method-assign]


def during_send(sends: Callable[[], bool]) -> None:
    """The sandbox has taken the message, but its answer never arrives."""
    call = BotApi.call

    async def dying(self: BotApi, method: str, *arguments: Any, **named: Any) -> Any:
        result = await call(self, method, *arguments, **named)
        if method == "sendMessage" and sends():
            die()
        return result

    BotApi.call = dying  # type: ignore[method-assign]


def before_mark(marks: Callable[[], bool]) -> None:
    add = Marks.add

    def dying(self: Marks, mark: Callable[[UnitOfWork], None]) -> None:
        if marks():
            asyncio.get_running_loop().call_soon(die)
        add(self, mark)

    Marks.add = dying  # type: ignore[method-assign]


def after_erasure(erasures: Callable[[], bool]) -> None:
    forget = Sender.forget

    def dying(self: Sender, chat_id: int) -> None:
        if erasures():
            die()
        forget(self, chat_id)

    Sender.forget = dying  # type: ignore[method-assign]


def while_counting(slices: Callable[[], bool]) -> None:
    """Dies when part of an edition is counted."""
    read = Editions.slice_of

    def dying(self: Editions, ids: Sequence[int]) -> Slice:
        found = read(self, ids)
        if slices():
            die()
        return found

    Editions.slice_of = dying  # type: ignore[method-assign]


def slow_counting(slices: Callable[[], bool]) -> None:
    """Doesn't die, but takes a second for each slice."""
    read = Editions.slice_of

    def slow(self: Editions, ids: Sequence[int]) -> Slice:
        time.sleep(1.0)
        return read(self, ids)

    Editions.slice_of = slow  # type: ignore[method-assign]


def before_publishing(editions: Callable[[], bool]) -> None:
    """Dies when all is done but the commit."""
    publish = Editions.publish

    def dying(
        self: Editions, edition: EditionRecord, zip_: bytes, members: Members, person_id: int | None
    ) -> None:
        publish(self, edition, zip_, members, person_id)
        if editions():
            die()

    Editions.publish = dying  # type: ignore[method-assign]


def after_publishing(editions: Callable[[], bool]) -> None:
    """Dies after the commit, before anyone is told and before freed pages are wiped."""
    scrub = Database.scrub

    async def dying(self: Database) -> bool:
        if editions():
            die()
        return await scrub(self)

    Database.scrub = dying  # type: ignore[method-assign]


def on_nth(nth: int) -> Callable[[], bool]:
    count = 0

    def reached() -> bool:
        nonlocal count
        count += 1
        return count == nth

    return reached


MOMENTS = {
    "before_commit": before_commit,
    "after_commit": after_commit,
    "during_send": during_send,
    "before_mark": before_mark,
}
ERASURES = {"after_erasure": after_erasure}
"""Only for people who erase themselves, so not among the moments of any walk."""
EDITIONS = {
    "while_counting": while_counting,
    "slow_counting": slow_counting,
    "before_publishing": before_publishing,
    "after_publishing": after_publishing,
}
"""Only where an edition is made."""

if __name__ == "__main__":
    moment, nth = sys.argv[1], int(sys.argv[2])
    (MOMENTS | ERASURES | EDITIONS)[moment](on_nth(nth))
    sys.exit(main(["run"]))
