"""Taking messages back: all that Telegram still lets go of, in few calls.

A message that isn't there is passed over. But one that is too old makes Telegram refuse the whole
list, so then the newer half is tried by itself, and so on. Ids grow with time: whatever is older
than one that was refused is too old as well.
"""

from __future__ import annotations

from typing import Any

from telegram.error import BadRequest

from bot.api.caller import Api
from bot.api.verdicts import Verdict, judge

RECALL = "deleteMessages"


async def recall(api: Api, params: dict[str, Any]) -> bool:
    """Delete the messages that are named; whether all could be. Raises TelegramError."""
    return await _deleted(api, params, sorted(params["message_ids"]))


async def _deleted(api: Api, params: dict[str, Any], ids: list[int]) -> bool:
    """Whether all of these could be deleted, or were gone."""
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
