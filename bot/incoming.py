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


def callback_id(raw: dict[str, Any]) -> str | None:
    """The id of the tap in an update that may be malformed."""
    tap = raw.get("callback_query")
    found = tap.get("id") if isinstance(tap, dict) else None
    return found if isinstance(found, str) else None


def chat_id(raw: dict[str, Any]) -> int | None:
    """The private chat that an update came from, even if it is malformed."""
    for holder in (raw.get("message"), (raw.get("callback_query") or {}).get("message")):
        chat = holder.get("chat") if isinstance(holder, dict) else None
        found = chat.get("id") if isinstance(chat, dict) else None
        if isinstance(found, int) and found > 0:
            return found
    return None


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
