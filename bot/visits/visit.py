"""The handling of one update or timer: whose it is, its transaction, and what to send after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.counters import PeopleCounts
from bot.visits import render
from bot.visits.fitting import fitting
from dialogs.screens.layout import Speech
from dialogs.texts import Spans
from dialogs.walk.effects import SendMessage
from storage.post.outbox import OutboxRow
from storage.unit import UnitOfWork

_A_MOMENT = 2.0
"""Seconds that a message may wait before a second tap is told that it is on its way."""


@dataclass(frozen=True, slots=True)
class TapAnswer:
    """A short text to show over the chat, as the answer to the tap with this id."""

    callback_id: str
    text: str
    chat_id: int


@dataclass(frozen=True, slots=True)
class EditionAsked:
    """A request of staff to make an edition of this pack."""

    pack: str
    person_id: int


@dataclass(slots=True)
class Outcome:
    """What to do once the transaction is committed.

    `withdrawn` are ids of waiting calls that must not be made any more; they are deleted from the
    outbox. `moved`: the new ids of groups that became supergroups, by their old ids.
    """

    rows: list[OutboxRow] = field(default_factory=list)
    taps: list[TapAnswer] = field(default_factory=list)
    heard_from: set[int] = field(default_factory=set)
    erased: set[int] = field(default_factory=set)
    withdrawn: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    editions: list[EditionAsked] = field(default_factory=list)
    counted: PeopleCounts = field(default_factory=PeopleCounts)

    def withdraw(self, ids: Iterable[int]) -> None:
        """Make none of these calls, whether they already wait or are new in this outcome."""
        self.withdrawn.update(ids)
        self.rows = [row for row in self.rows if row.id not in self.withdrawn]

    def add(self, other: Outcome) -> None:
        """Add another, later outcome. Calls to people whom it erased are dropped."""
        if other.erased:
            self.rows = [row for row in self.rows if row.chat_id not in other.erased]
        self.withdraw(other.withdrawn)
        self.rows += other.rows
        self.taps += other.taps
        self.heard_from |= other.heard_from
        self.erased |= other.erased
        self.moved |= other.moved
        self.editions += other.editions
        self.counted.add(other.counted)


@dataclass(frozen=True, slots=True)
class Visit:
    """`at` is in Unix seconds; without a `callback_id` nobody tapped.

    `pretended`: a rehearsal participant; calls to them are dropped. `reminds`: nobody waits for
    these calls, so others may go first.
    """

    person_id: int
    chat_id: int
    at: float
    work: UnitOfWork
    outcome: Outcome
    callback_id: str | None = None
    pretended: bool = False
    reminds: bool = False

    def call(
        self,
        call: render.Call,
        slot: str | None = None,
        walk_id: int | None = None,
        quotes: int | None = None,
        *,
        patient: bool = False,
    ) -> None:
        """Put a call in the outbox.

        `quotes`: the session whose participants it quotes. A `patient` edit may wait a moment for a
        newer one.
        """
        if self.pretended:
            return
        *before, last = fitting(call)
        for method, params in before:
            self._enqueue(method, params, None, walk_id, quotes)
        row = self._enqueue(*last, slot, walk_id, quotes)
        self.outcome.rows[-1] = replace(row, patient=patient)

    def _enqueue(
        self,
        method: str,
        params: dict[str, Any],
        slot: str | None,
        walk: int | None,
        quotes: int | None,
    ) -> OutboxRow:
        row = self.work.outbox.enqueue(self.chat_id, method, params, self.at, slot, walk, quotes)
        row = replace(row, reminder=self.reminds)
        self.outcome.rows.append(row)
        return row

    def was_written_to(self, since: int) -> bool:
        """Whether any call since number `since` sends a new message to their chat."""
        rows = self.outcome.rows[since:]
        return any(r.chat_id == self.chat_id and r.method.startswith("send") for r in rows)

    def say(self, text: Spans) -> None:
        """Send a text that belongs to no walk."""
        self.call(render.send(self.chat_id, SendMessage(text)))

    def answer_tap(self, text: str) -> None:
        """Answer the tap, if there was one, so that its button stops waiting."""
        if self.callback_id is not None:
            self.outcome.taps.append(TapAnswer(self.callback_id, text, self.chat_id))

    def answer_late_tap(self, say: Speech, over: str | None = None) -> None:
        """Answer the tap on a button that no longer counts, because something newer replaced it.
        `over`: the text to show, if any, once the newer message has arrived."""
        since = self.work.outbox.waits_since(self.chat_id)
        if since is not None and (over != "" or self.at - since > _A_MOMENT):
            self.answer_tap(say.label("onderweg"))
        else:
            self.answer_tap(say.label("voorbij") if over is None else over)
