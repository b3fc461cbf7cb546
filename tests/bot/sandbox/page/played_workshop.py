"""A workshop played by the test: it answers what the page asks of /workshop."""

from __future__ import annotations

import asyncio
import contextlib
import json
from datetime import UTC, datetime
from typing import Any

from playwright.async_api import Error, Page, Route

ERROR = {
    "file": "ontmoetingen/spanningen.yaml",
    "line": 34,
    "column": 7,
    "code": "onbekende-vraag",
    "what": "Er is geen vraag ‘hoe_merken’.",
    "remedy": "Bedoel je ‘hoe_merk_je_dat’?",
    "severity": "error",
}
SECOND_ERROR = ERROR | {"line": 61, "column": 11, "what": "De sleutel ‘optie’ bestaat niet."}
ELSEWHERE = ERROR | {"file": "ontmoetingen/doel.yaml", "line": 3}
WARNING = {
    "file": "ontmoetingen/doel.yaml",
    "line": 8,
    "column": 3,
    "code": "zin-te-lang",
    "what": "Deze zin heeft 24 woorden.",
    "remedy": "Maak er 2 zinnen van.",
    "severity": "warning",
}
PACK = {
    "id": "ontmoetingen",
    "title": "Ontmoetingen",
    "questions": [
        {"id": "wat_doen", "title": "Wat jullie doen", "theme": "Kennismaking"},
        {"id": "met_wie", "title": "Met wie", "theme": "Kennismaking"},
        {"id": "rotopmerking", "title": "Een rotopmerking", "theme": "Spanningen"},
        {"id": "cafe", "title": "In het café", "theme": "Spanningen"},
    ],
}
SECOND_PACK = {
    "id": "sjabloon",
    "title": "Sjabloon",
    "questions": [{"id": "eerste", "title": "De eerste vraag", "theme": "Begin"}],
}
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="900" viewBox="0 0 640 900">'
    '<rect width="600" height="60" x="20" y="20" fill="none" stroke="black"/></svg>'
)
LONGEST_POLL = 20


class PlayedWorkshop:
    """Answers the page as the bot's workshop would, and records its requests."""

    def __init__(self) -> None:
        self.packs: list[dict[str, Any]] = [PACK]
        self.mistakes: list[dict[str, Any]] = []
        self.loaded_at: datetime | None = datetime.now(UTC)
        self.away = False
        self.strict = True
        """Whether a pack with an error stays as it was; not every error needs that."""
        self.asked: list[tuple[str, Any]] = []
        self.drawn: list[str] = []
        self.answers: dict[str, Any] = {}
        self.places: dict[str, list[dict[str, Any]]] = {}
        self._number = 1
        self._read_at = datetime.now(UTC)
        self._moved = asyncio.Event()

    async def attend(self, page: Page) -> None:
        """Answer this page."""
        await page.route("**/workshop/**", self._answer)

    def change(self, *mistakes: dict[str, Any]) -> None:
        """Pretend that somebody saved a file with these mistakes; after an error nothing goes
        live."""
        self.mistakes = list(mistakes)
        self._read_at = datetime.now(UTC)
        if not (self.strict and self._wrong):
            self.loaded_at = datetime.now(UTC)
        self._number += 1
        self._moved.set()
        self._moved = asyncio.Event()

    def times_asked(self, what: str) -> int:
        """How often the page asked for this."""
        return sum(asked == what for asked, _ in self.asked)

    @property
    def _wrong(self) -> bool:
        return any(mistake["severity"] == "error" for mistake in self.mistakes)

    async def _answer(self, route: Route) -> None:
        _, _, path = route.request.url.partition("/workshop/")
        what, _, query = path.partition("?")
        # The page may be gone by now.
        with contextlib.suppress(Error):
            if self.away:
                await route.fulfill(status=503)
            elif what == "state":
                await self._wait_for_news(query)
                await _send(route, self._state())
            elif what == "graph.svg":
                self.drawn.append(query)
                await route.fulfill(content_type="image/svg+xml", body=DRAWING)
            else:
                body: Any = route.request.post_data_json
                self.asked.append((what, body))
                await _send(route, self._origins(body) if what == "origin" else self.answers[what])

    async def _wait_for_news(self, query: str) -> None:
        if query == f"since={self._number}":
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), LONGEST_POLL)

    def _state(self) -> dict[str, Any]:
        return {
            "number": self._number,
            "packs": self.packs,
            "mistakes": self.mistakes,
            "loaded_at": self.loaded_at and self.loaded_at.isoformat(),
            "read_at": self._read_at.isoformat(),
            "stale": self.strict and self._wrong and bool(self.packs),
        }

    def _origins(self, body: dict[str, Any]) -> dict[str, Any]:
        return {"places": [self.places.get(text, []) for text in body["texts"]]}


async def _send(route: Route, body: Any) -> None:
    await route.fulfill(content_type="application/json", body=json.dumps(body))
