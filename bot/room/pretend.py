"""Pretend participants: people with ids that nobody can have, to whom nothing is ever sent."""

from __future__ import annotations

HOW_MANY = 6
HIGHEST = -(1 << 60)
"""Telegram's ids, of groups too, have 52 bits at most."""


def pretend_people(session: int) -> tuple[int, ...]:
    """The ids of a session's pretend participants."""
    first = HIGHEST - session * HOW_MANY
    return tuple(first - number for number in range(HOW_MANY))


def is_pretend(person: int) -> bool:
    return person <= HIGHEST
