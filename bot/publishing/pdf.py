"""Lays the report out as a tagged PDF that screen readers can read (PDF/UA-1)."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.publishing.blocks import Report, Section
from bot.typesetting.legible import all_legible, legible
from bot.typesetting.typesetter import document

_TEMPLATE = Path(__file__).parent / "report.typ"


def pdf(report: Report, language: str = "nl") -> bytes:
    """The file's bytes; the same report gives the same bytes."""
    return document(
        _TEMPLATE,
        {
            "language": language,
            "name": legible(report.name),
            "title": legible(report.title),
            "subtitle": legible(report.subtitle),
            "contents": legible(report.pages),
            "continued": legible(report.continued),
            "first": [_section(section) for section in report.first],
            "rest": [_section(section) for section in report.rest],
        },
        report.made_on,
    )


def _section(section: Section) -> dict[str, Any]:
    blocks = [{"kind": type(b).__name__, **all_legible(asdict(b))} for b in section.blocks]
    return {"title": legible(section.title), "blocks": blocks}
