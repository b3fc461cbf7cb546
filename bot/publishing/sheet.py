"""A table to export, independent of the file format."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name`: of its file, or of its sheet in a workbook; `rules`: how to read it, in words."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    rules: tuple[str, ...] = ()
