"""What went wrong, for a log line: without a word of what anyone wrote."""

from __future__ import annotations

from telegram.error import Conflict

from storage.errors import StorageUnavailable


def cause(error: Exception) -> str:
    """What went wrong, without a word of what anyone wrote."""
    if isinstance(error, Conflict):
        return "another bot is polling with this token (409)"
    if isinstance(error, StorageUnavailable):
        return str(error)
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else ""
    return f"{type(error).__name__}{where}"
