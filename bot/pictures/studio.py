"""Draws in threads of its own, at most two at once, and remembers what it drew last.

A reveal goes to everyone in a session within seconds: the first asks for the picture, the
others get the same bytes. Drawing holds no lock of Python's, so conversations go on meanwhile.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from bot.pictures.plates import plate
from bot.typesetting.press import picture

AT_ONCE = 2
REMEMBERED = 32


def render(spec: Mapping[str, Any]) -> bytes:
    """The drawing as a PNG. Raises ValueError for what is no drawing."""
    return picture(*plate(spec))


class Studio:
    """Where pictures are drawn."""

    def __init__(self, render: Callable[[Mapping[str, Any]], bytes] = render) -> None:
        self._render = render
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="picture")
        self._drawn: OrderedDict[str, Future[bytes]] = OrderedDict()

    async def draw(self, spec: Mapping[str, Any]) -> bytes:
        """The drawing as a PNG; the same bytes for the same data."""
        key = json.dumps(spec, sort_keys=True)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._threads.submit(self._render, spec)
            if len(self._drawn) > REMEMBERED:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        try:
            # Who asked may go away; the others who wait for the same picture still get it.
            return await asyncio.shield(asyncio.wrap_future(drawn))
        except Exception:
            self._drawn.pop(key, None)
            raise

    def close(self) -> None:
        """Draw nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)
