"""Counts what the bot does, since it was started: for `/metrics`, the health page and the log.

All of it is numbers, of nobody in particular. Everything is counted on the event loop, so nothing
here needs a lock.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class PeopleCounts:
    """What people did: walks they began and finished, sessions they opened. Rehearsals don't
    count."""

    walks_begun: int = 0
    walks_finished: int = 0
    sessions_begun: int = 0

    def add(self, other: PeopleCounts) -> None:
        """Add the counts of `other` to these."""
        self.walks_begun += other.walks_begun
        self.walks_finished += other.walks_finished
        self.sessions_begun += other.sessions_begun


@dataclass(slots=True)
class Counters:
    """Totals since the start. `sends` are calls that Telegram accepted, `refusals` those that it
    refused for good, and `waits` its requests to slow down. `dropped`: edits and deletions whose
    message is gone; `unclear`: calls made again though Telegram may have carried them out already.
    """

    polls: int = 0
    polls_failed: int = 0
    batches: int = 0
    sends: int = 0
    refusals: int = 0
    waits: int = 0
    dropped: int = 0
    unclear: int = 0
    nights: int = 0
    backups: int = 0
    _people: PeopleCounts = field(default_factory=PeopleCounts)
    _tonight: PeopleCounts = field(default_factory=PeopleCounts)

    @property
    def people(self) -> PeopleCounts:
        """What people did until last night.

        Anyone on the machine may read this. If it moved at once, they could see that the colleague
        beside them has just begun or finished.
        """
        return self._people

    def people_did(self, what: PeopleCounts) -> None:
        """Count what followed from one transaction; `people` has it from tonight."""
        self._tonight.add(what)

    def tonight(self) -> None:
        """Let `people` have what was counted since last night."""
        self._people.add(self._tonight)
        self._tonight = PeopleCounts()
