"""Someone in a session with the bot's chat open: sees what stands there, and does what is asked."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from tests.bench.pack import SENTENCE
from tests.bench.processes import BenchError

T = TypeVar("T")
Page = dict[str, Any]
"""A message as it stands in a chat."""

_OF_A_SESSION = re.compile(r"s\d+:(?P<verb>[a-z]+)")
_PATIENCE_SECONDS = 180.0
"""Longer than the slowest takes over all questions of a phase."""


class Seat:
    """A chat, and the acting in it. What the bot changes in it is a page of its own."""

    def __init__(self, line: aiohttp.ClientSession, person: int) -> None:
        self.person = person
        self.pages: dict[int, Page] = {}
        """The bot's messages by their number, each as it is now."""
        self._line, self._news = line, asyncio.Event()

    async def watch(self) -> None:
        """Keep up with the chat, until cancelled."""
        where = f"/app/events?person={self.person}&after=0"
        async with self._line.ws_connect(where) as socket:
            async for frame in socket:
                content = frame.json()
                if content["type"] == "deleted":
                    self.pages.pop(content["message_id"], None)
                elif content["type"] in ("message", "edited"):
                    self._see(content)
                self._news.set()

    def _see(self, content: dict[str, Any]) -> None:
        page: Page = content["message"]
        if page["from"] == "bot" and content.get("chat_id", self.person) == self.person:
            self.pages[page["message_id"]] = page
            self.seen(page)

    def seen(self, page: Page) -> None:
        """A page has just come."""

    async def until(self, found: Callable[[], T | None]) -> T:
        """What is found once it is there."""
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while (result := found()) is None:
                self._news.clear()
                await self._news.wait()
        return result

    def newest(self, fits: Callable[[Page], bool]) -> Page | None:
        """The lowest page in the chat that fits, of those with buttons."""
        numbers = sorted(self.pages, reverse=True)
        pages = (self.pages[number] for number in numbers)
        return next((page for page in pages if page["keyboard"] and fits(page)), None)

    async def says(self, text: str) -> None:
        await self.does("say", text=text)

    async def taps(self, page: Page, data: str) -> None:
        await self.does("tap", message_id=page["message_id"], data=data, force=True)

    async def does(self, what: str, **body: Any) -> dict[str, Any]:
        """Something that a person can do, by its name under /app."""
        async with self._line.post(f"/app/{what}", json={"person": self.person, **body}) as reply:
            answer: dict[str, Any] = await reply.json()
            if reply.status != 200:
                raise BenchError(f"{what}: {answer}")
            return answer


def buttons(page: Page) -> list[tuple[str, str]]:
    """Each as its label and its data."""
    rows = page["keyboard"] or []
    return [(button["text"], button.get("callback_data") or "") for row in rows for button in row]


def verb(page: Page) -> str:
    """What the first button of a session's message does; '' under a walk's."""
    found = _OF_A_SESSION.match(buttons(page)[0][1])
    return "" if found is None else found["verb"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How someone answers: the pause before they do, and whether they have something to propose."""

    shortest: float = 0.0
    longest: float = 0.0
    proposes: bool = False


@dataclass(slots=True)
class Diary:
    """What someone gave, and how long the bot took each time. In seconds of one clock."""

    answers: int = 0
    voices: int = 0
    """What they gave beside answers: a proposal or none, and how they stand to each."""
    waits: list[float] = field(default_factory=list)
    asked_at: float = 0.0
    """When the last question came that was the first of a phase."""


class Guest(Seat):
    """Takes part with whatever the bot asks."""

    def __init__(
        self, line: aiohttp.ClientSession, person: int, dialog: Dialog, manner: Manner
    ) -> None:
        super().__init__(line, person)
        self.diary = Diary()
        self._manner, self._chance = manner, random.Random(person)
        label = Speech(dialog, {}).label
        self._waiting = label("knop_kamer_begeleider_weg")
        self._done, self._yes = label("knop_klaar"), label("knop_toestemming_ja")
        past = ("knop_weet_niet", "knop_overslaan", "knop_zo_laten")
        self._past = {label(key) for key in past}
        """The ways past a question: where one of these is, something is asked."""
        self._back = label("knop_terug")
        self._handled: Page = {}
        self._acted = 0.0
        self._proposed = False

    async def comes_in(self, token: str) -> None:
        """Follow the link, alone on this phone."""
        await self.says(f"/start {token}")
        page = await self.until(lambda: self.newest(lambda page: verb(page) == "join"))
        await self.taps(page, buttons(page)[0][1])
        await self.until(lambda: self.newest(self.waits))

    async def takes_part(self) -> None:
        """Do what is asked, until cancelled."""
        while True:
            page = await self.until(self._asked)
            await asyncio.sleep(self._chance.uniform(self._manner.shortest, self._manner.longest))
            self._handled, self._acted = page, time.monotonic()
            await self._does(page)

    def seen(self, page: Page) -> None:
        if not page["keyboard"] or verb(page):
            return
        if self._acted:
            self.diary.waits.append(time.monotonic() - self._acted)
            self._acted = 0.0
        elif self._is_question(page):
            self.diary.asked_at = time.monotonic()

    def waits(self, page: Page) -> bool:
        """Whether it is the screen of who waits for the others."""
        return any(label == self._waiting for label, _ in buttons(page))

    def _asked(self) -> Page | None:
        """What waits for them, if it isn't done."""
        page = self.newest(self._asks)
        return None if page is self._handled else page

    def _asks(self, page: Page) -> bool:
        if self._is_question(page):
            return True
        return verb(page) == "with" or (verb(page) == "pass" and not self._proposed)

    def _is_question(self, page: Page) -> bool:
        labels = {label for label, _ in buttons(page)}
        return not verb(page) and (bool(labels & self._past) or self._yes in labels)

    async def _does(self, page: Page) -> None:
        there = dict(buttons(page))
        choices = [label for label in there if label not in self._past | {self._back}]
        if verb(page) == "pass":
            self._proposed = True
            await self._proposes(there)
        elif verb(page) == "with":
            self.diary.voices += 1
            await self.taps(page, next(iter(there.values())))
        elif self._yes in there:
            await self.taps(page, there[self._yes])
        elif not choices:
            self.diary.answers += 1
            await self.says(f"{SENTENCE}, {self.person}")
        elif self._done in there:
            await self.taps(page, there[self._done])
        else:
            self.diary.answers += 1
            await self.taps(page, there[self._chance.choice(choices)])

    async def _proposes(self, there: dict[str, str]) -> None:
        """Or not: most have nothing to propose."""
        self._acted = 0.0
        self.diary.voices += 1
        page = self.newest(lambda page: verb(page) == "pass")
        if self._manner.proposes:
            await self.says(f"{SENTENCE}, {self.person}")
        elif page is not None:
            await self.taps(page, next(iter(there.values())))
