"""Taking messages back when Telegram refuses some of them."""

from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sandbox import Limits
from tests.storage.raw import query
from tests.support.person import Person
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.sending import Made, Sending

CANNOT = BadRequest("Bad Request: message can't be deleted")


class Telegram:
    """Refuses a list as a whole when one in it is too old, as the real one does."""

    def __init__(self, out: Sending, oldest: int) -> None:
        self.deleted: set[int] = set()
        self.calls = 0
        self._oldest = oldest
        out.api.answer = self._answer

    def _answer(self, made: Made) -> None:
        if made.method == "deleteMessages":
            self.calls += 1
            if min(made.params["message_ids"]) < self._oldest:
                raise CANNOT
            self.deleted.update(made.params["message_ids"])


async def recalled(out: Sending, ids: list[int]) -> None:
    def enqueue(work: Any) -> Any:
        return work.outbox.enqueue(7, "deleteMessages", {"message_ids": ids}, 1.0, None, None)

    out.sender.submit([await out.database.unit(enqueue)])
    await out.settle()


@pytest.mark.parametrize("oldest", range(11))
async def test_all_that_may_go_goes(out: Sending, oldest: int) -> None:
    telegram = Telegram(out, oldest)
    await recalled(out, list(range(10)))
    assert telegram.deleted == set(range(oldest, 10))
    assert await query(out.database, "SELECT * FROM outbox") == []


@pytest.mark.parametrize("oldest", [0, 1, 50, 98, 99, 100])
async def test_in_few_calls(out: Sending, oldest: int) -> None:
    telegram = Telegram(out, oldest)
    await recalled(out, list(range(99)))
    assert telegram.deleted == set(range(oldest, 99))
    assert telegram.calls <= 15


async def test_what_is_said_next_is_said(out: Sending) -> None:
    Telegram(out, 100)
    await recalled(out, [1, 2, 3])
    await out.put(7, "dag")
    await out.settle()
    assert out.api.texts(7)[-1] == "dag"


async def test_a_429_on_the_way_is_waited_out(out: Sending) -> None:
    errors: list[Exception] = [CANNOT, RetryAfter(30)]

    def answer(made: Made) -> None:
        if errors:
            raise errors.pop(0)

    out.api.answer = answer
    await recalled(out, [1, 2])
    assert [made.params["message_ids"] for made in out.api.made] == [[1, 2], [2]]
    await out.passes(31.0)
    assert [made.params["message_ids"] for made in out.api.made[2:]] == [[1, 2]]


@pytest.mark.parametrize(
    "error", [Forbidden("Forbidden: bot was blocked by the user"), BadRequest("Chat not found")]
)
async def test_a_chat_that_is_gone_is_tried_once(out: Sending, error: Exception) -> None:
    def answer(made: Made) -> None:
        raise error

    out.api.answer = answer
    await recalled(out, [1, 2, 3])
    assert len(out.api.made) == 1


async def test_after_an_outage_what_has_become_too_old_is_left(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        Person(sandbox.url, 7) as anna,
    ):
        await anna.say("/start")
        old = await anna.wait_for(lambda m: bool(m.buttons))
        sandbox.clock.advance(47 * 3600.0)
        await anna.say("/help")
        young = await anna.wait_for("/wis")
        await anna.say("/wis")
        await anna.wait_for("Zal ik alles van jou wissen?")
        for method in ("send*", "delete*", "edit*"):
            sandbox.faults.add("bad_gateway", method=method)
        await anna.tap("Ja, wis alles")
        await anna.wait_for_toast()
        sandbox.clock.advance(2 * 3600.0)
        sandbox.faults.clear()
        await anna.wait_for("Alles is gewist.")
        assert old.message_id in anna.messages
        assert young.message_id not in anna.messages
