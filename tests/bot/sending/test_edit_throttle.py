"""A message that changes all the time is changed now and then, and ends right."""

from pathlib import Path

from bot.sending.pacing import Pacing
from storage.post.outbox import OutboxRow
from storage.unit import UnitOfWork
from tests.storage.raw import make_known
from tests.support.sending import Sending, sending

HOLDER, SLOT = 1, "s1p1"
LIMITED = Pacing(per_second=30, chat_per_second=1, group_per_minute=20)


async def _changes(out: Sending, text: str, *, patient: bool = True) -> OutboxRow:
    def enqueue(work: UnitOfWork) -> OutboxRow:
        make_known(work, HOLDER)
        params = {"text": text}
        return work.outbox.enqueue(HOLDER, "editMessageText", params, out.time.clock(), SLOT, None)

    row = await out.database.unit(enqueue)
    out.sender.submit([_as(row, patient=patient)])
    return row


def _as(row: OutboxRow, *, patient: bool) -> OutboxRow:
    return OutboxRow(
        row.id,
        row.chat_id,
        row.method,
        row.params,
        row.slot,
        superseded=row.superseded,
        patient=patient,
    )


async def _shows(out: Sending) -> None:
    await out.put(HOLDER, "0 klaar", slot=SLOT)
    await out.passes(10.0)
    out.api.made.clear()


async def test_the_first_goes_at_once_and_the_newest_of_the_others_soon(tmp_path: Path) -> None:
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await _shows(out)
        for number in range(1, 8):
            await _changes(out, f"{number} klaar")
            await out.passes(0.4)
        await out.passes(10.0)
        assert out.api.texts() == ["1 klaar", "7 klaar"]
        assert out.api.made[1].at - out.api.made[0].at == LIMITED.rest
        assert await out.database.read(lambda work: work.outbox.waiting()) == []
        # After a quiet time the next one needn't wait.
        now = out.time.now
        await _changes(out, "8 klaar")
        await out.settle()
        assert (out.api.made[-1].text, out.api.made[-1].at) == ("8 klaar", now)


async def test_what_can_not_wait_takes_the_place_of_what_waits(tmp_path: Path) -> None:
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await _shows(out)
        await _changes(out, "1 klaar")
        await _changes(out, "2 klaar")
        await _changes(out, "de volgende fase", patient=False)
        await out.settle()
        assert out.api.texts() == ["1 klaar", "de volgende fase"]
        await out.passes(10.0)
        assert out.api.texts() == ["1 klaar", "de volgende fase"]


async def test_what_is_withdrawn_or_forgotten_does_not_go(tmp_path: Path) -> None:
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await _shows(out)
        await _changes(out, "1 klaar")
        waits = await _changes(out, "2 klaar")
        out.sender.withdraw([waits.id])
        await out.passes(1.0)
        await _changes(out, "3 klaar")
        out.sender.forget(HOLDER)
        await out.passes(10.0)
        assert out.api.texts() == ["1 klaar"]


async def test_messages_in_the_chat_do_not_wait_for_it(tmp_path: Path) -> None:
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await _shows(out)
        await _changes(out, "1 klaar")
        await _changes(out, "2 klaar")
        await out.put(HOLDER, "Een vraag")
        await out.settle()
        assert out.api.texts() == ["1 klaar", "Een vraag"]


async def test_what_waits_when_the_bot_stops_goes_when_it_starts(tmp_path: Path) -> None:
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await _shows(out)
        await _changes(out, "1 klaar")
        await _changes(out, "2 klaar")
        await out.settle()
    async with sending(tmp_path / "walks.sqlite", LIMITED) as out:
        await out.sender.start()
        await out.settle()
        assert out.api.texts() == ["2 klaar"]


async def test_without_limits_nothing_has_to_wait(tmp_path: Path) -> None:
    unlimited = Pacing(per_second=0, chat_per_second=0, group_per_minute=0)
    async with sending(tmp_path / "walks.sqlite", unlimited) as out:
        await _shows(out)
        for number in range(1, 4):
            await _changes(out, f"{number} klaar")
            await out.settle()
        assert out.api.texts() == ["1 klaar", "2 klaar", "3 klaar"]
