"""The blocks of a report: texts, lists, and tables whose rows may have a bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bar:
    """Positions on the bar, from 0 to 1: the published count, and the range in which the true one
    likely lies."""

    part: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One edition in a trend. `at`: its place from left to right; it and the others go from 0 to
    1. `joined`: whether a line comes from the dot before it."""

    at: float
    part: float
    low: float
    high: float
    joined: bool


@dataclass(frozen=True, slots=True)
class Trend:
    """A part in edition after edition. `editions`: the numbers of all of them, also where there is
    no dot. `breaks`: where the way of counting changed, from left to right, from 0 to 1."""

    points: tuple[TrendPoint, ...]
    editions: tuple[int, ...]
    breaks: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """`name`, and the text below it; `cells`: the numbers in its row; `of`: of how many teams they
    are, '' if the table says so."""

    name: str
    cells: tuple[str, ...]
    bar: Bar | None = None
    notes: tuple[str, ...] = ()
    trend: Trend | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class CountTable:
    """`headings`: one for the column of names and one for each column of cells; `rules`: how to
    read the table; `known_as`: what it is called where it goes on on the next page of paper, '' for
    its caption."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    rules: tuple[str, ...]
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Ranks:
    """For each group, with its size, what comes first in it."""

    caption: str
    groups: tuple[RankedGroup, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RankedGroup:
    """`note`: what isn't in the ranking, though it could belong there; '' for nothing."""

    name: str
    size: str
    first: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeySentence:
    """A sentence; below it what helps, with where that is written, and what a reader can do with
    it."""

    text: str
    notes: tuple[str, ...] = ()
    to_do: str = ""


@dataclass(frozen=True, slots=True)
class KeySentences:
    """What a reader should know first, in order."""

    items: tuple[KeySentence, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of things to know."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotes:
    """Texts that people wrote, one quote each. `about`: what they are about, as a heading; '' for
    no heading."""

    texts: tuple[str, ...]
    about: str = ""


Block = CountTable | Ranks | KeySentences | Paragraph | Points | Quotes


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`name`: the title of the document; `contents`, `pages`: above the list of its sections, on a
    screen and on paper; `continued`: after the name of a table that goes on on the next page;
    `first`: the first page."""

    name: str
    made_on: date
    title: str
    subtitle: str
    contents: str
    pages: str
    continued: str
    first: tuple[Section, ...]
    rest: tuple[Section, ...]
