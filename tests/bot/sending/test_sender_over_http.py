"""The sender against the strict sandbox, over HTTP and in real time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.api.deleting import empty
from bot.api.telegram_request import BotApi
from bot.sandbox import FaultKind, Sandbox
from bot.sending.outgoing import FOR_MANY
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from bot.typesetting.pictures import Studio
from storage.database import Database, open_database
from storage.unit import UnitOfWork
from tests.support.patience import PATIENCE
from tests.support.sandbox import running_sandbox


@dataclass(slots=True)
class _House:
    sandbox: Sandbox
    database: Database
    sender: Sender

    async def put(self, chat_id: int, method: str, slot: str | None = None, **params: Any) -> None:
        def enqueue(work: UnitOfWork) -> Any:
            return work.outbox.enqueue(chat_id, method, params, 1.0, slot, None)

        self.sender.submit([await self.database.unit(enqueue)])

    async def all_sent(self) -> None:
        for _ in range(1000):
            if not (await self.database.read(lambda work: work.health.counts(1.0))).outbox_depth:
                return
            await asyncio.sleep(0.01)
        pytest.fail("not all was sent")

    async def sees(self, person_id: int, *texts: str) -> None:
        for _ in range(500):
            if self.seen_by(person_id) == list(texts):
                return
            await asyncio.sleep(0.01)
        assert self.seen_by(person_id) == list(texts)

    def seen_by(self, person_id: int) -> list[str | None]:
        messages = self.sandbox.world.chats[person_id].messages.values()
        return [message.text for message in messages if message.text != "/start"]


@asynccontextmanager
async def _house(path: Path) -> AsyncIterator[_House]:
    async with running_sandbox() as sandbox:
        database = await open_database(path)
        api = BotApi(sandbox.token, sandbox.url)
        await api.initialize()
        pacing = Pacing(per_second=30, chat_per_second=1, group_per_minute=20)
        studio = Studio()
        sender = Sender(api, database, pacing, makers={"drawing": studio.draw})
        await sender.start()
        yield _House(sandbox, database, sender)
        await sender.stop()
        studio.close()
        await api.shutdown()
        await database.close()


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[_House]:
    async with _house(tmp_path / "walks.sqlite") as house:
        house.sandbox.people.say(1, "/start")
        yield house


async def test_a_crowd_meets_no_refusal_under_telegrams_limits(house: _House) -> None:
    for person in range(1, 41):
        house.sandbox.people.say(person, "/start")
    for person in range(1, 41):
        await house.put(person, "sendMessage", text="Een stelling.")
        await house.put(person, "sendMessage", "w1t1", text="En een vraag?")
    for person in range(1, 11):
        await house.put(person, "editMessageText", "w1t1", text="En een andere vraag?")
    await house.all_sent()
    assert house.sandbox.log.refused() == []
    assert house.seen_by(1) == ["Een stelling.", "En een andere vraag?"]
    assert house.seen_by(40) == ["Een stelling.", "En een vraag?"]


async def test_an_edit_that_changes_nothing_counts_as_done(house: _House) -> None:
    await house.put(1, "sendMessage", "w1t1", text="Een vraag?")
    await house.put(1, "editMessageText", "w1t1", text="Een vraag?")
    await house.all_sent()
    assert (await house.database.read(lambda work: work.health.counts(1.0))).failed == 0


@pytest.mark.parametrize(
    ("fault", "copies"),
    [
        (FaultKind.TOO_MANY_REQUESTS, 1),
        (FaultKind.BAD_GATEWAY, 1),
        (FaultKind.DROP_BEFORE, 1),
        (FaultKind.DROP_AFTER, 2),
    ],
)
async def test_faults_lose_nothing_and_double_only_what_is_unclear(
    house: _House, fault: FaultKind, copies: int
) -> None:
    house.sandbox.faults.add(fault, method="sendMessage", count=1)
    await house.put(1, "sendMessage", text="a")
    await house.put(1, "sendMessage", text="b")
    await house.all_sent()
    assert house.seen_by(1) == [*["a"] * copies, "b"]


async def test_someone_who_blocks_and_comes_back(house: _House) -> None:
    house.sandbox.people.block(1)
    await house.put(1, "sendMessage", text="a")
    await house.all_sent()
    await house.put(1, "sendMessage", text="b")
    house.sandbox.people.unblock(1)
    house.sender.reachable(1)
    await house.sees(1, "a", "b")


async def test_someone_who_never_wrote_is_left_alone(house: _House) -> None:
    await house.put(99, "sendMessage", text="a")
    await house.all_sent()
    assert (await house.database.read(lambda work: work.health.counts(1.0))).held == 1


async def test_an_answer_to_a_tap_of_long_ago_becomes_a_message(house: _House) -> None:
    house.sender.answer_tap("123456789", "Deze vraag is al klaar.", 1)
    await house.sees(1, "Deze vraag is al klaar.")


# What a session asks


def _group(house: _House) -> int:
    group = house.sandbox.groups.create(1, "Buurthuis", [])
    house.sandbox.groups.add(1, group.id, house.sandbox.world.bot.id)
    return group.id


_PICTURE = {
    "drawing": "shared",
    "title": "Wat?",
    "lead": "Dit koos een deel van jullie:",
    "lines": [["De meesten", "Samen koken"]],
    "close": "",
}


async def test_a_picture_comes_with_its_words(house: _House) -> None:
    await house.put(1, "sendPhoto", photo=_PICTURE, caption="Samen koken: 5")
    await house.put(1, "sendPhoto", photo={"drawing": "iets anders"}, caption="Samen koken: 6")
    await house.all_sent()
    assert house.sandbox.log.refused() == []
    drawn, in_words = list(house.sandbox.world.chats[1].messages.values())[1:]
    assert (drawn.text, in_words.text) == ("Samen koken: 5", "Samen koken: 6")
    assert drawn.photo is not None
    assert drawn.photo.content.startswith(b"\x89PNG")
    assert in_words.photo is None


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_what_goes_to_many_is_uploaded_once_and_sent_by_its_id_to_the_others(
    house: _House, kind: str
) -> None:
    method, params = f"send{kind.title()}", {kind: {**_PICTURE, FOR_MANY: kind == "document"}}
    for person in (2, 3, 4, 5):
        house.sandbox.people.say(person, "/start")
    for person in (1, 2, 3, 4, 5):
        await house.put(person, method, None, caption="Samen koken: 5", **params)
    await house.all_sent()
    assert house.sandbox.log.refused() == []
    assert len(house.sandbox.world.files) == 1
    # Telegram forgets it: then it is uploaded once more.
    house.sandbox.world.files.clear()
    for person in (1, 2, 3):
        await house.put(person, method, None, caption="Nog eens", **params)
    await house.all_sent()
    assert len(house.sandbox.world.files) == 1
    for person in (1, 2, 3):
        last = list(house.sandbox.world.chats[person].messages.values())[-1]
        assert last.text == "Nog eens"
        assert getattr(last, kind) is not None


async def test_of_a_file_that_is_too_old_to_delete_nothing_stays_in_a_group(house: _House) -> None:
    group = _group(house)
    page = {"file_name": "uitkomst.txt", "text": "We bellen maandag"}
    await house.put(group, "sendDocument", None, document=page, caption="Hier is het.")
    await house.all_sent()
    (sent,) = [m for m in house.sandbox.world.chats[group].messages.values() if m.document]
    house.sandbox.clock.advance(3 * 86_400.0)
    where = {"chat_id": group, "message_id": sent.message_id, "text": "Hier staat niets meer."}
    api = BotApi(house.sandbox.token, house.sandbox.url)
    await api.initialize()
    assert await empty(api, where)
    await api.shutdown()
    assert sent.document is not None
    assert sent.document.content == b"Hier staat niets meer."
    assert not sent.text


async def test_a_panel_is_deleted_and_comes_anew(house: _House) -> None:
    await house.put(1, "sendMessage", "s1p1", text="Paneel")
    await house.put(1, "editMessageText", "s1p1", text="Paneel, 3 klaar")
    await house.sees(1, "Paneel, 3 klaar")
    await house.put(1, "deleteMessage", "s1p1")
    await house.sees(1)
    await house.put(1, "editMessageText", "s1p1", text="Paneel, 4 klaar")
    await house.sees(1, "Paneel, 4 klaar")
    (message,) = [m for m in house.sandbox.world.chats[1].messages.values() if not m.person_id]
    house.sandbox.world.delete_message(message)
    await house.put(1, "editMessageText", "s1p1", text="Paneel, 5 klaar")
    await house.sees(1, "Paneel, 5 klaar")
    assert (await house.database.read(lambda work: work.health.counts(1.0))).failed == 0


async def test_a_message_of_three_days_ago_can_stay(house: _House) -> None:
    await house.put(1, "sendMessage", "s1p1", text="Paneel")
    await house.all_sent()
    (message,) = [m for m in house.sandbox.world.chats[1].messages.values() if not m.person_id]
    message.date -= 3 * 24 * 3600
    await house.put(1, "deleteMessage", "s1p1")
    await house.put(1, "sendMessage", text="verder")
    await house.all_sent()
    assert house.seen_by(1) == ["Paneel", "verder"]
    assert (await house.database.read(lambda work: work.health.counts(1.0))).failed == 0


@pytest.mark.parametrize("told_first", [True, False])
async def test_a_group_that_became_a_supergroup_goes_on(house: _House, told_first: bool) -> None:
    group = _group(house)
    await house.put(group, "sendMessage", "s1g", text="De groep is bezig.")
    await house.all_sent()
    new = house.sandbox.groups.upgrade(1, group).id
    if told_first:
        await house.database.unit(lambda work: work.chats.move(group, new))
        house.sender.move(group, new)
    await house.put(group, "editMessageText", "s1g", text="Bijna klaar.")
    await house.put(group, "sendMessage", text="Dit kozen jullie.")
    await house.all_sent()
    await house.put(new, "editMessageText", "s1g", text="Iedereen is klaar.")
    await house.all_sent()
    said = [m.text for m in house.sandbox.world.chats[new].messages.values() if not m.person_id]
    assert said[-2:] == ["Iedereen is klaar.", "Dit kozen jullie."]
    refused = [call.method for call in house.sandbox.log.refused()]
    assert refused == ([] if told_first else ["editMessageText"])
    assert await house.database.read(lambda work: work.chats.unreachable()) == []


async def test_stopping_is_quick_while_telegram_is_silent(
    house: _House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sending.sender._STOP_SECONDS", 0.1)
    house.sandbox.faults.add(FaultKind.SLOW, method="sendMessage", seconds=30.0)
    await house.put(1, "sendMessage", text="a")
    await asyncio.sleep(0.1)
    await asyncio.wait_for(house.sender.stop(), PATIENCE)
    assert len(await house.database.read(lambda work: work.outbox.waiting())) == 1
