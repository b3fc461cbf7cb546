"""What a failed call means for the message it was to send."""

from __future__ import annotations

import re
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.api.telegram_request import UnclearError


class Verdict(Enum):
    """What to do next."""

    DONE = auto()
    """Telegram says there was nothing left to do."""
    TOO_FAST = auto()
    """Wait as long as Telegram asks."""
    TRY_AGAIN = auto()
    """The network or the server failed."""
    UNREACHABLE = auto()
    """The chat doesn't want us, or never did."""
    POINTLESS = auto()
    """The message to change is gone."""
    MOVED = auto()
    """The group goes on under another number."""
    CLOSED = auto()
    """The topic of the group takes no messages any more, or is gone."""
    LOCKED_OUT = auto()
    """The token isn't accepted, so nothing can be sent."""
    REFUSED = auto()
    """The call itself is wrong and will never be accepted."""


# The library gives no codes for these, only Telegram's words, with its own capitals.
_BY_WORDS = (
    ("message is not modified", Verdict.DONE),
    ("message to edit not found", Verdict.POINTLESS),
    ("message can't be edited", Verdict.POINTLESS),
    ("message to delete not found", Verdict.POINTLESS),
    ("message can't be deleted", Verdict.POINTLESS),
    ("message_id_invalid", Verdict.POINTLESS),
    ("topic_closed", Verdict.CLOSED),
    ("topic_deleted", Verdict.CLOSED),
    ("message thread not found", Verdict.CLOSED),
    ("chat not found", Verdict.UNREACHABLE),
    # A group or channel in which we may not speak (any more).
    ("not enough rights", Verdict.UNREACHABLE),
    ("no rights to send", Verdict.UNREACHABLE),
    ("need administrator rights", Verdict.UNREACHABLE),
    ("chat_write_forbidden", Verdict.UNREACHABLE),
    ("chat_restricted", Verdict.UNREACHABLE),
)
# The fixed beginning of a description; what follows it may quote what someone wrote.
_FIXED_PART = re.compile(r"[A-Za-z_' ]{0,60}")


def judge(error: TelegramError) -> Verdict:
    """Decide by the type of an error, and for refused calls by Telegram's words."""
    if isinstance(error, RetryAfter):
        return Verdict.TOO_FAST
    if isinstance(error, ChatMigrated):
        return Verdict.MOVED
    if isinstance(error, Forbidden):
        return Verdict.UNREACHABLE
    if isinstance(error, InvalidToken):
        return Verdict.LOCKED_OUT
    if isinstance(error, BadRequest):
        words = error.message.lower()
        return next((verdict for part, verdict in _BY_WORDS if part in words), Verdict.REFUSED)
    return Verdict.TRY_AGAIN if isinstance(error, NetworkError) else Verdict.REFUSED


def is_unclear(error: TelegramError) -> bool:
    """Whether the call may have been carried out all the same."""
    return isinstance(error, UnclearError | TimedOut)


def without_quotes(error: TelegramError) -> str:
    """Telegram's reason, fit for a log: no text, no id."""
    return fixed_part(error.message) or type(error).__name__


def fixed_part(reason: str) -> str:
    """The beginning of a reason, up to where it may quote someone."""
    found = _FIXED_PART.match(reason)
    return found[0].strip() if found else ""
