"""Emptying one message: a line that says nothing takes its place, or it goes."""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from bot.api.caller import Api
from bot.api.verdicts import Verdict, judge


async def empty(api: Api, params: dict[str, Any]) -> bool:
    """Change the message into a line that says nothing; delete it where it can't be changed, and
    let it be where that can't be either. Raises TelegramError for what may pass."""
    where = {"chat_id": params["chat_id"], "message_id": params["message_id"]}
    for method, given in (("editMessageText", params), ("deleteMessage", where)):
        try:
            await api.call(method, given)
        except BadRequest as error:
            verdict = judge(error)
            if verdict is Verdict.DONE:
                return True
            if verdict not in (Verdict.REFUSED, Verdict.POINTLESS):
                raise
        else:
            return True
    return False
