"""What the sandbox's world consists of, and how the bot and the page see it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

JsonObject = dict[str, Any]
Entity = dict[str, Any]
Keyboard = list[list[dict[str, str]]]
SERVICE = "service"
"""The kind of a message that says what happened in a group."""


class MemberStatus(StrEnum):
    """What someone is in a group, in the words of the Bot API."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(slots=True)
class BotProfile:
    """The bot as people see it."""

    id: int
    username: str
    first_name: str
    description: str = ""

    def as_user(self) -> JsonObject:
        """The User of the Bot API."""
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }


@dataclass(slots=True)
class Person:
    """Someone with a Telegram account. `started` once they wrote to the bot."""

    id: int
    first_name: str = "Jij"
    language_code: str = "nl"
    started: bool = False
    blocked: bool = False

    def as_user(self) -> JsonObject:
        """The User of the Bot API."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class StoredFile:
    """An uploaded file; `size` of a picture in pixels."""

    file_id: str
    file_name: str
    mime_type: str
    content: bytes
    width: int = 0
    height: int = 0


@dataclass(slots=True)
class Message:
    """One message in a chat.

    `person_id` is None for the bot's; `kind` is None for text and for the bot's files; `reaction`
    is the person's. In a group `author` is the name above it, and `notice` is what screens say of
    something that happened there. `for_bot`: whether the bot got to see it, which privacy mode
    mostly prevents.
    """

    message_id: int
    chat_id: int
    person_id: int | None
    date: int
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    keyboard: Keyboard | None = None
    edit_date: int | None = None
    document: StoredFile | None = None
    photo: StoredFile | None = None
    extra: JsonObject = field(default_factory=dict)
    kind: str | None = None
    reaction: str | None = None
    author: str | None = None
    author_id: int | None = None
    notice: str | None = None
    for_bot: bool = True

    @property
    def has_media(self) -> bool:
        """Whether the text is a caption."""
        return (
            self.document is not None
            or self.photo is not None
            or self.kind not in (None, "forward", SERVICE)
        )

    @property
    def thread_id(self) -> int | None:
        """The topic, or the thread of replies, that it is in."""
        thread: int | None = self.extra.get("message_thread_id")
        return thread

    @property
    def _from(self) -> str:
        if self.notice is not None:
            return SERVICE
        return "bot" if self.person_id is None else "person"

    def as_page(self) -> JsonObject:
        """The message as the chat page gets it."""
        return {
            "message_id": self.message_id,
            "from": self._from,
            "author": self.author and {"id": self.author_id, "name": self.author},
            "date": self.date,
            "edit_date": self.edit_date,
            "text": self.text if self.notice is None else self.notice,
            "entities": self.entities,
            "thread_id": self.thread_id,
            "reply_to": self.extra.get("reply_to_message", {}).get("message_id"),
            "keyboard": self.keyboard,
            "document": self.document
            and {
                "file_name": self.document.file_name,
                "url": f"/app/file/{self.document.file_id}",
            },
            "photo": self.photo and {"url": f"/app/file/{self.photo.file_id}"},
            "kind": self.kind,
            "reaction": self.reaction,
        }


@dataclass(slots=True)
class Topic:
    """One subject of a group that is a forum; the id is that of the message that opened it."""

    id: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Chat:
    """A chat and its messages, oldest first.

    The rest is for groups. `bot` is the bot's status there (None: it never was there, and can't
    know of the group), `moved_to` the supergroup that it became. `stranger_spoke`: the last bot
    that wrote there was another one.
    """

    id: int
    type: str
    members: set[int]
    messages: dict[int, Message] = field(default_factory=dict)
    title: str = ""
    creator: int = 0
    administrators: set[int] = field(default_factory=set)
    anonymous: set[int] = field(default_factory=set)
    bot: MemberStatus | None = None
    is_forum: bool = False
    topics: dict[int, Topic] = field(default_factory=dict)
    moved_to: int | None = None
    stranger_spoke: bool = False
    last_message_id: int = 0

    @property
    def is_private(self) -> bool:
        """Whether it is the bot's chat with one person."""
        return self.type == "private"

    @property
    def has_bot(self) -> bool:
        """Whether the bot hears what happens here."""
        return self.is_private or self.bot in (MemberStatus.MEMBER, MemberStatus.ADMINISTRATOR)


@dataclass(slots=True)
class CallbackQuery:
    """A tap that waits for the bot's answer."""

    id: str
    person_id: int
    asked_at: float
    chat_id: int


def message_content(message: Message) -> JsonObject:
    """What a message holds, in the fields of the Bot API."""
    content: JsonObject = {}
    if message.document is not None:
        file = message.document
        content["document"] = {
            **_file_ids(file),
            "file_name": file.file_name,
            "mime_type": file.mime_type,
        }
    if message.photo is not None:
        file = message.photo
        content["photo"] = [{**_file_ids(file), "width": file.width, "height": file.height}]
    caption = "caption" if message.has_media else "text"
    if message.text:
        content[caption] = message.text
    if message.entities:
        content["caption_entities" if message.has_media else "entities"] = message.entities
    if message.keyboard:
        content["reply_markup"] = {"inline_keyboard": message.keyboard}
    return content


def _file_ids(file: StoredFile) -> JsonObject:
    return {
        "file_id": file.file_id,
        "file_unique_id": f"u{file.file_id}",
        "file_size": len(file.content),
    }


class MovableClock:
    """Unix time from a source, plus an offset that only ever grows or is set on purpose."""

    def __init__(self, source: Callable[[], float] = time.time) -> None:
        self._source = source
        self.offset = 0.0

    def __call__(self) -> float:
        """The time now, in seconds since 1970."""
        return self._source() + self.offset

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        self.offset += seconds


class RefusalError(Exception):
    """Something that Telegram's apps wouldn't let a person do; `status` is the HTTP status."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
