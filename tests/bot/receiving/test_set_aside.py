"""What was set aside can be handled again, by the bot as it is now."""

import json
from typing import Any

import pytest

from bot.receiving.conversation import Conversation
from bot.receiving.flood import FLOOD
from bot.receiving.set_aside import Again, all_set_aside, try_again
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from storage.database import Database
from storage.unit import UnitOfWork
from tests.support.sending import TODAY, Sending
from tests.support.small_dialog import SMALL

ANNA = 5


@pytest.fixture
def database(out: Sending) -> Database:
    return out.database


@pytest.fixture
def conversation() -> Conversation:
    return Conversation(GroupSessions({SMALL.id: SMALL}))


def update_of(person: int, text: str) -> str:
    """A message as it is kept: without names."""
    return json.dumps(
        {
            "update_id": 1,
            "message": {
                "message_id": 7,
                "date": int(TODAY),
                "text": text,
                "chat": {"id": person, "type": "private"},
                "from": {"id": person, "is_bot": False},
            },
        }
    )


async def test_an_update_is_handled_as_if_it_came_now(
    database: Database, conversation: Conversation
) -> None:
    def tries(work: UnitOfWork) -> None:
        outcome = Outcome()
        work.dead_letters.set_aside(1, ANNA, "KeyError", update_of(ANNA, "hoi"), TODAY)
        assert try_again(["u1"], conversation, work, TODAY, outcome) == Again(done=("u1",))
        assert all_set_aside(work) == []
        assert work.walks.current(ANNA) is not None
        assert outcome.heard_from == {ANNA}
        assert outcome.rows

    await database.unit(tries)


async def test_one_that_breaks_again_is_set_aside_again(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Conversation):
        def handle(
            self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome
        ) -> None:
            work.walks.begin(ANNA, "pack", at)
            raise LookupError("kanarie")

    def tries(work: UnitOfWork) -> None:
        outcome = Outcome()
        work.dead_letters.set_aside(1, ANNA, "KeyError", update_of(ANNA, "kanarie"), TODAY)
        broken = Broken(GroupSessions({SMALL.id: SMALL}))
        assert try_again([], broken, work, TODAY + 9.0, outcome) == Again(failed=("u1",))
        (again,) = all_set_aside(work)
        assert again.at == TODAY
        assert again.why.startswith("LookupError in handle:")
        assert work.walks.current(ANNA) is None
        assert outcome == Outcome()

    await database.unit(tries)
    assert "update set aside again: LookupError" in caplog.text
    assert "kanarie" not in caplog.text


async def test_without_names_all_of_them(database: Database, conversation: Conversation) -> None:
    def tries(work: UnitOfWork) -> None:
        for update in (1, 2):
            work.dead_letters.set_aside(update, ANNA, "KeyError", update_of(ANNA, "hoi"), TODAY)
        row = work.outbox.enqueue(ANNA, "sendMessage", {"text": "hoi"}, TODAY, None, None)
        work.outbox.mark_failed(row.id, "Bad Request", TODAY)
        again = try_again([], conversation, work, TODAY, Outcome())
        assert again == Again(done=("u1", "u2", "m1"))

    await database.unit(tries)


async def test_without_names_a_flood_is_left(
    database: Database, conversation: Conversation
) -> None:
    def tries(work: UnitOfWork) -> None:
        for update in (1, 2):
            work.dead_letters.set_aside(update, ANNA, FLOOD, update_of(ANNA, "hoi"), TODAY)
        assert try_again([], conversation, work, TODAY, Outcome()) == Again()
        again = try_again(["u2"], conversation, work, TODAY, Outcome())
        assert again == Again(done=("u2",))

    await database.unit(tries)


@pytest.mark.parametrize("name", ["", "u", "u0", "u2", "m2", "1", "x1", "u1 ", "u" + "9" * 30])
async def test_there_is_none_of_that_name(
    database: Database, conversation: Conversation, name: str
) -> None:
    def tries(work: UnitOfWork) -> None:
        work.dead_letters.set_aside(1, ANNA, "KeyError", update_of(ANNA, "hoi"), TODAY)
        again = try_again([name], conversation, work, TODAY, Outcome())
        assert again == Again(unknown=(name,))
        assert len(all_set_aside(work)) == 1

    await database.unit(tries)
