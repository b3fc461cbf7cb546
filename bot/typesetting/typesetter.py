"""Calls typst; nothing else does. typst is large, so import it only when the first picture is
drawn.

Data goes in as JSON and is set as text, so nothing that someone wrote can act as markup. The same
data gives the same bytes: it uses only our own fonts, and no clock.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).parent / "fonts"
PIXELS_PER_INCH = 216
"""Three pixels a point: a page as wide as a phone stays sharp on a large screen."""


def picture(template: Path, data: Mapping[str, Any]) -> bytes:
    """The one page of `template` as a PNG."""
    import typst

    return typst.compile(
        template,
        root=template.parent,
        format="png",
        ppi=PIXELS_PER_INCH,
        font_paths=_fonts(),
        sys_inputs=_inputs(data),
    )


def document(template: Path, data: Mapping[str, Any], made_on: date) -> bytes:
    """The pages of `template` as a PDF that can be read aloud (PDF/UA-1, tagged)."""
    import typst

    return typst.compile(
        template.read_bytes(),
        format="pdf",
        font_paths=_fonts(),
        sys_inputs=_inputs(data),
        pdf_standards="ua-1",
        timestamp=datetime.combine(made_on, time(), UTC),
    )


def _inputs(data: Mapping[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
