"""A whole session over HTTP: the facilitator, the guests, and how long they waited."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any

import aiohttp

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from tests.support.answering import WALK, OnScreen, asks_nothing, kinds
from tests.support.group import Group
from tests.support.guest import Guest, Manner
from tests.support.leader import Leader
from tests.support.person import Person
from tests.support.real_pack import label

PROPOSERS = 2
"""This many of a group have an agreement to propose."""


class Seat(Person):
    """A person who notes how long the bot takes over each of their answers."""

    def __init__(self, root: str, person: int, line: aiohttp.ClientSession) -> None:
        super().__init__(root, person, session=line)
        self.waits: list[float] = []
        """Seconds from each answer to the screen after it."""
        self.asked_at = 0.0
        """When the last question came that was the first of a phase."""
        self._acted = 0.0
        self._waiting = False

    async def say(self, text: str) -> int:
        self._acted = time.monotonic()
        return await super().say(text)

    async def tap_data(self, message_id: int, data: str, *, force: bool = False) -> str:
        """The facilitator doesn't wait for everything, so a button may just be gone."""
        self._acted = time.monotonic()
        return await super().tap_data(message_id, data, force=True)

    def take(self, frame: dict[str, Any]) -> None:
        super().take(frame)
        if frame["type"] in ("message", "edited"):
            message = self.messages[frame["message"]["message_id"]]
            if message.by_bot and WALK in kinds(message):
                self._sees_screen(message)

    def _sees_screen(self, screen: OnScreen) -> None:
        was_waiting, self._waiting = self._waiting, asks_nothing(screen)
        if was_waiting and not self._waiting:
            self.asked_at = time.monotonic()
        elif not was_waiting and self._acted:
            self.waits.append(time.monotonic() - self._acted)
        self._acted = 0.0


class Sitting:
    """A running session with its people."""

    def __init__(self, leader: Leader[Seat], guests: Sequence[Guest[Seat]]) -> None:
        self.leader, self.guests = leader, guests
        self.slowest = 0.0
        """The longest that it took from a tap on the panel until the last had the question."""

    @property
    def answers(self) -> int:
        """The answers to questions: each once, with all that was ticked for it."""
        return sum(len(guest.given.answers) for guest in self.guests)

    @property
    def consents(self) -> int:
        """How often somebody said whether the group may see an answer."""
        return sum(guest.given.consents for guest in self.guests)

    async def goes_to(self, title: str) -> None:
        """Lead on until the phase with this title begins."""
        while await self.leader.phase() != title:
            await self.goes_on()

    async def goes_on(self) -> None:
        """One step, and until everybody has given what it asks."""
        await self.leader.all_ready()
        tapped = time.monotonic()
        await self.leader.goes_on()
        await self.leader.all_ready()
        last = max(guest.person.asked_at for guest in self.guests)
        self.slowest = max(self.slowest, last - tapped)


@asynccontextmanager
async def sitting(
    root: str, first_id: int, people: int, dialog: Dialog, manner: Manner, *, group: bool = False
) -> AsyncIterator[Sitting]:
    """Open a session and let everybody in; the ids of its people begin with `first_id`."""
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as line,
        AsyncExitStack() as stack,
        asyncio.TaskGroup() as tasks,
    ):
        seats = [Seat(root, first_id + number, line) for number in range(people + 1)]
        for seat in seats:
            await stack.enter_async_context(seat)
        leader = Leader(seats[0], chooses=False)
        guests = [
            Guest(seat, manner=replace(manner, proposes=float(number < PROPOSERS)))
            for number, seat in enumerate(seats[1:])
        ]
        plan = next(iter(dialog.plans.values()))
        await leader.opens(label(f"knop_sessie_{SessionKind.ONE.value}"), plan.name)
        if group:
            made = await Group.made(leader.person, "Intervisie")
            await made.add_bot(leader.person)
        async with asyncio.TaskGroup() as coming:
            for guest in guests:
                coming.create_task(guest.follows(leader.link))
        taking_part = [tasks.create_task(guest.takes_part()) for guest in guests]
        yield Sitting(leader, guests)
        for task in taking_part:
            task.cancel()
