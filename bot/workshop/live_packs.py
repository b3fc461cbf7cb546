"""The packs as they are now; a pack with a mistake stays as it was before the mistake."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from bot.configuration.packs import Found, linked_packs
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake, in_order
from dialogs.pack.definition import Dialog


class LivePacks:
    """The live packs, their mistakes, and a number that changes whenever these do."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.packs: dict[str, Loaded] = {}
        """The packs by folder."""
        self._broken: tuple[Mistake, ...] = ()
        self._checked: tuple[Mistake, ...] = ()
        self.ready = False
        """Whether the bot can talk: the pack for new people has no mistakes."""
        self._loaded_at: float | None = None
        self._read_at: float | None = None
        # The page may still know a number of an earlier process; this one has to differ.
        self._number = int(clock() * 1000)
        self._told = False
        self._moved = asyncio.Event()

    @property
    def dialogs(self) -> dict[str, Dialog]:
        return linked_packs(pack.dialog for pack in self.packs.values())

    def put(self, found: Found, read_at: float) -> None:
        """Store what was read, and since when: everything saved before that is in it. Nobody is
        told yet, because the conversations don't follow it yet."""
        self._read_at = read_at
        before = self.dialogs
        packs = {
            folder: usable
            for folder, pack in found.packs.items()
            if (usable := pack or self.packs.get(folder)) is not None
        }
        if packs:
            self.packs = packs
        self._broken = found.mistakes
        for_newcomers = any(pack.dialog.for_newcomers for pack in packs.values())
        self.ready = self.ready or for_newcomers or not found.mistakes
        if not found.mistakes or self.dialogs != before:
            self._loaded_at = self._clock()

    def checked(self, mistakes: Iterable[Mistake]) -> None:
        """Store what the linter found, in usable packs too; tell if that changed."""
        before, self._checked = self._checked, in_order(mistakes)
        if self._checked != before:
            self.tell()

    def tell(self) -> None:
        """Tell everyone who waits that something changed."""
        self._number += 1
        self._told = True
        self._moved.set()
        self._moved = asyncio.Event()

    async def moved(self, since: int | None, patience: float) -> None:
        """Wait until the number differs from `since` and something was read, at most `patience`
        seconds."""
        if since == self._number or not self._told:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    await self._moved.wait()

    def as_json(self) -> dict[str, Any]:
        """Everything as JSON for the page."""
        return {
            "number": self._number,
            "packs": [_pack(dialog) for dialog in self.dialogs.values()],
            "mistakes": [
                _mistake(mistake) for mistake in in_order((*self._broken, *self._checked))
            ],
            "loaded_at": _moment(self._loaded_at if self.ready else None),
            "read_at": _moment(self._read_at),
            "stale": self.ready and bool(self._broken),
        }


def _moment(at: float | None) -> str | None:
    return None if at is None else datetime.fromtimestamp(at, UTC).isoformat()


def _pack(dialog: Dialog) -> dict[str, Any]:
    themes = dialog.theme_by_id
    return {
        "id": dialog.id,
        "title": dialog.title,
        "questions": [
            {"id": question.id, "title": question.name, "theme": themes[question.theme].title}
            for question in dialog.questions.values()
        ],
    }


def _mistake(mistake: Mistake) -> dict[str, Any]:
    return {
        "file": mistake.file,
        "line": mistake.line,
        "column": mistake.column,
        "code": mistake.code,
        "what": mistake.what,
        "remedy": mistake.remedy,
        "severity": mistake.severity.value,
    }
