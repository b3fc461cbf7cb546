"""Sessions, shares and editions that an earlier version left behind: each session goes on to its
end, each button in it is answered, people see and erase what is theirs, and what was published is
as it was. How the databases were made: tests/support/old_database.py."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.programme.walk_sharing import WalkSharing
from dialogs.edition.edition_json import from_json as edition_from_json
from dialogs.edition.share import from_json as share_from_json
from storage.migrate import migrate, read_migrations
from storage.post.outbox import OutboxRow
from tests.storage.raw import query
from tests.support.guest import Guest
from tests.support.leader import Leader
from tests.support.memory_database import MemoryDatabase
from tests.support.real_pack import real_pack
from tests.support.room_player import Chat, RoomPhone, RoomPlayer, Shown
from tests.support.spread import spread

FILES = sorted((Path(__file__).parent / "data").glob("format-*.sqlite"))
WITH_A_PROGRAMME = [file for file in FILES if int(file.stem.removeprefix("format-")) >= 8]
MINUTE = 60.0


@dataclass(frozen=True)
class Left:
    """A session as it was left: who led it, who took part, and the callback data of each button
    that somebody there had before them, by person."""

    file: Path
    id: int
    status: str
    leader: int
    people: tuple[int, ...]
    buttons: tuple[tuple[int, str], ...]


def untouched(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)


def sessions() -> Iterator[Left]:
    for file in FILES:
        with closing(untouched(file)) as old:
            found = old.execute("SELECT id, status, facilitator_id, state FROM session").fetchall()
            for id_, status, leader, state in found:
                walks = old.execute(
                    "SELECT participant.person_id, walk_id, state FROM participant"
                    " JOIN walk ON walk.id = walk_id WHERE session_id = ? ORDER BY walk_id",
                    (id_,),
                ).fetchall()
                panel = json.loads(state)["panel"]
                shown = len(panel["actions"]) if status == "open" else 0
                buttons = [(leader, f"s{id_}:{panel['turn']}:{n}") for n in range(shown)]
                yield Left(
                    *(file, id_, status, leader, tuple(person for person, _, _ in walks)),
                    (*buttons, *_unlike(walks)),
                )


def _unlike(walks: list[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """The buttons of those who have something else before them than those before."""
    seen = set()
    for person, walk, state in walks:
        screen, place = json.loads(state)["screen"], json.loads(state)["place"]
        if (what := json.dumps([place, screen["actions"]])) not in seen:
            seen.add(what)
            shown = (n for n, one in enumerate(screen["actions"]) if not one.startswith("drop:"))
            yield from ((person, f"{walk}:{screen['turn']}:{number}") for number in shown)


SESSIONS = list(sessions())


@cache
def migrated(file: Path) -> bytes:
    """The file as the code of now makes it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
        copy.deserialize(file.read_bytes())
        migrate(copy, Path("memory.sqlite"), read_migrations(), back_up=False)
        return copy.serialize()


class Reopened(RoomPlayer):
    """Today's bot on a copy of an old database. What stood in the chats then isn't known, so a
    message that it changes is taken to be there."""

    def __init__(self, file: Path, database: MemoryDatabase) -> None:
        packs = (real_pack(), real_pack("sjabloon"))
        super().__init__(database, *packs, sharing=WalkSharing())
        self._messages = 1_000_000
        with closing(untouched(file)) as old:
            (left_at,) = old.execute("SELECT max(changed_at) FROM walk").fetchone()
        self.at = left_at + MINUTE

    def _applied(self, row: OutboxRow) -> int | None:
        if row.method.startswith(("edit", "delete")) and "message_ids" not in row.params:
            chat = self.chats.setdefault(row.chat_id, Chat())
            message_id = row.params.get("message_id") or chat.slots.get(row.slot or "")
            if message_id not in chat.messages:
                message_id = message_id or -row.id
                chat.messages[message_id] = Shown(message_id, "?", (("?", "?"),))
                if row.slot is not None:
                    chat.slots[row.slot] = message_id
        return super()._applied(row)

    def heard(self, person: int) -> list[str]:
        return [str(sent.params.get("text", "")) for sent in self.sent if sent.chat == person]


Reopen = Callable[[Path], Reopened]


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Reopen]:
    """A function that opens a copy of an old database; all copies are closed after the test."""
    with ExitStack() as copies:

        def copy_of(file: Path) -> Reopened:
            database = MemoryDatabase(tmp_path, migrated(file))
            copies.callback(database.close)
            return Reopened(file, database)

        yield copy_of


def of(left: Left) -> str:
    return f"{left.file.stem}-{left.id}"


def test_there_is_one_of_each_format() -> None:
    assert [file.stem for file in FILES] == [f"format-{number}" for number in (15, 6, 7, 8, 9)]
    for file in FILES:
        with closing(untouched(file)) as old:
            assert old.execute("PRAGMA user_version").fetchone() == (
                int(file.stem.removeprefix("format-")),
            )
            phases = old.execute("SELECT DISTINCT json_extract(state, '$.phase') FROM session")
            assert len(phases.fetchall()) == 7
            for sql in (
                "SELECT 1 FROM reveal",
                "SELECT 1 FROM reveal_text",
                "SELECT 1 FROM contribution",
                "SELECT 1 FROM proposal",
                "SELECT 1 FROM voice",
            ):
                assert old.execute(sql).fetchone() is not None, sql
        of_it = [left for left in SESSIONS if left.file == file]
        assert {left.status for left in of_it} == {"open", "ended"}
        assert all(len(left.people) >= 5 for left in of_it)


@pytest.mark.parametrize("left", spread(SESSIONS, 2), ids=of)
async def test_each_session_goes_on_to_its_end(left: Left, reopen: Reopen) -> None:
    room = reopen(left.file)
    if left.status == "open":
        for person in left.people:
            await room.says(person, "/verder")
        await room.says(left.leader, "/sessie")
        leader = Leader(RoomPhone(room, left.leader), waits=False)
        guests = [Guest(RoomPhone(room, person)) for person in left.people]
        goes_on = True
        while goes_on:
            for guest in guests:
                while await guest.does_one():
                    pass
            goes_on = await leader.goes_on()
    ended = await query(room.database, "SELECT status FROM session WHERE id = ?", left.id)
    assert ended == [("ended",)]
    for person in left.people:
        heard = len(room.heard(person))
        await room.says(person, "/checklist")
        assert any("checklist" in text for text in room.heard(person)[heard:])


@pytest.mark.parametrize("left", spread(SESSIONS, 2, 1), ids=of)
async def test_each_button_is_answered_once(left: Left, reopen: Reopen) -> None:
    for person, data in left.buttons:
        room = reopen(left.file)
        await room.taps_data(person, data)
        assert len(room.toasts) == 1, data
        assert room.sent or room.toasts[0], f"{data} did nothing"


@pytest.mark.parametrize("left", SESSIONS, ids=of)
async def test_who_took_part_sees_and_erases_what_is_theirs(left: Left, reopen: Reopen) -> None:
    room = reopen(left.file)
    for person in (left.leader, left.people[0]):
        await room.says(person, "/mijngegevens")
        assert room.heard(person)
        await room.says(person, "/wis")
        await room.taps(person, "Ja, wis alles")
        for sql in (
            "SELECT 1 FROM person WHERE id = ?",
            "SELECT 1 FROM walk WHERE person_id = ?",
            "SELECT 1 FROM participant WHERE person_id = ?",
            "SELECT 1 FROM proposal WHERE person_id = ?",
        ):
            assert await query(room.database, sql, person) == [], sql


@pytest.mark.parametrize("file", WITH_A_PROGRAMME, ids=lambda file: file.stem)
async def test_what_waits_and_what_was_published_is_as_it_was(file: Path, reopen: Reopen) -> None:
    room = reopen(file)
    for sql in (
        "SELECT number, pack, made_at, published, zip FROM edition",
        "SELECT person_id, walk_id, session_id, project_id, pack, share FROM waiting_share",
        "SELECT share_id, text FROM waiting_text",
        "SELECT person_id, since FROM staff",
        "SELECT walk_id FROM counted_walk",
    ):
        with closing(untouched(file)) as old:
            before = old.execute(sql).fetchall()
        assert before
        assert sorted(await query(room.database, sql)) == sorted(before), sql
    found = await room.database.read(lambda work: work.editions.latest(real_pack().id))
    assert found is not None
    assert edition_from_json(found.published).tables
    for (share,) in await query(room.database, "SELECT share FROM waiting_share"):
        assert share_from_json(share).goal


@pytest.mark.parametrize("file", WITH_A_PROGRAMME, ids=lambda file: file.stem)
async def test_who_let_it_count_can_take_that_back(file: Path, reopen: Reopen) -> None:
    room = reopen(file)
    waits = (
        "SELECT walk.person_id FROM waiting_share JOIN walk ON walk.id = walk_id"
        " WHERE state IS NOT NULL"
    )
    ((person,),) = await query(room.database, waits)
    await room.says(person, "/checklist")
    await room.taps(person, "Wat klaarstaat om te delen")
    await room.taps(person, "Neem alles terug")
    assert await query(room.database, waits) == []


@pytest.mark.parametrize("file", WITH_A_PROGRAMME, ids=lambda file: file.stem)
async def test_erasing_takes_what_waits_and_nothing_of_an_edition(
    file: Path, reopen: Reopen
) -> None:
    room = reopen(file)
    editions = "SELECT number, published, zip FROM edition"
    before = await query(room.database, editions)
    # The teams that only filled the waiting room never walked.
    shared = (
        "SELECT person_id FROM waiting_share WHERE person_id IN"
        " (SELECT person_id FROM walk WHERE state IS NOT NULL)"
    )
    waits = await query(room.database, shared)
    staff = await query(room.database, "SELECT person_id FROM staff")
    assert waits
    assert staff
    for (person,) in {*waits, *staff}:
        await room.says(person, "/mijngegevens")
        assert room.heard(person)
        await room.says(person, "/wis")
        await room.taps(person, "Ja, wis alles")
        assert await query(room.database, "SELECT 1 FROM person WHERE id = ?", person) == []
    assert await query(room.database, shared) == []
    assert await query(room.database, "SELECT 1 FROM staff") == []
    assert await query(room.database, editions) == before
