"""What was measured, to be read."""

from __future__ import annotations

from dataclasses import dataclass

_HEAD = ("case", "ours", "baseline", "found", "target", "", "spread", "calls", "answers/s")


@dataclass(frozen=True, slots=True)
class Line:
    """One case: `found` is to be at most `target`. What doesn't apply stays empty."""

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


def table(lines: list[Line]) -> str:
    """All lines under a heading, in columns."""
    rows = [_HEAD, *(line.cells() for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
