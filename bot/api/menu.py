"""Sets the commands menu and the description in Telegram. This isn't urgent, so it retries
slowly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import RetryAfter, TelegramError

from bot.api.telegram_request import Api, seconds_to_wait
from bot.api.verdicts import Verdict, judge
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 60.0, 3600.0
"""Seconds before a retry: the first, and the longest."""


async def set_menu(
    api: Api, dialog: Dialog, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Set both; the description is that of the dialog for new people.

    Retries during an outage, ever more slowly; gives up on a refusal.
    """
    commands = [{"command": name, "description": text} for name, text in MENU.items()]
    await _call(api, sleep, "setMyCommands", {"commands": commands})
    description = Speech(dialog, {}).label("beschrijving")
    await _call(api, sleep, "setMyDescription", {"description": description})


async def _call(
    api: Api, sleep: Callable[[float], Awaitable[None]], method: str, params: dict[str, object]
) -> None:
    pause = FIRST_PAUSE
    while True:
        try:
            await api.call(method, params)
            return
        except TelegramError as error:
            if pause == FIRST_PAUSE:
                log.warning("the commands menu could not be set: %s", type(error).__name__)
            if judge(error) is Verdict.REFUSED:
                return
            asked = seconds_to_wait(error) if isinstance(error, RetryAfter) else 0.0
        await sleep(max(pause, asked))
        pause = min(2 * pause, LONGEST_PAUSE)


MENU: dict[str, str] = {
    "start": "Begin het gesprek",
    "verder": "Ga door waar je was",
    "terug": "Naar de vorige vraag",
    "uitleg": "Zeg de vraag anders",
    "antwoorden": "Bekijk of verander je antwoorden",
    "checklist": "Wat er al is en wat ontbreekt",
    "meenemen": "Als A4 om te printen, of als tekst",
    "sessie": "Leid een sessie met een groep",
    "pauze": "Pauzeer, morgen krijg je 1 berichtje",
    "mijngegevens": "Zie wat ik van je bewaar",
    "privacy": "Wie je antwoorden kan zien",
    "wis": "Wis alles van jou",
    "stop": "Stop, je antwoorden blijven staan",
    "onveilig": "Als iemand niet veilig is",
    "help": "Uitleg en hulp",
}
