"""The methods by name, and what they have in hand."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.errors import bad_request, blocked
from bot.sandbox.limits import RateLimiter
from bot.sandbox.model import Chat, Message
from bot.sandbox.params import Kind, Params
from bot.sandbox.polling import Poller
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Context:
    """What a method works with."""

    world: World
    limiter: RateLimiter
    poller: Poller

    def chat(self, params: Params) -> Chat:
        """The chat that a call is about; a bot can't reach who never wrote to it."""
        if "chat_id" not in params:
            raise bad_request("chat_id is empty")
        chat_id = params.values["chat_id"]
        person = self.world.people.get(chat_id)
        if person is None or not person.started:
            raise bad_request("chat not found")
        return self.world.chats[chat_id]

    def open_chat(self, params: Params) -> Chat:
        """The same, where the person hasn't blocked the bot."""
        chat = self.chat(params)
        if self.world.people[chat.id].blocked:
            raise blocked()
        return chat

    def own_message(self, chat: Chat, params: Params) -> Message:
        """The bot's own message that a call wants to edit."""
        if "message_id" not in params:
            raise bad_request("message identifier is not specified")
        message = chat.messages.get(params.number("message_id"))
        if message is None:
            raise bad_request("message to edit not found")
        if message.person_id is not None:
            raise bad_request("message can't be edited")
        return message


Handler = Callable[[Context, Params], Any | Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Bot API."""

    name: str
    kinds: Mapping[str, Kind]
    handler: Handler


METHODS: dict[str, Method] = {}


def method(name: str, **kinds: Kind) -> Callable[[Handler], Handler]:
    """Register a handler with the parameters that it takes."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, kinds, handler)
        return handler

    return register
