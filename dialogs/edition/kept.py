"""An edition as it is kept: JSON that every later version can read."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dialogs.edition.published import Edition, PublishedCell, PublishedTable
from dialogs.walk.state import UnreadableStateError

FORMAT = 1
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def to_json(edition: Edition) -> str:
    """The same bytes for equal editions."""
    return json.dumps(
        {
            "format": FORMAT,
            "number": edition.number,
            "made_on": edition.made_on,
            "season": edition.season,
            "pack": edition.pack,
            "pack_version": edition.pack_version,
            "tables": [
                [table.name, [[cell.pairs, cell.value] for cell in table.cells]]
                for table in edition.tables
            ],
            "texts": edition.texts,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str) -> Edition:
    """The edition in `text`, upgraded where it is older. Raises UnreadableStateError."""
    try:
        raw = json.loads(text)
        while raw["format"] < FORMAT:
            raw = UPGRADES[raw["format"]](raw)
        if raw["format"] > FORMAT:
            raise UnreadableStateError(
                f"edition of format {raw['format']}, this code knows {FORMAT}"
            )
        return Edition(
            number=raw["number"],
            made_on=raw["made_on"],
            season=raw["season"],
            pack=raw["pack"],
            pack_version=raw["pack_version"],
            tables=tuple(
                PublishedTable(name, tuple(_cell(pairs, value) for pairs, value in cells))
                for name, cells in raw["tables"]
            ),
            texts=tuple(raw["texts"]),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, UnreadableStateError):
            raise
        raise UnreadableStateError(f"not an edition: {type(error).__name__}") from error


def _cell(pairs: list[list[str]], value: int) -> PublishedCell:
    return PublishedCell(tuple((key, of) for key, of in pairs), value)
