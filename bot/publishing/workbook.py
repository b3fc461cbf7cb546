"""Writes all tables to one workbook, a sheet each.

Values are written as text or number, never as a formula or a link. Nothing is written to the disk.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.publishing.cell_text import cell_text
from bot.publishing.sheet import Sheet, Value

_NARROW, _WIDE, _RULES_WIDE = 10, 60, 80
_LONGEST_NAME = 31
"""Characters in the name of a sheet."""


def workbook(sheets: Sequence[Sheet], title: str, made_on: str, rules_column: str) -> bytes:
    """The bytes of an .xlsx file; the same sheets give the same bytes. `made_on`: the day of the
    edition."""
    import xlsxwriter  # imported here because only the process that makes an edition needs it

    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": title, "created": datetime.fromisoformat(made_on)})
    looks = _Looks.of(book)
    for sheet in sheets:
        _fill(book.add_worksheet(sheet.name[:_LONGEST_NAME]), sheet, rules_column, looks)
    book.close()
    return made.getvalue()


@dataclass(frozen=True, slots=True)
class _Looks:
    head: Any
    text: Any
    number: Any

    @classmethod
    def of(cls, book: Any) -> _Looks:
        top = {"valign": "top"}
        return cls(
            book.add_format({"bold": True, "text_wrap": True, "bottom": 1, **top}),
            book.add_format({"text_wrap": True, "num_format": "@", **top}),
            book.add_format({"num_format": "0", **top}),
        )


def _fill(page: Any, sheet: Sheet, rules_column: str, looks: _Looks) -> None:
    width = len(sheet.columns)
    for column, name in enumerate(sheet.columns):
        values = [row[column] for row in sheet.rows]
        page.set_column(column, column, _width_of(name, values))
        page.write_string(0, column, cell_text(name), looks.head)
        for row, value in enumerate(values, start=1):
            if isinstance(value, str):
                page.write_string(row, column, cell_text(value), looks.text)
            else:
                page.write_number(row, column, value, looks.number)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), width - 1)
    if sheet.rules:
        # An empty column keeps the rules out of the range that a spreadsheet sorts.
        page.set_column(width + 1, width + 1, _RULES_WIDE)
        page.write_string(0, width + 1, cell_text(rules_column), looks.head)
        for row, rule in enumerate(sheet.rules, start=1):
            page.write_string(row, width + 1, cell_text(rule), looks.text)


def _width_of(name: str, values: Sequence[Value]) -> int:
    longest = max(map(len, (name, *map(str, values))))
    return min(max(longest + 2, _NARROW), _WIDE)
