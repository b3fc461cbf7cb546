"""From an update as Telegram sends it to something that happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType, MessageEntityType

from dialogs.events import CommandGiven, Event, OptionTapped, TextWritten

ALLOWED_UPDATES = ("message", "callback_query")


@dataclass(frozen=True, slots=True)
class Incoming:
    """Who did what, and where. `event` is None for what can't be read as an answer."""

    person_id: int
    chat_id: int
    private: bool
    event: Event | None
    callback_id: str | None = None


def read_update(raw: dict[str, Any], at: float) -> Incoming | None:
    """What the update says; None when it asks nothing of us. Raises on a malformed update."""
    update = Update.de_json(raw, None)
    if update.callback_query is not None:
        return _tap(update.callback_query, at)
    if update.message is not None:
        return _message(update.message, at)
    return None


# Telegram's ids have 52 bits at most, and the database holds 63.
_TOO_LARGE = 1 << 62


def update_id(raw: Any) -> int | None:
    """The id of an update that may be anything."""
    found = _in(raw, "update_id")
    return found if type(found) is int and abs(found) < _TOO_LARGE else None


def callback_id(raw: Any) -> str | None:
    """The id of the tap in an update that may be malformed."""
    found = _in(raw, "callback_query", "id")
    return found if isinstance(found, str) else None


def chat_id(raw: Any) -> int | None:
    """The private chat that an update came from, even if it is malformed."""
    for path in (("message",), ("callback_query", "message")):
        found = _in(raw, *path, "chat", "id")
        if type(found) is int and 0 < found < _TOO_LARGE:
            return found
    return None


def _in(raw: Any, *keys: str) -> Any:
    for key in keys:
        raw = raw.get(key) if isinstance(raw, dict) else None
    return raw


def _tap(query: CallbackQuery, at: float) -> Incoming | None:
    message = query.message
    if message is None:
        return None
    private = message.chat.type == ChatType.PRIVATE
    return Incoming(query.from_user.id, message.chat.id, private, _tapped(query, at), query.id)


def _tapped(query: CallbackQuery, at: float) -> Event:
    parts = (query.data or "").split(":")
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
    if len(parts) != 3 or len(numbers) != 3:
        return OptionTapped(0, 0, 0, at)
    walk, turn, number = numbers
    return OptionTapped(walk, turn, number, at)


def _message(message: Message, at: float) -> Incoming | None:
    if message.from_user is None:
        return None
    private = message.chat.type == ChatType.PRIVATE
    event = _said(message, at)
    if not private and not isinstance(event, CommandGiven):
        return None
    return Incoming(message.from_user.id, message.chat.id, private, event)


def _said(message: Message, at: float) -> Event | None:
    text = message.text
    if text is None:
        return None
    first = message.entities[0] if message.entities else None
    if first is not None and first.type == MessageEntityType.BOT_COMMAND and first.offset == 0:
        name, _, _ = text[1 : first.length].partition("@")
        return CommandGiven(name.lower(), at)
    return TextWritten(text, at) if text.strip() else None
