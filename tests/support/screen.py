"""One chat on somebody's screen: read it, and wait for what comes."""

import asyncio
import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.support.patience import PATIENCE

"""Seconds that anything is waited for. Only a failure takes as long, on a busy machine too."""

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
    author: str | None
    thread_id: int | None
    reply_to: int | None
    seen: int

    @property
    def there(self) -> dict[str, str]:
        """The data of its buttons, by their labels; '' for a link."""
        return {button.text: button.data or "" for button in self.buttons}

    @property
    def happened(self) -> bool:
        """Whether it isn't anyone's message: it says who came, who left and the like."""
        return self.kind == "service"


@dataclass(frozen=True, slots=True)
class Toast:
    """The short word that answers a tap."""

    callback_id: str
    text: str
    seen: int


Wanted = str | re.Pattern[str] | Callable[[Message], bool]


class Screen:
    """What one person sees of one chat. Every wait begins at their own last action there, so that
    an answer that came at once isn't missed."""

    def __init__(self, changed: asyncio.Condition, name: str = "Jij") -> None:
        self.messages: dict[int, Message] = {}
        self.toasts: list[Toast] = []
        self.commands: list[dict[str, str]] = []
        self.mark = 0
        self._name = name
        self._changed = changed

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
            if message.happened:
                lines.append(f"({message.text})")
                continue
            name = "Bot" if message.by_bot else message.author or self._name
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
        timeout: float = PATIENCE,  # noqa: ASYNC109
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
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> Toast:
        """The answer to a tap."""
        mark = self.mark

        def found() -> Toast | None:
            for toast in self.toasts:
                if toast.callback_id == callback_id or (callback_id is None and toast.seen > mark):
                    return toast
            return None

        return await self._wait(found, timeout, "the tap wasn't answered")

    async def wait_until(
        self,
        found: Callable[[], T | None],
        what: str,
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> T:
        """Wait until `found` returns something. `what`: the message of the failure."""
        return await self._wait(found, timeout, what)

    async def settle(self, quiet: float = 0.15, *, timeout: float = PATIENCE) -> list[Message]:  # noqa: ASYNC109
        """Wait for the bot's reply to the person's last action: at least one message or toast,
        and all that follows until it has been quiet for so many seconds."""
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

    def load(self, state: dict[str, Any]) -> None:
        """Show a whole chat."""
        self.mark = state["seq"]
        self.commands = state["commands"]
        self.messages.clear()
        for message in state["messages"]:
            self._show(message, state["seq"])

    def take(self, frame: dict[str, Any]) -> None:
        """Show what a frame tells of this chat."""
        match frame["type"]:
            case "message" | "edited":
                self._show(frame["message"], frame["seq"])
            case "deleted":
                self.messages.pop(frame["message_id"], None)
            case "toast":
                toast = Toast(frame["callback_id"], frame["text"], frame["seq"])
                self.toasts.append(toast)
            case "commands":
                self.commands = frame["commands"]

    def button(self, wanted: str | int, message: Message | None = None) -> tuple[int, str]:
        """Find a button by its label (or a part of it) or its number, on the bot's last message
        with buttons or on the one given. Returns the message's id and the callback data."""
        message = message or self.last_with_buttons()
        found = _find(message.buttons, wanted)
        assert found is not None, f"no button {wanted!r}\n{self.transcript()}"
        assert found.data is not None, f"{found.text!r} opens a link"
        return message.message_id, found.data

    def _show(self, page: dict[str, Any], seen: int) -> None:
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
            kind="service" if page["from"] == "service" else page["kind"],
            author=page["author"] and page["author"]["name"],
            thread_id=page["thread_id"],
            reply_to=page["reply_to"],
            seen=seen,
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
