"""Remembers by which id Telegram knows a picture that was uploaded.

A reveal goes to everyone in a session within seconds. The first call uploads its picture; the
others wait for that, and then send the id. Only hashes are remembered and only in memory: after a
restart a picture is uploaded once more.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

_REMEMBERED = 64
_PATIENCE = 5.0
"""Seconds to wait for another's upload. If its connection hangs, nobody else is held up longer."""


class UploadedPictures:
    """The ids of the latest pictures, by what they are drawn from."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience
        self._ids: dict[bytes, str] = {}
        self._under_way: dict[bytes, asyncio.Event] = {}

    async def id_of(self, picture: bytes) -> str | None:
        """The id of this picture, once nobody is uploading it. None if the caller has to upload it,
        and then to call `ended`."""
        while (other := self._under_way.get(picture)) is not None:
            try:
                async with asyncio.timeout(self._patience):
                    await other.wait()
            except TimeoutError:
                return None
        if (known := self._ids.get(picture)) is None:
            self._under_way[picture] = asyncio.Event()
        return known

    def ended(self, picture: bytes, id_: str | None) -> None:
        """Its upload is over. Without an id it failed, and the next who waits tries."""
        if id_ is not None:
            self._ids[picture] = id_
            if len(self._ids) > _REMEMBERED:
                del self._ids[next(iter(self._ids))]
        if (waiting := self._under_way.pop(picture, None)) is not None:
            waiting.set()

    def refused(self, picture: bytes) -> None:
        """Telegram doesn't know its id (any more)."""
        self._ids.pop(picture, None)


def picture_of(spec: Mapping[str, Any]) -> bytes:
    """What identifies the picture that is drawn from this data."""
    return sha256(json.dumps(spec, sort_keys=True).encode()).digest()
