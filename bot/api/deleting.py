"""Deleting many messages in few calls, and emptying one.

A message that isn't there is passed over. But one that is too old makes Telegram refuse the whole
list, so then the newer half is tried by itself, and so on. Ids grow with time: whatever is older
than one that was refused is too old as well.
"""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from bot.api.telegram_request import Api
from bot.api.verdicts import Verdict, judge

RECALL = "deleteMessages"


async def recall(api: Api, params: dict[str, Any]) -> bool:
    """Delete the messages that are named; whether all could be. Raises TelegramError."""
    return await _deleted(api, params, sorted(params["message_ids"]))


async def _deleted(api: Api, params: dict[str, Any], ids: list[int]) -> bool:
    """Delete these; True if all are gone now."""
    try:
        await api.call(RECALL, {**params, "message_ids": ids})
    except BadRequest as error:
        if judge(error) not in (Verdict.REFUSED, Verdict.POINTLESS):
            raise
        middle = len(ids) // 2
        return (
            middle > 0
            and await _deleted(api, params, ids[middle:])
            and await _deleted(api, params, ids[:middle])
        )
    return True


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
