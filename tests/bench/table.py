"""What was measured, as lines of a table that are printed one by one."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD = ("case", "ours", "baseline", "found", "target", "", "spread", "calls", "answers/s")
_WIDTHS = (40, 10, 10, 7, 7, 6, 10, 12, 9)


@dataclass(frozen=True, slots=True)
class Line:
    """`found` should be at most `target`. A column that doesn't apply stays empty."""

    case: str
    ours: str
    base: str
    found: float
    target: float
    spread: str = ""
    calls: str = ""
    a_second: str = ""

    @property
    def is_ok(self) -> bool:
        return self.found <= self.target

    def cells(self) -> tuple[str, ...]:
        verdict = "ok" if self.is_ok else "SHORT"
        found, target = f"{self.found:.2f}", f"{self.target:g}"
        return (
            *(self.case, self.ours, self.base, found, target, verdict),
            *(self.spread, self.calls, self.a_second),
        )


def heading() -> str:
    return _in_columns(_HEAD)


def row(line: Line) -> str:
    return _in_columns(line.cells())


def _in_columns(cells: tuple[str, ...]) -> str:
    columns = zip(cells, _WIDTHS, strict=True)
    return "  ".join(cell.ljust(width) for cell, width in columns).rstrip()
