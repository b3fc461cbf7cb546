"""The real pack with sessions as short as the format allows: phases of a minute, and a minute until
somebody may take over."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

import content

PACKS = Path(content.__file__).parent
_TIMED = 2
"""So many phases that only one kind of session has get a minute: as many in the one as in the
other, for the minutes of a session are the same for both."""


def short_pack(folder: Path) -> Path:
    """Write a content folder with it into `folder`. Returns its path."""
    packs = folder / "content"
    shutil.copytree(PACKS / "ontmoetingen", packs / "ontmoetingen")
    path = packs / "ontmoetingen" / "sessie.yaml"
    written: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    for session in written["sessies"]:
        session["wachten"] = 1
        session["minuten"] = _shorten(session["fasen"])
    path.write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), "utf-8")
    return packs


def _shorten(phases: list[dict[str, Any]]) -> int:
    """Reduce all minutes to what the format allows."""
    own: dict[str, int] = {}
    common = 0
    for phase in phases:
        kind = phase.get("alleen_bij")
        if kind is None:
            common += 1
            phase["minuten"] = 1
        else:
            own[kind] = own.get(kind, 0) + 1
            phase["minuten"] = int(own[kind] <= _TIMED)
    return common + _TIMED
