"""Chats that become unreachable, and reachable again."""

from storage.database import Database
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.storage.sitting import open_session


async def test_what_waits_for_a_blocked_chat_is_held_until_it_is_back(database: Database) -> None:
    def blocks(work: UnitOfWork) -> None:
        held = [work.outbox.enqueue(5, "sendMessage", {}, 1.0, None, None) for _ in range(2)]
        other = work.outbox.enqueue(6, "sendMessage", {}, 1.0, None, None)
        work.chats.mark_unreachable(5, 2.0)
        work.chats.mark_unreachable(5, 3.0)
        assert work.outbox.waiting() == [other]
        assert work.outbox.waiting_for(5) == held
        assert work.chats.unreachable() == [5]
        work.chats.mark_reachable(5)
        assert work.outbox.waiting() == [*held, other]
        assert work.chats.unreachable() == []

    await database.unit(blocks)


async def test_all_of_a_group_that_moved_is_in_the_new_one(database: Database) -> None:
    def moves(work: UnitOfWork) -> None:
        session = open_session(work).id
        work.places.link(session, -7, 3, "Intervisie")
        sent, waits, failed, other = (
            work.outbox.enqueue(chat, "sendMessage", {"text": "a"}, 1.0, "s1g", None)
            for chat in (-7, -7, -7, -8)
        )
        work.outbox.mark_sent(sent.id, 42, 2.0)
        work.outbox.mark_failed(failed.id, "refused", 2.0)
        work.chats.mark_unreachable(-7, 3.0)
        for message_id in (None, 1):
            work.chats.move(-7, -1007)
            assert [(row.id, row.chat_id) for row in work.outbox.waiting()] == [
                (waits.id, -1007), (other.id, -8),
            ]  # fmt: skip
            assert work.chats.unreachable() == []
            assert work.screens.message_of(-7, "s1g") is None
            # An id from there is kept, even if Telegram repeats the move.
            assert work.screens.message_of(-1007, "s1g") == message_id
            sent_there = work.outbox.enqueue(-1007, "sendMessage", {}, 4.0, "s1g", None)
            work.outbox.mark_sent(sent_there.id, 1, 4.0)
        moved = work.sessions.in_group(-1007, 3)
        assert moved is not None
        assert moved.id == session

    await database.unit(moves)
    assert await query(database, "SELECT chat_id FROM outbox WHERE failed_at > 0") == [(-1007,)]
    assert await query(database, "SELECT DISTINCT chat_id FROM sent_message") == [(-1007,)]
