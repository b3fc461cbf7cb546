"""Notices that a pack's file was saved, and waits until its editor is done with it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

LOOK = 0.1
"""Seconds between two looks at the files."""
SETTLE = 0.15
"""Seconds without a change after which a change counts as done: an editor may write in pieces, or
replace the file."""
_KINDS = (".yaml", ".txt")

Snapshot = dict[str, tuple[int, int, int]]
"""Each file's inode, time of change and size."""


class FileWatcher:
    """Looks at the files of the packs in one folder."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._seen: Snapshot | None = None

    async def changed(self) -> None:
        """Wait for a change since the last call; the first call returns at once."""
        now = await self._look()
        while now == self._seen:
            await asyncio.sleep(LOOK)
            now = await self._look()
        if self._seen is not None:
            now = await self._settled(now)
        self._seen = now

    async def _settled(self, before: Snapshot) -> Snapshot:
        while True:
            await asyncio.sleep(SETTLE)
            now = await self._look()
            if now == before:
                return now
            before = now

    async def _look(self) -> Snapshot:
        return await asyncio.to_thread(snapshot, self._content)


def snapshot(content: Path) -> Snapshot:
    """The present files of all packs, and those that packs share."""
    top = _entries(content)
    return _files(chain(top, *(_entries(folder.path) for folder in top)))


def snapshot_of(content: Path, pack: str) -> Snapshot:
    """The present files of one pack, in folders within it too, and those that packs share."""
    return _files(_entries(content)) | snapshot(content / pack)


def _files(entries: Iterable[os.DirEntry[str]]) -> Snapshot:
    found: Snapshot = {}
    for entry in entries:
        if entry.name.endswith(_KINDS):
            try:
                stat = entry.stat()
            except OSError:
                continue  # gone in the meantime
            found[entry.path] = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
    return found


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
