"""What people do: they write, send, tap, edit, react, clear the chat, and block the bot.

In their own chat with the bot, unless a group is named.
"""

from collections.abc import Iterator

from bot.sandbox.world.group_chats import GroupChats
from bot.sandbox.world.group_rules import chat_member, in_the_name_of, status_of
from bot.sandbox.world.model import Chat, JsonObject, MemberStatus, Message, Person, RefusalError
from bot.sandbox.world.sendable import CAPTIONED, FORWARDED, Sendable, fields_of
from bot.sandbox.world.text_rules import bot_link, detect, utf16_length
from bot.sandbox.world.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024


class Users:
    """What people do."""

    def __init__(self, world: World, groups: GroupChats) -> None:
        self._world = world
        self._groups = groups

    def name(self, person_id: int, first_name: str) -> Person:
        """Give someone a name."""
        if not 1 <= len(first_name.strip()) <= 64:
            raise RefusalError(400, "a name has 1 to 64 characters")
        person = self._world.person(person_id)
        person.first_name = first_name.strip()
        return person

    def say(
        self,
        person_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        thread_id: int | None = None,
    ) -> list[Message]:
        """Write a message. A text that is too long becomes several, as in Telegram's apps."""
        chat = self._chat(person_id, chat_id)
        if not text.strip():
            raise RefusalError(400, "an empty text can't be sent")
        place = self._place(chat, person_id, reply_to, thread_id)
        return [self._written(chat, person_id, part, place) for part in split_text(text)]

    def send(
        self, person_id: int, kind: str, text: str = "", *, chat_id: int | None = None
    ) -> Message:
        """Send something other than text; some kinds can have a caption."""
        chat = self._chat(person_id, chat_id)
        if kind not in set(Sendable):
            raise RefusalError(400, f"kind must be one of {', '.join(Sendable)}")
        sendable, text = Sendable(kind), text.strip()
        if sendable is Sendable.FORWARD:
            text = text or FORWARDED
        elif text and sendable not in CAPTIONED:
            raise RefusalError(400, f"a {kind} takes no text")
        if utf16_length(text) > (MAX_CAPTION if sendable in CAPTIONED else MAX_TEXT):
            raise RefusalError(400, "that text is too long")
        fields = fields_of(sendable, int(self._world.clock()))
        place = self._place(chat, person_id, None, None)
        return self._written(chat, person_id, text, place | fields, kind=sendable.value)

    def open_link(self, person_id: int, url: str, chat_id: int | None = None) -> int:
        """Open a link to this bot, as Telegram's apps do; returns the chat where that leads.

        A payload that Telegram wouldn't accept is ignored.
        """
        link = bot_link(url, self._world.bot.username)
        if link is None:
            raise RefusalError(400, "that isn't a link to this bot")
        if not link.to_group:
            if link.payload:
                self.say(person_id, f"/start {link.payload}")
            return person_id
        if chat_id is None:
            raise RefusalError(400, "choose the group that the bot should come to")
        if not self._groups.of(person_id, chat_id).has_bot:
            self._groups.add(person_id, chat_id, self._world.bot.id)
        if link.payload:
            command = f"/start@{self._world.bot.username} {link.payload}"
            self.say(person_id, command, chat_id=chat_id)
        return chat_id

    def react(
        self, person_id: int, message_id: int, emoji: str, *, chat_id: int | None = None
    ) -> None:
        """Set the reaction to a message; an empty one removes it."""
        chat = self._chat(person_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None:
            raise RefusalError(404, "no such message")
        before, message.reaction = message.reaction, emoji or None
        if message.reaction == before:
            return
        self._world.mark_reaction(message)
        # In a group only an administrator gets an update about it.
        if not (chat.is_private or chat.bot is MemberStatus.ADMINISTRATOR):
            return
        self._world.add_update(
            "message_reaction",
            {
                "chat": self._world.chat_object(chat),
                "message_id": message_id,
                "user": self._world.person(person_id).as_user(),
                "date": int(self._world.clock()),
                "old_reaction": _reactions(before),
                "new_reaction": _reactions(message.reaction),
            },
        )

    def edit(
        self, person_id: int, message_id: int, text: str, *, chat_id: int | None = None
    ) -> Message:
        """Change a text that this person wrote."""
        message = self._chat(person_id, chat_id).messages.get(message_id)
        if message is None or message.person_id != person_id:
            raise RefusalError(404, "that isn't a message of this person")
        if message.kind is not None:
            raise RefusalError(400, "only a text can be edited here")
        text = text.strip()
        if not text or utf16_length(text) > MAX_TEXT:
            raise RefusalError(400, f"an edited text has 1 to {MAX_TEXT} characters")
        if text != message.text:
            message.text, message.entities = text, detect(text, [])
            self._world.mark_edited(message)
            self._world.deliver(message, "edited_message")
        return message

    def tap(
        self,
        person_id: int,
        message_id: int,
        data: str,
        *,
        force: bool = False,
        chat_id: int | None = None,
    ) -> str:
        """Tap a button and return the id of the callback query. With `force` the button may be
        gone: another device may still show it.

        An anonymous administrator taps as themselves.
        """
        chat = self._chat(person_id, chat_id)
        message = chat.messages.get(message_id)
        if not force and (message is None or data not in _callback_data(message)):
            raise RefusalError(404, "that button isn't on that message")
        query = self._world.ask_callback(person_id, chat.id)
        shown: JsonObject
        if message is not None:
            shown = self._world.message_object(message)
        else:
            about = self._world.chat_object(chat)
            shown = {"chat": about, "message_id": message_id, "date": 0}
        self._world.add_update(
            "callback_query",
            {
                "id": query.id,
                "from": self._world.person(person_id).as_user(),
                "message": shown,
                "chat_instance": str(-7_000_000_000_000_000_000 - chat.id),
                "data": data,
            },
        )
        return query.id

    def clear(self, person_id: int) -> None:
        """Delete the whole chat, for both sides."""
        self._world.person(person_id)
        self._world.chats[person_id].messages.clear()
        self._world.feed(person_id).tell("reset")

    def block(self, person_id: int) -> None:
        """Block the bot."""
        self._set_blocked(person_id, True)

    def unblock(self, person_id: int) -> None:
        """Let the bot in again."""
        self._set_blocked(person_id, False)

    def _set_blocked(self, person_id: int, blocked: bool) -> None:
        person = self._world.person(person_id)
        if person.blocked == blocked:
            return
        person.blocked = blocked
        before, after = MemberStatus.MEMBER, MemberStatus.KICKED
        if not blocked:
            before, after = after, before
        bot = self._world.bot.as_user()
        self._world.add_update(
            "my_chat_member",
            {
                "chat": self._world.chat_object(self._world.chats[person_id]),
                "from": person.as_user(),
                "date": int(self._world.clock()),
                "old_chat_member": chat_member(bot, before),
                "new_chat_member": chat_member(bot, after),
            },
        )

    def _chat(self, person_id: int, chat_id: int | None) -> Chat:
        """The chat where somebody is about to act. Raises RefusalError when they can't."""
        if chat_id is not None and chat_id != person_id:
            return self._groups.of(person_id, chat_id)
        person = self._world.person(person_id)
        if person.blocked:
            raise RefusalError(409, "this person has blocked the bot")
        return self._world.chats[person_id]

    def _place(
        self, chat: Chat, person_id: int, reply_to: int | None, thread_id: int | None
    ) -> JsonObject:
        """The fields that say where in the chat a message is, and in whose name."""
        replied = None if reply_to is None else chat.messages.get(reply_to)
        if reply_to is not None and replied is None:
            raise RefusalError(404, "no such message to reply to")
        if thread_id is not None:
            topic = chat.topics.get(thread_id)
            if topic is None:
                raise RefusalError(404, "no such topic")
            if topic.closed and status_of(chat, person_id) is MemberStatus.MEMBER:
                raise RefusalError(409, "that topic is closed")
        place = self._world.placed(chat, replied, thread_id)
        if person_id in chat.anonymous:
            place |= in_the_name_of(self._world.chat_object(chat))
        return place

    def _written(
        self,
        chat: Chat,
        person_id: int,
        text: str,
        extra: JsonObject,
        *,
        kind: str | None = None,
    ) -> Message:
        """Add a person's message to the chat and, if the bot may see it, to its updates."""
        person = self._world.person(person_id)
        is_hidden = person_id in chat.anonymous
        author = None if chat.is_private else chat.title if is_hidden else person.first_name
        message = self._world.add_message(
            chat,
            person_id=person_id,
            text=text,
            entities=detect(text, []),
            extra=extra,
            kind=kind,
            author=author,
            author_id=None if is_hidden else person_id,
        )
        if chat.is_private:
            person.started = True
        self._world.deliver(message)
        return message


def split_text(text: str) -> Iterator[str]:
    """Split a text into pieces that fit in a message, at a line or a word if possible."""
    rest = text.strip()
    while utf16_length(rest) > MAX_TEXT:
        # Python counts characters, Telegram UTF-16 units: shorten until it fits.
        end = MAX_TEXT
        while (excess := utf16_length(rest[:end]) - MAX_TEXT) > 0:
            end -= (excess + 1) // 2
        cut = max(rest.rfind("\n", end // 2, end), rest.rfind(" ", end // 2, end))
        end = cut if cut > 0 else end
        yield rest[:end].rstrip()
        rest = rest[end:].lstrip()
    if rest:
        yield rest


def _callback_data(message: Message) -> set[str]:
    rows = message.keyboard or []
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


def _reactions(emoji: str | None) -> list[JsonObject]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []
