"""Two hundred people who do anything at all, over HTTP and on the core: each can be finished.

They go back, skip, edit, pause, write nonsense, tap old buttons and erase themselves; updates come
twice, late and in another order. No call is refused, nothing is set aside, and what is stored of
a walk is what a fresh replay of its own events comes to.
"""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings

from bot.configuration.packs import load_packs
from bot.receiving import flood
from bot.sandbox import Limits, Sandbox
from bot.walking import walking
from dialogs.edition.standing import AskStanding, Standing, alone
from dialogs.pack.definition import Dialog
from dialogs.steps.step import step
from dialogs.walk.effects import BeginAgain, Effect, EraseMe
from dialogs.walk.events import CommandGiven, Event
from dialogs.walk.state import Walk, from_json, to_json
from storage.database import open_database
from tests.storage.raw import query
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.person import Message, Person
from tests.support.player import Player
from tests.support.random_moves import Move, finish, moves
from tests.support.real_pack import PACKS, real_pack
from tests.support.running_bot import running_bot
from tests.support.running_bot import settings as bot_settings
from tests.support.sandbox import running_sandbox

WALKS = 200
IN_THE_SUITE = 40
"""This many of them outside the soak."""
AT_ONCE = 25
_LIST = ("hecklist", "Jullie lijst")
"""The list, also as it is called to somebody who asked for plain words."""
DOINGS = 25
COMMANDS = (
    *("/start", "/verder", "/terug", "/pauze", "/antwoorden", "/checklist"),
    *("/mijngegevens", "/wis", "/stop", "/onzin", "/start abc"),
)
WORDS = (
    *("ja", "nee", "1", "2", "de tweede", "1 en 2", "klaar", "weet niet", "overslaan", "terug"),
    *("verder", "stop", "pauze", "checklist", "mijn antwoorden", "zo laten", "zon", "na elk uur"),
    *(
        "elke dinsdag koken",
        "<b>vet</b> & {naam}",
        "🙂",
        "…",
        "every Tuesday",
        "x" * 5_000,
        "ja\n\nen",
    ),
)
KINDS = ("sticker", "photo", "video", "voice", "location", "contact", "poll", "dice", "forward")


# On the core


@settings(
    max_examples=IN_THE_SUITE,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(happens=moves())
def test_on_the_core_each_can_be_finished_and_replayed(happens: list[Move]) -> None:
    player = Player(real_pack())
    player.command("start")
    for move in happens:
        move.do(player)
    finish(player)
    walk, effects = Walk(1), list[Effect]()
    for event in player.events:
        walk, new = step(player.dialog, walk, event)
        effects += new
        if any(isinstance(effect, BeginAgain) for effect in new):
            walk, new = step(player.dialog, Walk(walk.id + 1), CommandGiven("start", event.at))
            effects += new
        if any(isinstance(effect, EraseMe) for effect in new):
            walk = Walk(walk.id + 1)
    assert walk == player.walk
    assert effects == player.effects


# Over HTTP


@dataclass
class Recorder:
    """What the core was told about each walk, and what Telegram told of each person."""

    events: dict[int, list[tuple[Event, Standing]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Each with how the walk stood with the programme just then."""
    updates: dict[int, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    doubled: set[str | None] = field(default_factory=set)
    """The taps that came twice; the answer to one of each has to be refused."""

    def listen(self, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
        def noting_step(
            dialog: Dialog, walk: Walk, event: Event, standing: AskStanding = alone
        ) -> tuple[Walk, tuple[Effect, ...]]:
            self.events[walk.id].append((event, standing()))
            return step(dialog, walk, event, standing)

        monkeypatch.setattr(walking, "step", noting_step)
        check = sandbox.world.on_update

        def noting_update(update: dict[str, Any]) -> None:
            self.updates[_sender(update)].append(update)
            if check is not None:
                check(update)

        sandbox.world.on_update = noting_update


def _sender(update: Mapping[str, Any]) -> int:
    (content,) = (value for key, value in update.items() if key != "update_id")
    return int((content.get("from") or content["user"])["id"])


class Anyone:
    """Someone who does anything at all, and then wants to be finished."""

    def __init__(self, person: Person, sandbox: Sandbox, recorder: Recorder) -> None:
        self._person, self._sandbox, self._recorder = person, sandbox, recorder
        self._random = random.Random(person.id)
        self._said: list[int] = []
        self._buttons: list[tuple[int, str]] = []

    async def does_anything(self) -> None:
        doings: list[tuple[int, Callable[[], Any]]] = [
            (8, self._taps),
            (2, self._taps_an_old_one),
            (1, self._taps_twice),
            (5, self._says),
            (3, self._commands),
            (2, self._edits),
            (2, self._sends_something),
            (1, self._reacts),
            (2, self._comes_twice),
            (2, self._comes_in_another_order),
        ]
        weights, choices = zip(*doings, strict=True)
        await self._person.say(
            self._random.choice(("/start", "hoi", "/start abc", "/mijngegevens"))
        )
        for _ in range(self._random.randrange(3, DOINGS)):
            (doing,) = self._random.choices(choices, weights)
            await doing()
            # Most wait for the answer, some don't.
            await asyncio.sleep(self._random.choice((0.0, 0.03, 0.06)))
            self._buttons += [
                (message.message_id, button.data)
                for message in self._person.from_bot()[-2:]
                for button in message.buttons
                if button.data is not None
            ]

    async def finishes(self) -> None:
        """Skip whatever is still asked, until the checklist is there and nothing more is asked."""
        person = self._person
        await self._all_is_answered()
        await person.say("/verder")
        screen = await self._screen(after=person.last().message_id)
        for _ in range(80):
            way = next((b for b in screen.buttons if _means(b.text, "overslaan", "zo_laten")), None)
            more = any(_means(button.text, "verder") for button in screen.buttons)
            if way is not None:
                await person.tap_data(screen.message_id, str(way.data))
            elif not more and any(title in screen.text for title in _LIST):
                return
            else:
                await person.say("/verder")
            screen = await self._screen(after=screen.message_id)
        raise AssertionError(f"no end in sight\n{person.transcript()}")

    async def _all_is_answered(self) -> None:
        """Wait until the bot has taken in all that was done, and said what it had to say to it."""
        updates, mine = self._sandbox.world.updates, self._person.id
        async with asyncio.timeout(PATIENCE):
            while any(_sender(entry.update) == mine for entry in updates._queue):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        # Nobody asked for help before, so this answer is the last one.
        await self._person.say("/help")
        await self._person.wait_for(_is_help)

    async def _screen(self, after: int) -> Message:
        """The one message with buttons, once there is one that is newer than another message."""

        def newer(_: Message) -> bool:
            return any(message.message_id > after for message in self._live())

        await self._person.wait_for(newer, since=0)
        assert len(self._live()) == 1, f"more than one has buttons\n{self._person.transcript()}"
        return self._live()[0]

    def _live(self) -> list[Message]:
        return [message for message in self._person.from_bot() if message.buttons]

    # What people do

    async def _taps(self) -> None:
        live = self._live()
        if live:
            button = self._random.choice(live[-1].buttons)
            await self._person.tap_data(live[-1].message_id, str(button.data), force=True)

    async def _taps_an_old_one(self) -> None:
        if self._buttons:
            await self._person.tap_data(*self._random.choice(self._buttons), force=True)

    async def _taps_twice(self) -> None:
        if self._buttons:
            tap = self._random.choice(self._buttons[-4:])
            await asyncio.gather(*(self._person.tap_data(*tap, force=True) for _ in range(2)))

    async def _says(self) -> None:
        self._said.append(await self._person.say(self._random.choice(WORDS)))

    async def _commands(self) -> None:
        await self._person.say(self._random.choice(COMMANDS))

    async def _edits(self) -> None:
        if self._said:
            words = self._random.choice([word for word in WORDS if len(word) < 4_000])
            await self._person.edit(self._random.choice(self._said[-3:]), words)

    async def _sends_something(self) -> None:
        kind = self._random.choice(KINDS)
        captioned = kind in ("photo", "video", "voice") and self._random.random() < 0.5
        await self._person.sends(kind, "met woorden" if captioned else "")

    async def _reacts(self) -> None:
        # What the sandbox has now: an erasure may be taking away what is still on the screen.
        messages = self._sandbox.world.chats[self._person.id].messages
        emoji = self._random.choice(("👍", "🔥", ""))
        self._sandbox.people.react(self._person.id, self._random.choice(list(messages)), emoji)

    async def _comes_twice(self) -> None:
        """Telegram repeats an update, at once or much later."""
        known = self._recorder.updates[self._person.id]
        if known:
            update = self._random.choice(known)
            self._recorder.doubled.add(update.get("callback_query", {}).get("id"))
            self._sandbox.world.updates.inject(update)

    async def _comes_in_another_order(self) -> None:
        """What was done first arrives last, under its own, lower number."""
        queue, person = self._sandbox.world.updates, self._person
        number = queue._take_id()
        early = {
            "message_id": 5_000_000 + number,
            "from": {"id": person.id, "is_bot": False, "first_name": "Iemand"},
            "chat": {"id": person.id, "type": "private", "first_name": "Iemand"},
            "date": int(self._sandbox.clock()),
            "text": self._random.choice(WORDS[:-2]),
        }
        await self._taps()
        queue.inject({"update_id": number, "message": early})


def _is_help(message: Message) -> bool:
    return "Tik op een antwoord, of typ het." in message.text or message.text == "Zin hulp"


def _means(label: str, *keys: str) -> bool:
    """Whether a button is one of these, in the real pack or in the tiny one."""
    texts = {"overslaan": "Overslaan", "zo_laten": "Laat het zo", "verder": "Verder met de vragen"}
    return any(label in (texts[key], f"Zin knop_{key}") for key in keys)


@pytest.mark.parametrize(
    ("pack", "people"),
    [
        ("tiny", IN_THE_SUITE * 3 // 4),
        ("real", IN_THE_SUITE // 4),
        pytest.param("tiny", WALKS * 3 // 4, marks=pytest.mark.soak),
        pytest.param("real", WALKS // 4, marks=pytest.mark.soak),
    ],
)
async def test_over_http_each_can_be_finished_and_replayed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: str, people: int
) -> None:
    monkeypatch.setattr(flood, "MOST", 10_000)
    content = PACKS
    if pack == "tiny":
        content = tmp_path / "packs"
        (content / "proef").mkdir(parents=True)
        TinyPack(content / "proef")
    recorder = Recorder()
    connector = aiohttp.TCPConnector(limit=0)
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        aiohttp.ClientSession(connector=connector) as session,
    ):
        recorder.listen(sandbox, monkeypatch)
        async with running_bot(sandbox, tmp_path, content=content):
            places = asyncio.Semaphore(AT_ONCE)

            async def one(number: int) -> None:
                async with places, Person(sandbox.url, number, session=session) as person:
                    anyone = Anyone(person, sandbox, recorder)
                    await anyone.does_anything()
                    await anyone.finishes()

            async with asyncio.TaskGroup() as group:
                for number in range(1, people + 1):
                    group.create_task(one(number))
        house = bot_settings(sandbox, tmp_path, content=content)
        refused = [
            call
            for call in sandbox.log.refused()
            if call.params.get("callback_query_id") not in recorder.doubled
        ]
        assert not refused
    dialog, *_ = load_packs(house).values()
    await _audit(tmp_path, dialog, recorder, people)


def _as_it_was(standing: Standing) -> Standing:
    return standing


async def _audit(folder: Path, dialog: Dialog, recorder: Recorder, people: int) -> None:
    """What is stored is what a fresh replay comes to, and nothing was set aside or left unsent."""
    database = await open_database(folder / "bot.sqlite")
    try:
        walks = await query(database, "SELECT id, person_id, status, state FROM walk ORDER BY id")
        assert await query(database, "SELECT error, body FROM dead_letter") == []
        assert await query(database, "SELECT method, error FROM outbox") == []
    finally:
        await database.close()
    newest = {person: status for _, person, status, _ in walks}
    assert newest == dict.fromkeys(range(1, people + 1), "finished")
    for walk_id, _, _, state in walks:
        assert isinstance(state, str)
        walk = Walk(walk_id)
        for event, standing in recorder.events[walk_id]:
            walk, _ = step(dialog, walk, event, partial(_as_it_was, standing))
        assert to_json(walk) == to_json(from_json(state)) == state
