"""Someone in a session who does what is asked, and notes how long the bot took."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from tests.bench.pack import SENTENCE
from tests.support import answering
from tests.support.person import Message, Person

T = TypeVar("T")

_PATIENCE_SECONDS = 180.0
"""Longer than the slowest takes over all questions of a phase."""


class Seat(Person):
    """A person who is in no hurry. `seen` is told of each message of the bot as it comes."""

    def __init__(self, root: str, person: int, line: aiohttp.ClientSession) -> None:
        super().__init__(root, person, session=line)

    def take(self, frame: dict[str, Any]) -> None:
        super().take(frame)
        if frame["type"] in ("message", "edited"):
            message = self.messages[frame["message"]["message_id"]]
            if message.by_bot:
                self.seen(message)

    def seen(self, message: Message) -> None:
        """A message has just come, or was changed."""

    async def until(self, found: Callable[[], T | None]) -> T:
        """Return what is found once it is there."""
        return await self.wait_until(found, "nothing came", timeout=_PATIENCE_SECONDS)

    def newest(self, fits: Callable[[Message], bool]) -> Message | None:
        """The lowest message in the chat that fits, of those with buttons."""
        messages = (one for one in reversed(self.from_bot()) if one.buttons)
        return next((one for one in messages if fits(one)), None)

    async def says(self, text: str) -> None:
        await self.does("say", text=text)

    async def taps(self, message: Message, data: str) -> None:
        await self.tap_data(message.message_id, data, force=True)


def buttons(message: Message) -> list[tuple[str, str]]:
    """Each as its label and its data."""
    return [(button.text, button.data or "") for button in message.buttons]


def verb(message: Message) -> str:
    """What the first button of a session's message does; '' under a walk's."""
    return answering.verb(message.buttons[0].data or "") or ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How someone answers: how many seconds they pause, and whether they propose something."""

    shortest: float = 0.0
    longest: float = 0.0
    proposes: bool = False


@dataclass(slots=True)
class Diary:
    """What someone gave, and how many seconds the bot took each time."""

    answers: int = 0
    voices: int = 0
    """What they gave beside answers: a proposal or none, and how they stand to each."""
    waits: list[float] = field(default_factory=list)
    asked_at: float = 0.0
    """When the last question came that was the first of a phase."""


class Guest(Seat):
    """Someone who takes part and does whatever the bot asks."""

    def __init__(
        self,
        root: str,
        person: int,
        line: aiohttp.ClientSession,
        dialog: Dialog,
        manner: Manner,
    ) -> None:
        super().__init__(root, person, line)
        self.diary = Diary()
        self._manner, self._chance = manner, random.Random(person)
        label = Speech(dialog, {}).label
        self._waiting = label("knop_kamer_begeleider_weg")
        self._done, self._yes = label("knop_klaar"), label("knop_toestemming_ja")
        past = ("knop_weet_niet", "knop_overslaan", "knop_zo_laten")
        self._past = {label(key) for key in past}
        """The ways past a question: where one of these is, something is asked."""
        self._back = label("knop_terug")
        self._handled: Message | None = None
        self._acted = 0.0
        self._proposed = False

    async def comes_in(self, token: str) -> None:
        """Follow the link, alone on this phone."""
        await self.says(f"/start {token}")
        message = await self.until(lambda: self.newest(lambda message: verb(message) == "join"))
        await self.taps(message, buttons(message)[0][1])
        await self.until(lambda: self.newest(self.waits))

    async def takes_part(self) -> None:
        """Do what is asked, until cancelled."""
        while True:
            message = await self.until(self._asked)
            await asyncio.sleep(self._chance.uniform(self._manner.shortest, self._manner.longest))
            self._handled, self._acted = message, time.monotonic()
            await self._does(message)

    def seen(self, message: Message) -> None:
        if not message.buttons or verb(message):
            return
        if self._acted:
            self.diary.waits.append(time.monotonic() - self._acted)
            self._acted = 0.0
        elif self._is_question(message):
            self.diary.asked_at = time.monotonic()

    def waits(self, message: Message) -> bool:
        """Whether it is the screen of someone who waits for the others."""
        return any(label == self._waiting for label, _ in buttons(message))

    def _asked(self) -> Message | None:
        """The message that waits for them, unless they have handled it."""
        message = self.newest(self._asks)
        return None if message is self._handled else message

    def _asks(self, message: Message) -> bool:
        if self._is_question(message):
            return True
        return verb(message) == "with" or (verb(message) == "pass" and not self._proposed)

    def _is_question(self, message: Message) -> bool:
        labels = {label for label, _ in buttons(message)}
        return not verb(message) and (bool(labels & self._past) or self._yes in labels)

    async def _does(self, message: Message) -> None:
        there = dict(buttons(message))
        choices = [label for label in there if label not in self._past | {self._back}]
        if verb(message) == "pass":
            self._proposed = True
            await self._proposes(there)
        elif verb(message) == "with":
            self.diary.voices += 1
            await self.taps(message, next(iter(there.values())))
        elif self._yes in there:
            await self.taps(message, there[self._yes])
        elif not choices:
            self.diary.answers += 1
            await self.says(f"{SENTENCE}, {self.id}")
        elif self._done in there:
            await self.taps(message, there[self._done])
        else:
            self.diary.answers += 1
            await self.taps(message, there[self._chance.choice(choices)])

    async def _proposes(self, there: dict[str, str]) -> None:
        """Propose something, or pass: most have nothing to propose."""
        self._acted = 0.0
        self.diary.voices += 1
        message = self.newest(lambda message: verb(message) == "pass")
        if self._manner.proposes:
            await self.says(f"{SENTENCE}, {self.id}")
        elif message is not None:
            await self.taps(message, next(iter(there.values())))
