"""The sandbox's world: people, chats, messages, taps and updates. Pure state, no I/O.

One chat per person now, with the person's id, as on Telegram; a chat has members, so that groups
can come later. Message ids count over all chats, as they do for a bot on Telegram: a bot that
assumes otherwise is found out here.
"""

from collections.abc import Callable
from typing import Any

from bot.sandbox.commands import CommandMenus
from bot.sandbox.feed import Feed
from bot.sandbox.htmltext import Entity
from bot.sandbox.keyboards import Keyboard
from bot.sandbox.model import (
    BotProfile,
    CallbackQuery,
    Chat,
    JsonObject,
    Message,
    Person,
    StoredFile,
    message_content,
)
from bot.sandbox.updates import UpdateQueue

# How long Telegram waits for the answer to a tap.
CALLBACK_SECONDS = 15.0
_FIRST_CALLBACK_ID = 4_000_000_000_000_000_000


class World:
    """Everything that Telegram would know."""

    def __init__(self, bot: BotProfile, clock: Callable[[], float]) -> None:
        self.bot = bot
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.feeds: dict[int, Feed] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self.menus = CommandMenus()
        self.updates = UpdateQueue(clock)
        self.polling = False
        self.on_update: Callable[[JsonObject], None] | None = None
        self._last_message_id = 0
        self._last_file = 0
        self._last_callback_id = _FIRST_CALLBACK_ID

    # People and chats

    def person(self, person_id: int) -> Person:
        """Someone, who exists as soon as they are named."""
        person = self.people.get(person_id)
        if person is None:
            person = self.people[person_id] = Person(person_id)
            self.chats[person_id] = Chat(person_id, "private", {person_id})
        return person

    def feed(self, person_id: int) -> Feed:
        """What this person's screens are told."""
        feed = self.feeds.get(person_id)
        if feed is None:
            feed = self.feeds[person_id] = Feed()
        return feed

    def user(self, user_id: int) -> JsonObject | None:
        """Who someone is, if they are known."""
        if user_id == self.bot.id:
            return self.bot.as_user()
        person = self.people.get(user_id)
        return person.as_user() if person else None

    def chat_object(self, chat: Chat) -> JsonObject:
        """The Chat of the Bot API."""
        return {"id": chat.id, "type": chat.type, "first_name": self.people[chat.id].first_name}

    # Messages

    def add_message(
        self,
        chat: Chat,
        *,
        person_id: int | None,
        text: str,
        entities: list[Entity],
        keyboard: Keyboard | None = None,
        document: StoredFile | None = None,
        photo: StoredFile | None = None,
        extra: JsonObject | None = None,
        kind: str | None = None,
    ) -> Message:
        """Put a message in a chat and on the screens."""
        self._last_message_id += 1
        message = Message(
            self._last_message_id,
            chat.id,
            person_id,
            int(self.clock()),
            text,
            entities,
            keyboard,
            document=document,
            photo=photo,
            extra=extra or {},
            kind=kind,
        )
        chat.messages[message.message_id] = message
        self._tell(chat, "message", message=message.as_page())
        return message

    def mark_edited(self, message: Message) -> None:
        """Date a changed message and show it."""
        message.edit_date = int(self.clock())
        self._tell(self.chats[message.chat_id], "edited", message=message.as_page())

    def mark_reaction(self, message: Message) -> None:
        """Show what a person thinks of a message: no edit, so a frame of its own."""
        chat = self.chats[message.chat_id]
        self._tell(chat, "reaction", message_id=message.message_id, reaction=message.reaction)

    def delete_message(self, message: Message) -> None:
        """Take a message out of its chat and off the screens."""
        chat = self.chats[message.chat_id]
        del chat.messages[message.message_id]
        self._tell(chat, "deleted", message_id=message.message_id)

    def message_object(self, message: Message) -> JsonObject:
        """The Message of the Bot API."""
        sender = self.bot if message.person_id is None else self.people[message.person_id]
        reply: JsonObject = {
            "message_id": message.message_id,
            "from": sender.as_user(),
            "chat": self.chat_object(self.chats[message.chat_id]),
            "date": message.date,
        }
        if message.edit_date is not None:
            reply["edit_date"] = message.edit_date
        return reply | message.extra | message_content(message)

    def add_file(self, file_name: str, mime_type: str, content: bytes) -> StoredFile:
        """Keep an uploaded file."""
        self._last_file += 1
        file = StoredFile(f"SANDBOX{self._last_file:010d}", file_name, mime_type, content)
        self.files[file.file_id] = file
        return file

    # Updates and taps

    def add_update(self, kind: str, content: JsonObject) -> None:
        """Queue an update for the bot."""
        update = self.updates.add(kind, content)
        if update is not None and self.on_update is not None:
            self.on_update(update)

    def ask_callback(self, person_id: int) -> CallbackQuery:
        """Register a tap that the bot may answer, for a while."""
        now = self.clock()
        for old in list(self.callbacks.values()):
            if now - old.asked_at <= CALLBACK_SECONDS:
                break
            del self.callbacks[old.id]
        self._last_callback_id += 1
        query = CallbackQuery(str(self._last_callback_id), person_id, now)
        self.callbacks[query.id] = query
        return query

    def take_callback(self, query_id: str) -> CallbackQuery | None:
        """The tap with this id, once, if it isn't too old."""
        query = self.callbacks.pop(query_id, None)
        if query is None or self.clock() - query.asked_at > CALLBACK_SECONDS:
            return None
        return query

    # What everybody sees

    def set_polling(self, polling: bool) -> None:
        """Tell all screens that the bot began or stopped to listen."""
        if polling != self.polling:
            self.polling = polling
            for feed in self.feeds.values():
                feed.tell("bot", polling=polling)

    def menus_changed(self) -> None:
        """Show everyone their commands anew."""
        for person_id, feed in self.feeds.items():
            feed.tell("commands", commands=self.commands_for(person_id))

    def commands_for(self, person_id: int) -> list[dict[str, str]]:
        """The command menu that a person sees."""
        return self.menus.for_private_chat(person_id, self.person(person_id).language_code)

    def typing(self, chat: Chat) -> None:
        """Show that the bot is busy."""
        self._tell(chat, "typing")

    def reset(self) -> None:
        """Begin anew, with nobody. What the running bot has set and seen goes on: menus,
        descriptions, and the numbers of updates and messages."""
        self.people.clear()
        self.chats.clear()
        self.files.clear()
        self.callbacks.clear()
        self.updates.clear()
        for feed in self.feeds.values():
            feed.tell("reset")

    def _tell(self, chat: Chat, kind: str, **content: Any) -> None:
        for person_id in chat.members:
            self.feed(person_id).tell(kind, **content)
