"""Draws the pictures that go with a message, from plain data, just before they are sent.

    {"drawing": "qr", "link": "https://t.me/…", "code": "kam 482", "title": "…"}
    {"drawing": "shared", "title": "…", "lead": "…", "lines": [["De meesten", "label"], …],
     "close": "…"}

A picture never shows anything that its message doesn't say in words. If nothing may be named, there
is no picture.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bot.typesetting.legible import legible
from bot.typesetting.typesetter import picture

AT_ONCE = 2
REMEMBERED = 32
_HERE = Path(__file__).parent
_TITLE, _LABEL, _CODE = 200, 160, 24
"""Characters: longer than a pack allows, and short enough for a picture that Telegram accepts."""

Plate = tuple[Path, dict[str, Any]]


def render(spec: Mapping[str, Any]) -> bytes:
    """The drawing as a PNG. Raises ValueError for data that describes no drawing."""
    return picture(*plate(spec))


class Studio:
    """Draws in at most two threads and remembers the latest pictures.

    A reveal goes to everyone in a session within seconds: one call draws the picture, the others
    get the same bytes. Drawing releases Python's lock, so conversations go on meanwhile.
    """

    def __init__(self, render: Callable[[Mapping[str, Any]], bytes] = render) -> None:
        self._render = render
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="picture")
        self._drawn: OrderedDict[str, Future[bytes]] = OrderedDict()

    async def draw(self, spec: Mapping[str, Any]) -> bytes:
        """The drawing as a PNG; the same data gives the same bytes."""
        key = json.dumps(spec, sort_keys=True)
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._threads.submit(self._render, spec)
            if len(self._drawn) > REMEMBERED:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        try:
            # If one caller is cancelled, others waiting for the same picture still get it.
            return await asyncio.shield(asyncio.wrap_future(drawn))
        except Exception:
            self._drawn.pop(key, None)
            raise

    def close(self) -> None:
        """Stop drawing."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def plate(spec: Mapping[str, Any]) -> Plate:
    """The template and data for a drawing. Raises ValueError for data that describes no drawing."""
    match spec:
        case {"drawing": "qr", "link": str(link), "code": str(code), "title": str(title)} if link:
            return _plate("qr", title, code=legible(code, _CODE), qr=_modules(link))
        case {
            "drawing": "shared",
            "title": str(title),
            "lead": str(lead),
            "lines": list(lines),
            "close": str(close),
        } if lines:
            said = {"lead": legible(lead, _LABEL), "close": legible(close, _LABEL)}
            return _plate("shared", title, lines=[_line(line) for line in lines], **said)
    raise ValueError("not a drawing")


def _plate(name: str, title: str, **data: Any) -> Plate:
    return _HERE / f"{name}.typ", {"title": legible(title, _TITLE), **data}


def _line(line: Any) -> list[str]:
    match line:
        case [str(how), str(label)] if label:
            return [legible(how, _LABEL), legible(label, _LABEL)]
    raise ValueError("not a line")


def _modules(link: str) -> list[str]:
    """The rows of a QR code, a 1 for each dark module. Uses strong error correction rather than the
    smallest code: people scan it from the back of the room, with a lamp reflected in the screen."""
    import segno

    code = segno.make_qr(link, error="m", boost_error=True)
    return ["".join(map(str, row)) for row in code.matrix]
