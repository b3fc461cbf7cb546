"""From an update as Telegram sends it to something that happened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from telegram import (
    CallbackQuery,
    ChatMemberUpdated,
    Message,
    MessageReactionUpdated,
    Update,
)
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType

from dialogs.events import (
    CommandGiven,
    Event,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TextWritten,
)

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "message_reaction",
    "my_chat_member",
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """Who did what, and where. `event` is None for who only can be reached from now on."""

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
    if update.edited_message is not None:
        return _edit(update.edited_message, at)
    if update.message_reaction is not None:
        return _reaction(update.message_reaction, at)
    if update.my_chat_member is not None:
        return _member(update.my_chat_member)
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


_CHATS = (
    ("message",),
    ("edited_message",),
    ("callback_query", "message"),
    ("message_reaction",),
)


def chat_id(raw: Any) -> int | None:
    """The private chat that an update came from, even if it is malformed."""
    for path in _CHATS:
        found = _in(raw, *path, "chat", "id")
        if type(found) is int and 0 < found < _TOO_LARGE:
            return found
    return None


_DATES = (
    ("message", "date"),
    ("edited_message", "edit_date"),
    ("edited_message", "date"),
    ("message_reaction", "date"),
)


def sent_at(raw: Any) -> float | None:
    """When someone wrote, changed or reacted to something, in Unix seconds; a tap doesn't say."""
    for kind, key in _DATES:
        found = _in(raw, kind, key)
        if type(found) is int and 0 <= found < _TOO_LARGE:
            return float(found)
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
    """In a group only commands are for us; what Telegram itself tells there is for nobody."""
    if message.from_user is None or message.pinned_message is not None:
        return None
    private = message.chat.type == ChatType.PRIVATE
    event = _said(message, at)
    if not private and not isinstance(event, CommandGiven):
        return None
    return Incoming(message.from_user.id, message.chat.id, private, event)


def _edit(message: Message, at: float) -> Incoming | None:
    text = message.text or message.caption
    if message.from_user is None or message.chat.type != ChatType.PRIVATE or not text:
        return None
    event = TextEdited(message.message_id, text, at)
    return Incoming(message.from_user.id, message.chat.id, True, event)


def _reaction(reaction: MessageReactionUpdated, at: float) -> Incoming | None:
    """Only one that was added, by someone we know, in their own chat with us."""
    if reaction.user is None or reaction.chat.type != ChatType.PRIVATE or not reaction.new_reaction:
        return None
    return Incoming(reaction.user.id, reaction.chat.id, True, SomethingSent("reactie", at))


def _member(change: ChatMemberUpdated) -> Incoming | None:
    """Unblocked by a person, or taken into a group. A block shows when we next send."""
    if change.new_chat_member.status in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        return None
    if change.old_chat_member.status not in (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT):
        return None
    private = change.chat.type == ChatType.PRIVATE
    return Incoming(change.from_user.id, change.chat.id, private, None)


_KINDS = {
    "beeld": ("photo", "video", "animation", "document", "story", "paid_media"),
    "spraak": ("voice", "audio", "video_note"),
    "sticker": ("sticker", "dice", "game"),
    "plek": ("location", "venue", "contact"),
}


_IN_A_LINK = re.compile(r"[a-z0-9_-]{1,64}")
"""What Telegram lets a link to the bot carry; anything else behind a command is passed over."""


def _said(message: Message, at: float) -> Event:
    if message.forward_origin is not None:
        return SomethingSent("doorgestuurd", at)
    text = message.text
    if text is None:
        return _sent(message, at)
    first = message.entities[0] if message.entities else None
    if first is not None and first.type == MessageEntityType.BOT_COMMAND and first.offset == 0:
        name, _, _ = text[1 : first.length].partition("@")
        about = text[first.length :].strip().lower()
        return CommandGiven(name.lower(), at, about if _IN_A_LINK.fullmatch(about) else "")
    if not text.strip():
        return SomethingSent("anders", at)
    return TextWritten(text, at, message.message_id)


def _sent(message: Message, at: float) -> Event:
    """The words under a picture are an answer like any other; the picture is not kept."""
    if message.caption and message.caption.strip():
        return TextWritten(message.caption, at, message.message_id)
    for kind, fields in _KINDS.items():
        if any(getattr(message, field) for field in fields):
            return SomethingSent(kind, at)
    return SomethingSent("anders", at)
