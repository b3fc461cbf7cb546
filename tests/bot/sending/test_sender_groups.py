"""What waits for a group goes along when it moves, and is told when nobody can write to it."""

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from storage.unit import UnitOfWork
from tests.bot.sending.test_sender_rooms import CLOSED, EDIT, GROUP, OPEN, SUPER, calls, fails
from tests.storage.raw import make_known
from tests.storage.sitting import open_session
from tests.support.sending import Made, Sending, sending


class Moving:
    """A group that is a supergroup from some moment on; remembers what each chat got."""

    def __init__(self) -> None:
        self.moved = False
        self.got: list[tuple[int, str]] = []
        self.refused = 0

    def __call__(self, made: Made) -> None:
        if made.chat_id == GROUP and self.moved:
            self.refused += 1
            raise ChatMigrated(SUPER)
        self.got.append((made.chat_id, made.text))


@pytest.fixture
def moving(out: Sending) -> Moving:
    out.api.answer = moving = Moving()
    return moving


async def _told(out: Sending) -> None:
    """The message of the upgrade has come in, as the update processor deals with it."""
    await out.database.unit(lambda work: work.chats.move(GROUP, SUPER))
    out.sender.move(GROUP, SUPER)


async def test_all_that_waits_follows_a_group_that_moved(out: Sending, moving: Moving) -> None:
    await out.put(GROUP, "bezig", slot="s1g")
    await out.settle()
    session = await out.database.unit(lambda work: open_session(work).id)
    await out.database.unit(lambda work: work.places.link(session, GROUP, None, "Intervisie"))
    moving.moved = True
    await out.put(GROUP, "bijna klaar", method=EDIT, slot="s1g")
    await out.put(GROUP, "onthulling")
    await out.settle()
    # The old message can't be edited from there: it becomes a new one.
    assert moving.got == [(GROUP, "bezig"), (SUPER, "bijna klaar"), (SUPER, "onthulling")]
    assert moving.refused == 1
    await out.put(SUPER, "klaar", method=EDIT, slot="s1g")
    await out.settle()
    assert calls(out)[-1] == (EDIT, "klaar", 2)
    there = await out.database.read(lambda work: work.sessions.in_group(SUPER, None))
    assert there is not None
    assert there.id == session
    assert await out.database.read(lambda work: work.chats.unreachable()) == []
    await _told(out)
    await out.put(SUPER, "checklist")
    await out.settle()
    assert (moving.got[-1], moving.refused, await out.waiting()) == ((SUPER, "checklist"), 1, [])
    assert await out.database.read(lambda work: work.screens.message_of(SUPER, "s1g")) == 2


async def test_who_is_told_first_makes_no_call_in_vain(out: Sending, moving: Moving) -> None:
    out.api.hold()
    await out.put(2, "x")
    await out.put(GROUP, "a", "b")
    await out.settle()
    moving.moved = True
    await _told(out)
    await out.put(GROUP, "c")
    await out.put(SUPER, "d")
    out.api.let_go()
    await out.settle()
    # The one that was under way meets the refusal; nothing overtakes it.
    assert [text for chat, text in moving.got if chat == SUPER] == ["a", "b", "c", "d"]
    assert (moving.refused, await out.waiting()) == (1, [])


async def test_after_a_restart_it_is_found_out_anew(out: Sending, moving: Moving) -> None:
    out.api.hold()
    await out.put(GROUP, "a", "b")
    stopping = asyncio.create_task(out.sender.stop())
    await out.settle()
    moving.moved = True
    out.api.let_go()
    await stopping
    await out.new_sender().start()
    await out.settle()
    assert moving.got == [(SUPER, "a"), (SUPER, "b")]


async def test_what_was_held_for_a_group_that_moves_is_tried_again(
    out: Sending, moving: Moving
) -> None:
    out.api.answer = fails(
        Forbidden("Forbidden: bot was kicked from the group chat"), "sendMessage"
    )
    await out.put(GROUP, "a", "b")
    await out.settle()
    out.api.answer = moving
    moving.moved = True
    await _told(out)
    await out.settle()
    assert moving.got == [(SUPER, "a"), (SUPER, "b")]
    assert await out.waiting() == []
    assert await out.database.read(lambda work: work.chats.unreachable()) == []


async def test_a_group_that_gave_us_up_after_it_moved_is_left_alone(
    out: Sending, moving: Moving
) -> None:
    moving.moved = True
    await _told(out)
    out.api.answer = fails(Forbidden("Forbidden: bot was kicked from the chat"), "sendMessage")
    await out.put(SUPER, "a")
    await out.put(GROUP, "b")
    await out.settle()
    await out.put(GROUP, "c")
    await out.settle()
    assert out.api.texts() == ["a"]


async def test_a_group_that_moves_waits_as_long_as_was_asked(out: Sending, moving: Moving) -> None:
    out.api.answer = fails(RetryAfter(30), "sendMessage")
    await out.put(GROUP, "a")
    await out.passes(10.0)
    out.api.answer = moving
    moving.moved = True
    await _told(out)
    await out.passes(60.0)
    assert [(made.chat_id, made.at) for made in out.api.made] == [(GROUP, 0.0), (SUPER, 30.0)]


async def test_a_number_from_before_the_move_is_not_remembered(
    out: Sending, moving: Moving
) -> None:
    """It was sent just before; the numbers of the new chat are others."""
    out.api.hold()
    await out.put(GROUP, "bezig", slot="s1g")
    await out.settle()
    await _told(out)
    out.api.let_go()
    await out.settle()
    assert moving.got == [(GROUP, "bezig")]
    moving.moved = True
    await out.put(SUPER, "klaar", method=EDIT, slot="s1g")
    await out.settle()
    assert moving.got[1:] == [(SUPER, "klaar")]
    assert out.api.made[-1].method == "sendMessage"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["put", "put", "put", "move", "told", "hold", "go", "slow"]),
            st.sampled_from([GROUP, SUPER]),
        ),
        max_size=25,
    )
)
async def test_whenever_a_group_moves_all_arrives_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    """In whichever order it moves, we are told, and calls are refused as too fast."""
    path = tmp_path_factory.mktemp("moves") / "walks.sqlite"
    async with sending(path) as out:
        moving, slow, told, in_order = Moving(), 0, False, True

        def answer(made: Made) -> None:
            nonlocal slow
            if slow and not (moving.moved and made.chat_id == GROUP):
                slow -= 1
                raise RetryAfter(3)
            moving(made)

        out.api.answer = answer
        put: list[str] = []
        for what, chat in steps:
            if what == "put":
                # Before it moved nobody knows the new number; once we are told, none uses the old.
                early = moving.moved and chat == SUPER and not told
                await out.put(SUPER if early or told else GROUP, str(len(put)))
                put.append(str(len(put)))
                in_order = in_order and not early
            elif what == "move":
                moving.moved = True
            elif what == "told" and moving.moved and not told:
                told = True
                await _told(out)
            elif what == "hold":
                out.api.hold()
            elif what == "go":
                out.api.let_go()
            elif what == "slow":
                slow += 1
            await out.settle()
        out.api.let_go()
        await out.passes(200.0)
        arrived = [text for _, text in moving.got]
        assert sorted(arrived) == sorted(put)
        # Only what was put in under the new number before we knew can overtake another.
        assert arrived == put or not in_order
        assert await out.waiting() == []


async def test_people_are_no_groups(out: Sending) -> None:
    """Of somebody's own chat the messages stay where they are."""
    await out.put(1, "vraag", slot="w1t1")
    await out.settle()
    await _told(out)
    await out.database.unit(lambda work: make_known(work, 1))
    await out.put(1, "nieuw", method=EDIT, slot="w1t1")
    await out.settle()
    assert calls(out)[-1] == (EDIT, "nieuw", 1)


# Groups that can't be written to


def lost(out: Sending) -> list[tuple[int, int | None]]:
    found, queue = [], out.sender.lost_groups
    while not queue.empty():
        found.append(queue.get_nowait())
    return found


@pytest.mark.parametrize(
    "error",
    [
        Forbidden("Forbidden: bot was kicked from the group chat"),
        BadRequest("Bad Request: not enough rights to send text messages to the chat"),
        BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"),
    ],
)
async def test_a_group_that_cannot_be_written_to_is_told_of(out: Sending, error: Exception) -> None:
    out.api.answer = fails(error, "sendMessage")
    await out.put(GROUP, "eerste")
    await out.settle()
    assert lost(out) == [(GROUP, None)]


async def test_a_person_who_blocks_the_bot_is_no_group(out: Sending) -> None:
    out.api.answer = fails(Forbidden("Forbidden: bot was blocked by the user"), "sendMessage")
    await out.put(1, "eerste")
    await out.settle()
    assert lost(out) == []


async def test_of_a_group_only_the_topic_that_is_closed_is_lost(out: Sending) -> None:

    def closed(made: Made) -> None:
        if made.params.get("message_thread_id") == 5:
            raise BadRequest("Bad Request: TOPIC_CLOSED")

    def enqueue(work: UnitOfWork) -> list[Any]:
        return [
            work.outbox.enqueue(GROUP, "sendMessage", {"text": text} | where, 1.0, None, None)
            for text, where in (("a", CLOSED), ("b", CLOSED), ("c", OPEN), ("d", {}))
        ]

    out.api.answer = closed
    rows = await out.database.unit(enqueue)
    out.sender.submit(rows)
    await out.settle()
    assert lost(out) == [(GROUP, 5)]
    assert [made.text for made in out.api.made] == ["a", "c", "d"]
    # What should have been shown there is left to whoever was told of the loss.
    assert [row.id for row in await out.database.read(lambda work: work.outbox.waiting())] == [1, 2]
