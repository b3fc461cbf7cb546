"""One batch is one transaction; nothing counts twice, and what breaks stops nobody."""

import json
from typing import Any

import pytest

from bot.visits.visit import Outcome
from dialogs.hearing.memo import memoized
from storage.database import Database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.line import Line, line_to
from tests.support.raw_updates import GROUP, NAME, message, tap
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL
from tests.support.watching import COACH, watchful

ANNA, BRAM, CEES = 7, 8, 9
SORRY = "iets_mis"


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)


# A batch


async def test_a_batch_is_one_transaction(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    await line.takes(message(ANNA, "/start", number=1), message(BRAM, "/start", number=2))
    units = []
    unit = Database.unit

    async def counting(self: Database, do: Any) -> Any:
        units.append(do.__qualname__)
        return await unit(self, do)

    monkeypatch.setattr(Database, "unit", counting)
    await line.takes(message(ANNA, "koken", number=3), message(BRAM, "sporten", number=4))
    ours = [name for name in units if name.startswith("UpdateProcessor")]
    assert ours == ["UpdateProcessor._unit.<locals>.run"]
    assert await line.answers() == [(ANNA, "koken"), (BRAM, "sporten")]


async def test_what_people_type_does_not_stay_in_memory(line: Line) -> None:
    read = []

    @memoized
    def reading(text: str) -> str:
        read.append(text)
        return text

    await line.takes(message(ANNA, "/start", number=1))
    reading("koken")
    await line.takes(message(ANNA, "koken", number=2))
    reading("koken")
    assert read == ["koken", "koken"]


async def test_a_doubled_update_changes_nothing(line: Line) -> None:
    start, said = message(ANNA, "/start", number=1), message(ANNA, "koken", number=2)
    await line.takes(start, said)
    sent = line.texts()
    await line.takes(said, start)
    await line.takes(said)
    assert await line.answers() == [(ANNA, "koken")]
    assert line.texts() == sent


async def test_doubled_within_one_batch(line: Line) -> None:
    await line.takes(*[message(ANNA, "/start", number=1)] * 3)
    assert len(line.texts()) == 2


async def test_a_doubled_tap_is_answered_and_has_one_effect(line: Line) -> None:
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, "koken", number=2))
    tapped = tap(ANNA, line.button(), number=3)
    await line.takes(tapped)
    sent = line.texts()
    await line.takes(tapped)
    answered = [made for made in line.out.api.made if made.method == "answerCallbackQuery"]
    assert len(answered) == 2
    assert "text" not in answered[1].params
    assert line.texts() == sent


async def test_only_after_the_commit_does_anything_go_out(line: Line) -> None:
    line.conversation.breaks["/start"] = StorageUnavailable("disk full")
    with pytest.raises(StorageUnavailable):
        await line.takes(message(ANNA, "/start"))
    await line.out.settle()
    assert line.out.api.made == []


# What breaks us

MALFORMED: list[dict[str, Any]] = [
    {"message": "x"},
    {"message": ["x"]},
    {"message": {"message_id": "x"}},
    {"callback_query": "x"},
    {"callback_query": ["x"]},
    {"callback_query": {"message": "x"}},
    {"callback_query": {"message": {"chat": []}}},
    {"message": {"chat": {"id": 2**70, "type": "private"}, "from": {}}},
    {"message": {"date": 10**400}},
    {"message": {"text": "half een teken \ud83d"}},
]


@pytest.mark.parametrize("raw", MALFORMED)
async def test_what_cannot_be_read_is_set_aside_and_others_go_on(
    line: Line, raw: dict[str, Any]
) -> None:
    await line.polls_for(
        [
            message(ANNA, "/start", number=1),
            {"update_id": 2, **raw},
            message(ANNA, "koken", number=3),
        ]
    )
    assert await line.answers() == [(ANNA, "koken")]
    ((number, chat, _, body),) = await line.set_aside()
    assert (number, chat) == (2, None)
    assert json.loads(body) == {"update_id": 2, **raw}
    assert line.polls.offsets == [None, 4]
    assert line.pauses == []


async def test_the_sender_of_what_cannot_be_read_gets_a_kind_word(line: Line) -> None:
    broken = message(ANNA, "koken", number=2)
    broken["message"]["date"] = "gisteren"
    await line.takes(message(BRAM, "/start", number=1), broken, message(BRAM, "koken", number=3))
    assert line.texts(ANNA) == [SORRY]
    assert SORRY not in line.texts(BRAM)
    assert await line.answers() == [(BRAM, "koken")]


async def test_a_step_that_raises_is_undone_and_set_aside(line: Line) -> None:
    await line.takes(*(message(who, "/start", number=who) for who in (ANNA, BRAM, CEES)))
    state = "SELECT * FROM walk WHERE person_id = ?"
    before = await query(line.out.database, state, BRAM)
    line.conversation.breaks["kanarie"] = ValueError("kanarie")
    batch = [
        message(ANNA, "koken", number=21),
        message(BRAM, "kanarie", number=22),
        message(CEES, "sporten", number=23),
    ]
    await line.takes(*batch)
    assert await line.answers() == [(ANNA, "koken"), (CEES, "sporten")]
    assert await query(line.out.database, state, BRAM) == before
    assert line.texts(BRAM)[2:] == [SORRY]
    ((number, chat, error, body),) = await line.set_aside()
    assert (number, chat) == (22, BRAM)
    assert error.startswith("ValueError in ")
    assert "kanarie" not in error
    assert NAME not in body
    assert json.loads(body)["message"]["text"] == "kanarie"
    # Delivered once more it is known, and set aside only once.
    await line.takes(*batch)
    assert len(await line.set_aside()) == 1
    assert line.texts(BRAM)[2:] == [SORRY]


async def test_something_serious_that_breaks_us_is_not_kept_either(line: Line) -> None:
    line.conversation.walking.lead_by({SMALL.id: watchful(SMALL)})
    line.conversation.breaks[COACH] = ValueError()
    await line.takes(message(BRAM, COACH, number=31))
    kept = await query(line.out.database, "SELECT update_id, chat_id, body FROM dead_letter")
    assert kept == [(31, None, "")]
    (told,) = line.texts(BRAM)
    assert "/onveilig" in told


async def test_who_broke_us_can_go_on(line: Line) -> None:
    line.conversation.breaks["kanarie"] = ValueError()
    await line.takes(message(ANNA, "/start", number=1), message(ANNA, "kanarie", number=2))
    await line.takes(message(ANNA, "koken", number=3))
    assert await line.answers() == [(ANNA, "koken")]


async def test_a_tap_that_breaks_us_is_answered_too(line: Line) -> None:
    line.conversation.breaks["1:1:0"] = KeyError("x")
    await line.takes(tap(ANNA, "1:1:0"))
    methods = [made.method for made in line.out.api.made]
    assert sorted(methods) == ["answerCallbackQuery", "sendMessage"]
    assert line.texts(ANNA) == [SORRY]


async def test_every_kind_of_name_is_scrubbed(line: Line) -> None:
    raw = message(ANNA, "hoi", chat=GROUP)
    raw["message"] |= {
        "date": "gisteren",
        "author_signature": NAME,
        "forward_origin": {"type": "hidden_user", "sender_user_name": NAME},
        "new_chat_members": [{"id": 1, "is_bot": False, "first_name": NAME, "last_name": NAME}],
        "contact": {"phone_number": NAME, "first_name": NAME, "vcard": NAME},
    }
    await line.takes(raw)
    ((_, chat, _, body),) = await line.set_aside()
    assert NAME not in body
    assert chat is None
    assert line.out.api.made == []


# Timers


async def _silent_until_reminded(line: Line, *people: int) -> None:
    """It is night in Amsterdam where this begins, so a day later it has to wait for the morning."""
    await line.takes(*(message(who, "/start", number=who) for who in people))
    line.out.time.now += 34 * 3600.0


async def test_a_timer_that_breaks_us_is_dropped_and_others_fire(line: Line) -> None:
    await _silent_until_reminded(line, ANNA, BRAM)
    line.conversation.breaks["stilte"] = ValueError()
    assert await line.wakes() == 2
    assert line.texts(ANNA)[2:] == []
    assert [text.split("\n")[0] for text in line.texts(BRAM)[2:]] == ["herinnering"]
    assert await line.wakes() == 0


async def test_a_full_disk_keeps_the_timers(line: Line) -> None:
    await _silent_until_reminded(line, ANNA, BRAM)
    line.conversation.breaks["stilte"] = StorageUnavailable("disk full")
    with pytest.raises(StorageUnavailable):
        await line.wakes()
    assert len(line.texts()) == 4
    assert await line.wakes() == 2
    assert len(line.texts()) == 6


async def test_more_timers_than_are_woken_at_once(line: Line) -> None:
    people = range(1001, 1131)
    await _silent_until_reminded(line, *people)
    assert [await line.wakes(), await line.wakes()] == [20, 0], "the others are spread over an hour"
    woken = 20
    for _ in range(60):
        line.out.time.now += 60.0
        woken += await line.wakes()
    assert woken == 130
    assert all(len(line.texts(person)) == 3 for person in people)


async def test_what_is_withdrawn_or_moved_is_so_before_the_rest_goes_out(line: Line) -> None:
    out = line.out
    out.api.hold()
    await out.put(-7, "een")
    (withdrawn,) = await out.put(-7, "van Anna")
    await out.settle()

    def moves(work: UnitOfWork, at: float, outcome: Outcome) -> None:
        work.outbox.drop(withdrawn.id)
        outcome.withdraw([withdrawn.id])
        work.chats.move(-7, -1007)
        outcome.moved[-7] = -1007
        outcome.rows.append(
            work.outbox.enqueue(-7, "sendMessage", {"text": "twee"}, at, None, None)
        )

    await line.processor.do(moves)
    out.api.let_go()
    await out.settle()
    assert [(made.chat_id, made.text) for made in out.api.made] == [(-7, "een"), (-1007, "twee")]


async def test_a_slow_step_is_logged_without_what_it_was_about(
    line: Line, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await line.takes(message(7, "/start", number=1))
    assert caplog.messages == [], "an ordinary one is not"
    monkeypatch.setattr("bot.receiving.update_processor.SLOW_SECONDS", -1.0)
    await line.takes(message(7, "een tafel", number=2))
    (said,) = caplog.messages
    assert said.startswith("an update took ")
    assert "tafel" not in said
    assert NAME not in said
