"""What has been kept long enough goes, kind by kind."""

import sqlite3
from dataclasses import astuple, dataclass

from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart
from storage.post.updates import SEEN_SECONDS


@dataclass(frozen=True, slots=True)
class Periods:
    """How long each kind is kept, in days.

    `sent` is for the ids of sent messages (their texts go as soon as they are sent): with
    less than two days, an erasure can't take back all that Telegram would let it.
    """

    unfinished: float = 60
    finished: float = 365
    dead_letters: float = 14
    backups: float = 14
    sent: float = 2


@dataclass(frozen=True, slots=True)
class Purged:
    """How many were deleted of each kind; of dead letters also those that lost their text.

    `messages` could not be delivered; `staff_traces` are invitations, and who did what for the
    programme; `traces` say which messages were sent to a chat.
    """

    unfinished_walks: int = 0
    finished_walks: int = 0
    unfinished_sessions: int = 0
    finished_sessions: int = 0
    people: int = 0
    dead_letters: int = 0
    messages: int = 0
    staff_traces: int = 0
    traces: int = 0
    updates: int = 0

    @property
    def personal(self) -> int:
        """How much of it said anything about anyone."""
        return sum(_numbers(self)) - self.updates

    def __add__(self, other: "Purged") -> "Purged":
        pairs = zip(_numbers(self), _numbers(other), strict=True)
        return Purged(*(mine + theirs for mine, theirs in pairs))

    def __bool__(self) -> bool:
        return any(_numbers(self))


def _numbers(purged: Purged) -> tuple[int, ...]:
    return astuple(purged)


_DAY = 86400.0
_GOODBYE_DAYS = 1.0
"""How long a message to someone who was erased may wait to be sent."""
# Who is still to be warned, after a time that the bot was off, is warned first.
_UNFINISHED = (
    "status != 'finished' AND changed_at < ?"
    " AND NOT EXISTS (SELECT 1 FROM timer WHERE walk_id = walk.id)"
)
# A private chat has its person's id; those of groups and channels are below zero.
_NOBODYS = "chat_id > 0 AND chat_id NOT IN (SELECT id FROM person)"


class Retention(UnitPart):
    """Deletes by age."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def purge(self, periods: Periods, now: float, most: int = 200) -> Purged:
        """Delete what is past its time, at most so many of each kind; returns how many.

        To be called until it returns nothing: one long transaction would keep everyone waiting.
        """
        dead_before = now - periods.dead_letters * _DAY
        unfinished_before = now - periods.unfinished * _DAY
        finished_before = now - periods.finished * _DAY
        delete = self._delete
        purged = Purged(
            unfinished_walks=delete("walk", _UNFINISHED, unfinished_before, most),
            finished_walks=delete(
                "walk", "status = 'finished' AND changed_at < ?", finished_before, most
            ),
            unfinished_sessions=delete(
                "session", "status = 'open' AND changed_at < ?", unfinished_before, most
            ),
            finished_sessions=delete(
                "session", "status = 'ended' AND changed_at < ?", finished_before, most
            ),
            people=delete(
                "person",
                "NOT EXISTS (SELECT 1 FROM walk WHERE person_id = person.id) AND known_since <= ?"
                " AND NOT EXISTS (SELECT 1 FROM session WHERE facilitator_id = person.id)"
                " AND NOT EXISTS (SELECT 1 FROM staff WHERE person_id = person.id)"
                " AND NOT EXISTS (SELECT 1 FROM audit WHERE person_id = person.id)",
                now,
                most,
            ),
            dead_letters=self._scrub_dead_letters(dead_before, most)
            + delete("dead_letter", "body = '' AND at < ?", finished_before, most),
            messages=delete("outbox", "failed_at < ?", dead_before, most)
            + delete("outbox", "walk_id IS NULL AND queued_at < ?", dead_before, most)
            + delete("outbox", f"{_NOBODYS} AND queued_at < ?", now - _GOODBYE_DAYS * _DAY, most),
            staff_traces=self._forget_staff(finished_before, now),
            traces=self._delete_traces(now - periods.sent * _DAY) + self.forget_strangers(now),
            updates=delete("seen_update", "at < ?", now - SEEN_SECONDS, 50 * most),
        )
        if purged.personal:
            self._moments.note(SCRUB_DUE, now)
        return purged

    def _delete(self, table: str, past: str, before: float, most: int) -> int:
        sql = f"DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE {past} LIMIT ?)"  # noqa: S608 (our own words)
        return self._connection.execute(sql, (before, most)).rowcount

    def _scrub_dead_letters(self, before: float, most: int) -> int:
        """That something broke stays on record for longer; what and for whom doesn't."""
        return self._connection.execute(
            "UPDATE dead_letter SET body = '', chat_id = NULL WHERE id IN"
            " (SELECT id FROM dead_letter WHERE body != '' AND at < ? LIMIT ?)",
            (before, most),
        ).rowcount

    def _forget_staff(self, done_before: float, now: float) -> int:
        """Invitations that are too old, and who did what was done long ago; that it was stays."""
        execute = self._connection.execute
        invited = execute("DELETE FROM invitation WHERE expires_at <= ?", (now,)).rowcount
        audited = execute(
            "UPDATE audit SET person_id = NULL WHERE person_id IS NOT NULL AND at < ?",
            (done_before,),
        ).rowcount
        return invited + audited

    def forget_strangers(self, now: float) -> int:
        """Delete which messages were sent to people who aren't known any more; how many traces.

        A goodbye leaves them, when the bot is killed before it could forget that it sent it.
        """
        execute = self._connection.execute
        gone = sum(
            execute(f"DELETE FROM {table} WHERE {_NOBODYS}").rowcount  # noqa: S608 (our own words)
            for table in ("sent_message", "screen", "unreachable_chat")
        )
        if gone:
            self._moments.note(SCRUB_DUE, now)
        return gone

    def _delete_traces(self, sent_before: float) -> int:
        """Which messages were sent where, once they can't be taken back."""
        return self._connection.execute(
            "DELETE FROM sent_message WHERE sent_at < ?", (sent_before,)
        ).rowcount


_AHEAD = 3600.0
"""Seconds that a clock which can be trusted may be off."""
_HAPPENED = (
    ("person", "known_since"),
    ("walk", "started_at"),
    ("walk", "changed_at"),
    ("answer", "at"),
    ("session", "opened_at"),
    ("session", "changed_at"),
    ("outbox", "queued_at"),
    ("outbox", "failed_at"),
    ("sent_message", "sent_at"),
    ("unreachable_chat", "since"),
    ("seen_update", "at"),
    ("dead_letter", "at"),
    ("audit", "at"),
    ("moment", "at"),
)
_WILL_HAPPEN = (("timer", "due_at"), ("session_timer", "due_at"), ("invitation", "expires_at"))


class Redating(UnitPart):
    """Mends dates, once the clock can be trusted."""

    __slots__ = ()

    def bring_back(self, periods: Periods, now: float) -> int:
        """Date what is from the future now, and let what waits for far longer than anything is kept
        be due now; how many dates."""
        happened = sum(self._no_later(*column, now + _AHEAD, now) for column in _HAPPENED)
        longest = now + max(periods.unfinished, periods.finished) * _DAY + _AHEAD
        return happened + sum(self._no_later(*column, longest, now) for column in _WILL_HAPPEN)

    def _no_later(self, table: str, column: str, latest: float, now: float) -> int:
        sql = f"UPDATE {table} SET {column} = ? WHERE {column} > ?"  # noqa: S608 (our own words)
        return self._connection.execute(sql, (now, latest)).rowcount
