"""Gathers the facts from outside the bot: through its port, or from its files if it isn't
running."""

from __future__ import annotations

import asyncio
import dataclasses
import shutil
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from telegram.error import TelegramError

from bot import VERSION
from bot.api.bot_name import BotName
from bot.api.causes import cause
from bot.api.telegram_request import BotApi
from bot.clock.trust import past
from bot.configuration.packs import load_packs
from bot.configuration.settings import Settings
from bot.operations.admin_client import ask
from bot.operations.facts import Facts, Reach
from bot.operations.facts_inside import wanted
from bot.receiving.flood import FLOOD
from content.sources.mistakes import PackError
from storage.checkup import look_at
from storage.errors import DatabaseInUse, StorageError
from storage.file.presence import check_presence
from storage.moments import BACKUP
from storage.unit import UnitOfWork

_PATIENCE = 10.0
"""Seconds to wait for Telegram."""


def look(settings: Settings) -> Facts:
    """The facts now. Raises AskingError if another process holds the database but doesn't
    answer."""
    facts = Facts(VERSION, running=False, now=time.time(), through_proxy=bool(settings.proxy))
    try:
        facts = _with_database(facts, settings)
    except DatabaseInUse:
        return told(ask(settings.database, "GET", "/doctor"))
    return asyncio.run(_with_telegram(facts, settings))


def told(answer: dict[str, Any]) -> Facts:
    """The facts as the running bot tells them."""
    known = {field.name for field in dataclasses.fields(Facts)}
    facts = Facts(**{key: value for key, value in answer.items() if key in known})
    return replace(facts, packs=tuple(facts.packs))


def _with_packs(facts: Facts, settings: Settings) -> Facts:
    """Add the names of the packs, or how many mistakes they have."""
    try:
        return replace(facts, packs=tuple(load_packs(settings)))
    except PackError as error:
        return replace(facts, mistakes=len(error.mistakes))


def _with_database(facts: Facts, settings: Settings) -> Facts:
    path = settings.database
    facts = replace(
        facts,
        disk_free=_free(path.absolute().parents),
        disk_wanted=wanted(path),
        database=path.is_file(),
        contact=bool(settings.contact),
        operator=Reach.NOBODY if settings.operator_id is None else Reach.UNKNOWN,
    )
    try:
        check_presence(path)
    except StorageError as error:
        return replace(_with_packs(facts, settings), database_trouble=str(error))
    if not facts.database:
        return _with_packs(facts, settings)

    def read(work: UnitOfWork) -> Facts:
        # Reading the packs takes a while, so do it last.
        known = _with_packs(facts, settings)
        aside, aside_at = work.health.to_look_into(FLOOD)
        return replace(
            known,
            backup_at=past(work.moments.get(BACKUP), facts.now),
            set_aside=aside,
            set_aside_at=aside_at,
            stranded=work.health.stranded(known.packs) if known.packs else None,
        )

    try:
        sound, found = look_at(path, read)
    except DatabaseInUse:
        raise
    except StorageError as error:
        return replace(_with_packs(facts, settings), database_trouble=str(error))
    return replace(found or _with_packs(facts, settings), sound=sound)


def _free(folders: Iterable[Path]) -> int | None:
    """Bytes free on the disk of the database, even if its folder doesn't exist yet."""
    for folder in folders:
        if folder.is_dir():
            return shutil.disk_usage(folder).free
    return None


async def _with_telegram(facts: Facts, settings: Settings) -> Facts:
    heard: list[float] = []
    api = BotApi(settings.bot_token, settings.bot_api_url, heard.append, proxy=settings.proxy)
    bot_name = BotName()
    await api.initialize()
    try:
        async with asyncio.timeout(_PATIENCE):
            await bot_name.ask(api)
    except (TelegramError, TimeoutError) as error:
        return replace(facts, trouble=cause(error))
    finally:
        await api.shutdown()
    off = time.time() - heard[-1] if heard else None
    return replace(facts, hears=True, name=bot_name.username, clock_off=off)
