"""After a /wis the groups are emptied of everybody's words, in the night that follows."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.api.deleting import empty
from bot.operations.emptying import LATER, Emptying
from bot.visits.visit import Outcome
from storage.post.outbox import OutboxRow
from storage.post.sent_messages import EMPTY
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.raw_updates import GROUP
from tests.support.room_course import ends, erases, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.sending import Made, Sending

HERE = GROUP["id"]
SUPERGROUP = -1_000_000_000_777
LINE = "sessie_groep_leeg"


async def shown_in_a_group(room: RoomPlayer) -> list[int]:
    """A session in which six sentences, an advice and an agreement stood in a group."""
    await room.opens()
    await room.says(FACILITATOR, "/sessie", GROUP)
    people = await room.join(6)
    await read_along(room, people)
    await goes_on(room)
    for person in people:
        await room.says(person, f"Buurtkamer {person}")
        await room.taps(person, "knop_toestemming_ja")
    await goes_to(room, "rondje")
    for person in people:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    await goes_on(room)
    for person in people:
        await room.taps(person, "knop_afspraak_mee_leven")
    await goes_on(room)
    await goes_to(room, "slot")
    return people


def quoting(room: RoomPlayer) -> list[str]:
    words = ("Buurtkamer", "idee", "We bellen maandag")
    return [text for text in room.texts(HERE) if any(word in text for word in words)]


async def night(room: RoomPlayer, after: float) -> list[OutboxRow]:
    """Half past three, so many seconds later; what goes out."""
    rows: list[OutboxRow] = []
    emptying = Emptying(room.database, lambda: room.conversation.dialogs, rows.extend)  # type: ignore[arg-type]
    room.at += after
    await emptying.night(room.at)
    outcome = Outcome()
    outcome.rows.extend(rows)
    await room._goes_out(outcome)
    return rows


@pytest.mark.parametrize("over", [False, True])
async def test_all_that_quoted_anybody_goes_and_not_before_the_night(
    room: RoomPlayer, *, over: bool
) -> None:
    people = await shown_in_a_group(room)
    if over:
        await ends(room)
    before = quoting(room)
    assert len(before) >= 3
    await erases(room, people[0])
    assert quoting(room) == before, "the moment would tell whose it was"
    assert await night(room, LATER / 2) == [], "just before the night is as good as at once"
    rows = await night(room, LATER)
    assert {row.method for row in rows} == {EMPTY}
    assert quoting(room) == []
    assert room.texts(HERE).count(LINE) == len(rows) >= len(before)
    assert await query(room.database, "SELECT * FROM quoted_in_group") == []
    assert await night(room, 24 * LATER) == [], "once is enough"


async def test_nobodys_night_empties_nothing(room: RoomPlayer) -> None:
    await shown_in_a_group(room)
    assert await night(room, 24 * LATER) == []
    assert len(quoting(room)) >= 3


async def test_whose_words_it_comes_of_is_kept_nowhere(room: RoomPlayer) -> None:
    people = await shown_in_a_group(room)
    await erases(room, people[2])
    (row,) = await query(room.database, "SELECT * FROM to_empty")
    assert row == (1, room.at)


async def test_what_stood_in_a_group_before_it_moved_is_out_of_reach(room: RoomPlayer) -> None:
    people = await shown_in_a_group(room)
    await erases(room, people[0])
    await room.database.unit(lambda work: work.chats.move(HERE, SUPERGROUP))
    assert await night(room, 2 * LATER) == []


# What Telegram says to it


class Telegram:
    def __init__(self, **errors: Exception) -> None:
        self.calls: list[str] = []
        self._errors = errors

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        self.calls.append(method)
        if method in self._errors:
            raise self._errors[method]
        return True


TOO_OLD = BadRequest("Bad Request: message can't be edited")
STAYS = BadRequest("Bad Request: message can't be deleted")
PARAMS = {"chat_id": HERE, "message_id": 7, "text": LINE}


@pytest.mark.parametrize(
    ("errors", "calls", "done"),
    [
        ({}, ["editMessageText"], True),
        ({"editMessageText": BadRequest("Message is not modified")}, ["editMessageText"], True),
        ({"editMessageText": TOO_OLD}, ["editMessageText", "deleteMessage"], True),
        (
            {"editMessageText": TOO_OLD, "deleteMessage": STAYS},
            ["editMessageText", "deleteMessage", "editMessageMedia"],
            True,
        ),
        (
            {"editMessageText": TOO_OLD, "deleteMessage": STAYS, "editMessageMedia": TOO_OLD},
            ["editMessageText", "deleteMessage", "editMessageMedia"],
            False,
        ),
    ],
)
async def test_what_cannot_be_changed_is_deleted_or_left(
    errors: dict[str, Exception], calls: list[str], *, done: bool
) -> None:
    telegram = Telegram(**errors)
    assert await empty(telegram, dict(PARAMS)) is done
    assert telegram.calls == calls


@pytest.mark.parametrize("error", [RetryAfter(3), Forbidden("Forbidden: bot was kicked")])
async def test_what_may_pass_is_the_senders(error: Exception) -> None:
    with pytest.raises(type(error)):
        await empty(Telegram(editMessageText=error), dict(PARAMS))


async def test_it_leaves_by_the_outbox_and_gives_up_quietly(out: Sending) -> None:
    def refuses(made: Made) -> None:
        if made.params.get("message_id") == 8:
            raise TOO_OLD if made.method == "editMessageText" else STAYS

    out.api.answer = refuses

    def enqueue(work: UnitOfWork) -> list[OutboxRow]:
        return [
            work.outbox.enqueue(HERE, EMPTY, {**PARAMS, "message_id": number}, 1.0, None, None)
            for number in (7, 8, 9)
        ]

    rows = await out.database.unit(enqueue)
    out.sender.submit(rows)
    await out.settle()
    assert await query(out.database, "SELECT * FROM outbox") == []
    assert [made.params["message_id"] for made in out.api.made] == [7, 8, 8, 8, 9]


async def test_in_a_supergroup_the_number_is_another_message(out: Sending) -> None:
    row = await out.database.unit(
        lambda work: work.outbox.enqueue(HERE, EMPTY, dict(PARAMS), 1.0, None, None)
    )
    out.sender.move(HERE, SUPERGROUP)
    out.sender.submit([row])
    await out.settle()
    assert out.api.made == []
