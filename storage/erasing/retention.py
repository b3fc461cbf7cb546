"""Delete what has been kept long enough, kind by kind."""

import sqlite3
from dataclasses import astuple, dataclass

from dialogs.edition.rules import WITHIN_DAYS
from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart
from storage.post.updates import SEEN_SECONDS

_DAY = 86400.0
_GOODBYE_DAYS = 1.0
"""How many days a message to someone who was erased may wait to be sent."""
# A walk with a timer stays. After the bot was off, the person of an unfinished one has to be warned
# first; that of a finished one asked for a message.
_NOT_AWAITED = "changed_at < ? AND NOT EXISTS (SELECT 1 FROM timer WHERE walk_id = walk.id)"
_UNFINISHED = f"status != 'finished' AND {_NOT_AWAITED}"
_FINISHED = f"status = 'finished' AND {_NOT_AWAITED}"
_IN_EDITIONS = float(WITHIN_DAYS)
_WISHED = 365.0
_LONGEST_TIMER = 370.0
"""Days: somebody may ask for a message a year ahead, and a weekend moves it by two days."""
# A private chat has its person's id; groups and channels have ids below zero.
_NOBODYS = "chat_id > 0 AND chat_id NOT IN (SELECT id FROM person)"
_AHEAD = 3600.0
"""Seconds by which a trusted clock may be off."""
_HAPPENED = (
    ("person", "known_since"),
    ("walk", "started_at"),
    ("walk", "changed_at"),
    ("answer", "at"),
    ("session", "opened_at"),
    ("session", "changed_at"),
    ("lasting_project", "used_at"),
    ("counted_project", "at"),
    ("edition_wish", "at"),
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


@dataclass(frozen=True, slots=True)
class Periods:
    """How long each kind of data is kept, in days.

    `sent` is for the ids of sent messages; their texts are deleted as soon as they are sent. With
    less than two days, an erasure can't delete every message that Telegram would let it.
    """

    unfinished: float = 60
    finished: float = 365
    dead_letters: float = 14
    backups: float = 14
    sent: float = 2


@dataclass(frozen=True, slots=True)
class Purged:
    """How many rows of each kind were deleted; a dead letter that only lost its text counts too.

    `messages` could not be delivered; `staff_traces` are invitations and names in the audit trail;
    `traces` say which messages were sent to a chat.
    """

    unfinished_walks: int = 0
    finished_walks: int = 0
    unfinished_sessions: int = 0
    finished_sessions: int = 0
    lasting_projects: int = 0
    counted_projects: int = 0
    edition_wishes: int = 0
    people: int = 0
    dead_letters: int = 0
    messages: int = 0
    staff_traces: int = 0
    traces: int = 0
    updates: int = 0

    @property
    def personal(self) -> int:
        """How many of these rows were about a person."""
        return sum(_numbers(self)) - self.updates

    def __add__(self, other: "Purged") -> "Purged":
        pairs = zip(_numbers(self), _numbers(other), strict=True)
        return Purged(*(mine + theirs for mine, theirs in pairs))

    def __bool__(self) -> bool:
        return any(_numbers(self))


def _numbers(purged: Purged) -> tuple[int, ...]:
    return astuple(purged)


class Retention(UnitPart):
    """Delete rows by their age."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def purge(self, periods: Periods, now: float, most: int = 200) -> Purged:
        """Delete what is past its time, at most `most` rows of each kind; returns how many.

        Call it until it returns nothing: one long transaction would keep everyone waiting.
        """
        dead_before = now - periods.dead_letters * _DAY
        unfinished_before = now - periods.unfinished * _DAY
        finished_before = now - periods.finished * _DAY
        delete = self._delete
        purged = Purged(
            unfinished_walks=delete("walk", _UNFINISHED, unfinished_before, most),
            finished_walks=delete("walk", _FINISHED, finished_before, most),
            unfinished_sessions=delete(
                "session", "status = 'open' AND changed_at < ?", unfinished_before, most
            ),
            finished_sessions=delete(
                "session", "status = 'ended' AND changed_at < ?", finished_before, most
            ),
            lasting_projects=delete("lasting_project", "used_at < ?", finished_before, most),
            edition_wishes=delete("edition_wish", "at < ?", now - _WISHED * _DAY, most),
            counted_projects=delete("counted_project", "at < ?", now - _IN_EDITIONS * _DAY, most),
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
        """Delete the text and the chat of old dead letters; that something broke stays on
        record."""
        return self._connection.execute(
            "UPDATE dead_letter SET body = '', chat_id = NULL WHERE id IN"
            " (SELECT id FROM dead_letter WHERE body != '' AND at < ? LIMIT ?)",
            (before, most),
        ).rowcount

    def _forget_staff(self, done_before: float, now: float) -> int:
        """Delete expired invitations, and names from old entries of the audit trail."""
        execute = self._connection.execute
        invited = execute("DELETE FROM invitation WHERE expires_at <= ?", (now,)).rowcount
        audited = execute(
            "UPDATE audit SET person_id = NULL WHERE person_id IS NOT NULL AND at < ?",
            (done_before,),
        ).rowcount
        return invited + audited

    def forget_strangers(self, now: float) -> int:
        """Delete the traces of messages to people who aren't stored any more; returns how many.

        A goodbye leaves them when the bot is killed before it could delete them.
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
        """Delete the ids of sent messages that Telegram doesn't let us delete any more."""
        return self._connection.execute(
            "DELETE FROM sent_message WHERE sent_at < ?", (sent_before,)
        ).rowcount


class Redating(UnitPart):
    """Correct dates that were stored while the clock was ahead, once it can be trusted.

    Such data would be kept as much longer as the clock was ahead, and nobody would be warned until
    then.
    """

    __slots__ = ()

    def bring_back(self, periods: Periods, now: float) -> int:
        """Date everything from the future now, and make timers due now that are set beyond all
        periods; returns how many dates were corrected."""
        happened = sum(self._no_later(*column, now + _AHEAD, now) for column in _HAPPENED)
        days = max(periods.unfinished, periods.finished, _LONGEST_TIMER)
        longest = now + days * _DAY + _AHEAD
        return happened + sum(self._no_later(*column, longest, now) for column in _WILL_HAPPEN)

    def _no_later(self, table: str, column: str, latest: float, now: float) -> int:
        sql = f"UPDATE {table} SET {column} = ? WHERE {column} > ?"  # noqa: S608 (our own words)
        return self._connection.execute(sql, (now, latest)).rowcount
