"""Sets what somebody takes home on A4, as a tagged PDF that screen readers can read (PDF/UA-1)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from bot.typesetting.legible import all_legible
from bot.typesetting.typesetter import document
from dialogs.taken_home import HomePage

PAPER = "page"
"""The key in a row of the outbox that asks for it."""
_TEMPLATE = Path(__file__).parent / "page.typ"


def wanted(page: HomePage, made_on: str) -> dict[str, Any]:
    """What a row of the outbox holds instead of the file: everything on it. `made_on`: an ISO
    date."""
    return {PAPER: asdict(page), "made_on": made_on}


def typeset(spec: Mapping[str, Any], language: str = "nl") -> bytes:
    """The file's bytes; the same page gives the same bytes."""
    data = {"language": language, "page": all_legible(spec[PAPER])}
    return document(_TEMPLATE, data, date.fromisoformat(spec["made_on"]))


class Press:
    """Typesets one page at a time in a thread. Typesetting releases Python's lock, so conversations
    go on meanwhile. Nothing is remembered: a page holds what people wrote."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="paper")

    async def print(self, spec: Mapping[str, Any]) -> bytes:
        """The page as a PDF."""
        return await asyncio.wrap_future(self._thread.submit(typeset, spec))

    def close(self) -> None:
        """Stop typesetting."""
        self._thread.shutdown(wait=False, cancel_futures=True)
