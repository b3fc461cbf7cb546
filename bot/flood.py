"""Someone, or something, sends far more than a person can: it is set aside, with one word back.

Texts are judged by when they were sent: after an outage a day's messages come at once, and
that is no flood. Taps carry no time, so they count as sent now.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from bot.incoming import chat_id, sent_at

FLOOD = "flood"
"""What is noted with an update that was set aside for this."""
MOST = 20
"""Updates that one person may send in `WITHIN` seconds."""
WITHIN = 3.0
CALM = 10.0
"""Seconds of less before someone is listened to again."""


class Floods:
    """Who is flooding, kept in memory: a restart forgives."""

    def __init__(self) -> None:
        self._recent: dict[int, list[float]] = {}
        self._flooding: dict[int, float] = {}
        self._told: set[int] = set()

    def look_at(self, updates: list[Any], at: float) -> None:
        """Judge by a batch that comes in at this time, in Unix seconds."""
        for calmed in [chat for chat, last in self._flooding.items() if at - last > CALM]:
            del self._flooding[calmed]
            self._told.discard(calmed)
        self._recent = {
            chat: fresh
            for chat, times in self._recent.items()
            if (fresh := [sent for sent in times if at - sent <= WITHIN])
        }
        for raw in updates:
            sender = chat_id(raw)
            if sender is not None:
                self._recent.setdefault(sender, []).append(sent_at(raw) or at)
        for chat, times in self._recent.items():
            if len(times) > MOST and _densest(times) > MOST:
                self._flooding[chat] = at

    def is_flooding(self, chat: int) -> bool:
        return chat in self._flooding

    def first_word(self, chat: int) -> bool:
        """Whether the one word that a flood gets is still to be said; after this it isn't."""
        first = chat not in self._told
        self._told.add(chat)
        return first


def _densest(times: list[float]) -> int:
    """The most that were sent in any span of `WITHIN` seconds, by whole spans."""
    spans = Counter(int(sent // WITHIN) for sent in times)
    return max(spans[span] + spans[span + 1] for span in spans)
