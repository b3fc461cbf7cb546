"""A whole session over HTTP: the leader, the guests, and how long they waited."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

import aiohttp

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from tests.bench.seat import Guest, Manner, Seat, buttons
from tests.support import answering
from tests.support.person import Message

_KIND = "een_project"
PROPOSERS = 2
"""So many of a group have an agreement to propose."""


class Leader(Seat):
    """Someone who leads a session: taps on when all are ready."""

    def __init__(self, root: str, person: int, line: aiohttp.ClientSession, dialog: Dialog) -> None:
        super().__init__(root, person, line)
        label = Speech(dialog, {}).label
        onward = (
            *("ja_verder", "laat_zien", "afspraken", "volgend_antwoord"),
            *("volgende_vraag", "volgende_keuze", "begin"),
        )
        self._onward = [label(f"knop_sessie_{key}") for key in onward]
        self._next = label("knop_sessie_volgende", titel="")
        self._not_yet = label("knop_sessie_nog_niet")
        ready = re.escape(label("sessie_klaar", klaar="KLAAR", aantal="AANTAL"))
        self._ready = re.compile(ready.replace("KLAAR", r"(\d+)").replace("AANTAL", r"(\d+)"))

    async def opens(self) -> str:
        """Begin a session of the pack's first length. Returns the key by which people come in."""
        await self.says("/sessie")
        message = await self.until(lambda: self.newest(lambda message: True))
        await self.taps(message, f"s0:open:{_KIND}:0")
        key = await self.until(self._key)
        await self.until(self.panel)
        return key

    async def brings_group(self) -> int:
        """Make a group with the bot in it. Returns its chat id."""
        chat = int((await self.does("group", title="Intervisie", members=[]))["chat"])
        await self.does("group/add", chat=chat)
        return chat

    async def goes_on(self) -> None:
        """One step, once everybody is ready."""
        panel = await self.until(self.all_ready)
        there = dict(buttons(panel))
        onward = [label for label in self._onward if label in there]
        onward += [label for label in there if label.startswith(self._next)]
        label = self._not_yet if self._not_yet in there and not self._chosen(there) else onward[0]
        await self.taps(panel, there[label])
        await self.until(lambda: self._is_past(panel))

    def is_at(self, title: str) -> bool:
        """Whether the session is in the phase with this title."""
        panel = self.panel()
        return panel is not None and title in panel.text

    def panel(self) -> Message | None:
        return self.newest(lambda message: answering.is_of_a_panel(buttons(message)[0][1]))

    def _chosen(self, there: dict[str, str]) -> bool:
        return any(label.startswith("✓") for label in there)

    def all_ready(self) -> Message | None:
        """The panel, once everybody has given what was asked."""
        panel = self.panel()
        ready = None if panel is None else self._ready.search(panel.text)
        return None if ready is not None and ready[1] != ready[2] else panel

    def _is_past(self, panel: Message) -> bool | None:
        now = self.panel()
        return None if now is None or buttons(now) == buttons(panel) else True

    def _key(self) -> str | None:
        texts = "\n".join(message.text for message in self.from_bot())
        found = re.search(r"start=(\w+)", texts)
        return None if found is None else found[1]


class Sitting:
    """A running session with its people."""

    def __init__(self, leader: Leader, guests: Sequence[Guest]) -> None:
        self.leader, self.guests = leader, guests
        self.slowest = 0.0
        """The longest that it took from a tap on the panel until the last had the question."""

    @property
    def answers(self) -> int:
        return sum(guest.diary.answers for guest in self.guests)

    @property
    def given(self) -> int:
        """Answers, and what is given beside them."""
        return self.answers + sum(guest.diary.voices for guest in self.guests)

    async def goes_to(self, title: str) -> None:
        """Lead on until the phase with this title begins."""
        while not self.leader.is_at(title):
            await self.goes_on()

    async def goes_on(self) -> None:
        """One step, and until everybody has given what it asks."""
        tapped = time.monotonic()
        await self.leader.goes_on()
        await self.leader.until(self.leader.all_ready)
        last = max(guest.diary.asked_at for guest in self.guests)
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
        leader = Leader(root, first_id, line, dialog)
        manners = [replace(manner, proposes=number < PROPOSERS) for number in range(people)]
        ids = range(first_id + 1, first_id + 1 + people)
        guests = [
            Guest(root, id_, line, dialog, how) for id_, how in zip(ids, manners, strict=True)
        ]
        for seat in (leader, *guests):
            await stack.enter_async_context(seat)
        key = await leader.opens()
        if group:
            await leader.brings_group()
        async with asyncio.TaskGroup() as coming:
            for guest in guests:
                coming.create_task(guest.comes_in(key))
        taking_part = [tasks.create_task(guest.takes_part()) for guest in guests]
        yield Sitting(leader, guests)
        for task in taking_part:
            task.cancel()
