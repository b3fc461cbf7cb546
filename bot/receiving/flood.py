"""Recognises floods: updates from one chat, far more than a person can send.

They are set aside, with one reply to the first. What makes a flood is that it doesn't wait for
answers. So an update counts only if it comes in one batch with many of the same person's, or while
our answers to them pile up. Someone who waits for each answer never counts, however quick they are.

Texts are judged by when they were sent: after an outage a day's messages come at once, and that is
no flood. A tap has no time of its own; it gets that of the last text before it.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bot.incoming.incoming import chat_id, sent_at, update_id

FLOOD = "flood"
"""The error that is stored with an update set aside for this."""
MOST = 20
"""Updates that one person may send in `WITHIN` seconds without waiting for answers."""
WITHIN = 3.0
CALM = 10.0
"""Seconds without a flood before updates are handled again."""
FEW = 3
"""At most this many updates in one batch, or messages that still wait for someone, don't count as
not waiting for answers."""


class _Update(NamedTuple):
    number: int
    chat: int
    sent: float


@dataclass(slots=True)
class _Crowd:
    """Recent updates of one chat that didn't wait for an answer."""

    touched: float
    recent: deque[_Update] = field(default_factory=lambda: deque(maxlen=MOST + 1))
    until: float | None = None
    """Until when updates are set aside; None while it is no flood."""

    def add(self, update: _Update) -> bool:
        """Add an update; True if this makes it a flood."""
        self.recent.append(update)
        flood = len(self.recent) > MOST and abs(update.sent - self.recent[0].sent) <= WITHIN
        if flood:
            self.until = update.sent + CALM
        return flood

    def silenced(self, update: _Update) -> bool:
        """Whether updates are still set aside: the flood goes on, or ended too recently."""
        if self.until is not None and update.sent > self.until:
            self.until = None
        return self.until is not None


class FloodDetector:
    """Finds who is flooding. It remembers a limited number of chats for a short time, in memory, at
    constant cost per update."""

    def __init__(self) -> None:
        # By chat; least recently used first.
        self._crowds: dict[int, _Crowd] = {}
        self._last: dict[int, bool | None] = {}

    def look_at(
        self, updates: list[Any], at: float, unsent: Callable[[int], int]
    ) -> dict[int, bool]:
        """Which updates of a batch to set aside, by update id; True for the one that gets a reply.

        `at` is now, in Unix seconds; `unsent` tells how many messages still wait for a chat. A
        batch that is delivered again, for instance after a full disk, gets the same verdict.
        """
        self._forget(at)
        before, self._last = self._last, {}
        new: dict[int, _Update] = {}
        for update in _read(updates, at):
            if update.number in before:
                self._last[update.number] = before[update.number]
            else:
                new[update.number] = update
        sizes = Counter(update.chat for update in new.values())
        for update in new.values():
            self._last[update.number] = None
            crowded = sizes[update.chat] > FEW or unsent(update.chat) > FEW
            if crowded or update.chat in self._crowds:
                self._judge(update, new, at, crowded=crowded)
        return {number: first for number, first in self._last.items() if first is not None}

    def _judge(self, update: _Update, new: dict[int, _Update], at: float, *, crowded: bool) -> None:
        if crowded:
            # Taken out and put back at the end, which keeps the order of use.
            crowd = self._crowds.pop(update.chat, None) or _Crowd(at)
            crowd.touched = at
            self._crowds[update.chat] = crowd
        else:
            crowd = self._crowds[update.chat]
        silenced = crowd.silenced(update)
        if crowded and crowd.add(update) and not silenced:
            # Earlier batches are handled already, so only the updates of this one are set aside.
            flood = [other.number for other in crowd.recent if other.number in new]
            self._last.update((number, number == flood[0]) for number in flood)
        elif silenced:
            self._last[update.number] = False

    def _forget(self, at: float) -> None:
        while self._crowds:
            chat, crowd = next(iter(self._crowds.items()))
            if at - crowd.touched <= CALM:
                break
            del self._crowds[chat]


def _read(updates: list[Any], at: float) -> Iterator[_Update]:
    """The updates that came from a private chat, with when they were sent."""
    latest: float | None = None
    for raw in updates:
        sent = sent_at(raw)
        if sent is not None:
            latest = sent if latest is None else max(latest, sent)
        number, chat = update_id(raw), chat_id(raw)
        if number is not None and chat is not None:
            # A tap has no time: assume that of the last text before it.
            yield _Update(number, chat, sent or latest or at)
