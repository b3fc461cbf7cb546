"""Golden conversations: what the team does, and all that the bot says to it, in one YAML file.

An author reads them top to bottom, writes the lines `zegt` and `tikt`, and lets the rest be
filled in: `make golden`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dialogs.definition import Dialog
from tests.support.player import Entry, Player

FOLDER = Path(__file__).parent.parent / "golden"


@dataclass(frozen=True, slots=True)
class Script:
    """A title, and what the team does: ('zegt' or 'tikt', words)."""

    title: str
    doings: tuple[tuple[str, str], ...]


def read_script(path: Path) -> Script:
    """The team's side of a golden file; what the bot said in it is passed over."""
    raw: dict[str, Any] = yaml.safe_load(path.read_text())
    doings = tuple(
        (kind, str(entry[kind]))
        for entry in raw["gesprek"]
        for kind in ("zegt", "tikt")
        if kind in entry
    )
    return Script(raw["titel"], doings)


def play(dialog: Dialog, script: Script) -> str:
    """The whole conversation as a golden file."""
    player = Player(dialog)
    for kind, words in script.doings:
        if kind == "tikt":
            player.taps(words)
        elif words.startswith("/"):
            player.command(words[1:])
        else:
            player.says(words)
    lines = [f"titel: {script.title}", "", "gesprek:"]
    for entry in player.entries:
        lines += _written(entry)
    return "\n".join(lines) + "\n"


def _written(entry: Entry) -> list[str]:
    if entry.kind in ("zegt", "tikt"):
        return ["", f"- {entry.kind}: {_scalar(entry.text)}"]
    if entry.kind == "toast":
        return [f"- even in beeld: {_scalar(entry.text)}"]
    if entry.kind != "bot":
        return []
    body = [f"    {line}".rstrip() for line in entry.text.split("\n")]
    key = "bot past aan" if entry.in_place else "bot"
    rows = [f"    - {_scalar(' | '.join(row))}" for row in entry.rows]
    return ["", f"- {key}: |-", *body, *(["  knoppen:", *rows] if rows else [])]


def _scalar(text: str) -> str:
    """The text as YAML on one line, in quotes only where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
