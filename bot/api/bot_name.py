"""The bot's user name, and links to the bot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from telegram.error import TelegramError

from bot.api.telegram_request import Api

_PAUSE = 60.0


class BotName:
    """Knows the user name once Telegram has told it; until then there are no links."""

    def __init__(self, username: str = "") -> None:
        self.username = username

    async def ask(self, api: Api) -> None:
        """Ask Telegram for the name. Raises TelegramError."""
        me = await api.call("getMe", {})
        self.username = str(me.get("username") or "") if isinstance(me, dict) else ""

    def link(self, about: str) -> str:
        """The link that opens the private chat with `about` as the argument of /start; '' while the
        name is unknown."""
        return f"https://t.me/{self.username}?start={about}" if self.username else ""


async def find_name(
    api: Api, bot_name: BotName, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Ask until the name is known, also after an outage."""
    while not bot_name.username:
        await sleep(_PAUSE)
        try:
            await bot_name.ask(api)
        except TelegramError:
            continue
