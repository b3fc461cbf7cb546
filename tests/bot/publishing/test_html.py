"""The page: self-contained, in a good order for people who can't see it, and nothing in it that
does anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.publishing.blocks import (
    CountTable,
    KeySentence,
    KeySentences,
    Paragraph,
    Points,
    Quotes,
    RankedGroup,
    Ranks,
    Report,
    Section,
    TableRow,
)
from bot.publishing.html import html
from tests.support.real_edition import TEXTS
from tests.support.report import real_report, tables_of

EMPTY = {"meta", "path", "rect"}


@dataclass
class Seen(HTMLParser):
    """A page as a parser sees it."""

    tags: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    def values(self, tag: str, name: str) -> list[str]:
        return [value for t, n, value in self.attributes if (t, n) == (tag, name)]


def seen(report: Report) -> Seen:
    parser = Seen()
    parser.feed(html(report).decode())
    parser.close()
    assert parser.open == []
    return parser


def cleaned(text: str) -> str:
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)


def test_what_people_wrote_is_text_and_nothing_else() -> None:
    page = seen(real_report())
    for text in TEXTS:
        assert cleaned(text) in page.texts


ALLOWED = frozenset(
    (
        *("html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section"),
        *("h1", "h2", "h3", "p", "a", "div", "span", "small", "q", "ol", "ul", "li"),
        *("table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "path"),
    )
)


@settings(max_examples=60)
@given(st.text(max_size=40) | st.sampled_from(TEXTS))
def test_nothing_that_is_filled_in_becomes_markup(text: str) -> None:
    blocks = (
        Paragraph(text),
        Points((text,)),
        Quotes((text,)),
        CountTable(text, (text, text), (TableRow(text, (text,), None, (text,), of=text),), (text,)),
        KeySentences((KeySentence(text, (text,), text),)),
        Ranks(text, (RankedGroup(text, text, (text,), text),), (text,)),
    )
    made_on = real_report().made_on
    plain, odd = (
        seen(
            Report(one, made_on, *(5 * (one,)), (Section(one, blocks if one == text else ()),), ())
        )
        for one in ("x", text)
    )
    assert set(odd.tags) <= ALLOWED
    assert plain.tags.count("section") == odd.tags.count("section") == 1
    assert odd.tags.count("q") == 1


def test_nothing_comes_from_elsewhere_and_nothing_runs() -> None:
    page = seen(real_report())
    assert set(page.tags) <= ALLOWED
    names = {name for _, name, _ in page.attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style")]
    assert all(value.startswith("#") for value in page.values("a", "href"))
    policy = page.values("meta", "content")[0]
    assert policy.startswith("default-src 'none'")
    text = html(real_report()).decode()
    assert "url(" not in text
    assert "@import" not in text


def test_every_link_leads_somewhere_and_every_heading_is_in_order() -> None:
    page = seen(real_report())
    ids = {value for _, name, value in page.attributes if name == "id"}
    assert {value[1:] for value in page.values("a", "href")} <= ids
    assert set(page.values("section", "aria-labelledby")) <= ids
    levels = [int(tag[1]) for tag in page.tags if tag in ("h1", "h2", "h3")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.values("html", "lang") == ["nl"]


def test_tables_are_tables_and_bars_are_for_the_eye_alone() -> None:
    report = real_report()
    page, tables = seen(report), tables_of(report)
    assert page.tags.count("table") == page.tags.count("caption") == len(tables)
    rows = sum(len(table.rows) for table in tables)
    scopes = page.values("th", "scope")
    assert scopes.count("row") == rows
    assert scopes.count("col") == sum(len(table.headings) for table in tables)
    bars = [row for table in tables for row in table.rows if row.bar is not None]
    assert page.values("svg", "aria-hidden") == ["true"] * len(bars)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html(real_report()) == html(real_report())
