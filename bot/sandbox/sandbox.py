"""The sandbox as a whole: all its parts wired together, served on loopback."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from bot.sandbox.botapi.bot_api_server import BotApiServer
from bot.sandbox.botapi.call_log import CallLog
from bot.sandbox.botapi.dispatch import Dispatcher, OnCall, Reply
from bot.sandbox.botapi.faults import Faults
from bot.sandbox.botapi.params import Upload
from bot.sandbox.botapi.polling import Poller
from bot.sandbox.botapi.rate_limits import Limits, RateLimiter
from bot.sandbox.botapi.registry import Context
from bot.sandbox.botapi.uploads import MAX_DOCUMENT_BYTES
from bot.sandbox.routes import static_files
from bot.sandbox.routes.backstage import Backstage, BotProcess
from bot.sandbox.routes.chat_routes import ChatRoutes
from bot.sandbox.routes.control import Control
from bot.sandbox.routes.forwarding import Forwarder, Upstream
from bot.sandbox.routes.group_routes import GroupRoutes
from bot.sandbox.routes.guard import guard
from bot.sandbox.world.group_chats import GroupChats
from bot.sandbox.world.model import BotProfile, MovableClock
from bot.sandbox.world.users import Users
from bot.sandbox.world.world import World

HOST = "127.0.0.1"
DEFAULT_TOKEN = "700000001:sandbox-token"  # noqa: S105 - opens nothing but this sandbox

# Room for a file just over the limit, so that it is refused in Telegram's words.
_MAX_REQUEST = MAX_DOCUMENT_BYTES + 1024 * 1024


class Sandbox:
    """A local Telegram with one bot. `start` it, point the bot at `url`, and be a person.

    `call` runs a method without HTTP; `world`, `people`, `groups`, `faults`, `log`,
    `clock` and `limiter` are there for tests in the same process. With a `bot_process` the page
    can kill the bot; with an `upstream` it passes requests on to another server on this machine.
    """

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        limits: Limits | None = None,
        clock: MovableClock | None = None,
        on_call: OnCall | None = None,
        on_update: Callable[[dict[str, Any]], None] | None = None,
        username: str = "ontmoetwijzer_bot",
        first_name: str = "Ontmoetwijzer",
        bot_process: BotProcess | None = None,
        upstream: Upstream | None = None,
        messages_from: int = 1,
    ) -> None:
        """`messages_from`: the id of the first message."""
        self.clock = clock or MovableClock()
        bot_id = int(token.partition(":")[0])
        self.world = World(BotProfile(bot_id, username, first_name), self.clock, messages_from)
        self.world.on_update = on_update
        self.groups = GroupChats(self.world)
        self.people = Users(self.world, self.groups)
        self.faults = Faults()
        self.log = CallLog()
        self.limiter = RateLimiter(limits or Limits(), self.clock)
        self._poller = Poller(self.world)
        context = Context(self.world, self.limiter, self._poller)
        self.dispatcher = Dispatcher(token, context, self.faults, self.log)
        self.dispatcher.on_call = on_call
        self._app = ChatRoutes(self.world, self.people)
        self._group_app = GroupRoutes(self.world, self.groups, self.people)
        self._backstage = Backstage(self.world, self.faults, self.log, bot_process)
        self._forwarder = None if upstream is None else Forwarder(upstream, bot_process)
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

    async def heard(self) -> None:
        """Wait until the bot has confirmed all that people did, and asks what else they do."""
        await self._poller.hungry.wait()

    def reset(self) -> None:
        """Start again with nobody, no faults and an empty log."""
        self.world.reset()
        self.faults.clear()
        self.log.clear()
        self.limiter.reset()

    async def start(self, port: int = 0, address: str = HOST) -> None:
        """Listen on an address of this machine, which may be 0.0.0.0 for all of them; port 0 takes
        a free one. Raises OSError when the port is taken."""
        application = web.Application(client_max_size=_MAX_REQUEST, middlewares=[guard])
        control = Control(
            world=self.world,
            people=self.people,
            faults=self.faults,
            log=self.log,
            clock=self.clock,
            reset=self.reset,
        )
        BotApiServer(self.dispatcher, self.clock).add_routes(application.router)
        self._app.add_routes(application.router)
        self._group_app.add_routes(application.router)
        control.add_routes(application.router)
        self._backstage.add_routes(application.router)
        if self._forwarder is not None:
            self._forwarder.add_routes(application.router)
        static_files.add_routes(application.router)
        # With cancellation a killed bot's long poll ends when its connection does.
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, address, port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop serving."""
        await self._app.close()
        if self._forwarder is not None:
            await self._forwarder.close()
        self._poller.stop()
        if self._runner is not None:
            # One turn of the loop lets those who waited write their answer.
            await asyncio.sleep(0)
            await self._runner.cleanup()
            self._runner = None
        self._poller.stop()
