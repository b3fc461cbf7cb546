"""From Telegram's poll to its sender, in one process: intake, processor, database and sender are
real."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, cast

from telegram.error import TelegramError

from bot.api.telegram_request import BotApi
from bot.receiving.conversation import Conversation
from bot.receiving.intake import Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from storage.database import Database
from storage.unit import UnitOfWork
from storage.walks.timers import TimerRecord
from tests.storage.raw import query
from tests.support.sending import Sending
from tests.support.small_dialog import SMALL


class Touchy(Conversation):
    """A conversation that does what it is asked and then raises, once for each word or timer
    named."""

    def __init__(self) -> None:
        super().__init__(GroupSessions({SMALL.id: SMALL}))
        self.breaks: dict[str, Exception] = {}

    def handle(self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome) -> None:
        super().handle(raw, work, at, outcome)
        text = raw["message"]["text"] if "message" in raw else raw["callback_query"]["data"]
        self._break(text)

    def wake(self, timer: TimerRecord, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        super().wake(timer, work, at, outcome)
        self._break(timer.name)

    def _break(self, word: str) -> None:
        if (error := self.breaks.pop(word, None)) is not None:
            raise error


class Polls:
    """Telegram's answers to polls, one after the other, and then silence."""

    def __init__(self, database: Database) -> None:
        self.answers: list[list[Any] | TelegramError] = []
        self.offsets: list[int | None] = []
        self.limits: list[int] = []
        self.seen: list[set[int]] = []
        """What was stored at each poll."""
        self.silent = asyncio.Event()
        self.asked: Callable[[int | None], None] = lambda offset: None
        """What happens meanwhile."""
        self._database = database

    async def get_updates(self, offset: int | None, wait: int, limit: int, _: Any) -> list[Any]:
        self.offsets.append(offset)
        self.limits.append(limit)
        self.asked(offset)
        rows = await query(self._database, "SELECT id FROM seen_update")
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
    """The intake, the update processor and the sender, with what went through them."""

    out: Sending
    processor: UpdateProcessor
    intake: Intake
    conversation: Touchy
    polls: Polls
    pauses: list[float] = field(default_factory=list)

    async def takes(self, *updates: Any) -> None:
        await self.processor.take(list(updates))
        await self.out.settle()

    async def wakes(self) -> int:
        """Run the timers that are due. Returns how many there were."""
        count = await self.processor.wake()
        await self.out.settle()
        return count

    async def polls_for(
        self, *answers: list[Any] | TelegramError, begun: Awaitable[list[Any]] | None = None
    ) -> None:
        """Give these answers to the polls, and wait until the bot has handled them. `begun`: a
        first poll that is under way already."""
        self.polls.answers += answers
        self.polls.silent.clear()
        running = asyncio.create_task(self.intake.run(begun))
        silent = asyncio.create_task(self.polls.silent.wait())
        done, _ = await asyncio.wait((running, silent), return_when=asyncio.FIRST_COMPLETED)
        assert running not in done, running.exception()
        running.cancel()
        await self.out.settle()

    def texts(self, person: int | None = None) -> list[str]:
        """What was sent, to one person or to all."""
        said = [made for made in self.out.api.made if made.method == "sendMessage"]
        return [made.text for made in said if person in (None, made.chat_id)]

    def button(self, label: str = "") -> str:
        """The callback data of the first button with this label on the last screen."""
        keyboards = [
            m.params["reply_markup"] for m in self.out.api.made if "reply_markup" in m.params
        ]
        buttons = [button for line in keyboards[-1]["inline_keyboard"] for button in line]
        return str(next(b["callback_data"] for b in buttons if label in b["text"]))

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


def line_to(out: Sending) -> Line:
    """A line on this sender and its database, whose intake never pauses."""
    conversation, polls = Touchy(), Polls(out.database)
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    processor = UpdateProcessor(out.database, conversation, out.sender, out.time.clock)
    intake = Intake(cast(BotApi, polls), processor, out.time.clock, sleep)
    return Line(out, processor, intake, conversation, polls, pauses)
