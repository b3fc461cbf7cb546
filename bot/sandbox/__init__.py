"""A strict local Telegram: the Bot API, the people on the other side, faults and a call log.

It imports nothing else of this project, so that a mistake can't hide on both ends.
"""

from bot.sandbox.botapi.dispatch import Reply
from bot.sandbox.botapi.faults import FaultKind
from bot.sandbox.botapi.rate_limits import Limits
from bot.sandbox.routes.backstage import BotProcess, BotState
from bot.sandbox.routes.forwarding import Upstream
from bot.sandbox.sandbox import DEFAULT_TOKEN, HOST, Sandbox
from bot.sandbox.world.model import MovableClock, RefusalError

__all__ = [
    "DEFAULT_TOKEN",
    "HOST",
    "BotProcess",
    "BotState",
    "FaultKind",
    "Limits",
    "MovableClock",
    "RefusalError",
    "Reply",
    "Sandbox",
    "Upstream",
]
