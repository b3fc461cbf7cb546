"""The methods of the Bot API by name, and what they can use."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.botapi.api_errors import bad_request, blocked, kicked, migrated
from bot.sandbox.botapi.params import ParamKind, Params
from bot.sandbox.botapi.polling import Poller
from bot.sandbox.botapi.rate_limits import RateLimiter
from bot.sandbox.world.model import Chat, Message
from bot.sandbox.world.world import World


@dataclass(frozen=True, slots=True)
class Context:
    """What a method can use."""

    world: World
    limiter: RateLimiter
    poller: Poller

    def chat(self, params: Params) -> Chat:
        """The chat that a call is about. A bot can't reach people who never wrote to it, nor a
        group that it was never in, has left, or that has another id now."""
        if "chat_id" not in params:
            raise bad_request("chat_id is empty")
        chat_id = params.values["chat_id"]
        chat = self.world.chats.get(chat_id)
        if chat is None:
            raise bad_request("chat not found")
        if chat.is_private:
            if not self.world.people[chat.id].started:
                raise bad_request("chat not found")
        elif chat.bot is None:
            raise bad_request("chat not found")
        elif chat.moved_to is not None:
            raise migrated(chat.moved_to)
        elif not chat.has_bot:
            raise kicked(chat.type)
        return chat

    def open_chat(self, params: Params) -> Chat:
        """Like `chat`, and refused if the person has blocked the bot."""
        chat = self.chat(params)
        if chat.is_private and self.world.people[chat.id].blocked:
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
    kinds: Mapping[str, ParamKind]
    handler: Handler


METHODS: dict[str, Method] = {}


def method(name: str, **kinds: ParamKind) -> Callable[[Handler], Handler]:
    """Register a handler with the parameters that it takes."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, kinds, handler)
        return handler

    return register
