"""The things of the sandbox's world, and how the bot and the page see them."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.htmltext import Entity
from bot.sandbox.keyboards import Keyboard

JsonObject = dict[str, Any]


@dataclass(slots=True)
class BotProfile:
    """The bot as people see it."""

    id: int
    username: str
    first_name: str
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)

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
    """One message in a chat; `person_id` is None where the bot wrote it, `kind` where it is text
    or a file of the bot, `reaction` is the person's."""

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

    @property
    def has_media(self) -> bool:
        """Whether the text is a caption."""
        return (
            self.document is not None
            or self.photo is not None
            or self.kind not in (None, "forward")
        )

    def as_page(self) -> JsonObject:
        """The message as the chat page gets it."""
        return {
            "message_id": self.message_id,
            "from": "bot" if self.person_id is None else "person",
            "date": self.date,
            "edit_date": self.edit_date,
            "text": self.text,
            "entities": self.entities,
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
class Chat:
    """A chat and what was said in it, oldest first."""

    id: int
    type: str
    members: set[int]
    messages: dict[int, Message] = field(default_factory=dict)


@dataclass(slots=True)
class CallbackQuery:
    """A tap that waits for its answer."""

    id: str
    person_id: int
    asked_at: float


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
