"""Describes errors for a log line, without quoting what anyone wrote."""

from __future__ import annotations

from telegram.error import Conflict

from bot.api.telegram_request import NotConnectedError
from bot.process.log import in_short
from storage.errors import StorageUnavailable


def cause(error: Exception) -> str:
    """Describe the error without quoting what anyone wrote."""
    if isinstance(error, Conflict):
        return "another bot is polling with this token (409)"
    if isinstance(error, NotConnectedError):
        return f"{type(error).__name__} ({error})"
    if isinstance(error, StorageUnavailable):
        return str(error)
    return in_short(error)
