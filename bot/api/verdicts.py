"""Decides what a failed call means for the message it should have sent."""

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
    """Telegram says that there is nothing to change: count it as done."""
    TOO_FAST = auto()
    """Wait as long as Telegram asks."""
    TRY_AGAIN = auto()
    """The network or the server failed."""
    UNREACHABLE = auto()
    """The chat blocked the bot, or never started it."""
    POINTLESS = auto()
    """The message to change is gone."""
    MOVED = auto()
    """The group became a supergroup, with another id."""
    CLOSED = auto()
    """The topic of the group is closed or gone."""
    LOCKED_OUT = auto()
    """Telegram doesn't accept the token, so nothing can be sent."""
    REFUSED = auto()
    """The call itself is wrong and will never be accepted."""


# The library has no codes for these; it only passes on Telegram's text, with capitals of its own.
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
    # A group or channel in which the bot may not write (any more).
    ("not enough rights", Verdict.UNREACHABLE),
    ("no rights to send", Verdict.UNREACHABLE),
    ("need administrator rights", Verdict.UNREACHABLE),
    ("chat_write_forbidden", Verdict.UNREACHABLE),
    ("chat_restricted", Verdict.UNREACHABLE),
)
# The fixed beginnings of descriptions; the rest may quote what someone wrote.
_FIXED_PART = re.compile(r"[A-Za-z_' ]{0,60}")


def judge(error: TelegramError) -> Verdict:
    """Decide by the type of the error, and for refused calls by Telegram's text."""
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
    """Whether the call may have been carried out nevertheless."""
    return isinstance(error, UnclearError | TimedOut)


def without_quotes(error: TelegramError) -> str:
    """Telegram's reason, safe to log: no text, no id."""
    return fixed_part(error.message) or type(error).__name__


def fixed_part(reason: str) -> str:
    """The part of a reason before it may quote someone."""
    found = _FIXED_PART.match(reason)
    return found[0].strip() if found else ""
