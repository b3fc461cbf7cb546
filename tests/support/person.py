"""A person for tests: writes, taps and reads over HTTP, exactly as the chat page does.

async with Person(sandbox.url, 1) as anna:
    await anna.say("/start")
    await anna.wait_for("Welkom")
    await anna.tap("Beginnen")
"""

import asyncio
import contextlib
from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.support.patience import PATIENCE
from tests.support.screen import Button, Message, Screen, Toast, Wanted

__all__ = ["Button", "Message", "Person", "Screen", "Toast", "Wanted"]


class Person(Screen):
    """Someone with the bot's chat open; what they see of a group is in `in_group`."""

    def __init__(
        self,
        url: str,
        person_id: int,
        first_name: str | None = None,
        *,
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        super().__init__(asyncio.Condition(), first_name or "Jij")
        self.id = person_id
        self.groups: list[dict[str, Any]] = []
        self.seq = 0
        self._first_name = first_name
        self._url = url
        self._own_session = session is None
        self._session = session
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None
        self._open_groups: dict[int, Screen] = {}

    async def __aenter__(self) -> Self:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        if self._first_name is not None:
            await self._post("people", {"id": self.id, "first_name": self._first_name})
        await self._load()
        self._socket = await self._session.ws_connect(
            f"{self._url}/app/events", params={"person": self.id, "after": self.seq}
        )
        self._reading = asyncio.create_task(self._read(self._socket))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._socket is not None:
            await self._socket.close()
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
        if self._own_session and self._session is not None:
            await self._session.close()

    # Acting

    async def say(self, text: str) -> int:
        """Write to the bot. Returns the id of the message."""
        self.mark = self.seq
        reply = await self._post("say", {"person": self.id, "text": text})
        last = reply["message_ids"][-1]
        await self._wait(lambda: last in self.messages, PATIENCE, "not shown")
        return int(reply["message_id"])

    async def sends(self, kind: str, text: str = "") -> int:
        """Send something else than text: sticker, photo, video, voice, location, contact, poll,
        dice or forward. Photo, video and voice may carry a text; a forward is one."""
        self.mark = self.seq
        sent = int(
            (await self._post("send", {"person": self.id, "kind": kind, "text": text}))[
                "message_id"
            ]
        )
        await self._wait(lambda: sent in self.messages, PATIENCE, "not shown")
        return sent

    async def reacts(self, message_id: int, emoji: str = "👍") -> None:
        """React to a message with an emoji; '' takes it away."""
        self.mark = self.seq
        await self._post("react", {"person": self.id, "message_id": message_id, "emoji": emoji})

    async def tap(self, button: str | int, *, message: Message | None = None) -> str:
        """Tap a button by its label (or a part of it) or its number, on the last message of the
        bot that has buttons, or on the one given. The id of the callback query comes back."""
        return await self.tap_data(*self.button(button, message))

    async def tap_data(self, message_id: int, data: str, *, force: bool = False) -> str:
        """Tap by callback data; with `force` also a button that is gone."""
        self.mark = self.seq
        tapped = {"person": self.id, "message_id": message_id, "data": data, "force": force}
        return str((await self._post("tap", tapped))["callback_id"])

    async def edit(self, message_id: int, text: str) -> None:
        """Change one of their own texts."""
        self.mark = self.seq
        await self._post("edit", {"person": self.id, "message_id": message_id, "text": text})
        await self._wait(
            lambda: self.messages[message_id].text == text.strip(), PATIENCE, "not shown"
        )

    async def clear(self) -> None:
        """Delete the chat."""
        await self._post("clear", {"person": self.id})

    async def open_link(self, url: str, chat_id: int | None = None) -> int:
        """Follow a t.me link to the bot; one that takes it to a group needs the group."""
        self.mark = self.seq
        asked = {"person": self.id, "url": url, "chat": chat_id}
        return int((await self._post("link", asked))["chat"])

    async def does(self, what: str, **body: Any) -> dict[str, Any]:
        """Anything else that a person can do, by its name under /app."""
        return await self._post(what, {"person": self.id, **body})

    # Groups

    async def in_group(self, chat_id: int) -> Screen:
        """What this person sees of a group."""
        screen = self._open_groups.get(chat_id)
        if screen is None:
            screen = self._open_groups[chat_id] = Screen(self._changed, self._name)
            screen.load(await self._state(chat_id))
        return screen

    # The line to the sandbox

    async def _post(self, what: str, body: dict[str, Any]) -> dict[str, Any]:
        assert self._session is not None
        async with self._session.post(f"{self._url}/app/{what}", json=body) as response:
            reply: dict[str, Any] = await response.json()
            assert response.status == 200, f"{what}: {response.status} {reply}"
            return reply

    async def _state(self, chat_id: int | None = None) -> dict[str, Any]:
        assert self._session is not None
        params = {"person": self.id} if chat_id is None else {"person": self.id, "chat": chat_id}
        async with self._session.get(f"{self._url}/app/state", params=params) as response:
            state: dict[str, Any] = await response.json()
            assert response.status == 200, f"state: {response.status} {state}"
            return state

    async def _load(self) -> None:
        state = await self._state()
        self.seq = state["seq"]
        self.groups = state["groups"]
        self.load(state)
        here = {group["id"] for group in self.groups}
        for chat_id, screen in list(self._open_groups.items()):
            if chat_id in here:
                screen.load(await self._state(chat_id))
            else:
                del self._open_groups[chat_id]

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for frame in socket:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                continue
            content = frame.json()
            if content["seq"] <= self.seq and content["type"] != "reload":
                continue  # already part of a state that was loaded since
            async with self._changed:
                self.seq = content["seq"]
                await self._take(content)
                self._changed.notify_all()

    async def _take(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "reset" | "reload":
                await self._load()
            case "groups":
                self.groups = frame["groups"]
            case _ if frame.get("chat_id", self.id) == self.id:
                self.take(frame)
            case _ if frame["chat_id"] in self._open_groups:
                self._open_groups[frame["chat_id"]].take(frame)
