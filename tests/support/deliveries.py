"""Which messages Telegram took from a bot that is killed again and again, and which came twice.

A message may come twice only if the bot was killed between Telegram's taking it and the note of it.
That is told by the order of things, and by no clock: of one chat, notes are stored in order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import Sandbox

Key = tuple[int, int]
"""A chat, and a message in it."""


def _every(params: Mapping[str, Any]) -> bool:
    return True


@dataclass
class Deliveries:
    """Sees what the sandbox takes; never asks the bot. `counts`: which messages are looked at."""

    sandbox: Sandbox
    counts: Callable[[Mapping[str, Any]], bool] = _every
    taken: dict[Key, int | None] = field(default_factory=dict)
    """In order, with the number of the bot that surely sent it; None right after a kill, when the
    last words of the dead bot may still come in. What was deleted isn't here."""
    kills: int = 0
    _is_new: bool = False
    """Whether the bot that runs now has introduced itself."""

    def __post_init__(self) -> None:
        check = self.sandbox.dispatcher.on_call

        def note(method: str, params: Mapping[str, Any], status: int, body: Any) -> None:
            if status == 200:
                self._takes(method, params, body)
            if check is not None:
                check(method, params, status, body)

        self.sandbox.dispatcher.on_call = note

    def _takes(self, method: str, params: Mapping[str, Any], body: Any) -> None:
        if method == "getMe":
            self._is_new = True
        elif method in ("sendMessage", "sendPhoto") and self.counts(params):
            key = int(params["chat_id"]), int(body["result"]["message_id"])
            self.taken[key] = self.kills if self._is_new else None
        elif method == "deleteMessage":
            self.taken.pop((int(params["chat_id"]), int(params["message_id"])), None)

    def killed(self) -> None:
        """The bot is dead now."""
        self.kills += 1
        self._is_new = False

    def check(self, noted: Set[Key]) -> int:
        """Check that only what was under way at a kill came twice. Returns how many did."""
        doubled = self.taken.keys() - noted
        last_noted = {
            (chat, bot): place
            for place, ((chat, message), bot) in enumerate(self.taken.items())
            if (chat, message) in noted
        }
        for place, ((chat, message), bot) in enumerate(self.taken.items()):
            if bot is None or (chat, message) not in doubled:
                continue
            assert bot < self.kills, "unnoted, though nobody killed the bot"
            assert place > last_noted.get((chat, bot), -1), "what came after it was noted"
        return len(doubled)
