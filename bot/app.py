"""The composition root: the one place where the rooms of the house are wired together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.api.bot_name import BotName, find_name
from bot.api.causes import cause
from bot.api.menu import set_menu
from bot.api.telegram_request import BotApi
from bot.clock.clockwatch import ClockWatch
from bot.clock.trust import Trust
from bot.configuration.organisations import Organisations
from bot.configuration.packs import load_packs
from bot.configuration.settings import Settings
from bot.operations.admin_port import AdminPort
from bot.operations.emptying import Emptying
from bot.operations.facts_inside import FactsInside
from bot.operations.health_page import HealthPage
from bot.operations.night import Step
from bot.operations.nightly import Nightly, periods
from bot.operations.opening import opened
from bot.operations.operator_alerts import OperatorAlerts
from bot.operations.upkeep import Upkeep
from bot.programme.admin_routes import ProgrammeRoutes
from bot.programme.counting import apart
from bot.programme.edition_jobs import EditionJobs
from bot.programme.making import Maker
from bot.programme.staff_chat import EDITION, StaffChat
from bot.programme.stock import Stock
from bot.programme.walk_sharing import WalkSharing
from bot.publishing.archive import Packing
from bot.receiving.alarm import run as alarm_clock
from bot.receiving.conversation import Conversation
from bot.receiving.desk import Desk
from bot.receiving.intake import Intake
from bot.room.group_sessions import GroupSessions
from bot.sending.pacing import Pacing
from bot.sending.sender import Sender
from bot.typesetting.pictures import Studio
from content.reading.staff_texts import staff_texts
from dialogs.pack.definition import Dialog

log = logging.getLogger(__name__)


class WrongTokenError(Exception):
    """Telegram doesn't know the token."""


Beside = Callable[[Desk], Coroutine[Any, Any, None]]
"""Something that works beside the bot, at its desk, until it is cancelled."""


async def run(
    settings: Settings,
    stopped: asyncio.Event,
    packs: Mapping[str, Dialog] | None = None,
    beside: Beside | None = None,
    *,
    new: bool = False,
) -> None:
    """Run the bot until `stopped` is set, on the packs of the settings unless others are given.

    `new`: begin a database where there was one and none is.
    Raises PackError, StorageError, PortTakenError or WrongTokenError before anything is sent.
    """
    if packs is None:
        packs = load_packs(settings)
    async with AsyncExitStack() as stack:
        database = await opened(Path(settings.database), stopped, new=new)
        if database is None:
            return
        stack.push_async_callback(database.close)
        watch = ClockWatch(newest=await database.read(lambda work: work.moments.newest()))
        api = BotApi(
            settings.bot_token, settings.bot_api_url, watch.telegram_says, proxy=settings.proxy
        )
        await api.initialize()
        stack.push_async_callback(api.shutdown)
        studio = Studio()
        stack.callback(studio.close)
        makers = {"drawing": studio.draw, EDITION: Stock(database).file}
        sender = Sender(api, database, _pacing(settings), makers=makers)
        first = next(iter(packs.values()))
        bot_name = BotName()
        texts = staff_texts(settings.content)
        staff = StaffChat(texts.chat, settings.staff_ids, settings.edition_teams)
        sharing = WalkSharing(Organisations(settings.organisations))
        conversation = Conversation(GroupSessions(packs, sharing, bot_name), staff)
        sender.sorry = conversation.sorry
        desk = Desk(database, conversation, sender)
        packing, dialogs = Packing(texts, settings.edition_teams), lambda: conversation.dialogs
        maker = Maker(
            *(database, dialogs, packing, apart, settings.edition_teams),
            clock_is_right=lambda: watch.look().trust is not Trust.WRONG,
        )
        press = EditionJobs(maker, staff, texts.chat, desk)
        desk.make_edition = press.make
        intake = Intake(api, desk)
        sender.token_works = intake.token_works
        emptying = Emptying(database, dialogs, sender.submit)
        nightly = Nightly(
            database, periods(settings), watch, first=[Step("groups emptied", emptying.night)]
        )
        upkeep = Upkeep(database, nightly, watch)
        ward = FactsInside(settings, database, conversation, intake, upkeep, bot_name)
        operator = OperatorAlerts(settings.operator_id, api, database, texts.chat, ward.facts)
        ward.operator = lambda: operator.reach
        desk.heard = operator.heard
        health = HealthPage(database, intake, upkeep, operator=ward.operator)
        others = [
            *ProgrammeRoutes(database, maker, dialogs, bot_name.link).routes(),
            *ward.routes(),
        ]
        admin = AdminPort(database, health, nightly, desk, others)
        port = await admin.start(settings.admin_port)
        stack.push_async_callback(admin.stop)
        if await _told_during(_introduce(api, bot_name), stopped):
            return
        await sender.start()
        stack.push_async_callback(sender.stop)
        stack.push_async_callback(desk.close)
        stack.push_async_callback(press.close)
        await desk.do(conversation.groups_lost)
        await press.start()
        if not settings.contact:
            log.warning("CONTACT is empty: nobody is named whom people can ask")
        log.info("polling; health on http://127.0.0.1:%d/healthz", port)
        doings = [intake.run(), alarm_clock(desk, watch), nightly.run(), watch.run()]
        doings += [set_menu(api, first), find_name(api, bot_name), operator.run()]
        if beside is not None:
            doings.append(beside(desk))
        await _until(stopped, *doings)
        log.info("stopping")


def _pacing(settings: Settings) -> Pacing:
    return Pacing(
        per_second=settings.limit_per_second,
        chat_per_second=settings.limit_chat_per_second,
        group_per_minute=settings.limit_group_per_minute,
    )


async def _told_during(doing: Coroutine[Any, Any, None], stopped: asyncio.Event) -> bool:
    """Whether we were told to stop before this was done, which is then given up."""
    done = asyncio.create_task(doing)
    told = asyncio.create_task(stopped.wait())
    await asyncio.wait((done, told), return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if done.cancel():
        return True
    done.result()
    return False


async def _introduce(api: BotApi, bot_name: BotName) -> None:
    """A wrong token is the operator's to mend; an outage is waited out by the poll."""
    try:
        await bot_name.ask(api)
    except InvalidToken as error:
        raise WrongTokenError(
            "Telegram refuses the token; copy BOT_TOKEN anew from BotFather"
        ) from error
    except TelegramError as error:
        log.warning("Telegram can't be reached yet: %s", cause(error))


async def _until(stopped: asyncio.Event, *doings: Coroutine[Any, Any, None]) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(doing) for doing in doings]
        await stopped.wait()
        for task in tasks:
            task.cancel()
