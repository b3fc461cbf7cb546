"""Where a session's results can be read: in everyone's own chat, or also in one group.

Consent holds for the place that was named with it, and for no later one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """`number` 0: everyone's own chat. Any other: those and a group, with its title."""

    number: int = 0
    title: str = ""

    def key(self, phrase: str) -> str:
        """The key of the phrase for this place."""
        return f"{phrase}_met_groep" if self.number else phrase

    @property
    def words(self) -> dict[str, str]:
        """The values for that phrase."""
        return {"groep": self.title} if self.number else {}


OWN_CHATS = Where()
