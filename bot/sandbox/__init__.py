"""A strict local Telegram: the Bot API, the people on the other side, faults and a call log.

It imports nothing else of this project, so that a mistake can't hide on both ends.
"""

from bot.sandbox.annex import Annex
from bot.sandbox.botprocess import BotProcess, BotState
from bot.sandbox.clock import Clock
from bot.sandbox.dispatch import Reply
from bot.sandbox.faults import FaultKind
from bot.sandbox.limits import Limits
from bot.sandbox.refusal import RefusalError
from bot.sandbox.server import DEFAULT_TOKEN, HOST, Sandbox

__all__ = [
    "DEFAULT_TOKEN",
    "HOST",
    "Annex",
    "BotProcess",
    "BotState",
    "Clock",
    "FaultKind",
    "Limits",
    "RefusalError",
    "Reply",
    "Sandbox",
]
