"""Every database that an earlier version left behind: it opens, each walk in it can be finished,
and each button in it is answered. How they were made: tests/support/old_database.py."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.receiving.conversation import Conversation
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from dialogs.walk.place import View
from dialogs.walk.state import from_json
from storage.database import open_database
from storage.file.copying import check
from tests.storage.raw import query
from tests.support.answering import CHECKLIST, DONE, NOT_AN_OPTION
from tests.support.real_pack import real_pack
from tests.support.sending import TODAY, Sending, sending
from tests.support.walker import LONGEST_WALK

IN_SESSIONS = {View.WAITING, View.CONSENT, View.BRING}
WITH_A_PROGRAMME = {View.SHARING, View.OTHERS}
SOMETHING_SERIOUS = {View.SERIOUS, View.HELPED, View.NAMED}
TYPED_AT_LIST = {View.SAID_LATER, View.WHERE_TO, View.NOTED, View.FORGET}
TICKED_OFF = {View.DONE, View.WHICH_DONE, View.WHICH_WRONG}
WITH_THE_LIST = TYPED_AT_LIST | TICKED_OFF | {*(View.TAKING_HOME, View.THEN_AND_NOW, View.CHOOSING)}
SINCE = IN_SESSIONS | WITH_A_PROGRAMME | SOMETHING_SERIOUS | WITH_THE_LIST
LATER = {
    "format-15": SOMETHING_SERIOUS | WITH_THE_LIST,
    "format-6": {View.BRING, *WITH_A_PROGRAMME, *SOMETHING_SERIOUS, *WITH_THE_LIST},
    "format-7": {View.BRING, *WITH_A_PROGRAMME, *SOMETHING_SERIOUS, *WITH_THE_LIST},
    "format-8": SOMETHING_SERIOUS | WITH_THE_LIST,
    "format-9": SOMETHING_SERIOUS | WITH_THE_LIST,
    "issue-3": {View.OTHER, *SINCE},
    "issue-4": SINCE,
}
"""Of those that hold a walk at every place there was, the places that came after them, or that the
people of the script never come to."""
OLD = sorted((Path(__file__).parent / "data").glob("*.sqlite"))
UPDATE_IDS = count(900_000_000)


@dataclass(frozen=True)
class Left:
    """A walk as it was left: its person, and the callback data of each button on the screen."""

    name: str
    file: Path
    person: int
    status: str
    view: View
    reminded_at: float | None
    buttons: tuple[str, ...]


def untouched(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)


def walks() -> Iterator[Left]:
    for file in OLD:
        with closing(untouched(file)) as old:
            rows = old.execute(
                "SELECT id, person_id, status, state, due_at FROM walk"
                " LEFT JOIN timer ON walk_id = id WHERE state IS NOT NULL"
            ).fetchall()
            in_sessions = _in_sessions(old)
        for walk_id, person, status, state, due_at in rows:
            VIEWS.setdefault(file.stem, set()).add(View(json.loads(state)["place"][0]))
            if person in in_sessions:
                continue
            left = json.loads(state)
            screen, picked = left["screen"], left["picked"]
            buttons = [
                f"{walk_id}:{screen['turn']}:{number}"
                for number, action in enumerate(screen["actions"])
                if _is_shown(action, picked)
            ]
            name, view = f"{file.stem}-{walk_id}", View(left["place"][0])
            yield Left(name, file, person, status, view, due_at, tuple(buttons))


def _in_sessions(old: sqlite3.Connection) -> set[int]:
    """The people who take part in one: see test_old_sessions."""
    if not old.execute("SELECT 1 FROM sqlite_schema WHERE name = 'participant'").fetchone():
        return set()
    return {person for (person,) in old.execute("SELECT person_id FROM participant")}


def _is_shown(action: str, picked: list[str]) -> bool:
    """Of those for several options each has a number from the start, shown or not."""
    kind, _, option = action.partition(":")
    if kind == "done":
        return bool(picked)
    return kind not in ("pick", "drop") or (kind == "drop") == (option in picked)


VIEWS: dict[str, set[View]] = {}
"""By file, the places that there is a walk at."""
WALKS = list(walks())
REMINDED = [walk for walk in WALKS if walk.reminded_at is not None]
FORGOTTEN = [
    walk
    for walk in WALKS
    if walk.reminded_at is None and walk.status in ("walking", "paused", "stopped")
]
"""From before there were timers."""
DAY = 86_400.0
EVERY = 3
"""In the suite it is one in so many walks, of each file others; all of them in the soak."""


def spread(walks: list[Left]) -> list[Any]:
    """The walks as parameters, in which every place comes in some file."""
    shift = {file: number for number, file in enumerate(OLD)}
    return [
        walk
        if (number + shift[walk.file]) % EVERY == 0 or walk is _LAST[walk.view]
        else pytest.param(walk, marks=pytest.mark.soak)
        for number, walk in enumerate(walks)
    ]


_LAST = {walk.view: walk for walk in WALKS}


@dataclass
class Reopened:
    """A copy of an old database, with today's bot on it."""

    out: Sending
    processor: UpdateProcessor
    person: int
    shown: int = 0

    async def says(self, text: str) -> None:
        await self._happens(
            "message",
            {"message_id": 5000, "date": int(self.out.time.clock()), "text": text}
            | ({"entities": [_command(text)]} if text.startswith("/") else {}),
        )

    async def taps(self, data: str) -> None:
        message = {"message_id": 4000, "date": 1, "text": "?"}
        tap = {"id": "t", "chat_instance": "c", "data": data, "message": message}
        await self._happens("callback_query", tap)

    async def comes(self, at: float) -> None:
        """The time comes at which timers go off."""
        self.shown = len(self.out.api.made)
        self.out.time.now = at - TODAY
        await self.processor.wake()
        await self.out.settle()

    async def _happens(self, kind: str, content: dict[str, Any]) -> None:
        chat = {"id": self.person, "type": "private", "first_name": "Anna"}
        content["from"] = {"id": self.person, "is_bot": False, "first_name": "Anna"}
        (content if kind == "message" else content["message"])["chat"] = chat
        self.shown = len(self.out.api.made)
        # Late enough that nothing counts as an addition, or as a flood.
        self.out.time.now += 60.0
        await self.processor.take([{"update_id": next(UPDATE_IDS), kind: content}])
        await self.out.settle()

    @property
    def calls(self) -> list[str]:
        """What the bot called because of the last thing that happened."""
        return [made.method for made in self.out.api.made[self.shown :]]

    @property
    def keyboard(self) -> list[dict[str, str]]:
        """The buttons under the last message that has some."""
        for made in reversed(self.out.api.made):
            rows = made.params.get("reply_markup", {}).get("inline_keyboard", [])
            if rows and made.chat_id == self.person:
                return [button for row in rows for button in row]
        return []

    async def broken(self) -> list[tuple[Any, ...]]:
        return await query(self.out.database, "SELECT error FROM dead_letter")


def _command(text: str) -> dict[str, Any]:
    return {"type": "bot_command", "offset": 0, "length": len(text)}


@asynccontextmanager
async def reopened(file: Path, person: int, folder: Path) -> AsyncIterator[Reopened]:
    copy = folder / file.name
    shutil.copyfile(file, copy)
    with closing(untouched(file)) as old:
        (left_at,) = old.execute("SELECT MAX(changed_at) FROM walk").fetchone()
    async with sending(copy) as out:
        out.time.now = left_at - TODAY
        packs = {name: real_pack(name) for name in ("ontmoetingen", "sjabloon")}
        processor = UpdateProcessor(
            out.database, Conversation(GroupSessions(packs)), out.sender, out.time.clock
        )
        await out.settle()
        yield Reopened(out, processor, person)
        await processor.close()


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Each of them in the form of today: to be brought there once is enough to be walked on."""
    folder = tmp_path_factory.mktemp("today")
    made = {file: Path(shutil.copyfile(file, folder / file.name)) for file in OLD}

    async def open_all() -> None:
        for file in made.values():
            await (await open_database(file)).close()

    asyncio.run(open_all())
    return made


def test_there_is_one_of_each() -> None:
    walked = {walk.view for walk in spread(WALKS) if isinstance(walk, Left)}
    assert walked == {walk.view for walk in WALKS}
    assert {file.stem for file in OLD} == {"issue-2", *LATER}
    assert {walk.status for walk in WALKS} == {
        *("walking", "paused", "stopped", "finished", "replaced")
    }
    for name, later in LATER.items():
        assert VIEWS[name] == set(View) - later, name


@pytest.mark.parametrize("file", OLD, ids=lambda file: file.stem)
async def test_it_opens_and_nothing_in_it_is_lost(file: Path, tmp_path: Path) -> None:
    with closing(untouched(file)) as old:
        answers = old.execute("SELECT walk_id, question, value FROM answer").fetchall()
        waiting = old.execute("SELECT chat_id, method FROM outbox ORDER BY id").fetchall()
        version = old.execute("PRAGMA user_version").fetchone()[0]
    async with reopened(file, 0, tmp_path) as bot:
        kept = await query(bot.out.database, "SELECT walk_id, question, value FROM answer")
        assert kept == answers
        ((now,),) = await query(bot.out.database, "PRAGMA user_version")
        begun = "SELECT state FROM walk WHERE state IS NOT NULL"
        for (state,) in await query(bot.out.database, begun):
            from_json(state)
        made = [(call.chat_id, call.method) for call in bot.out.api.made]
        assert sorted(made) == sorted(waiting)
        for chat in {chat for chat, _ in waiting}:
            mine = [method for who, method in waiting if who == chat]
            assert [method for who, method in made if who == chat] == mine
    check(tmp_path / file.name)
    if now > version:
        check(tmp_path / "backups" / f"{file.stem}-version-{version:04d}.sqlite")


@pytest.mark.parametrize("walk", spread(WALKS), ids=lambda walk: walk.name)
async def test_each_button_is_answered(walk: Left, today: dict[Path, Path], tmp_path: Path) -> None:
    for number, data in enumerate(walk.buttons):
        folder = tmp_path / str(number)
        folder.mkdir()
        async with reopened(today[walk.file], walk.person, folder) as bot:
            await bot.taps(data)
            assert bot.calls.count("answerCallbackQuery") == 1, data
            assert len(bot.calls) > 1, "the button did nothing"
            assert await bot.broken() == []


@pytest.mark.parametrize("walk", spread(WALKS), ids=lambda walk: walk.name)
async def test_each_walk_can_be_finished(
    walk: Left, today: dict[Path, Path], tmp_path: Path
) -> None:
    async with reopened(today[walk.file], walk.person, tmp_path) as bot:
        await bot.says("/verder")
        for _ in range(LONGEST_WALK):
            if await _is_finished(bot):
                break
            labels = [button["text"] for button in bot.keyboard]
            options = [label for label in labels if label not in NOT_AN_OPTION]
            wanted = DONE if DONE in labels else options[0] if options else None
            if wanted is None:
                await bot.says("elke dinsdag koken")
            else:
                (tapped,) = (b for b in bot.keyboard if b["text"] == wanted)
                await bot.taps(tapped["callback_data"])
            assert await bot.broken() == []
        assert await _is_finished(bot)
        await bot.says("/checklist")
        assert any(CHECKLIST in made.text for made in bot.out.api.made[bot.shown :])


@pytest.mark.parametrize("walk", spread(REMINDED), ids=lambda walk: walk.name)
async def test_each_timer_still_sends_its_message(
    walk: Left, today: dict[Path, Path], tmp_path: Path
) -> None:
    async with reopened(today[walk.file], walk.person, tmp_path) as bot:
        assert walk.reminded_at is not None
        at = walk.reminded_at
        # One that was set at an earlier answer first waits for the rest.
        for _ in range(2):
            await bot.comes(at)
            told = [made for made in bot.out.api.made[bot.shown :] if made.text]
            if any(made.chat_id == walk.person for made in told):
                break
            ((at,),) = await query(
                bot.out.database,
                "SELECT due_at FROM timer JOIN walk ON id = walk_id WHERE person_id = ?",
                walk.person,
            )
        else:
            pytest.fail("the timer went off, and nothing was said")
        await bot.says("/verder")
        assert bot.keyboard


@pytest.mark.parametrize("walk", FORGOTTEN, ids=lambda walk: walk.name)
async def test_each_walk_from_before_there_were_timers_is_warned_once(
    walk: Left, today: dict[Path, Path], tmp_path: Path
) -> None:
    async with reopened(today[walk.file], walk.person, tmp_path) as bot:
        ((left_at,),) = await query(
            bot.out.database,
            "SELECT max(changed_at) FROM walk WHERE person_id = ?",
            walk.person,
        )
        said: list[tuple[int, str]] = []
        for day in range(70):
            await bot.comes(left_at + day * DAY)
            made = bot.out.api.made[bot.shown :]
            said += [(day, call.text) for call in made if call.chat_id == walk.person]
        ((day, words),) = said
        assert 53 <= day <= 54
        assert words.startswith("Over 7 dagen wis ik je antwoorden")
        await bot.says("/verder")
        assert bot.keyboard


async def _is_finished(bot: Reopened) -> bool:
    walk = await bot.out.database.read(lambda work: work.walks.current(bot.person))
    return walk is not None and walk.status == "finished"
