"""A table as CSV (RFC 4180, UTF-8), for other programs and for text editors."""

from __future__ import annotations

import csv
import io

from bot.publishing.harmless import harmless
from bot.publishing.sheet import Sheet, Value


def as_csv(sheet: Sheet, rules_column: str) -> bytes:
    """Texts in quotes, numbers without. The rules are said in each row: a row that is copied takes
    them along."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_NONNUMERIC)
    beside = (" ".join(sheet.rules),) if sheet.rules else ()
    writer.writerow(map(_safe, (*sheet.columns, *((rules_column,) if beside else ()))))
    writer.writerows([_safe(value) for value in (*row, *beside)] for row in sheet.rows)
    return made.getvalue().encode()


def _safe(value: Value) -> Value:
    return harmless(value) if isinstance(value, str) else value
