"""Pictures that go with a message: drawn from plain data, just before they are sent.

    {"drawing": "qr", "link": "https://t.me/…", "code": "kam 482", "title": "…"}
    {"drawing": "spread", "title": "…", "bars": [["label", 3], …], "answers": 8}
    {"drawing": "most", "title": "…", "labels": ["label", …]}

None holds anything that its message doesn't say in words. Where nothing may be named at all,
there is no picture: the words say it.
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
"""Longer than what a pack may hold, and short enough for a picture that Telegram takes."""

Plate = tuple[Path, dict[str, Any]]


def render(spec: Mapping[str, Any]) -> bytes:
    """The drawing as a PNG. Raises ValueError for what is no drawing."""
    return picture(*plate(spec))


class Studio:
    """Draws in threads of its own, at most two at once, and remembers what it drew last.

    A reveal goes to everyone in a session within seconds: the first asks for the picture, the
    others get the same bytes. Drawing holds no lock of Python's, so conversations go on meanwhile.
    """

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


def plate(spec: Mapping[str, Any]) -> Plate:
    """What to set for a drawing. Raises ValueError for what is no drawing."""
    match spec:
        case {"drawing": "qr", "link": str(link), "code": str(code), "title": str(title)} if link:
            return _plate("qr", title, code=legible(code, _CODE), qr=_modules(link))
        case {
            "drawing": "spread",
            "title": str(title),
            "bars": list(bars),
            "answers": int(answers),
        } if bars:
            return _plate("spread", title, bars=[_bar(bar, answers) for bar in bars])
        case {"drawing": "most", "title": str(title), "labels": list(labels)} if labels:
            return _plate("most", title, labels=[legible(label, _LABEL) for label in labels])
    raise ValueError("not a drawing")


def _plate(name: str, title: str, **data: Any) -> Plate:
    return _HERE / f"{name}.typ", {"title": legible(title, _TITLE), **data}


def _bar(bar: Any, answers: int) -> dict[str, Any]:
    match bar:
        case [str(label), int(count)] if 0 <= count <= answers and answers > 0:
            return {"label": legible(label, _LABEL), "count": count, "part": count / answers}
    raise ValueError("not a bar")


def _modules(link: str) -> list[str]:
    """The rows of a QR code, a 1 for each dark module. Not the smallest that could be: one that
    is read from the back of the room, with a lamp mirrored in the screen."""
    import segno

    code = segno.make_qr(link, error="m", boost_error=True)
    return ["".join(map(str, row)) for row in code.matrix]
