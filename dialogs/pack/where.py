"""Where what a session shows can be read: everyone's own chat, or those and one group.

A yes holds for the place that stood beside it, and for none that comes later.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Where:
    """`number` 0 is everyone's own chat; any other is that of a group besides, with its title."""

    number: int = 0
    title: str = ""

    def key(self, phrase: str) -> str:
        """The phrase that says it of this place."""
        return f"{phrase}_met_groep" if self.number else phrase

    @property
    def words(self) -> dict[str, str]:
        """What such a phrase fills in."""
        return {"groep": self.title} if self.number else {}


OWN_CHATS = Where()
