"""The composition root: makes, starts and stops all parts, in order.

    the first poll  asks Telegram for what people wrote                  bot/receiving/intake.py
    Talking         what people talk with: conversation, polls, sender   bot/receiving/talking.py
    Services        runs alongside: admin port, nights, alerts, editions bot/operations/services.py
    preparations    precomputes what typed texts are compared with       `_prepare`

Each part is imported while the one above is already running, so that the bot polls soon after the
start. Import at the top of this module only what the first poll needs.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable, Collection, Coroutine, Mapping
from contextlib import AsyncExitStack, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from telegram.error import InvalidToken, TelegramError

from bot import VERSION
from bot.api.bot_name import BotName
from bot.api.causes import cause
from bot.api.poll_state import PollState
from bot.api.telegram_request import BotApi
from bot.clock.clockwatch import ClockWatch
from bot.configuration.packs import load_packs
from bot.configuration.settings import Settings
from bot.operations.database_start import opened
from bot.operations.facts import OperatorContact
from bot.operations.loopback import LoopbackPort
from bot.receiving.intake import first_poll
from content.reading.staff_sentences import StaffTexts
from content.reading.staff_texts import staff_texts
from dialogs.pack.definition import Dialog
from storage.database import Database

if TYPE_CHECKING:
    from bot.operations.services import Services
    from bot.receiving.talking import Talking
    from bot.receiving.update_processor import UpdateProcessor

log = logging.getLogger(__name__)

PREPARES_AFTER_SECONDS = 5.0
"""The delay between the first poll and precomputing what typed texts are compared with."""
_FIRST_POLL_SECONDS = 1.0
"""Start the services after this time even without a first poll: Telegram may not answer at all."""


class WrongTokenError(Exception):
    """Telegram doesn't know the token."""


ExtraTask = Callable[["UpdateProcessor"], Coroutine[Any, Any, None]]
"""An extra coroutine to run with the bot until it is cancelled, such as the workshop's."""


async def run(
    settings: Settings,
    stopped: asyncio.Event,
    packs: Mapping[str, Dialog] | None = None,
    extra_task: ExtraTask | None = None,
    *,
    new: bool = False,
) -> None:
    """Run the bot until `stopped` is set, with the packs of the settings unless `packs` is given.

    `new`: create a database even if traces show that there was one, now missing. Raises PackError,
    StorageError, PortTakenError or WrongTokenError before anything is sent.
    """
    if packs is None:
        packs = load_packs(settings)
    # The stack closes everything in reverse order, whatever happens.
    async with AsyncExitStack() as stack:
        database = await opened(Path(settings.database), stopped, new=new)
        if database is None:
            return
        stack.push_async_callback(database.close)
        watch = ClockWatch(newest=await database.read(lambda work: work.moments.newest()))
        texts, operator = staff_texts(settings.content), OperatorContact(settings.operator_id)
        api = BotApi(
            settings.bot_token, settings.bot_api_url, watch.telegram_says, proxy=settings.proxy
        )
        await api.initialize()
        stack.push_async_callback(api.shutdown)
        listening = LoopbackPort(database.path, settings.admin_port)
        stack.callback(listening.close)
        bot_name = BotName()
        if await _stopped_during(_introduce(api, bot_name), stopped):
            return
        polled = asyncio.create_task(first_poll(api))
        stack.callback(polled.cancel)
        # In a thread, so that the poll is sent meanwhile.
        await asyncio.to_thread(import_module, "bot.receiving.talking")
        from bot.receiving.talking import Talking

        talking = Talking(settings, packs, texts, database, watch, api, bot_name, operator.heard)
        stack.callback(talking.studio.close)
        stack.callback(talking.press.close)
        await talking.start(stack)
        if not settings.contact:
            log.warning("CONTACT is empty, so people can't see whom to ask; set it")
        log.info(
            "ontmoetwijzer %s polls; health on http://127.0.0.1:%d/healthz",
            VERSION,
            listening.number,
        )
        services = partial(_services, settings, texts, database, watch, talking, operator)
        work = [
            talking.run(polled),
            watch.run(),
            _serve(services, talking.polling, listening),
            _prepare(packs.values(), talking.polling),
        ]
        if extra_task is not None:
            work.append(extra_task(talking.processor))
        await _until(stopped, *work)
        log.info("stopping")


def _services(
    settings: Settings,
    texts: StaffTexts,
    database: Database,
    watch: ClockWatch,
    talking: Talking,
    operator: OperatorContact,
) -> Services:
    from bot.operations.services import Services

    return Services(settings, texts, database, watch, talking, operator)


async def _serve(
    services: Callable[[], Services], polling: PollState, listening: LoopbackPort
) -> None:
    """Once the first poll has begun, run the services that it didn't need."""
    await _wait_for_first_poll(polling)
    # `python -m bot run` starts with garbage collection off. Everything made so far lives as long
    # as the process, so freeze it: the collector needn't look through it.
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
    # In a thread, so that the bot can answer people meanwhile.
    await asyncio.to_thread(import_module, "bot.operations.services")
    await services().run(listening)


async def _prepare(packs: Collection[Dialog], polling: PollState) -> None:
    """Precompute what typed texts are compared with, so that nobody has to wait for it; but only
    after answering people who wrote while the bot was down."""
    from bot.process.memory import give_back
    from dialogs.understanding.understood import preparations

    await _wait_for_first_poll(polling)
    await asyncio.sleep(PREPARES_AFTER_SECONDS)
    for dialog in packs:
        steps = preparations(dialog)
        # In a thread, so that the bot can answer people meanwhile; in steps, so that it can stop.
        while not await asyncio.to_thread(next, steps, True):
            pass
    # As in `_serve`: all this lives as long as the process, and looking through it takes the
    # collector so long that people notice.
    if gc.get_freeze_count():
        gc.freeze()
        await asyncio.to_thread(give_back)


async def _wait_for_first_poll(polling: PollState) -> None:
    # Not `wait_for`: on Python 3.11 that goes on if it is cancelled just as the poll begins, and
    # then the bot never stops.
    with suppress(TimeoutError):
        async with asyncio.timeout(_FIRST_POLL_SECONDS):
            await polling.began.wait()


async def _stopped_during(work: Coroutine[Any, Any, None], stopped: asyncio.Event) -> bool:
    """Wait for `work`; cancel it and return True if `stopped` is set first."""
    task = asyncio.create_task(work)
    stop_task = asyncio.create_task(stopped.wait())
    await asyncio.wait((task, stop_task), return_when=asyncio.FIRST_COMPLETED)
    stop_task.cancel()
    if task.cancel():
        return True
    task.result()
    return False


async def _introduce(api: BotApi, bot_name: BotName) -> None:
    """Ask Telegram who we are. A wrong token aborts the start. If Telegram is down, go on: the
    poll will retry."""
    try:
        await bot_name.ask(api)
    except InvalidToken as error:
        raise WrongTokenError(
            "Telegram refuses the token; copy it again from BotFather into BOT_TOKEN"
        ) from error
    except TelegramError as error:
        log.warning("Telegram can't be reached yet: %s", cause(error))


async def _until(stopped: asyncio.Event, *work: Coroutine[Any, Any, None]) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(one) for one in work]
        await stopped.wait()
        for task in tasks:
            task.cancel()
