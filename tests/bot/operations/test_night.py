"""What is kept for today only: gone in the night, in no copy, down to the bytes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.clock.clockwatch import ClockWatch
from bot.operations.night import Night
from bot.receiving.conversation import Conversation
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from bot.walking.mydata import in_full
from dialogs.pack.definition import Dialog
from storage.backups.backup import back_up
from storage.database import Database, open_database
from storage.erasing.retention import Periods
from storage.unit import UnitOfWork
from tests.support.raw_updates import message
from tests.support.small_dialog import SMALL
from tests.support.watching import COACH, watchful

PERSON, AT = 7, 1_700_000_000.0
DIALOG: Dialog = watchful(SMALL)


class Talk:
    """Someone who writes, one message after the other."""

    def __init__(self, database: Database) -> None:
        self.database, self.number = database, 0
        self.conversation = Conversation(GroupSessions({DIALOG.id: DIALOG}))

    async def says(self, text: str) -> Outcome:
        self.number += 1
        raw, outcome = message(PERSON, text, number=self.number), Outcome()
        at = AT + 10 * self.number
        await self.database.unit(lambda work: self.conversation.handle(raw, work, at, outcome))

        def sent(work: UnitOfWork) -> None:
            for row in outcome.rows:
                work.outbox.mark_sent(row.id, 500 + row.id, at)

        await self.database.unit(sent)
        return outcome


async def _told(folder: Path) -> tuple[Database, Talk]:
    database = await open_database(folder / "walks.sqlite")
    talk = Talk(database)
    for text in ("/start", COACH):
        await talk.says(text)
    return database, talk


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_until_the_night_its_writer_can_see_it(tmp_path: Path) -> None:
    database, _ = await _told(tmp_path)
    data = await database.read(lambda work: work.people.everything_about(PERSON))
    shown = in_full(data, PERSON, {DIALOG.id: DIALOG})
    assert "Dit gaat vannacht weg" in shown
    assert "trainer" in shown
    await database.close()


async def test_after_the_night_not_a_byte_is_left(tmp_path: Path) -> None:
    database, _ = await _told(tmp_path)
    assert b"trainer" in _bytes(tmp_path), "or this looks at nothing"
    at = AT + 3600
    night = Night(database, Periods(), ClockWatch(lambda: at, lambda: at))
    for step in night.steps:
        await step.do(AT + 3600)
    data = await database.read(lambda work: work.people.everything_about(PERSON))
    await database.close()
    left = _bytes(tmp_path)
    for word in (b"trainer", b"medewerker", b"ernstig"):
        assert word not in left
    assert [walk.tonight for walk in data.walks] == [None]


async def test_a_copy_of_the_day_has_none_of_it(tmp_path: Path) -> None:
    database, _ = await _told(tmp_path)
    copy = await back_up(database, AT + 60)
    assert b"trainer" not in copy.read_bytes()
    assert b"medewerker" not in copy.read_bytes()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT tonight FROM walk").fetchall() == [(None,)]
    await database.close()


async def test_taken_away_it_goes_from_the_chat_and_from_the_file(tmp_path: Path) -> None:
    database, talk = await _told(tmp_path)
    outcome = await talk.says("Haal mijn zin weg")
    deleted = [row.params["message_id"] for row in outcome.rows if row.method == "deleteMessage"]
    assert deleted == [message(PERSON, COACH, number=2)["message"]["message_id"]]
    await database.scrub()
    await database.close()
    assert b"trainer" not in _bytes(tmp_path)


async def test_nothing_that_is_counted_or_sent_knows_of_it(tmp_path: Path) -> None:
    database, _ = await _told(tmp_path)
    answers = await database.read(lambda work: work.people.everything_about(PERSON))
    assert [answer.value for answer in answers.answers] == ['{"given":"overgeslagen"}']
    assert all("trainer" not in (walk.state or "") for walk in answers.walks)
    assert all("ernstig" not in (walk.state or "") for walk in answers.walks)
    await database.close()
