"""Turns a Telegram update into an event.

It reads only the fields that the bot uses, and checks their types: building the library's `Update`
with every object in it would cost more than the step that follows. A test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType

from bot.incoming.programme_taps import (
    OriginTapped,
    StaffTapped,
    TakenBack,
    read_tap,
)
from dialogs.walk.events import (
    CommandGiven,
    Event,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TextWritten,
)

T = TypeVar("T")
Object = dict[str, Any]
"""An object of the Bot API, as JSON brings it."""


class MalformedUpdateError(ValueError):
    """This isn't what Telegram sends."""


@dataclass(frozen=True, slots=True)
class SessionTapped:
    """Someone tapped a button of a session. The ids are what the button says, not a permission:
    check them."""

    session: int
    action: str
    message: int


@dataclass(frozen=True, slots=True)
class BotAdded:
    """Someone added the bot to a group."""


@dataclass(frozen=True, slots=True)
class BotRemoved:
    """Someone removed the bot from a group, or blocked it in their own chat."""


@dataclass(frozen=True, slots=True)
class ChatMoved:
    """A group became a supergroup, with a new id."""

    old: int
    new: int


@dataclass(frozen=True, slots=True)
class ChatRenamed:
    """A group was renamed."""

    title: str


@dataclass(frozen=True, slots=True)
class FollowUpRefused:
    """Someone tapped the button against a message that was still to come in this walk."""

    walk: int
    timer: str

    @property
    def data(self) -> str:
        """The callback data of the button."""
        return f"b:{self.walk}:{self.timer}"


ChatChange = BotAdded | BotRemoved | ChatMoved | ChatRenamed
"""Events about a chat itself, not something said in it."""
OwnTap = SessionTapped | StaffTapped | TakenBack | OriginTapped | FollowUpRefused
"""Taps on buttons that don't belong to a walk."""
Happening = Event | OwnTap | ChatChange


@dataclass(frozen=True, slots=True)
class Incoming:
    """Who did what, and where: the group's topic and title, and whether they wrote on behalf of the
    group.

    `event` is None if the update only says that someone can be reached again.
    """

    person_id: int
    chat_id: int
    private: bool
    event: Happening | None
    callback_id: str | None = None
    thread_id: int | None = None
    anonymous: bool = False
    title: str = ""


def read_update(raw: Object, at: float) -> Incoming | None:
    """What the update says; None if the bot has nothing to do. Raises MalformedUpdateError."""
    for kind, read in _READERS.items():
        content = _maybe(raw, kind, dict)
        if content is not None:
            return read(content, at)
    return None


# Telegram's ids have at most 52 bits; SQLite could store 63.
_TOO_LARGE = 1 << 62


def update_id(raw: Any) -> int | None:
    """The id of an update, which may be any JSON value; None if it has no valid id.

    A negative number isn't valid: as an offset Telegram would count it from the end.
    """
    found = _in(raw, "update_id")
    return found if type(found) is int and 0 < found < _TOO_LARGE else None


_ID_IN_BYTES = re.compile(rb'"update_id"\s*:\s*(\d{1,19})(?=\s*[,}])')


def update_ids_in(payload: bytes) -> list[int]:
    """The plausible update ids in an answer that isn't valid JSON, in order.

    Text that somebody wrote can't pass for one: there a backslash precedes each quotation mark.
    """
    numbers = (int(digits) for digits in _ID_IN_BYTES.findall(payload))
    return [number for number in numbers if 0 < number < _TOO_LARGE]


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
    """When someone wrote, edited or reacted to something, in Unix seconds; None for a tap, which
    has no time."""
    for kind, key in _DATES:
        found = _in(raw, kind, key)
        if type(found) is int and 0 <= found < _TOO_LARGE:
            return float(found)
    return None


def _in(raw: Any, *keys: str) -> Any:
    for key in keys:
        raw = raw.get(key) if isinstance(raw, dict) else None
    return raw


def _tap(query: Object, at: float) -> Incoming | None:
    message = _maybe(query, "message", dict)
    if message is None:
        return None
    chat_id, kind = _chat(message)
    person, data = _need(query, "from", dict), _maybe(query, "data", str) or ""
    event = _tapped(data, _maybe(message, "message_id", int) or 0, at)
    return Incoming(
        _need(person, "id", int), chat_id, kind == ChatType.PRIVATE, event, _need(query, "id", str)
    )


_OF_A_SESSION = re.compile(r"s(\d{1,15}):(.+)", re.ASCII)
_AGAINST = re.compile(r"b:(\d{1,15}):([a-z_]{1,20})", re.ASCII)


def _tapped(data: str, message: int, at: float) -> Happening:
    if found := _OF_A_SESSION.fullmatch(data):
        return SessionTapped(int(found[1]), found[2], message)
    if found := _AGAINST.fullmatch(data):
        return FollowUpRefused(int(found[1]), found[2])
    known = read_tap(data)
    if known is not None:
        return known
    parts = data.split(":")
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
    if len(parts) != 3 or len(numbers) != 3:
        return OptionTapped(0, 0, 0, at)
    walk, turn, number = numbers
    return OptionTapped(walk, turn, number, at)


def _message(message: Object, at: float) -> Incoming | None:
    """Read a message. In a group only commands are for us, and no service messages."""
    chat_id, kind = _chat(message)
    private = kind == ChatType.PRIVATE
    person = _maybe(message, "from", dict)
    event: Happening = _said(message, at)
    if not private and (moved := _moved(message, chat_id)) is not None:
        return Incoming(chat_id, chat_id, False, moved)
    if not private and (title := _maybe(message, "new_chat_title", str)):
        return Incoming(chat_id, chat_id, False, ChatRenamed(title))
    if person is None or message.get("pinned_message") is not None:
        return None
    if private:
        return Incoming(_need(person, "id", int), chat_id, True, event)
    if not isinstance(event, CommandGiven):
        return None
    anonymous = message.get("sender_chat") is not None
    return Incoming(
        *(_need(person, "id", int), chat_id, False, event, None, _topic(message), anonymous),
        _title(message),
    )


def _moved(message: Object, chat_id: int) -> ChatMoved | None:
    """Read that a group became a supergroup: both the old and the new one say so."""
    new, old = (_maybe(message, f"migrate_{way}_chat_id", int) for way in ("to", "from"))
    if new is not None:
        return ChatMoved(chat_id, new)
    return None if old is None else ChatMoved(old, chat_id)


def _topic(message: Object) -> int | None:
    """The topic; None for a thread in a group without topics, which is only a chain of replies."""
    in_topic = _maybe(message, "is_topic_message", bool)
    return _maybe(message, "message_thread_id", int) if in_topic else None


def _post(message: Object, at: float) -> Incoming | None:
    """Read a channel post. It has no author, and only commands are for us."""
    chat_id, _ = _chat(message)
    event = _said(message, at)
    if not isinstance(event, CommandGiven):
        return None
    return Incoming(chat_id, chat_id, False, event, anonymous=True)


def _edit(message: Object, at: float) -> Incoming | None:
    chat_id, kind = _chat(message)
    person, number = _maybe(message, "from", dict), _need(message, "message_id", int)
    text = _maybe(message, "text", str) or _maybe(message, "caption", str)
    if person is None or kind != ChatType.PRIVATE or not text:
        return None
    return Incoming(_need(person, "id", int), chat_id, True, TextEdited(number, text, at))


def _reaction(reaction: Object, at: float) -> Incoming | None:
    """Read a reaction, only if it was added, by a known person, in their private chat with the
    bot."""
    chat_id, kind = _chat(reaction)
    person = _maybe(reaction, "user", dict)
    if person is None or kind != ChatType.PRIVATE or not _need(reaction, "new_reaction", list):
        return None
    return Incoming(_need(person, "id", int), chat_id, True, SomethingSent("reactie", at))


_GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


def _member(change: Object, at: float) -> Incoming | None:
    """Read that a person blocked or unblocked the bot, or that it was added to a group or
    removed."""
    chat_id, kind = _chat(change)
    private = kind == ChatType.PRIVATE
    old, new = (
        _need(_need(change, f"{when}_chat_member", dict), "status", str) for when in ("old", "new")
    )
    if (new in _GONE) == (old in _GONE):
        return None
    event: Happening | None = BotRemoved() if new in _GONE else None if private else BotAdded()
    person = _need(_need(change, "from", dict), "id", int)
    return Incoming(person, chat_id, private, event, title=_title(change))


def _title(content: Object) -> str:
    """The title of a group; None for a private chat."""
    return _maybe(_need(content, "chat", dict), "title", str) or ""


_READERS: dict[str, Callable[[Object, float], Incoming | None]] = {
    "callback_query": _tap,
    "message": _message,
    "edited_message": _edit,
    "message_reaction": _reaction,
    "my_chat_member": _member,
    "channel_post": _post,
}
ALLOWED_UPDATES = tuple(_READERS)
"""What we ask Telegram for."""

_KINDS = {
    "beeld": ("photo", "video", "animation", "document", "story", "paid_media"),
    "spraak": ("voice", "audio", "video_note"),
    "sticker": ("sticker", "dice", "game"),
    "plek": ("location", "venue", "contact"),
}


_IN_A_LINK = re.compile(r"[a-z0-9_-]{1,64}")
"""What Telegram lets a link to the bot carry; any other argument of a command is ignored."""


def _said(message: Object, at: float) -> Event:
    number = _need(message, "message_id", int)
    _need(message, "date", int)
    text, caption = _maybe(message, "text", str), _maybe(message, "caption", str)
    if message.get("forward_origin") is not None:
        return SomethingSent("doorgestuurd", at)
    if text is None and caption and caption.strip():
        # The caption of a picture is an answer like any other; the picture isn't kept.
        return TextWritten(caption, at, number)
    if text is None:
        return SomethingSent(_kind(message), at)
    if (length := _command_length(message)) is not None:
        name, _, _ = text[1:length].partition("@")
        about = text[length:].strip().lower()
        return CommandGiven(name.lower(), at, about if _IN_A_LINK.fullmatch(about) else "")
    if not text.strip():
        return SomethingSent("anders", at)
    return TextWritten(text, at, number)


def _command_length(message: Object) -> int | None:
    """The length of the command at the start of the text; None if there is none."""
    entities = _maybe(message, "entities", list)
    if not entities:
        return None
    first = entities[0]
    if not isinstance(first, dict):
        raise MalformedUpdateError("entities")
    length, offset = _need(first, "length", int), _need(first, "offset", int)
    begins = offset == 0 and _need(first, "type", str) == MessageEntityType.BOT_COMMAND
    return length if begins else None


def _kind(message: Object) -> str:
    for kind, fields in _KINDS.items():
        if any(message.get(field) for field in fields):
            return kind
    return "anders"


def _chat(content: Object) -> tuple[int, str]:
    chat = _need(content, "chat", dict)
    return _need(chat, "id", int), _need(chat, "type", str)


def _maybe(raw: Object, key: str, kind: type[T]) -> T | None:
    """The value under this key, or None. Raises MalformedUpdateError for another type."""
    value = raw.get(key)
    # Not isinstance: a bool must not pass for a number.
    if value is None or type(value) is kind:
        return value
    raise MalformedUpdateError(key)


def _need(raw: Object, key: str, kind: type[T]) -> T:
    value = _maybe(raw, key, kind)
    if value is None:
        raise MalformedUpdateError(key)
    return value
