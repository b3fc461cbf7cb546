"""Puts together the parts that talk with people, from the poll to the sender.

`bot/app.py` imports this while the first poll is under way, so whoever wrote meanwhile waits for
it. What they don't need is imported later still (`bot/operations/services.py`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

from bot.api.bot_name import BotName
from bot.api.poll_state import PollState
from bot.api.telegram_request import BotApi
from bot.clock.clockwatch import ClockWatch
from bot.configuration.organisations import Organisations
from bot.configuration.settings import Settings
from bot.counters import Counters
from bot.programme.staff_chat import EDITION, StaffChat, edition_file
from bot.programme.walk_sharing import WalkSharing
from bot.receiving.conversation import Conversation
from bot.receiving.due_timers import wake_due_timers
from bot.receiving.intake import Intake
from bot.receiving.update_processor import UpdateProcessor
from bot.room.codes import Randomness
from bot.room.group_sessions import GroupSessions
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from bot.typesetting.paper import PAPER, Press
from bot.typesetting.pictures import Studio
from content.reading.staff_sentences import StaffTexts
from dialogs.pack.definition import Dialog
from storage.database import Database


class Talking:
    """`heard` is called with the id of each chat that somebody wrote from. `python -m bot talk`
    gives a `clock` that it moves itself, and a `randomness` that is the same every time."""

    def __init__(
        self,
        settings: Settings,
        packs: Mapping[str, Dialog],
        texts: StaffTexts,
        database: Database,
        watch: ClockWatch,
        api: BotApi,
        bot_name: BotName,
        heard: Callable[[int], None],
        *,
        clock: Callable[[], float] = time.time,
        randomness: Randomness | None = None,
    ) -> None:
        self._watch, self.api, self.bot_name = watch, api, bot_name
        self.polling, self.counters = PollState(clock), Counters()
        self.studio, self.press = Studio(), Press()
        self.staff = StaffChat(texts.chat, settings.staff_ids, settings.edition_teams)
        sharing = WalkSharing(Organisations(settings.organisations))
        sessions = GroupSessions(packs, sharing, self.bot_name, randomness)
        self.conversation = Conversation(sessions, self.staff)
        self.sender = Sender(
            self.api,
            database,
            _pacing(settings),
            clock=clock,
            makers={
                "drawing": self.studio.draw,
                PAPER: self.press.print,
                EDITION: partial(edition_file, database),
            },
            sorry=self.conversation.sorry,
            token_works=self.polling.token_works,
            counters=self.counters,
        )
        self.processor = UpdateProcessor(
            database, self.conversation, self.sender, clock, heard=heard, counters=self.counters
        )
        self.intake = Intake(
            self.api, self.processor, clock, polling=self.polling, counters=self.counters
        )

    def dialogs(self) -> Mapping[str, Dialog]:
        """The packs in use now."""
        return self.conversation.dialogs

    async def start(self, stack: AsyncExitStack) -> None:
        """Start the sender, with what an earlier run left unsent; closing `stack` stops it. Raises
        StorageUnavailable."""
        await self.sender.start()
        stack.push_async_callback(self.sender.stop)
        stack.push_async_callback(self.processor.close)
        await self.processor.do(self.conversation.groups_lost)

    async def settled(self) -> None:
        """Wait until all that followed from the updates and timers so far is sent and stored."""
        await self.processor.said_goodbye()
        await self.sender.all_sent()

    async def run(self, begun: Awaitable[list[Any]]) -> None:
        """Poll, handle due timers and tell sessions of lost groups, for ever. `begun`: the first
        poll, which is under way already."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.intake.run(begun))
            group.create_task(wake_due_timers(self.processor, self._watch))
            group.create_task(self.processor.see_to_lost_groups())


def _pacing(settings: Settings) -> Pacing:
    return Pacing(
        per_second=settings.limit_per_second,
        chat_per_second=settings.limit_chat_per_second,
        group_per_minute=settings.limit_group_per_minute,
    )
