"""What is wrong with a pack, said so that its author can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake at a place; line and column count from 1."""

    file: str
    line: int
    column: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what} {self.remedy}"


class PackError(Exception):
    """The pack can't be used; holds every mistake that was found, in order of place."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """'Bedoel je …?' for a near miss, else the words that are known."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"Bedoel je '{near[0]}'?"
    listed = ", ".join(f"'{name}'" for name in sorted(known)[:12])
    return f"Kies uit: {listed}." if listed else "Haal het weg."
