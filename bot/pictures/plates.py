"""From the data of a drawing to a template and what is set in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.typesetting.legible import legible

_HERE = Path(__file__).parent
_TITLE, _LABEL, _CODE = 200, 160, 24
"""Longer than what a pack may hold, and short enough for a picture that Telegram takes."""

Plate = tuple[Path, dict[str, Any]]


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
