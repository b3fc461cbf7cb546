"""A table as it is exported: what every kind of file is made of."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name`: of its file and of its place in a workbook; `rules`: how to read it, in words."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    rules: tuple[str, ...] = ()
