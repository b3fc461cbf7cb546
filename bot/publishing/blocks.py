"""What a report is made of: texts, lists, and tables whose rows may have a bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bar:
    """Parts of the whole bar, from 0 to 1: the count, and between what the true one likely lies.

    `line`: what the report counted, to compare with.
    """

    part: float
    low: float
    high: float
    line: float | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """`name` and what is said below it; `cells`: the numbers behind it."""

    name: str
    cells: tuple[str, ...]
    bar: Bar | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountTable:
    """`headings`: one for the names and one for each of the cells; `rules`: how to read it."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ranks:
    """For each group, with its size, what comes first in it; or a word why nothing does."""

    caption: str
    groups: tuple[RankedGroup, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RankedGroup:
    name: str
    size: str
    first: tuple[str, ...]
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of things to know."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """What people wrote, each by itself."""

    texts: tuple[str, ...]


Block = CountTable | Ranks | Paragraph | Points | Quotes


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`name`: what the document is called where it is listed; `first`: the first page."""

    name: str
    made_on: date
    title: str
    subtitle: str
    contents: str
    first: tuple[Section, ...]
    rest: tuple[Section, ...]
