"""The queue of calls."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from storage.database import Database, open_database
from storage.post.outbox import OutboxRow
from storage.unit import UnitOfWork
from tests.storage.raw import make_known, query

SEND, EDIT_TEXT, EDIT_BUTTONS = "sendMessage", "editMessageText", "editMessageReplyMarkup"


def _send(work: UnitOfWork, chat_id: int, text: str, slot: str | None = None) -> OutboxRow:
    make_known(work, chat_id)
    return work.outbox.enqueue(chat_id, SEND, {"text": text}, 1.0, slot, None)


async def test_what_waits_comes_back_as_it_was_put_in(database: Database) -> None:
    params = {"text": "Hé 👋", "reply_markup": {"inline_keyboard": [[{"text": "Ja"}]]}}
    row = await database.unit(lambda work: work.outbox.enqueue(5, SEND, params, 1.0, "w1t1", None))
    assert await database.read(lambda work: work.outbox.waiting()) == [row]
    assert (row.chat_id, row.method, row.params, row.slot) == (5, SEND, params, "w1t1")


async def test_of_a_sent_text_only_the_ids_stay(database: Database) -> None:
    row = await database.unit(lambda work: _send(work, 5, "text"))
    await database.unit(lambda work: work.outbox.mark_sent(row.id, 42, 9.0))
    assert await query(database, "SELECT * FROM outbox") == []
    assert await query(database, "SELECT * FROM sent_message") == [(5, 42, row.id, 9.0)]


async def test_of_what_was_sent_to_a_stranger_nothing_stays(database: Database) -> None:
    def sends(work: UnitOfWork) -> None:
        work.outbox.mark_sent(work.outbox.enqueue(5, SEND, {}, 1.0, "w1t1", None).id, 42, 9.0)

    await database.unit(sends)
    for table in ("outbox", "sent_message", "screen"):
        assert await query(database, f"SELECT * FROM {table}") == []  # noqa: S608
    assert await query(database, "SELECT * FROM moment") == [("scrub_due", 9.0)]


async def test_what_was_sent_to_a_group_is_remembered(database: Database) -> None:
    def sends(work: UnitOfWork) -> None:
        work.outbox.mark_sent(work.outbox.enqueue(-5, SEND, {}, 1.0, None, None).id, 42, 9.0)

    await database.unit(sends)
    assert await query(database, "SELECT chat_id FROM sent_message") == [(-5,)]


def test_a_sent_text_is_in_no_byte_of_the_file(path: Path) -> None:
    async def sends() -> None:
        database = await open_database(path)
        row = await database.unit(lambda work: _send(work, 5, "CANARY-TEXT"))
        await database.unit(lambda work: work.outbox.mark_sent(row.id, 42, 9.0))
        await database.close()

    asyncio.run(sends())
    assert b"CANARY-TEXT" not in path.read_bytes()


async def test_an_edit_makes_no_new_message(database: Database) -> None:
    row = await database.unit(lambda work: work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "w1t1", None))
    await database.unit(lambda work: work.outbox.mark_sent(row.id, None, 9.0))
    assert await query(database, "SELECT * FROM sent_message") == []
    assert await database.read(lambda work: work.outbox.waiting()) == []


async def test_a_mark_for_a_row_that_is_gone_changes_nothing(database: Database) -> None:
    def gone(work: UnitOfWork) -> None:
        work.outbox.mark_sent(99, 42, 9.0)
        work.outbox.mark_tried(99, 9.0, 1.0)
        work.outbox.mark_failed(99, "error", 9.0)
        work.outbox.drop(99)

    await database.unit(gone)
    assert await query(database, "SELECT count(*) FROM sent_message") == [(0,)]


async def test_a_message_that_is_gone_is_forgotten(database: Database) -> None:
    def deletes(work: UnitOfWork) -> None:
        for slot in ("s1p1", "s1p2"):
            work.outbox.mark_sent(_send(work, 5, "text", slot).id, 42, 1.0)
        work.screens.forget(5, "s1p1")
        work.screens.forget(6, "s1p2")
        assert (work.screens.message_of(5, "s1p1"), work.screens.message_of(5, "s1p2")) == (
            None,
            42,
        )

    await database.unit(deletes)


async def test_what_changes_a_message_goes_when_that_is_deleted(database: Database) -> None:
    def deletes(work: UnitOfWork) -> None:
        other = work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "s1p2", None)
        edits = [
            work.outbox.enqueue(5, method, {}, 1.0, "s1p1", None)
            for method in (EDIT_TEXT, "editMessageReplyMarkup")
        ]
        deleted = work.outbox.enqueue(5, "deleteMessage", {}, 1.0, "s1p1", None)
        assert deleted.superseded == tuple(row.id for row in edits)
        assert [row.id for row in work.outbox.waiting()] == [other.id, deleted.id]

    await database.unit(deletes)


async def test_the_newest_screens_of_a_chat_are_remembered(database: Database) -> None:
    def sends(work: UnitOfWork) -> None:
        for turn in range(8):
            row = _send(work, 5, "text", f"w1t{turn}")
            work.outbox.mark_sent(row.id, 100 + turn, 1.0)
        other = _send(work, 6, "text", "w2t0")
        work.outbox.mark_sent(other.id, 1, 1.0)
        assert [work.screens.message_of(5, f"w1t{turn}") for turn in range(8)] == [
            *[None] * 3, 103, 104, 105, 106, 107,
        ]  # fmt: skip
        assert work.screens.message_of(6, "w2t0") == 1

    await database.unit(sends)


async def test_who_leads_and_takes_part_has_the_screens_of_both(database: Database) -> None:
    def sends(work: UnitOfWork) -> None:
        for number in range(15):
            for slot in (f"s1p{number}", f"w1t{number}"):
                row = _send(work, 5, "text", slot)
                work.outbox.mark_sent(row.id, row.id, 1.0)
        for kind, kept in (("s1p", 12), ("w1t", 5)):
            known = [
                number for number in range(15) if work.screens.message_of(5, f"{kind}{number}")
            ]
            assert known == list(range(15 - kept, 15))

    await database.unit(sends)


async def test_the_slot_of_a_message_that_is_sent_anew_is_the_newest(database: Database) -> None:
    def sends(work: UnitOfWork) -> int | None:
        for message_id in (10, 11):
            work.outbox.mark_sent(_send(work, 5, "text", "w1t1").id, message_id, 1.0)
        return work.screens.message_of(5, "w1t1")

    assert await database.unit(sends) == 11


async def test_the_wait_for_telegram_outlives_a_restart(database: Database) -> None:
    row = await database.unit(lambda work: _send(work, 5, "text"))
    await database.unit(lambda work: work.outbox.mark_tried(row.id, 570.0, 30.0))
    (waiting,) = await database.read(lambda work: work.outbox.waiting())
    assert (waiting.not_before, waiting.asked) == (600.0, 30.0)


async def test_what_failed_is_kept_out_of_the_queue(database: Database) -> None:
    row = await database.unit(lambda work: _send(work, 5, "text"))
    await database.unit(lambda work: work.outbox.mark_failed(row.id, "Bad Request", 9.0))
    assert await database.read(lambda work: work.outbox.waiting()) == []
    assert await database.read(lambda work: work.outbox.waiting_for(5)) == []
    rows = await query(database, "SELECT params, error, failed_at FROM outbox")
    assert rows == [('{"text":"text"}', "Bad Request", 9.0)]


async def test_an_edit_never_replaces_what_failed_or_stands_in_another_chat(
    database: Database,
) -> None:
    def edits(work: UnitOfWork) -> tuple[int, ...]:
        failed = work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "w1t1", None)
        work.outbox.mark_failed(failed.id, "error", 1.0)
        work.outbox.enqueue(6, EDIT_TEXT, {}, 1.0, "w1t1", None)
        work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "w1t2", None)
        work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, None, None)
        return work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "w1t1", None).superseded

    assert await database.unit(edits) == ()


async def test_ids_only_grow(database: Database) -> None:
    def edits(work: UnitOfWork) -> list[int]:
        return [work.outbox.enqueue(5, EDIT_TEXT, {}, 1.0, "w1t1", None).id for _ in range(3)]

    assert await database.unit(edits) == [1, 2, 3]


_CALLS = st.lists(
    st.tuples(
        st.sampled_from([1, 2]),
        st.sampled_from([SEND, EDIT_TEXT, EDIT_BUTTONS]),
        st.sampled_from(["a", "b"]),
    ),
    max_size=20,
)


@given(_CALLS)
async def test_superseded_edits_change_nothing_on_the_screen(
    calls: list[tuple[int, str, str]],
) -> None:
    """People see the same in the end, and at most two edits of each message wait."""
    rows: list[OutboxRow] = []

    def enqueue(work: UnitOfWork) -> list[OutboxRow]:
        for number, (chat_id, method, slot) in enumerate(calls):
            params = {"text": number} if method != EDIT_BUTTONS else {}
            params["buttons"] = number
            rows.append(work.outbox.enqueue(chat_id, method, params, 1.0, slot, None))
        return work.outbox.waiting()

    with TemporaryDirectory() as folder:
        database = await open_database(Path(folder) / "walks.sqlite")
        waiting = await database.unit(enqueue)
        await database.close()
    assert _screens(waiting) == _screens(rows)
    assert [row.id for row in waiting] == sorted(row.id for row in waiting)
    gone = {row_id for row in rows for row_id in row.superseded}
    assert {row.id for row in waiting} == {row.id for row in rows} - gone
    edits = [(row.chat_id, row.slot) for row in waiting if row.method != SEND]
    assert all(edits.count(message) <= 2 for message in edits)


def _screens(rows: list[OutboxRow]) -> dict[tuple[int, str | None], dict[str, int]]:
    """What each message looks like when everything was sent; nothing else of the order matters."""
    screens: dict[tuple[int, str | None], dict[str, int]] = {}
    for row in rows:
        screens.setdefault((row.chat_id, row.slot), {}).update(row.params)
    return screens
