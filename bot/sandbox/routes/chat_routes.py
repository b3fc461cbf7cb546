"""What people do, over HTTP: for the chat page and for test people."""

import asyncio
import contextlib

from aiohttp import WSMsgType, web

from bot.sandbox.routes.json_requests import Body, queried_chat, queried_id, refusals, refused
from bot.sandbox.world.users import Users
from bot.sandbox.world.world import World


class ChatRoutes:
    """Serves /app."""

    def __init__(self, world: World, people: Users) -> None:
        self._world = world
        self._people = people
        self._sockets: set[web.WebSocketResponse] = set()

    def add_routes(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        router.add_get("/app/state", self._state)
        router.add_get("/app/events", self._events)
        router.add_get("/app/file/{file_id}", self._file)
        router.add_post("/app/people", self._name)
        router.add_post("/app/say", self._say)
        router.add_post("/app/send", self._send)
        router.add_post("/app/react", self._react)
        router.add_post("/app/tap", self._tap)
        router.add_post("/app/edit", self._edit)
        router.add_post("/app/clear", self._clear)

    async def close(self) -> None:
        """Close the connections of all screens."""
        for socket in list(self._sockets):
            await socket.close()

    async def _state(self, request: web.Request) -> web.Response:
        person = self._world.person(self._id(queried_id(request, "person")))
        chat = self._world.chats.get(queried_chat(request, "chat") or person.id)
        if chat is None or person.id not in chat.members:
            raise refused(404, "this person isn't in that chat")
        bot = self._world.bot
        return web.json_response(
            {
                "person": {"id": person.id, "first_name": person.first_name},
                "bot": {
                    "username": bot.username,
                    "first_name": bot.first_name,
                    "description": bot.description,
                    "polling": self._world.polling,
                },
                "chat": {"id": chat.id, "type": chat.type, "moved_to": chat.moved_to},
                "groups": self._world.groups_as_page(person.id),
                "commands": self._world.commands_in(chat),
                "messages": [message.as_page() for message in chat.messages.values()],
                "seq": self._world.feed(person.id).seq,
            }
        )

    async def _events(self, request: web.Request) -> web.WebSocketResponse:
        person_id = self._id(queried_id(request, "person"))
        after = request.query.get("after", "")
        if not (after.isascii() and after.isdecimal()):
            raise refused(400, "after must be the number of the last frame seen")
        self._world.person(person_id)
        socket = web.WebSocketResponse(heartbeat=30.0)
        await socket.prepare(request)
        self._sockets.add(socket)
        sending = asyncio.create_task(self._send_frames(socket, person_id, int(after)))
        try:
            async for message in socket:
                if message.type is WSMsgType.ERROR:
                    break
        finally:
            sending.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectionError):
                await sending
            self._sockets.discard(socket)
        return socket

    async def _send_frames(self, socket: web.WebSocketResponse, person_id: int, after: int) -> None:
        feed = self._world.feed(person_id)
        news = asyncio.Event()
        feed.listeners.add(news.set)
        try:
            while True:
                frames = feed.since(after)
                if frames is None:
                    frames = [{"type": "reload", "seq": feed.seq}]
                after = feed.seq
                for frame in frames:
                    await socket.send_json(frame)
                await news.wait()
                news.clear()
        finally:
            feed.listeners.discard(news.set)

    async def _file(self, request: web.Request) -> web.Response:
        file = self._world.files.get(request.match_info["file_id"])
        if file is None:
            raise refused(404, "no such file")
        # Pictures are shown, other files are downloaded: nothing runs as a page.
        name = "".join(char for char in file.file_name if char.isalnum() or char in "._- ")
        headers = {"X-Content-Type-Options": "nosniff"}
        if not file.width:
            headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return web.Response(
            body=file.content, content_type=_safe_type(file.mime_type), headers=headers
        )

    async def _name(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        person_id = self._id(body.integer("id"))
        with refusals():
            person = self._people.name(person_id, body.text("first_name"))
        return web.json_response({"id": person.id, "first_name": person.first_name})

    async def _say(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            said = self._people.say(
                self._id(body.integer("person")),
                body.text("text"),
                chat_id=body.chat(),
                reply_to=body.optional("reply_to"),
                thread_id=body.optional("thread"),
            )
        ids = [message.message_id for message in said]
        return web.json_response({"message_id": ids[0], "message_ids": ids})

    async def _send(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        text = body.text("text") if "text" in body.fields else ""
        with refusals():
            person_id = self._id(body.integer("person"))
            sent = self._people.send(person_id, body.text("kind"), text, chat_id=body.chat())
        return web.json_response({"message_id": sent.message_id})

    async def _react(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            self._people.react(
                self._id(body.integer("person")),
                body.integer("message_id"),
                body.text("emoji"),
                chat_id=body.chat(),
            )
        return web.json_response({})

    async def _tap(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            query_id = self._people.tap(
                self._id(body.integer("person")),
                body.integer("message_id"),
                body.text("data"),
                force=body.flag("force"),
                chat_id=body.chat(),
            )
        return web.json_response({"callback_id": query_id})

    async def _edit(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        with refusals():
            message = self._people.edit(
                self._id(body.integer("person")),
                body.integer("message_id"),
                body.text("text"),
                chat_id=body.chat(),
            )
        return web.json_response({"message_id": message.message_id})

    async def _clear(self, request: web.Request) -> web.Response:
        body = await Body.read(request)
        self._people.clear(self._id(body.integer("person")))
        return web.json_response({})

    def _id(self, person_id: int) -> int:
        if person_id == self._world.bot.id:
            raise refused(400, "that is the bot")
        return person_id


def _safe_type(mime_type: str) -> str:
    main = mime_type.partition(";")[0].strip().lower()
    return (
        main
        if main in {"image/png", "image/jpeg", "application/pdf"}
        else ("application/octet-stream")
    )
