"""A person for tests: writes, taps and reads over HTTP, exactly as the chat page does.

async with Person(sandbox.url, 1) as anna:
    await anna.say("/start")
    await anna.wait_for("Welkom")
    await anna.tap("Beginnen")
"""

import asyncio
import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

import aiohttp

TIMEOUT = 5.0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message."""

    text: str
    data: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message on the screen. `seen` is the frame that last changed it."""

    message_id: int
    by_bot: bool
    text: str
    entities: list[dict[str, Any]]
    buttons: list[Button]
    rows: list[list[Button]]
    edited: bool
    document: dict[str, str] | None
    photo: dict[str, str] | None
    kind: str | None
    seen: int


@dataclass(frozen=True, slots=True)
class Toast:
    """The short word that answers a tap."""

    callback_id: str
    text: str
    alert: bool
    seen: int


Wanted = str | re.Pattern[str] | Callable[[Message], bool]


class Person:
    """Someone with the bot's chat open. Every wait begins at the person's own last action, so
    that an answer that came at once isn't missed."""

    def __init__(
        self,
        url: str,
        person_id: int,
        first_name: str | None = None,
        *,
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        self.id = person_id
        self.messages: dict[int, Message] = {}
        self.toasts: list[Toast] = []
        self.commands: list[dict[str, str]] = []
        self.mark = 0
        self._first_name = first_name
        self._url = url
        self._own_session = session is None
        self._session = session
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None
        self._seq = 0
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        if self._first_name is not None:
            await self._post("people", {"id": self.id, "first_name": self._first_name})
        await self._load()
        self._socket = await self._session.ws_connect(
            f"{self._url}/app/events", params={"person": self.id, "after": self._seq}
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
        """Write to the bot; the id of the message comes back."""
        self.mark = self._seq
        reply = await self._post("say", {"person": self.id, "text": text})
        last = reply["message_ids"][-1]
        await self._wait(lambda: last in self.messages, TIMEOUT, "not shown")
        return int(reply["message_id"])

    async def sends(self, kind: str, text: str = "") -> int:
        """Send something else than text: sticker, photo, video, voice, location, contact, poll,
        dice or forward. Photo, video and voice may carry a text; a forward is one."""
        self.mark = self._seq
        sent = int(
            (await self._post("send", {"person": self.id, "kind": kind, "text": text}))[
                "message_id"
            ]
        )
        await self._wait(lambda: sent in self.messages, TIMEOUT, "not shown")
        return sent

    async def reacts(self, message_id: int, emoji: str = "👍") -> None:
        """Put an emoji to a message; an empty one takes it away."""
        self.mark = self._seq
        await self._post("react", {"person": self.id, "message_id": message_id, "emoji": emoji})

    async def tap(self, button: str | int, *, message: Message | None = None) -> str:
        """Tap a button by its label (or a part of it) or its number, on the last message of the
        bot that has buttons, or on the one given. The id of the callback query comes back."""
        message = message or self.last_with_buttons()
        found = _find(message.buttons, button)
        assert found is not None, f"no button {button!r}\n{self.transcript()}"
        assert found.data is not None, f"{found.text!r} opens a link"
        return await self.tap_data(message.message_id, found.data)

    async def tap_data(self, message_id: int, data: str, *, force: bool = False) -> str:
        """Tap by callback data; with `force` also a button that is gone."""
        self.mark = self._seq
        tapped = {"person": self.id, "message_id": message_id, "data": data, "force": force}
        return str((await self._post("tap", tapped))["callback_id"])

    async def edit(self, message_id: int, text: str) -> None:
        """Change a text of one's own."""
        self.mark = self._seq
        await self._post("edit", {"person": self.id, "message_id": message_id, "text": text})
        await self._wait(
            lambda: self.messages[message_id].text == text.strip(), TIMEOUT, "not shown"
        )

    async def clear(self) -> None:
        """Delete the chat."""
        await self._post("clear", {"person": self.id})

    # Reading

    def from_bot(self) -> list[Message]:
        """What the bot has written, oldest first."""
        return [message for message in self.messages.values() if message.by_bot]

    def last(self) -> Message:
        """The bot's last message."""
        messages = self.from_bot()
        assert messages, f"the bot has said nothing\n{self.transcript()}"
        return messages[-1]

    def last_with_buttons(self) -> Message:
        """The bot's last message with buttons."""
        messages = [message for message in self.from_bot() if message.buttons]
        assert messages, f"there are no buttons\n{self.transcript()}"
        return messages[-1]

    def buttons(self) -> list[str]:
        """The labels of the bot's last buttons; none where there are no buttons."""
        messages = [message for message in self.from_bot() if message.buttons]
        return [button.text for button in messages[-1].buttons] if messages else []

    def new_messages(self, since: int | None = None) -> list[Message]:
        """What the bot has written or changed since the person's last action (or a mark)."""
        since = self.mark if since is None else since
        return [message for message in self.from_bot() if message.seen > since]

    def transcript(self) -> str:
        """The chat as one would read it aloud."""
        lines = []
        for message in self.messages.values():
            name = "Bot" if message.by_bot else self._first_name or "Jij"
            body = message.text.replace("\n", "\n  ")
            lines.append(f"{name}: {body}{' (bewerkt)' if message.edited else ''}")
            if message.document or message.photo:
                file = message.document["file_name"] if message.document else "foto"
                lines.append(f"  <{file}>")
            elif message.kind:
                lines.append(f"  <{message.kind}>")
            lines += ["  " + " ".join(f"[ {b.text} ]" for b in row) for row in message.rows]
        return "\n".join(lines)

    # Waiting

    async def wait_for(
        self,
        wanted: Wanted,
        *,
        since: int | None = None,
        timeout: float = TIMEOUT,  # noqa: ASYNC109
    ) -> Message:
        """The first message that the bot writes or changes, since the person's last action,
        that holds a text, matches a pattern or satisfies a test."""
        since = self.mark if since is None else since

        def found() -> Message | None:
            return next((m for m in self.new_messages(since) if _matches(m, wanted)), None)

        return await self._wait(found, timeout, f"no message with {wanted!r}")

    async def wait_for_toast(
        self,
        callback_id: str | None = None,
        *,
        timeout: float = TIMEOUT,  # noqa: ASYNC109
    ) -> Toast:
        """The answer to a tap."""
        mark = self.mark

        def found() -> Toast | None:
            for toast in self.toasts:
                if toast.callback_id == callback_id or (callback_id is None and toast.seen > mark):
                    return toast
            return None

        return await self._wait(found, timeout, "the tap wasn't answered")

    async def settle(self, quiet: float = 0.15, *, timeout: float = TIMEOUT) -> list[Message]:  # noqa: ASYNC109
        """What the bot says to the person's last action: at least one message or toast, and all
        that comes until it has been quiet for a moment."""
        mark = self.mark

        def answered() -> bool:
            return bool(self.new_messages(mark)) or any(t.seen > mark for t in self.toasts)

        await self._wait(answered, timeout, "the bot stays silent")
        with contextlib.suppress(TimeoutError):
            async with self._changed:
                while True:
                    await asyncio.wait_for(self._changed.wait(), quiet)
        return self.new_messages(mark)

    async def _wait(self, found: Callable[[], T | None], seconds: float, problem: str) -> T:
        try:
            async with asyncio.timeout(seconds), self._changed:
                while not (result := found()):
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"{problem} within {seconds} s\n{self.transcript()}") from None
        return result

    # The line to the sandbox

    async def _post(self, what: str, body: dict[str, Any]) -> dict[str, Any]:
        assert self._session is not None
        async with self._session.post(f"{self._url}/app/{what}", json=body) as response:
            reply: dict[str, Any] = await response.json()
            assert response.status == 200, f"{what}: {response.status} {reply}"
            return reply

    async def _load(self) -> None:
        assert self._session is not None
        params = {"person": self.id}
        async with self._session.get(f"{self._url}/app/state", params=params) as response:
            state = await response.json()
        self._seq = self.mark = state["seq"]
        self.commands = state["commands"]
        self.messages.clear()
        for message in state["messages"]:
            self._show(message)

    async def _read(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for frame in socket:
            if frame.type is not aiohttp.WSMsgType.TEXT:
                continue
            content = frame.json()
            if content["seq"] <= self._seq and content["type"] != "reload":
                continue  # already part of a state that was loaded since
            async with self._changed:
                self._seq = content["seq"]
                await self._take(content)
                self._changed.notify_all()

    async def _take(self, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "message" | "edited":
                self._show(frame["message"])
            case "deleted":
                self.messages.pop(frame["message_id"], None)
            case "toast":
                toast = Toast(frame["callback_id"], frame["text"], frame["alert"], frame["seq"])
                self.toasts.append(toast)
            case "commands":
                self.commands = frame["commands"]
            case "reset" | "reload":
                await self._load()

    def _show(self, page: dict[str, Any]) -> None:
        rows = [
            [Button(b["text"], b.get("callback_data"), b.get("url")) for b in row]
            for row in page["keyboard"] or []
        ]
        self.messages[page["message_id"]] = Message(
            message_id=page["message_id"],
            by_bot=page["from"] == "bot",
            text=page["text"],
            entities=page["entities"],
            buttons=[button for row in rows for button in row],
            rows=rows,
            edited=page["edit_date"] is not None,
            document=page["document"],
            photo=page["photo"],
            kind=page["kind"],
            seen=self._seq,
        )


def _find(buttons: list[Button], wanted: str | int) -> Button | None:
    if isinstance(wanted, int):
        return buttons[wanted] if -len(buttons) <= wanted < len(buttons) else None
    exact = [button for button in buttons if button.text == wanted]
    partly = [button for button in buttons if wanted.lower() in button.text.lower()]
    return next(iter(exact + partly), None)


def _matches(message: Message, wanted: Wanted) -> bool:
    if isinstance(wanted, str):
        return wanted in message.text
    if isinstance(wanted, re.Pattern):
        return wanted.search(message.text) is not None
    return wanted(message)
