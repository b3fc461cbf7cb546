"""What people do with groups over HTTP: for the chat page, and for test people."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox.routes.json_requests import Body, checked_chat, refusals
from bot.sandbox.world.group_chats import GroupChats
from bot.sandbox.world.model import Chat
from bot.sandbox.world.users import Users
from bot.sandbox.world.world import World

_Doing = Callable[[int, int, Body], object]


class GroupRoutes:
    """Serves /app/group and /app/link.

    `other` is the person who is added, removed or promoted; the bot if it is left out.
    """

    def __init__(self, world: World, groups: GroupChats, people: Users) -> None:
        self._world = world
        self._groups = groups
        self._people = people

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        groups = self._groups
        router.add_post("/app/link", self._open_link)
        router.add_post("/app/group", self._create)
        doings: dict[str, _Doing] = {
            "add": lambda who, chat, body: groups.add(who, chat, self._other(body)),
            "remove": lambda who, chat, body: groups.remove(who, chat, self._other(body)),
            "promote": lambda who, chat, body: groups.promote(
                who, chat, self._other(body), up=not body.flag("undo")
            ),
            "hide": lambda who, chat, body: groups.hide(who, chat, anonymous=not body.flag("undo")),
            "close_topic": lambda who, chat, body: groups.close_topic(
                who, chat, body.integer("thread")
            ),
        }
        for name, doing in doings.items():
            router.add_post(f"/app/group/{name}", self._handler(doing))
        router.add_post("/app/group/upgrade", self._upgrade)
        router.add_post("/app/group/topic", self._open_topic)
        router.add_post("/app/group/channel", self._channel_posts)
        router.add_post("/app/group/other_bot", self._other_bot_says)

    def _handler(self, doing: _Doing) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            body = await Body.read(request)
            with refusals():
                doing(body.integer("person"), _chat(body), body)
            return web.json_response({})

        return handle

    async def _open_link(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            chat_id = self._people.open_link(body.integer("person"), body.text("url"), body.chat())
        return web.json_response({"chat": chat_id})

    async def _create(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            chat = self._groups.create(
                body.integer("person"),
                body.text("title"),
                body.integers("members"),
                supergroup=body.flag("supergroup"),
                forum=body.flag("forum"),
            )
        return _named(chat)

    async def _upgrade(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            chat = self._groups.upgrade(
                body.integer("person"), _chat(body), old_first=body.flag("old_first")
            )
        return _named(chat)

    async def _open_topic(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            topic = self._groups.open_topic(body.integer("person"), _chat(body), body.text("name"))
        return web.json_response({"thread": topic.id})

    async def _channel_posts(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            message = self._groups.channel_posts(_chat(body), body.text("text"))
        return web.json_response({"message_id": message.message_id})

    async def _other_bot_says(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            message = self._groups.other_bot_says(_chat(body), body.text("text"))
        return web.json_response({"message_id": message.message_id})

    def _other(self, body: Body) -> int:
        return body.optional("other") or self._world.bot.id


def _chat(body: Body) -> int:
    return checked_chat(body.fields.get("chat"))


def _named(chat: Chat) -> web.Response:
    return web.json_response({"chat": chat.id})
