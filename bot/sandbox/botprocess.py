"""The one thing that the sandbox may know of the bot: that its process can be stopped and started.

Whoever runs the bot beside a sandbox (`try` does) may hand over something like this; then the
page shows it and offers both.
"""

from typing import Literal, Protocol

BotState = Literal["running", "killed", "restarting"]
"""`killed` by hand, or stopped by itself and on its way back."""


class BotProcess(Protocol):
    """The bot's process."""

    @property
    def state(self) -> BotState:
        """What it does now."""

    async def kill(self) -> None:
        """SIGKILL: nothing is finished, nothing is tidied up. It stays dead until `start`."""

    async def start(self) -> None:
        """Start it again; nothing happens when it runs."""
