"""An update read by python-telegram-bot, as the bot's own reader should read it."""

from __future__ import annotations

from typing import Any

from telegram import CallbackQuery, Message, Update

from bot.incoming.incoming import (
    BotAdded,
    BotRemoved,
    ChatMoved,
    Happening,
    Incoming,
    SessionTapped,
)
from dialogs.walk.events import (
    CommandGiven,
    Event,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TextWritten,
)

_GONE = ("kicked", "left")
_KINDS = {
    "beeld": ("photo", "video", "animation", "document", "story", "paid_media"),
    "spraak": ("voice", "audio", "video_note"),
    "sticker": ("sticker", "dice", "game"),
    "plek": ("location", "venue", "contact"),
}


def read_by_library(raw: dict[str, Any], at: float) -> Incoming | None:
    """What the update says; None if it asks nothing of us. Raises on a malformed update."""
    update = Update.de_json(raw, None)
    person, chat = update.effective_user, update.effective_chat
    if chat is None:
        return None
    private = chat.type == "private"
    if (query := update.callback_query) is not None:
        assert person is not None
        event: Happening | None = _tapped(query.data or "", query, at)
        return Incoming(person.id, chat.id, private, event, query.id)
    if update.channel_post is not None:
        event = _said(update.channel_post, at)
        is_command = isinstance(event, CommandGiven)
        return Incoming(chat.id, chat.id, False, event, anonymous=True) if is_command else None
    if (change := update.my_chat_member) is not None:
        assert person is not None
        here = change.new_chat_member.status not in _GONE
        was_here = change.old_chat_member.status not in _GONE
        if here == was_here:
            return None
        event = BotRemoved() if was_here else None if private else BotAdded()
        return Incoming(person.id, chat.id, private, event)
    message = update.message
    if message is not None and not private:
        if message.migrate_to_chat_id is not None:
            return Incoming(chat.id, chat.id, False, ChatMoved(chat.id, message.migrate_to_chat_id))
        if message.migrate_from_chat_id is not None:
            moved = ChatMoved(message.migrate_from_chat_id, chat.id)
            return Incoming(chat.id, chat.id, False, moved)
    event = _happened(update, at)
    if person is None or event is None:
        return None
    if message is None or private:
        return Incoming(person.id, chat.id, private, event)
    thread = message.message_thread_id if message.is_topic_message else None
    anonymous = message.sender_chat is not None
    return Incoming(person.id, chat.id, False, event, None, thread, anonymous)


def _happened(update: Update, at: float) -> Event | None:
    chat = update.effective_chat
    private = chat is not None and chat.type == "private"
    if (edited := update.edited_message) is not None:
        text = edited.text or edited.caption
        return TextEdited(edited.message_id, text, at) if private and text else None
    if (reaction := update.message_reaction) is not None:
        return SomethingSent("reactie", at) if private and reaction.new_reaction else None
    if update.message is None or update.message.pinned_message is not None:
        return None
    event = _said(update.message, at)
    return event if private or isinstance(event, CommandGiven) else None


def _said(message: Message, at: float) -> Event:
    if message.forward_origin is not None:
        return SomethingSent("doorgestuurd", at)
    if message.text is None:
        if message.caption and message.caption.strip():
            return TextWritten(message.caption, at, message.message_id)
        kinds = (k for k, fields in _KINDS.items() if any(getattr(message, f) for f in fields))
        return SomethingSent(next(kinds, "anders"), at)
    first = message.entities[0] if message.entities else None
    if first is not None and (first.type, first.offset) == ("bot_command", 0):
        name, _, _ = message.text[1 : first.length].partition("@")
        about = message.text[first.length :].strip().lower()
        in_a_link = 0 < len(about) <= 64 and all(
            (c.isascii() and c.isalnum()) or c in "_-" for c in about
        )
        return CommandGiven(name.lower(), at, about if in_a_link else "")
    if not message.text.strip():
        return SomethingSent("anders", at)
    return TextWritten(message.text, at, message.message_id)


def _tapped(data: str, query: CallbackQuery, at: float) -> Event | SessionTapped:
    of, _, action = data.partition(":")
    digits = of[1:]
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= 15
    if of[:1] == "s" and is_number and action and "\n" not in action:
        assert query.message is not None
        return SessionTapped(int(digits), action, query.message.message_id)
    parts = data.split(":")
    if len(parts) == 3 and all(part.isascii() and part.isdecimal() for part in parts):
        walk, turn, number = map(int, parts)
        return OptionTapped(walk, turn, number, at)
    return OptionTapped(0, 0, 0, at)
