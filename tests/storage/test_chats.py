"""Chats that are given up, and come back."""

from storage.database import Database
from storage.unit import UnitOfWork


async def test_what_waits_for_a_blocked_chat_is_held_until_it_is_back(database: Database) -> None:
    def blocks(work: UnitOfWork) -> None:
        held = [work.enqueue(5, "sendMessage", {}, 1.0, None, None) for _ in range(2)]
        other = work.enqueue(6, "sendMessage", {}, 1.0, None, None)
        work.mark_unreachable(5, 2.0)
        work.mark_unreachable(5, 3.0)
        assert work.waiting() == [other]
        assert work.waiting_for(5) == held
        assert work.unreachable_chats() == [5]
        work.mark_reachable(5)
        assert work.waiting() == [*held, other]
        assert work.unreachable_chats() == []

    await database.unit(blocks)
