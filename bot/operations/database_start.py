"""Opens the database at the start, and gives a full or failing disk a minute to recover."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from pathlib import Path

from storage.database import Database, open_database
from storage.errors import StorageUnavailable

log = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds during which a full or failing disk is retried."""
PAUSE = 2.0


async def opened(path: Path, stopped: asyncio.Event, *, new: bool = False) -> Database | None:
    """Open the database, or create a `new` one; None if `stopped` is set meanwhile.

    Raises StorageError; for a full or failing disk only after a minute of retries.
    """
    until, told = time.monotonic() + PATIENCE, False
    while not stopped.is_set():
        try:
            return await open_database(path, new=new)
        except StorageUnavailable as error:
            if time.monotonic() >= until:
                raise
            if not told:
                log.warning("the database can't be opened yet: %s", error)
                told = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PAUSE):
                await stopped.wait()
    return None
