"""Gathers the facts inside the running bot."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

from aiohttp import web

from bot import VERSION
from bot.api.bot_name import BotName
from bot.api.poll_state import PollState
from bot.configuration.settings import Settings
from bot.operations.facts import Facts, OperatorContact
from bot.operations.health_page import LATE
from bot.operations.upkeep import Upkeep
from bot.receiving.conversation import Conversation
from bot.receiving.flood import FLOOD
from storage.database import Database
from storage.unit import UnitOfWork

_SPARE = 100_000_000


def wanted(database: Path) -> int:
    """Bytes that should be free: a backup and an upgrade each need as much as the database."""
    try:
        return _SPARE + 2 * database.stat().st_size
    except OSError:
        return _SPARE


class FactsInside:
    """Gathers the facts."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        conversation: Conversation,
        polling: PollState,
        upkeep: Upkeep,
        bot_name: BotName,
        operator: OperatorContact,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._settings, self._database, self._conversation = settings, database, conversation
        self._polling, self._upkeep, self._bot_name = polling, upkeep, bot_name
        self._operator, self._clock = operator, clock
        self._begun = clock()

    async def facts(self) -> Facts:
        """The facts now. Raises StorageUnavailable."""
        house = await self._upkeep.condition()
        heard = self._polling.last_poll
        ago = None if heard is None else max(0.0, self._clock() - heard)
        facts = Facts(
            version=VERSION,
            running=True,
            now=house.now,
            packs=tuple(self._conversation.dialogs),
            name=self._bot_name.username,
            through_proxy=bool(self._settings.proxy),
            heard_ago=ago,
            hears=ago is not None and ago < LATE,
            trouble=self._polling.complaint,
            clock=house.clock.value,
            disk_free=house.disk_free,
            disk_wanted=wanted(self._database.path),
            sound=house.sound,
            backup_at=house.backup_at,
            nights_failed=house.nights_failed,
            contact=bool(self._settings.contact),
            operator=self._operator.reach,
            begun=self._begun,
        )
        return await self._database.read(lambda work: self._counted(facts, work))

    def routes(self) -> list[web.RouteDef]:
        """The route of `doctor` on the loopback port."""

        async def doctor(request: web.Request) -> web.Response:
            return web.json_response(asdict(await self.facts()))

        return [web.get("/doctor", doctor)]

    def _counted(self, facts: Facts, work: UnitOfWork) -> Facts:
        aside, aside_at = work.health.to_look_into(FLOOD)
        return replace(
            facts,
            outbox=work.health.counts(facts.now).outbox_depth,
            set_aside=aside,
            set_aside_at=aside_at,
            stranded=work.health.stranded(facts.packs),
        )
