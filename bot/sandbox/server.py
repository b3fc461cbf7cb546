"""The sandbox as a whole: all its parts wired together, served on loopback."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from bot.sandbox import page
from bot.sandbox.annex import Annex, Door
from bot.sandbox.app import App
from bot.sandbox.backstage import Backstage
from bot.sandbox.botapi import BotApi
from bot.sandbox.botprocess import BotProcess
from bot.sandbox.calllog import CallLog
from bot.sandbox.clock import Clock
from bot.sandbox.control import Control
from bot.sandbox.dispatch import Dispatcher, OnCall, Reply
from bot.sandbox.faults import Faults
from bot.sandbox.groupapp import GroupApp
from bot.sandbox.groups import Groups
from bot.sandbox.guard import guard
from bot.sandbox.limits import Limits, RateLimiter
from bot.sandbox.methods import Context
from bot.sandbox.methods.files import MAX_DOCUMENT_BYTES
from bot.sandbox.model import BotProfile
from bot.sandbox.params import Upload
from bot.sandbox.people import People
from bot.sandbox.polling import Poller
from bot.sandbox.world import World

HOST = "127.0.0.1"
DEFAULT_TOKEN = "700000001:sandbox-token"  # noqa: S105 - opens nothing but this sandbox

# Room for a file just over the limit, so that it is refused in Telegram's words.
_MAX_REQUEST = MAX_DOCUMENT_BYTES + 1024 * 1024


class Sandbox:
    """A local Telegram with one bot. `start` it, point the bot at `url`, and be a person.

    `call` runs a method without HTTP; `world`, `people`, `groups`, `faults`, `log`,
    `clock` and `limiter` are there for tests in the same process. With a `bot_process` the page
    can kill the bot, and with an `annex` it has a door to another server on this machine.
    """

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        limits: Limits | None = None,
        clock: Clock | None = None,
        on_call: OnCall | None = None,
        on_update: Callable[[dict[str, Any]], None] | None = None,
        username: str = "ontmoetwijzer_bot",
        first_name: str = "Ontmoetwijzer",
        bot_process: BotProcess | None = None,
        annex: Annex | None = None,
    ) -> None:
        self.clock = clock or Clock()
        bot_id = int(token.partition(":")[0])
        self.world = World(BotProfile(bot_id, username, first_name), self.clock)
        self.world.on_update = on_update
        self.groups = Groups(self.world)
        self.people = People(self.world, self.groups)
        self.faults = Faults()
        self.log = CallLog()
        self.limiter = RateLimiter(limits or Limits(), self.clock)
        self._poller = Poller(self.world)
        context = Context(self.world, self.groups, self.limiter, self._poller)
        self.dispatcher = Dispatcher(token, context, self.faults, self.log)
        self.dispatcher.on_call = on_call
        self._app = App(self.world, self.people)
        self._group_app = GroupApp(self.world, self.groups, self.people)
        self._backstage = Backstage(self.world, self.faults, self.log, bot_process)
        self._door = None if annex is None else Door(annex, bot_process)
        self._runner: web.AppRunner | None = None
        self._port = 0

    @property
    def token(self) -> str:
        """The token that the bot must use; it can be changed while the bot runs."""
        return self.dispatcher.token

    @token.setter
    def token(self, token: str) -> None:
        self.dispatcher.token = token

    @property
    def url(self) -> str:
        """The root of the Bot API and of the page."""
        return f"http://{HOST}:{self._port}"

    async def call(
        self, name: str, uploads: Mapping[str, Upload] | None = None, **params: Any
    ) -> Reply:
        """Run a method in process, with the right token."""
        return await self.dispatcher.call(self.token, name, params, uploads or {})

    def reset(self) -> None:
        """Begin anew, with nobody, no faults and an empty log."""
        self.world.reset()
        self.faults.clear()
        self.log.clear()
        self.limiter.reset()

    async def start(self, port: int = 0) -> None:
        """Listen; port 0 takes a free one. OSError where the port is taken."""
        application = web.Application(client_max_size=_MAX_REQUEST, middlewares=[guard])
        control = Control(
            world=self.world,
            people=self.people,
            faults=self.faults,
            log=self.log,
            clock=self.clock,
            reset=self.reset,
        )
        BotApi(self.dispatcher, self.clock).add_routes(application.router)
        self._app.add_routes(application.router)
        self._group_app.add_routes(application.router)
        control.add_routes(application.router)
        self._backstage.add_routes(application.router)
        if self._door is not None:
            self._door.add_routes(application.router)
        page.add_routes(application.router)
        # With cancellation a killed bot's long poll ends when its connection does.
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, HOST, port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Hang up."""
        await self._app.close()
        if self._door is not None:
            await self._door.close()
        self._poller.stop()
        if self._runner is not None:
            # One turn of the loop lets those who waited write their answer.
            await asyncio.sleep(0)
            await self._runner.cleanup()
            self._runner = None
        self._poller.stop()
