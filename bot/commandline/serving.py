"""Runs a bot until a signal stops it; an error for the operator is one line and an exit code."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from bot.process.exits import MISTAKE, tell_to_fix

if TYPE_CHECKING:
    from bot.configuration.settings import Settings

log = logging.getLogger(__name__)

SECRET = "WORKSHOP_SECRET"  # noqa: S105 - its name
"""The environment variable in which `try` hands its secret to the workshop that it starts."""

Doing = Callable[[asyncio.Event], Coroutine[Any, Any, None]]
"""Something that runs until its event is set."""


def serve(get_ready: Callable[[Settings], Doing]) -> int:
    """Read the settings, prepare something with them and run it until a signal; returns the exit
    code. Put slow work in the preparation: there a signal ends the process at once."""
    # Imported here so that --help and mistakes in settings answer at once.
    from bot.configuration.settings import SettingsError, read_settings
    from bot.process.log import set_up_logging

    try:
        settings = read_settings()
    except SettingsError as error:
        return tell_to_fix(str(error))
    set_up_logging(settings.log_level)

    from bot.app import WrongTokenError
    from bot.operations.loopback import PortTakenError
    from bot.process.signals import until_signalled
    from content.sources.mistakes import PackError
    from storage.errors import StorageError

    async def until_told_to_stop(run: Doing) -> None:
        await run(until_signalled())

    try:
        asyncio.run(until_told_to_stop(get_ready(settings)))
    except (PackError, StorageError, PortTakenError, WrongTokenError) as error:
        return tell_to_fix(str(error))
    except Exception as error:
        return our_mistake(error)
    return 0


def our_mistake(error: Exception) -> int:
    """No traceback: it could quote what someone wrote."""
    from bot.api.causes import cause

    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    log.critical("stopped by a mistake of ours: %s", cause(error))
    return MISTAKE
