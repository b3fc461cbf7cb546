"""Deleting many messages in few calls, and emptying one.

Telegram skips messages that are gone. But one that is too old makes it refuse the whole list; then
try the newer half by itself, and so on. Ids grow with time, so everything older than a refused
message is too old as well.
"""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from bot.api.telegram_request import Api
from bot.api.verdicts import Verdict, judge
from storage.post.sent_messages import EMPTY

RECALL = "deleteMessages"
_NEUTRAL = "leeg"
"""The name of the file that replaces another."""


async def make_call(api: Api, method: str, params: dict[str, Any]) -> Any:
    """Make a call of the outbox, which has two methods that are several calls to Telegram. Returns
    its result; raises TelegramError."""
    if method == RECALL:
        return await recall(api, params)
    if method == EMPTY:
        return await empty(api, params)
    return await api.call(method, params)


async def recall(api: Api, params: dict[str, Any]) -> bool:
    """Delete these messages; returns whether all could be deleted. Raises TelegramError."""
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
    """Replace the message by the neutral text in `params`; if that is refused, because it holds a
    file, delete it; and if it is too old for that, put a file with that text in place of the file.
    Returns False if nothing is possible. Raises TelegramError for trouble that may pass."""
    where = {"chat_id": params["chat_id"], "message_id": params["message_id"]}
    neutral = {"file_name": f"{_NEUTRAL}.txt", "text": params["text"]}
    media = {"type": "document", "media": f"attach://{_NEUTRAL}"}
    ways = (
        ("editMessageText", params),
        ("deleteMessage", where),
        ("editMessageMedia", {**where, "media": media, _NEUTRAL: neutral}),
    )
    for method, given in ways:
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
