"""Puts together what runs alongside the conversation: the admin port, nightly work, alerts and
editions.

`bot/app.py` imports this after the first poll, which needs none of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.api.bot_name import find_name
from bot.api.menu import set_menu
from bot.clock.clockwatch import ClockWatch
from bot.configuration.settings import Settings
from bot.operations.admin_port import AdminPort
from bot.operations.emptying import Emptying
from bot.operations.facts import OperatorContact
from bot.operations.facts_inside import FactsInside
from bot.operations.health_page import HealthPage
from bot.operations.loopback import LoopbackPort
from bot.operations.night import Step
from bot.operations.nightly import Nightly, periods
from bot.operations.operator_alerts import OperatorAlerts
from bot.operations.sign_of_life import SignOfLife
from bot.operations.upkeep import Upkeep
from bot.programme.admin_routes import ProgrammeRoutes
from bot.programme.counting import apart
from bot.programme.edition_jobs import EditionJobs
from bot.programme.making import Maker
from bot.publishing.archive import Packing
from bot.receiving.talking import Talking
from content.reading.staff_sentences import StaffTexts
from storage.database import Database


class Services:
    """Made and run once, by the app."""

    def __init__(
        self,
        settings: Settings,
        texts: StaffTexts,
        database: Database,
        watch: ClockWatch,
        talking: Talking,
        operator: OperatorContact,
    ) -> None:
        self._talking = talking
        maker = Maker(
            database,
            talking.dialogs,
            Packing(texts, settings.edition_teams),
            apart,
            settings.edition_teams,
            clock_is_wrong=watch.is_wrong,
        )
        self._editions = EditionJobs(
            maker, talking.staff, texts.chat, talking.processor, talking.processor.editions_asked
        )
        emptying = Emptying(database, talking.dialogs, talking.sender.submit)
        steps = [Step("groups emptied", emptying.night)]
        counters = talking.counters
        life = SignOfLife(database, counters)
        self._nightly = Nightly(
            *(database, periods(settings), watch),
            first=steps,
            last=[Step("sign of life", life.night)],
            counters=counters,
        )
        upkeep = Upkeep(database, self._nightly, watch)
        facts = FactsInside(
            *(settings, database, talking.conversation, talking.polling, upkeep),
            *(talking.bot_name, operator),
        )
        self._alerts = OperatorAlerts(operator, talking.api, database, texts.chat, facts.facts)
        health = HealthPage(database, talking.polling, upkeep, operator=operator)
        programme = ProgrammeRoutes(database, maker, talking.dialogs, talking.bot_name.link)
        routes = [*programme.routes(), *facts.routes()]
        self._admin = AdminPort(
            database, health, self._nightly, talking.processor, counters, routes
        )

    async def run(self, listening: LoopbackPort) -> None:
        """Serve the port and run the rest until cancelled."""
        await self._admin.start(listening)
        try:
            await self._editions.start()
            async with asyncio.TaskGroup() as group:
                for doing in self._doings():
                    group.create_task(doing)
        finally:
            await self._editions.close()
            await self._admin.stop()

    def _doings(self) -> list[Coroutine[Any, Any, None]]:
        talking = self._talking
        first = next(iter(talking.dialogs().values()))
        return [
            self._editions.run(),
            self._nightly.run(),
            self._alerts.run(),
            set_menu(talking.api, first),
            find_name(talking.api, talking.bot_name),
        ]
