"""Nothing is confirmed that isn't stored, nothing counts twice, and what breaks stops nobody."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from telegram.error import InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.conversation import Conversation, Outcome
from bot.intake import BATCH, LONGEST_PAUSE, Intake
from bot.pacing import Pacing
from bot.sandbox import FaultKind, Limits, Sandbox
from bot.sender import Sender
from bot.telegram_request import BotApi
from storage.database import Database, open_database
from storage.errors import StorageUnavailable
from storage.unit import UnitOfWork
from tests.storage.raw import query
from tests.support.raw_updates import GROUP, NAME, message, tap
from tests.support.sandbox import running_sandbox
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL

ANNA, BRAM, CEES = 7, 8, 9
SORRY = "iets_mis"


class Touchy(Conversation):
    """Does what it is asked, and then breaks over some words, each of them once."""

    def __init__(self) -> None:
        super().__init__({SMALL.id: SMALL})
        self.breaks: dict[str, Exception] = {}

    def handle(self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome) -> None:
        super().handle(raw, work, at, outcome)
        text = raw["message"]["text"] if "message" in raw else raw["callback_query"]["data"]
        if (error := self.breaks.pop(text, None)) is not None:
            raise error


class Polls:
    """Telegram's side of the polling: one answer after the other, and then silence."""

    def __init__(self) -> None:
        self.answers: list[list[Any] | TelegramError] = []
        self.offsets: list[int | None] = []
        self.seen: list[set[int]] = []
        """What was stored at each poll."""
        self.silent = asyncio.Event()
        self.database: Database | None = None

    async def get_updates(self, offset: int | None, *_: Any) -> list[Any]:
        assert self.database is not None
        self.offsets.append(offset)
        rows = await query(self.database, "SELECT id FROM seen_update")
        self.seen.append({number for (number,) in rows})
        if not self.answers:
            self.silent.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


@dataclass
class Line:
    """An intake with a real database behind it."""

    out: Sending
    intake: Intake
    conversation: Touchy
    polls: Polls
    pauses: list[float] = field(default_factory=list)

    async def takes(self, *updates: Any) -> None:
        await self.intake.take(list(updates))
        await self.out.settle()

    async def polls_for(self, *answers: list[Any] | TelegramError) -> None:
        """Let Telegram answer the polls so, and come to rest."""
        self.polls.answers += answers
        self.polls.silent.clear()
        running = asyncio.create_task(self.intake.run())
        silent = asyncio.create_task(self.polls.silent.wait())
        done, _ = await asyncio.wait((running, silent), return_when=asyncio.FIRST_COMPLETED)
        assert running not in done, running.exception()
        running.cancel()
        await self.out.settle()

    def texts(self, person: int | None = None) -> list[str]:
        """What was said, to someone or to all."""
        said = [made for made in self.out.api.made if made.method == "sendMessage"]
        return [made.text for made in said if person in (None, made.chat_id)]

    async def answers(self) -> list[tuple[int, str]]:
        """Who answered what."""
        rows = await query(
            self.out.database, "SELECT person_id, value FROM answer JOIN walk ON walk.id = walk_id"
        )
        return [(person, json.loads(value)["text"]) for person, value in rows]

    async def set_aside(self) -> list[tuple[int, int | None, str, str]]:
        return [
            (number, chat, error, body)
            for number, chat, error, body in await query(
                self.out.database, "SELECT update_id, chat_id, error, body FROM dead_letter"
            )
        ]


@pytest.fixture
def line(out: Sending) -> Line:
    conversation, polls = Touchy(), Polls()
    polls.database = out.database
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    intake = Intake(
        cast(BotApi, polls), out.database, conversation, out.sender, out.time.clock, sleep
    )
    return Line(out, intake, conversation, polls, pauses)


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
    assert [name for name in units if name.startswith("Intake")] == [
        "Intake.take.<locals>.<lambda>"
    ]
    assert await line.answers() == [(ANNA, "koken"), (BRAM, "sporten")]


async def test_nothing_is_confirmed_before_it_is_stored(line: Line) -> None:
    await line.polls_for(
        [message(ANNA, "/start", number=5), message(BRAM, "/start", number=6)],
        [message(ANNA, "koken", number=9)],
        [],
    )
    assert line.polls.offsets == [None, 7, 10, 10]
    assert line.polls.seen == [set(), {5, 6}, {5, 6, 9}, {5, 6, 9}]


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
    tapped = tap(ANNA, _first_button(line), number=3)
    await line.takes(tapped)
    sent = line.texts()
    await line.takes(tapped)
    answered = [made for made in line.out.api.made if made.method == "answerCallbackQuery"]
    assert len(answered) == 2
    assert "text" not in answered[1].params
    assert line.texts() == sent


async def test_ids_may_come_in_any_order(line: Line) -> None:
    await line.polls_for(
        [message(ANNA, "/start", number=50), message(ANNA, "koken", number=30)],
        [message(BRAM, "/start", number=20)],
        [message(BRAM, "sporten", number=-4)],
    )
    assert line.polls.offsets == [None, 51, 21, -3]
    assert await line.answers() == [(ANNA, "koken"), (BRAM, "sporten")]


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
    assert error.startswith("ValueError in handle:")
    assert "kanarie" not in error
    assert NAME not in body
    assert json.loads(body)["message"]["text"] == "kanarie"
    # Delivered once more it is known, and set aside only once.
    await line.takes(*batch)
    assert len(await line.set_aside()) == 1
    assert line.texts(BRAM)[2:] == [SORRY]


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


async def test_a_full_disk_sets_nothing_aside(line: Line) -> None:
    line.conversation.breaks["koken"] = StorageUnavailable("disk full")
    start, said = message(ANNA, "/start", number=1), message(ANNA, "koken", number=2)
    await line.polls_for([start, said], [start, said])
    assert line.polls.offsets == [None, None, 3]
    assert line.polls.seen == [set(), set(), {1, 2}]
    assert len(line.pauses) == 1
    assert await line.set_aside() == []
    assert await line.answers() == [(ANNA, "koken")]
    assert len(line.texts()) == 3


@pytest.mark.parametrize("odd", [None, "onzin", ["onzin"], {}, {"message": {}}, {"update_id": "1"}])
async def test_without_an_id_it_is_passed_over_and_never_a_storm(line: Line, odd: Any) -> None:
    await line.polls_for([odd, message(ANNA, "/start", number=5)], [odd], [odd], [odd], [])
    assert line.polls.offsets == [None, 6, 6, 6, 6, 6]
    assert len(line.texts(ANNA)) == 2
    assert _grow(line.pauses)


# When the poll itself fails


async def test_a_poll_that_succeeds_calms_down_again(line: Line) -> None:
    await line.polls_for(TimedOut(), TimedOut(), TimedOut(), [], TimedOut())
    assert line.pauses[3] <= 1.0 < line.pauses[2]


async def test_the_longest_pause_is_a_minute(line: Line) -> None:
    await line.polls_for(*[TimedOut()] * 200)
    assert min(line.pauses[10:]) > LONGEST_PAUSE / 2
    assert max(line.pauses) <= LONGEST_PAUSE


async def test_telegram_says_how_long_to_wait(line: Line) -> None:
    await line.polls_for(RetryAfter(300), RetryAfter(1), InvalidToken())
    assert line.pauses[0] >= 300
    assert line.pauses[1] >= 1
    assert line.pauses[2] >= 10


@asynccontextmanager
async def polling(sandbox: Sandbox, folder: Path) -> AsyncIterator[list[float]]:
    """An intake on a sandbox whose pauses take almost no time; gives the pauses it made."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        await asyncio.sleep(0.02)

    database = await open_database(folder / "walks.sqlite")
    api = BotApi(sandbox.token, sandbox.url)
    await api.initialize()
    sender = Sender(api, database, Pacing(per_second=0, chat_per_second=0, group_per_minute=0))
    conversation = Conversation({SMALL.id: SMALL})
    task = asyncio.create_task(Intake(api, database, conversation, sender, sleep=sleep).run())
    try:
        yield pauses
        assert not task.done()
    finally:
        task.cancel()
        await sender.stop()
        await api.shutdown()
        await database.close()


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


@pytest.fixture
def failures() -> Iterator[list[str]]:
    """What is logged about polls that fail."""
    lines: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    listener = Listener()
    log = logging.getLogger("bot.intake")
    log.addHandler(listener)
    yield lines
    log.removeHandler(listener)


async def test_a_second_poller_is_borne_patiently(
    sandbox: Sandbox, tmp_path: Path, failures: list[str]
) -> None:
    async def rival() -> None:
        while True:
            await sandbox.call("getUpdates", timeout=50, limit=1)

    async with polling(sandbox, tmp_path) as pauses:
        await _until(lambda: sandbox.world.polling)
        other = asyncio.create_task(rival())
        await _until(lambda: len(pauses) == 8)
        other.cancel()
        ours = [c for c in sandbox.log.select(method="getUpdates") if c.params["limit"] == BATCH]
        assert len(ours) <= len(pauses)
        assert _grow(pauses)
        assert len(failures) == len(pauses)
        assert all("another bot is polling with this token (409)" in line for line in failures)
        sandbox.people.say(ANNA, "/start")
        await _until(lambda: _heard(sandbox, ANNA) == 2)


@pytest.mark.parametrize(
    "kind", [FaultKind.OUTAGE, FaultKind.BAD_GATEWAY, FaultKind.SERVER_ERROR, FaultKind.DROP_AFTER]
)
async def test_an_outage_is_sat_out_and_nothing_is_lost(
    sandbox: Sandbox, tmp_path: Path, kind: FaultKind, failures: list[str]
) -> None:
    sandbox.faults.add(kind, method="getUpdates")
    sandbox.people.say(ANNA, "/start")
    async with polling(sandbox, tmp_path) as pauses:
        await _until(lambda: len(pauses) == 5)
        sandbox.faults.clear()
        assert _grow(pauses)
        assert len(failures) == len(pauses)
        await _until(lambda: _heard(sandbox, ANNA) == 2)
        await _until(lambda: not len(sandbox.world.updates))


async def test_a_429_is_respected(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.add(FaultKind.TOO_MANY_REQUESTS, method="getUpdates", retry_after=77, count=1)
    async with polling(sandbox, tmp_path) as pauses:
        sandbox.people.say(ANNA, "/start")
        await _until(lambda: _heard(sandbox, ANNA) == 2)
        assert len(pauses) == 1
        assert pauses[0] >= 77


def _first_button(line: Line) -> str:
    (*_, keyboard) = (
        m.params["reply_markup"] for m in line.out.api.made if "reply_markup" in m.params
    )
    return str(keyboard["inline_keyboard"][0][0]["callback_data"])


def _grow(pauses: list[float]) -> bool:
    """Whether each pause is about twice the one before it."""
    wanted = [min(LONGEST_PAUSE, 2.0**number) for number in range(len(pauses))]
    return all(0.7 * most <= pause <= most for pause, most in zip(pauses, wanted, strict=True))


def _heard(sandbox: Sandbox, person: int) -> int:
    return sum(
        message.person_id is None for message in sandbox.world.chats[person].messages.values()
    )


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110 (there is nothing to wait on)
            await asyncio.sleep(0.005)
