"""Writes a table as CSV (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io

from bot.publishing.cell_text import cell_text
from bot.publishing.sheet import Sheet, Value


def as_csv(sheet: Sheet, rules_column: str) -> bytes:
    """The file's bytes: texts quoted, numbers not. Each row repeats the rules, so that a copied row
    keeps them."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_NONNUMERIC)
    beside = (" ".join(sheet.rules),) if sheet.rules else ()
    writer.writerow(map(_safe, (*sheet.columns, *((rules_column,) if beside else ()))))
    writer.writerows([_safe(value) for value in (*row, *beside)] for row in sheet.rows)
    return made.getvalue().encode()


def _safe(value: Value) -> Value:
    return cell_text(value) if isinstance(value, str) else value
