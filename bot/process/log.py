"""Logging: one line an event, as JSON unless a terminal shows it. Libraries that log texts are
silenced."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

_OURS = ("bot", "content", "dialogs", "storage")
# These log tokens, names or answers at DEBUG or INFO; silencing the loggers themselves also saves
# time.
_TALKATIVE = ("telegram", "httpx", "httpcore", "aiosqlite", "aiohttp", "asyncio")


class _AsJson(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps(
            {
                "at": moment,
                "level": record.levelname,
                "from": record.name,
                "event": _one_line(record),
            },
            ensure_ascii=False,
        )


class _AsLine(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        moment = datetime.fromtimestamp(record.created).astimezone().strftime("%H:%M:%S")
        return f"{moment} {record.levelname.lower():7} {_one_line(record)}"


def _one_line(record: logging.LogRecord) -> str:
    """The message, with only the type of an exception: a traceback could quote what someone
    wrote."""
    message = " ".join(record.getMessage().split())
    if record.exc_info and record.exc_info[0] is not None:
        message += f" ({record.exc_info[0].__name__})"
    return message


class _OnlyOurs(logging.Filter):
    """Replaces messages of libraries, which may quote someone, by the fact that something went
    wrong."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.partition(".")[0] in _OURS:
            return True
        record.msg, record.args = f"{record.name} reported a problem", None
        return record.levelno >= logging.WARNING


def set_up_logging(level: str) -> None:
    """Log to standard error from `level` up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_AsLine() if sys.stderr.isatty() else _AsJson())
    handler.addFilter(_OnlyOurs())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def in_short(error: BaseException) -> str:
    """The kind of error and where it was raised; not its message, which may quote someone."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else ""
    return f"{type(error).__name__}{where}"
