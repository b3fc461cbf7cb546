"""Draws in SVG: the few shapes and texts that a drawing of a dialog needs.

Styles are attributes of each element, without style sheet, script or font, so it looks the same
wherever it is embedded. Text widths are estimated, rather too wide than too narrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

INK, GREY, PALE, WHITE = "#111", "#666", "#f3f3f3", "#fff"
ARROW, HATCH = "graph-arrow", "graph-hatch"
"""The ids of reused shapes."""
_NARROW, _WIDE = frozenset("iljtfrI.,:;'‘’|!()[]- "), frozenset("mwMW@%&—…")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; with `mark` a small diamond is drawn before it."""

    text: str
    size: int = 12
    bold: bool = False
    italic: bool = False
    mark: bool = False

    @property
    def height(self) -> float:
        return self.size * 1.35


def wrapped(line: Line, room: float) -> tuple[Line, ...]:
    """The text in lines that fit; only the first keeps its mark."""
    texts: list[str] = []
    for word in line.text.split():
        longer = f"{texts[-1]} {word}" if texts else word
        if texts and _width(longer, line) <= room:
            texts[-1] = longer
        else:
            texts.append(word)
    return tuple(
        Line(text, line.size, line.bold, line.italic, line.mark and number == 0)
        for number, text in enumerate(texts)
    )


def _width(text: str, line: Line) -> float:
    """The estimated width, based on a common wide font."""
    return line.size * ((1.1 if line.bold else 1) * sum(map(_share, text)) + line.mark)


def _share(char: str) -> float:
    if char in _NARROW:
        return 0.38
    if char in _WIDE:
        return 0.97
    return 0.69 if char.isupper() or char.isdigit() else 0.6


def document(width: float, height: float, title: str, description: str) -> Element:
    """An empty page with the definitions of reused shapes."""
    page = Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
    page.set("viewBox", f"0 0 {_said(width)} {_said(height)}")
    page.set("width", _said(width))
    page.set("height", _said(height))
    page.set("aria-labelledby", "graph-title graph-description")
    page.set("font-family", "Arial, Helvetica, sans-serif")
    page.set("fill", INK)
    shape(page, "title", id="graph-title").text = title
    shape(page, "desc", id="graph-description").text = description
    shared = shape(page, "defs")
    head = shape(
        shared, "marker", id=ARROW, viewBox="0 0 8 8", refX=7, refY=4,
        markerWidth=9, markerHeight=9, markerUnits="userSpaceOnUse", orient="auto",
    )  # fmt: skip
    shape(head, "path", d="M0 0L8 4L0 8z", fill=INK)
    hatch = shape(
        shared, "pattern", id=HATCH, width=6, height=6, patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )  # fmt: skip
    shape(hatch, "path", d="M0 0V6", stroke=INK, stroke_width=3)
    shape(page, "rect", width="100%", height="100%", fill=WHITE)
    return page


def shape(parent: Element, tag: str, **attributes: str | float) -> Element:
    """A child element; `_` in a name means the `-` of SVG."""
    written = {name.replace("_", "-"): _said(value) for name, value in attributes.items()}
    return SubElement(parent, tag, written)


def box(
    parent: Element, x: float, y: float, width: float, height: float, **more: str | float
) -> None:
    looks: dict[str, str | float] = {"fill": WHITE, "stroke": INK, "stroke_width": 1.2, **more}
    shape(parent, "rect", x=x, y=y, width=width, height=height, **looks)


def arrow(parent: Element, path: str, **more: str | float) -> None:
    line(parent, path, marker_end=f"url(#{ARROW})", **more)


def line(parent: Element, path: str, **more: str | float) -> None:
    looks: dict[str, str | float] = {"fill": "none", "stroke": INK, "stroke_width": 1.4, **more}
    shape(parent, "path", d=path, **looks)


def write(parent: Element, lines: tuple[Line, ...], x: float, y: float) -> float:
    """Write the lines below each other, starting at `y`; returns the y where they end."""
    for each in lines:
        y += each.height
        base, left = y - each.size * 0.3, x
        if each.mark:
            half = each.size * 0.36
            shape(
                parent,
                "path",
                d=f"M{_said(x)} {_said(base - half)}l{_said(half)} {_said(-half)} {_said(half)} "
                f"{_said(half)} {_said(-half)} {_said(half)}z",
                fill=INK,
            )
            left += each.size
        looks = {"font_weight": "bold"} if each.bold else {}
        looks |= {"font_style": "italic"} if each.italic else {}
        text = shape(parent, "text", x=left, y=base, font_size=each.size, **looks)
        text.text = each.text
    return y


def height(lines: tuple[Line, ...]) -> float:
    return sum(each.height for each in lines)


def _said(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
