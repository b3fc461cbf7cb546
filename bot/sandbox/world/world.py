"""The sandbox's world: people, chats, messages, taps and updates. Pure state, no I/O.

One chat per person, with the person's id, as on Telegram, and groups. Message ids count over all
private chats and small groups together, as they do for a bot on Telegram, and start at 1 in each
supergroup: this exposes a bot that assumes otherwise.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from bot.sandbox.world.group_rules import reaches_bot, status_of
from bot.sandbox.world.model import (
    BotProfile,
    CallbackQuery,
    Chat,
    Entity,
    JsonObject,
    Keyboard,
    Message,
    Person,
    StoredFile,
    message_content,
)
from bot.sandbox.world.queues import Feed, UpdateQueue

# How long Telegram waits for the answer to a tap.
CALLBACK_SECONDS = 15.0
_FIRST_CALLBACK_ID = 4_000_000_000_000_000_000


class World:
    """Everything that Telegram would know."""

    def __init__(self, bot: BotProfile, clock: Callable[[], float], messages_from: int = 1) -> None:
        self.bot = bot
        self.clock = clock
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.feeds: dict[int, Feed] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self.menu: list[dict[str, str]] = []
        self.updates = UpdateQueue(clock)
        self.polling = False
        self.on_update: Callable[[JsonObject], None] | None = None
        self._last_message_id = messages_from - 1
        self._last_file = 0
        self._last_callback_id = _FIRST_CALLBACK_ID

    # People and chats

    def person(self, person_id: int) -> Person:
        """Return a person; they exist as soon as they are named."""
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
        """The User of someone, if they are known."""
        if user_id == self.bot.id:
            return self.bot.as_user()
        person = self.people.get(user_id)
        return person.as_user() if person else None

    def chat_object(self, chat: Chat) -> JsonObject:
        """The Chat of the Bot API."""
        if chat.is_private:
            name = self.people[chat.id].first_name
            return {"id": chat.id, "type": chat.type, "first_name": name}
        about: JsonObject = {"id": chat.id, "type": chat.type, "title": chat.title}
        return about | {"is_forum": True} if chat.is_forum else about

    def groups_of(self, person_id: int) -> list[Chat]:
        """The groups that someone is in, as they are now."""
        return [
            chat
            for chat in self.chats.values()
            if not chat.is_private and person_id in chat.members and chat.moved_to is None
        ]

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
        author: str | None = None,
        author_id: int | None = None,
        notice: str | None = None,
    ) -> Message:
        """Put a message in a chat and on the screens."""
        message = Message(
            self._next_message_id(chat),
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
            author=author,
            author_id=author_id,
            notice=notice,
        )
        if person_id is None:
            chat.stranger_spoke = False
        chat.messages[message.message_id] = message
        self.tell(chat, "message", message=message.as_page())
        return message

    def deliver(self, message: Message, kind: str = "message") -> None:
        """Tell the bot of a message, if it may see it."""
        chat = self.chats[message.chat_id]
        message.for_bot = reaches_bot(chat, message, self.bot.username, self.bot.id)
        if message.for_bot:
            self.add_update(kind, self.message_object(message))

    def mark_edited(self, message: Message) -> None:
        """Set the edit date of a message and show it."""
        message.edit_date = int(self.clock())
        self.tell(self.chats[message.chat_id], "edited", message=message.as_page())

    def mark_reaction(self, message: Message) -> None:
        """Show a reaction: it isn't an edit, so it has a frame of its own."""
        chat = self.chats[message.chat_id]
        self.tell(chat, "reaction", message_id=message.message_id, reaction=message.reaction)

    def delete_message(self, message: Message) -> None:
        """Delete a message from its chat and from the screens."""
        chat = self.chats[message.chat_id]
        del chat.messages[message.message_id]
        self.tell(chat, "deleted", message_id=message.message_id)

    def message_object(self, message: Message) -> JsonObject:
        """The Message of the Bot API."""
        writer = message.extra.get("from") or self.user(message.person_id or self.bot.id)
        reply: JsonObject = {
            "message_id": message.message_id,
            "from": writer,
            "chat": self.chat_object(self.chats[message.chat_id]),
            "date": message.date,
        }
        if message.edit_date is not None:
            reply["edit_date"] = message.edit_date
        return reply | message.extra | message_content(message)

    def placed(
        self, chat: Chat, replied: Message | None, thread_id: int | None = None
    ) -> JsonObject:
        """The fields that say where in a chat a message is: what it replies to, and its topic.

        In a supergroup without topics every reply names a thread too: a trap for bots.
        """
        fields: JsonObject = {}
        if chat.is_forum:
            thread_id = thread_id or (replied.thread_id if replied else None)
            if thread_id is not None:
                fields |= {"message_thread_id": thread_id, "is_topic_message": True}
                # What replies to nothing in a topic replies to the message that opened it.
                replied = replied or chat.messages.get(thread_id)
        elif chat.type == "supergroup" and (replied or thread_id):
            root = thread_id or (replied and (replied.thread_id or replied.message_id))
            fields["message_thread_id"] = root
        if replied is not None:
            shown = self.message_object(replied)
            shown.pop("reply_to_message", None)
            fields["reply_to_message"] = shown
        return fields

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

    def ask_callback(self, person_id: int, chat_id: int) -> CallbackQuery:
        """Add a tap that the bot may answer for a while."""
        now = self.clock()
        for old in list(self.callbacks.values()):
            if now - old.asked_at <= CALLBACK_SECONDS:
                break
            del self.callbacks[old.id]
        self._last_callback_id += 1
        query = CallbackQuery(str(self._last_callback_id), person_id, now, chat_id)
        self.callbacks[query.id] = query
        return query

    def take_callback(self, query_id: str) -> CallbackQuery | None:
        """Return the tap with this id, once; None if it is too old."""
        query = self.callbacks.pop(query_id, None)
        if query is None or self.clock() - query.asked_at > CALLBACK_SECONDS:
            return None
        return query

    # What everybody sees

    def groups_as_page(self, person_id: int) -> list[JsonObject]:
        """The groups of one person, as their screen shows them."""
        return [
            {
                "id": chat.id,
                "type": chat.type,
                "title": chat.title,
                "bot": chat.bot if chat.has_bot else None,
                "is_forum": chat.is_forum,
                "topics": [asdict(topic) for topic in chat.topics.values()],
                "members": [
                    {
                        "id": member,
                        "first_name": self.people[member].first_name,
                        "standing": status_of(chat, member),
                        "anonymous": member in chat.anonymous,
                    }
                    for member in sorted(chat.members)
                ],
            }
            for chat in self.groups_of(person_id)
        ]

    def tell_groups(self, person_id: int) -> None:
        """Show someone their groups again."""
        self.feed(person_id).tell("groups", groups=self.groups_as_page(person_id))

    def set_polling(self, polling: bool) -> None:
        """Tell all screens that the bot began or stopped to listen."""
        if polling != self.polling:
            self.polling = polling
            for feed in self.feeds.values():
                feed.tell("bot", polling=polling)

    def set_menu(self, commands: list[dict[str, str]]) -> None:
        """Replace the command menu, and show everyone theirs."""
        self.menu = commands
        for person_id, feed in self.feeds.items():
            for chat in (self.chats[self.person(person_id).id], *self.groups_of(person_id)):
                feed.tell("commands", chat_id=chat.id, commands=self.commands_in(chat))

    def commands_in(self, chat: Chat) -> list[dict[str, str]]:
        """The command menu of a chat; empty in a group without the bot."""
        return self.menu if chat.has_bot else []

    def typing(self, chat: Chat) -> None:
        """Show that the bot is busy."""
        self.tell(chat, "typing")

    def reset(self) -> None:
        """Start again with nobody. What the running bot has set and seen stays: its menu, its
        description, and the numbers of updates and messages."""
        self.people.clear()
        self.chats.clear()
        self.files.clear()
        self.callbacks.clear()
        self.updates.clear()
        for feed in self.feeds.values():
            feed.tell("reset")

    def tell(self, chat: Chat, kind: str, **content: Any) -> None:
        """Tell everyone in a chat."""
        for person_id in chat.members:
            self.feed(person_id).tell(kind, chat_id=chat.id, **content)

    def _next_message_id(self, chat: Chat) -> int:
        if chat.type == "supergroup":
            chat.last_message_id += 1
            return chat.last_message_id
        self._last_message_id += 1
        return self._last_message_id
