"""An edition's zip, read back."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from functools import cached_property
from typing import Any

from openpyxl import Workbook, load_workbook

Row = dict[str, str | float]


class Exported:
    """What staff find in a zip."""

    def __init__(self, made: bytes) -> None:
        self._file = zipfile.ZipFile(io.BytesIO(made))
        self.entries = self._file.infolist()
        self.names = self._file.namelist()

    def read(self, name: str) -> bytes:
        return self._file.read(name)

    def text(self, name: str) -> str:
        return self.read(name).decode()

    def rows(self, name: str) -> list[Row]:
        """The rows of a CSV file; what has no quotes is a number."""
        lines = csv.reader(io.StringIO(self.text(name)), quoting=csv.QUOTE_NONNUMERIC)
        head, *rows = [list(line) for line in lines]
        return [dict(zip(map(str, head), row, strict=True)) for row in rows]

    @cached_property
    def release(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.read("release.json"))
        return found

    def book(self, name: str) -> Workbook:
        return load_workbook(io.BytesIO(self.read(name)))
