"""What people do: they write, send, tap, edit, react, clear the chat, and block the bot."""

from collections.abc import Iterator
from typing import Any

from bot.sandbox.entities import detect
from bot.sandbox.htmltext import utf16_length
from bot.sandbox.model import JsonObject, Message, Person
from bot.sandbox.sendable import CAPTIONED, FORWARDED, Sendable, fields_of
from bot.sandbox.world import World

MAX_TEXT = 4096
MAX_CAPTION = 1024


class RefusalError(Exception):
    """What a Telegram app wouldn't have let somebody do."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class People:
    """The people's side of the world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def name(self, person_id: int, first_name: str) -> Person:
        """Give someone a name."""
        if not 1 <= len(first_name.strip()) <= 64:
            raise RefusalError(400, "a name has 1 to 64 characters")
        person = self._world.person(person_id)
        person.first_name = first_name.strip()
        return person

    def say(self, person_id: int, text: str) -> list[Message]:
        """Write to the bot; a text that is too long becomes several, as in Telegram's apps."""
        person = self._unblocked(person_id)
        if not text.strip():
            raise RefusalError(400, "an empty text can't be sent")
        person.started = True
        chat = self._world.chats[person_id]
        said = []
        for part in split_text(text):
            message = self._world.add_message(
                chat, person_id=person_id, text=part, entities=detect(part, [])
            )
            self._world.add_update("message", self._world.message_object(message))
            said.append(message)
        return said

    def send(self, person_id: int, kind: str, text: str = "") -> Message:
        """Send something else than text; some kinds take a text along."""
        person = self._unblocked(person_id)
        if kind not in set(Sendable):
            raise RefusalError(400, f"kind must be one of {', '.join(Sendable)}")
        sendable, text = Sendable(kind), text.strip()
        if sendable is Sendable.FORWARD:
            text = text or FORWARDED
        elif text and sendable not in CAPTIONED:
            raise RefusalError(400, f"a {kind} takes no text")
        if utf16_length(text) > (MAX_CAPTION if sendable in CAPTIONED else MAX_TEXT):
            raise RefusalError(400, "that text is too long")
        person.started = True
        message = self._world.add_message(
            self._world.chats[person_id],
            person_id=person_id,
            text=text,
            entities=detect(text, []),
            extra=fields_of(sendable, int(self._world.clock())),
            kind=sendable.value,
        )
        self._world.add_update("message", self._world.message_object(message))
        return message

    def react(self, person_id: int, message_id: int, emoji: str) -> None:
        """Put an emoji to a message, in place of the one before; an empty one takes it away."""
        person = self._unblocked(person_id)
        chat = self._world.chats[person_id]
        message = chat.messages.get(message_id)
        if message is None:
            raise RefusalError(404, "no such message")
        before, message.reaction = message.reaction, emoji or None
        if message.reaction == before:
            return
        self._world.mark_reaction(message)
        self._world.add_update(
            "message_reaction",
            {
                "chat": self._world.chat_object(chat),
                "message_id": message_id,
                "user": person.as_user(),
                "date": int(self._world.clock()),
                "old_reaction": _reactions(before),
                "new_reaction": _reactions(message.reaction),
            },
        )

    def edit(self, person_id: int, message_id: int, text: str) -> Message:
        """Change a text that this person wrote."""
        self._unblocked(person_id)
        message = self._world.chats[person_id].messages.get(message_id)
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
            self._world.add_update("edited_message", self._world.message_object(message))
        return message

    def tap(self, person_id: int, message_id: int, data: str, *, force: bool = False) -> str:
        """Tap a button. With `force` also one that is no longer there: another device may still
        show it. The id of the callback query comes back."""
        person = self._unblocked(person_id)
        message = self._world.chats[person_id].messages.get(message_id)
        if not force and (message is None or data not in _callback_data(message)):
            raise RefusalError(404, "that button isn't on that message")
        query = self._world.ask_callback(person_id)
        shown: JsonObject
        if message is not None:
            shown = self._world.message_object(message)
        else:
            chat = self._world.chat_object(self._world.chats[person_id])
            shown = {"chat": chat, "message_id": message_id, "date": 0}
        self._world.add_update(
            "callback_query",
            {
                "id": query.id,
                "from": person.as_user(),
                "message": shown,
                "chat_instance": str(-7_000_000_000_000_000_000 - person_id),
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
        before, after = (_member, _kicked) if blocked else (_kicked, _member)
        bot = self._world.bot.as_user()
        self._world.add_update(
            "my_chat_member",
            {
                "chat": self._world.chat_object(self._world.chats[person_id]),
                "from": person.as_user(),
                "date": int(self._world.clock()),
                "old_chat_member": before(bot),
                "new_chat_member": after(bot),
            },
        )

    def _unblocked(self, person_id: int) -> Person:
        person = self._world.person(person_id)
        if person.blocked:
            raise RefusalError(409, "this person has blocked the bot")
        return person


def split_text(text: str) -> Iterator[str]:
    """The text in pieces that fit in a message, cut at a line or a word where there is one."""
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


def _member(user: JsonObject) -> dict[str, Any]:
    return {"status": "member", "user": user}


def _kicked(user: JsonObject) -> dict[str, Any]:
    return {"status": "kicked", "user": user, "until_date": 0}
