"""Lays the report out as a tagged PDF that screen readers can read (PDF/UA-1)."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.publishing.blocks import Report, Section
from bot.typesetting.legible import legible
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
            "first": [_section(section) for section in report.first],
            "rest": [_section(section) for section in report.rest],
        },
        report.made_on,
    )


def _section(section: Section) -> dict[str, Any]:
    blocks = [{"kind": type(b).__name__, **_fit(asdict(b))} for b in section.blocks]
    return {"title": legible(section.title), "blocks": blocks}


def _fit(value: Any) -> Any:
    """The same data, with every text made fit for typesetting (`legible`)."""
    match value:
        case str():
            return legible(value)
        case dict():
            return {key: _fit(part) for key, part in value.items()}
        case list() | tuple():
            return [_fit(part) for part in value]
        case _:
            return value
