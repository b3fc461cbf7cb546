"""The real pack with sessions as short as the format allows: phases of a minute, and a minute until
somebody may take over. And one session more, `TWICE`, in which questions are asked twice and one of
them is open."""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

import content

PACKS = Path(content.__file__).parent
TWICE = "Twee keer vragen"
_FIRST, _THEN = ["wie", "doel", "haalbaar"], ["intentie", "spanningen", "toegankelijkheid"]
_OWN: tuple[dict[str, Any], ...] = (
    {"nadenken": "doel_alleen", "vragen": _FIRST},
    {"laten_zien": "doel_samen", "vragen": _FIRST},
    {"praten": "doel_praten", "gespreksvragen": ["Wat had je niet verwacht?"]},
    {"nadenken": "rest_alleen", "vragen": _THEN},
    {"laten_zien": "rest_samen", "vragen": _THEN},
    {"praten": "rest_praten", "gespreksvragen": ["Waar kan dat verschil door komen?"]},
)
"""The phases of `TWICE`, besides those in which the shortest session begins, settles the goal,
agrees and closes. Their titles are those of the phases with these names."""
_TIMED = 2
"""This many phases that only one kind of session has get a minute: as many in the one as in the
other, for the minutes of a session are the same for both."""


def short_pack(folder: Path) -> Path:
    """Write a content folder with it into `folder`. Returns its path."""
    packs = folder / "content"
    shutil.copytree(PACKS / "ontmoetingen", packs / "ontmoetingen")
    path = packs / "ontmoetingen" / "sessie.yaml"
    written: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    written["sessies"].append(_twice(written["sessies"]))
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


def _twice(sessions: list[dict[str, Any]]) -> dict[str, Any]:
    shortest = next(one for one in sessions if one["sessie"] == "half_uur")
    phases = [phase for one in sessions for phase in one["fasen"]]
    own = []
    for phase in _OWN:
        kind = next(iter(phase))
        titled = next(one for one in phases if one.get(kind) == phase[kind])
        own.append(
            {**deepcopy(phase), "titel": titled["titel"], "begin": "Daar gaan we.", "minuten": 1}
        )
        if kind == "praten":
            del own[-1]["begin"]
    *before, choose, agree, close = deepcopy(shortest["fasen"])
    phases = [*before[:2], *own[:3], choose, *own[3:], agree, close]
    return {**deepcopy(shortest), "sessie": "twee_keer", "naam": TWICE, "fasen": phases}
