"""What is new in a chat since it was last looked at, as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sandbox.world.model import Chat, Message, StoredFile
from bot.terminal.kept_files import KeptFiles

_QUOTED = 40
"""Characters of an earlier message that say which one is meant."""
_CLOSED = "(no buttons any more under"


@dataclass(frozen=True, slots=True)
class NumberedButton:
    """A button that can be tapped now. `data` or `url` is what it does."""

    message_id: int
    number: int
    label: str
    data: str
    url: str

    @property
    def shown(self) -> str:
        """The number and the label, and a link in full."""
        return f"{self.number} {self.label}" + (f" → {self.url}" if self.url else "")


@dataclass(frozen=True, slots=True)
class _MessageShown:
    """A message as it was when last shown."""

    text: str
    keyboard: tuple[tuple[tuple[str, str, str], ...], ...]
    line: str


def buttons_of(chat: Chat) -> list[NumberedButton]:
    """The buttons that can be tapped: those of the newest message first, from 1."""
    found: list[NumberedButton] = []
    for message in reversed(chat.messages.values()):
        for row in _keyboard(message):
            for label, data, url in row:
                number = len(found) + 1
                found.append(NumberedButton(message.message_id, number, label, data, url))
    return found


class ChatText:
    """One chat, and how much of it was shown. `kept`: where its files are saved; None: nowhere."""

    def __init__(self, chat: Chat, kept: KeptFiles | None = None) -> None:
        self.chat = chat
        self._kept = kept
        self._seen: dict[int, _MessageShown] = {}
        self._numbered: list[NumberedButton] = []

    def news(self) -> list[str]:
        """What was deleted, changed and written by the bot since the last look, and what happened
        in the group. What people write isn't in it."""
        now = {id_: _as_seen(message) for id_, message in self.chat.messages.items()}
        before, self._seen = self._seen, now
        gone = [f"(deleted: {was.line})" for id_, was in before.items() if id_ not in now]
        blocks = [gone] if gone else []
        told: set[int] = set()
        for id_, message in self.chat.messages.items():
            was, is_ = before.get(id_), now[id_]
            if message.notice is not None:
                blocks += [] if was else [[f"({message.notice})"]]
            elif message.person_id is None and was != is_:
                lines = self._told(message, was, is_)
                if was is None or was.keyboard != is_.keyboard:
                    told.add(id_)
                    lines += self._buttons(id_)
                blocks.append(lines)
        # Below a new message nobody misses the old buttons.
        closed = [block for block in blocks if block[0].startswith(_CLOSED)]
        if len(closed) < len(blocks):
            blocks = [block for block in blocks if block not in closed]
        return _apart([*blocks, *self._elsewhere(told)] if blocks else [])

    def screen(self) -> list[str]:
        """All that can be tapped, under the message that it belongs to."""
        messages = [message for message in self.chat.messages.values() if message.keyboard]
        return _apart([[*self._whole(m), *self._buttons(m.message_id)] for m in messages])

    def _elsewhere(self, told: set[int]) -> list[list[str]]:
        """The buttons under messages that weren't told again."""
        before, self._numbered = self._numbered, buttons_of(self.chat)
        rest = [button for button in self._numbered if button.message_id not in told]
        if not rest:
            return []
        if all(button in before for button in rest):
            first, last = rest[0].number, rest[-1].number
            return [[f"(still there: {first}" + (f" to {last})" if last > first else ")")]]
        return [[f"(still there: {' · '.join(button.shown for button in rest)})"]]

    def _buttons(self, message_id: int) -> list[str]:
        numbered = iter(b for b in buttons_of(self.chat) if b.message_id == message_id)
        rows = _keyboard(self.chat.messages[message_id])
        return ["   " + "   ".join(next(numbered).shown for _ in row) for row in rows]

    def _told(self, message: Message, was: _MessageShown | None, is_: _MessageShown) -> list[str]:
        if was is None:
            return self._whole(message)
        if is_.text == was.text:
            which = "(other buttons under" if is_.keyboard else _CLOSED
            return [f"{which} {is_.line})"]
        if is_.text.startswith(was.text):
            return [f"(added under {was.line})", *is_.text[len(was.text) :].strip("\n").split("\n")]
        before, now = was.text.split("\n"), is_.text.split("\n")
        new = [line for line in now if line not in before]
        if not any(new):
            return [
                f"(gone from {was.line})",
                *(line for line in before if line and line not in now),
            ]
        if 2 * len(new) > len(now):
            return ["(changed)", *self._whole(message)]
        return [f"(changed in {was.line})", *(line for line in new if line)]

    def _whole(self, message: Message) -> list[str]:
        lines = marked(message).split("\n") if message.text else []
        if message.document is not None:
            name = message.document.file_name
            lines.append(f"<file: {name}{self._place_of(message.document)}>")
        if message.photo is not None:
            lines.append(f"<picture{self._place_of(message.photo)}>")
        return lines

    def _place_of(self, file: StoredFile) -> str:
        return "" if self._kept is None else f" → {self._kept.place_of(file)}"


def _as_seen(message: Message) -> _MessageShown:
    text = marked(message)
    first = " ".join(text.replace("**", "").split())
    if not first and message.document is not None:
        first = message.document.file_name
    line = first if len(first) <= _QUOTED else f"{first[:_QUOTED].rstrip()}…"
    return _MessageShown(text, _keyboard(message), f"“{line}”")


def _keyboard(message: Message) -> tuple[tuple[tuple[str, str, str], ...], ...]:
    return tuple(
        tuple((b["text"], b.get("callback_data", ""), b.get("url", "")) for b in row)
        for row in message.keyboard or ()
    )


def links_in(message: Message) -> Iterator[str]:
    """The links in a message, in its text and under its buttons."""
    yield from (word for word in message.text.split() if word.startswith("https://"))
    yield from (url for row in _keyboard(message) for _, _, url in row if url)


def marked(message: Message) -> str:
    """The text with **bold** as in a pack."""
    bold = [entity for entity in message.entities if entity["type"] == "bold"]
    units = message.text.encode("utf-16-le")
    parts, done = [], 0
    for entity in sorted(bold, key=_offset):
        begin, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        parts += [units[done:begin].decode("utf-16-le"), "**"]
        parts += [units[begin:end].decode("utf-16-le"), "**"]
        done = end
    return "".join([*parts, units[done:].decode("utf-16-le")])


def _offset(entity: dict[str, Any]) -> int:
    return int(entity["offset"])


def _apart(blocks: list[list[str]]) -> list[str]:
    """The blocks with an empty line between them."""
    lines: list[str] = []
    for block in blocks:
        lines += ["", *block] if lines else block
    return lines
