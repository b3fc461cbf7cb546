"""Lays the report out as one self-contained HTML page, without scripts.

`_text` escapes everything, and is the only place that does; the page's content security policy
forbids scripts as well. Each bar repeats a number in the same table row, so screen readers skip it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from bot.publishing.blocks import (
    Bar,
    Block,
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
    Trend,
)

_STYLE = Path(__file__).parent / "page.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html(report: Report, language: str = "nl") -> bytes:
    """The page, in UTF-8."""
    sections = (*report.first, *report.rest)
    contents = "".join(
        f'<li><a href="#s{number}">{_text(section.title)}</a></li>'
        for number, section in enumerate(sections)
    )
    split = len(report.first)
    page = f"""\
<!doctype html>
<html lang="{_text(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{_text(report.name)}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
</head>
<body>
<main>
<header>
<h1>{_text(report.title)}</h1>
<p class="subtitle">{_text(report.subtitle)}</p>
</header>
{_sections(report.first, 0)}
<nav aria-labelledby="contents">
<h2 id="contents">{_text(report.contents)}</h2>
<ol>{contents}</ol>
</nav>
{_sections(report.rest, split)}
</main>
</body>
</html>
"""
    return page.encode()


def _sections(sections: Iterable[Section], start: int) -> str:
    return "\n".join(
        f'<section aria-labelledby="s{number}">\n<h2 id="s{number}">{_text(section.title)}</h2>\n'
        + "\n".join(map(_block, section.blocks))
        + "\n</section>"
        for number, section in enumerate(sections, start)
    )


def _block(block: Block) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{_text(text)}</p>"
        case Points(items):
            return f"<ul>{_items(items)}</ul>"
        case Quotes(texts, about):
            head = f"<h3>{_text(about)}</h3>" if about else ""
            quotes = "".join(f'<li><q dir="auto">{_text(text)}</q></li>' for text in texts)
            return f'{head}<ul class="quotes">{quotes}</ul>'
        case KeySentences(found):
            return f'<ol class="key-sentences">{"".join(map(_key_sentence, found))}</ol>'
        case Ranks():
            return _ranks(block)
        case CountTable():
            return _table(block)


def _key_sentence(found: KeySentence) -> str:
    notes = "".join(f"<small>{_text(note)}</small>" for note in found.notes)
    to_do = f'<p class="to-do">{_text(found.to_do)}</p>' if found.to_do else ""
    return f"<li><p>{_text(found.text)}</p>{notes}{to_do}</li>"


def _items(items: Iterable[str]) -> str:
    return "".join(f"<li>{_text(item)}</li>" for item in items)


def _ranks(ranks: Ranks) -> str:
    groups = "".join(map(_group, ranks.groups))
    return (
        f'<p>{_text(ranks.caption)}</p>\n{_rules(ranks.rules)}\n<div class="groups">{groups}</div>'
    )


def _group(group: RankedGroup) -> str:
    note = f"<small>{_text(group.note)}</small>" if group.note else ""
    return (
        f'<div><h3>{_text(group.name)}</h3><p class="size">{_text(group.size)}</p>'
        f"<ol>{_items(group.first)}</ol>{note}</div>"
    )


def _table(table: CountTable) -> str:
    first, *others = table.headings
    heads = f'<th scope="col">{_text(first)}</th>' + "".join(
        f'<th scope="col" class="number">{_text(heading)}</th>' for heading in others
    )
    rows = "\n".join(map(_row, table.rows))
    return f"""\
<table>
<caption>{_text(table.caption)}{_rules(table.rules)}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>"""


def _row(row: TableRow) -> str:
    # The text below a name stays outside the row header, which a screen reader repeats at each
    # cell.
    of = f"<small>{_text(row.of)}</small>" if row.of else ""
    notes = "".join(f"<small>{_text(note)}</small>" for note in row.notes)
    drawn = of if row.bar is None else of + _bar(row.bar)
    drawn += "" if row.trend is None else _trend(row.trend)
    cells = "".join(f'<td class="number">{_text(cell)}</td>' for cell in row.cells)
    below = len(row.cells) + 1
    row_html = f'<tr><th scope="row">{_text(row.name)}</th>{cells}</tr>'
    if drawn or notes:
        row_html += f'<tr class="below"><td colspan="{below}">{drawn}{notes}</td></tr>'
    return row_html


def _rules(rules: Iterable[str]) -> str:
    return f'<p class="rules">{_text(" ".join(rules))}</p>'


def _bar(bar: Bar) -> str:
    """The bar as SVG, 100 units wide; it stretches to its cell, but its line widths don't."""
    part, low, high = (f"{100 * number:.2f}" for number in (bar.part, bar.low, bar.high))
    range_ = f"M{low} 10H{high}M{low} 6V14M{high} 6V14"
    return (
        '<svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="whole" y="2" width="100" height="16"/>'
        f'<rect class="part" y="2" width="{part}" height="16"/>'
        f'<path class="range" d="{range_}"/></svg>'
    )


def _trend(trend: Trend) -> str:
    """The trend as SVG, 100 by 44 units, stretched like a bar, between the numbers of its axes. It
    goes from 0 % to 100 % in 40 units, so that a dot at either end stays inside the frame."""
    ranges, marks, line = "", "", ""
    for dot in trend.points:
        left, x, right = (f"{100 * dot.at + aside:.2f}" for aside in (-0.8, 0, 0.8))
        y, low, high = (f"{42 - 40 * part:.2f}" for part in (dot.part, dot.low, dot.high))
        ranges += f"M{x} {low}V{high}M{left} {low}H{right}M{left} {high}H{right}"
        marks += f"M{x} {y}h0"
        line += f"{'L' if dot.joined else 'M'}{x} {y}"
    breaks = "".join(f"M{100 * at:.2f} 0V44" for at in trend.breaks)
    scale = "".join(f"<span>{part}%</span>" for part in (100, 50, 0))
    numbers = "".join(f"<span>{number}</span>" for number in trend.editions)
    return (
        f'<div class="graph" aria-hidden="true"><div class="scale">{scale}</div>'
        '<svg class="trend" viewBox="0 0 100 44" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="whole" width="100" height="44"/>'
        '<path class="guide" d="M0 2H100M0 22H100M0 42H100"/>'
        f'<path class="line" d="{breaks}"/><path class="join" d="{line}"/>'
        f'<path class="dots" d="{marks}"/><path class="range" d="{ranges}"/></svg>'
        f'<div class="numbers">{numbers}</div></div>'
    )


def _text(text: str) -> str:
    """The text escaped, without characters that HTML doesn't allow."""
    return escape("".join(c if c.isprintable() or c == "\n" else " " for c in text), quote=True)
