"""Everything that is stored about one person: show it, and erase it."""

import math
import sqlite3
from dataclasses import dataclass

from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.session_traces import SaidInSession, SessionTrace, SessionTraces
from storage.moments import BACKUP, SCRUB_DUE, Moments
from storage.part import UnitPart
from storage.post.updates import DeadLetter, DeadLetters
from storage.programme.asked_shares import AskedShares, AskedToShare
from storage.programme.edition_wishes import EditionWishes
from storage.programme.staff import Audit, Audited, Staff
from storage.programme.waiting_room import WaitingRoom, WaitingShare
from storage.walks.recorded_answers import AnswerRecord
from storage.walks.timers import TimerRecord
from storage.walks.walks import WalkRecord

RECALL_SECONDS = 48 * 3600.0
"""How many seconds after sending Telegram lets a bot delete its message."""
# In a private chat the chat's id is the person's.
_OUTBOX = (
    " FROM outbox WHERE (chat_id = ?1 OR walk_id IN (SELECT id FROM walk WHERE person_id = ?1))"
)


@dataclass(frozen=True, slots=True)
class PersonData:
    """Everything that is stored about one person.

    `waiting` and `failed` hold the parameters, as JSON, of calls that are still to be made and
    calls that Telegram refused. Of sent messages only the number is given, and of screens.
    """

    known_since: float | None
    walks: tuple[WalkRecord, ...]
    answers: tuple[AnswerRecord, ...]
    timers: tuple[TimerRecord, ...]
    waiting: tuple[str, ...]
    failed: tuple[str, ...]
    sent: int
    screens: int
    dead_letters: tuple[DeadLetter, ...]
    unreachable_since: float | None
    sessions: tuple[SessionTrace, ...] = ()
    said: tuple[SaidInSession, ...] = ()
    waiting_shares: tuple[WaitingShare, ...] = ()
    asked_to_share: tuple[AskedToShare, ...] = ()
    counted_walks: frozenset[int] = frozenset()
    counted_ends: frozenset[int] = frozenset()
    edition_wishes: tuple[str, ...] = ()
    staff_since: float | None = None
    audited: tuple[Audited, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """The result of an erasure. `message_ids` can still be deleted from the chat.

    `dropped` are the ids of queued calls to others that were deleted because they may quote the
    person: if one is about to be sent, don't.
    """

    message_ids: tuple[int, ...]
    rows: int
    dropped: frozenset[int] = frozenset()


class People(UnitPart):
    """One person's data, in all tables."""

    __slots__ = (
        "_asked_shares",
        "_audit",
        "_dead_letters",
        "_edition_wishes",
        "_erasures",
        "_moments",
        "_session_traces",
        "_staff",
        "_waiting_room",
    )

    def __init__(
        self,
        connection: sqlite3.Connection,
        erasures: ErasureJournal,
        *,
        moments: Moments,
        session_traces: SessionTraces,
        dead_letters: DeadLetters,
        asked_shares: AskedShares,
        waiting_room: WaitingRoom,
        edition_wishes: EditionWishes,
        staff: Staff,
        audit: Audit,
    ) -> None:
        super().__init__(connection)
        self._erasures, self._moments = erasures, moments
        self._session_traces, self._dead_letters = session_traces, dead_letters
        self._asked_shares, self._waiting_room = asked_shares, waiting_room
        self._edition_wishes = edition_wishes
        self._staff, self._audit = staff, audit

    def everything_about(self, person_id: int) -> PersonData:
        """Return everything that is stored about a person; empty for someone unknown."""
        known = self._one("SELECT known_since FROM person WHERE id = ?", person_id)
        unreachable = self._one("SELECT since FROM unreachable_chat WHERE chat_id = ?", person_id)
        execute = self._connection.execute
        return PersonData(
            known_since=known,
            walks=tuple(
                WalkRecord(*row)
                for row in execute(
                    "SELECT id, person_id, pack, status, state, started_at, changed_at, tonight"
                    " FROM walk WHERE person_id = ? ORDER BY id",
                    (person_id,),
                )
            ),
            answers=tuple(
                AnswerRecord(*row)
                for row in execute(
                    "SELECT walk_id, question, question_text, value, pack_version, answer.at,"
                    " audience, title FROM answer JOIN walk ON walk.id = walk_id"
                    " LEFT JOIN place ON place.id = answer.place WHERE person_id = ?"
                    " ORDER BY answer.id",
                    (person_id,),
                )
            ),
            timers=tuple(
                TimerRecord(*row)
                for row in execute(
                    "SELECT walk_id, name, due_at FROM timer JOIN walk ON walk.id = walk_id"
                    " WHERE person_id = ? ORDER BY due_at",
                    (person_id,),
                )
            ),
            waiting=self._calls("failed_at IS NULL", person_id),
            failed=self._calls("failed_at IS NOT NULL", person_id),
            sent=self._count("SELECT count(*) FROM sent_message WHERE chat_id = ?", person_id),
            screens=self._count("SELECT count(*) FROM screen WHERE chat_id = ?", person_id),
            dead_letters=tuple(self._dead_letters.naming(person_id)),
            unreachable_since=unreachable,
            sessions=self._session_traces.sessions_of(person_id),
            said=self._session_traces.said_by(person_id),
            waiting_shares=self._waiting_room.with_person(person_id),
            asked_to_share=self._asked_shares.of(person_id),
            edition_wishes=self._edition_wishes.of(person_id),
            counted_walks=self._waiting_room.counted_walks_of(person_id),
            counted_ends=self._waiting_room.counted_ends_of(person_id),
            staff_since=self._staff.since(person_id),
            audited=self._audit.of(person_id),
        )

    def erase(self, person_id: int, at: float) -> Erased:
        """Delete everything that is stored about a person, and add it to the journal of erasures.

        `at` is now. The bytes are wiped by `Database.scrub`: call that when this is committed and
        the goodbye was sent (see `forget_chat`). Raises StorageUnavailable or StorageError when the
        journal can't be written.
        """
        self._erasures.add(person_id, self._not_before_it_was(person_id, at))
        messages = self._connection.execute(
            "SELECT message_id FROM sent_message WHERE chat_id = ? AND sent_at >= ?"
            " ORDER BY message_id",
            (person_id, at - RECALL_SECONDS),
        ).fetchall()
        self._session_traces.owe_emptying(person_id, at)
        before = self._connection.total_changes
        # Before deleting: the rows that say where they may be quoted are needed.
        dropped = self._session_traces.drop_quotes(person_id)
        self.delete(person_id)
        rows = self._connection.total_changes - before
        self._moments.note(SCRUB_DUE, at)
        return Erased(tuple(message_id for (message_id,) in messages), rows, dropped)

    def _not_before_it_was(self, person_id: int, at: float) -> float:
        """The time to record for an erasure: `at`, but no earlier than the person's data or the
        last backup. If the clock was behind, a restore would bring them back."""
        known = self._one("SELECT known_since FROM person WHERE id = ?", person_id)
        if known is not None and known > at:
            at = math.nextafter(known, math.inf)
        return max(at, self._moments.get(BACKUP) or at)

    def forget_chat(self, person_id: int, at: float) -> bool:
        """Delete what the goodbye left behind, which was queued after the person was erased.

        Returns False, and deletes nothing, when the person has started again in the meantime.
        """
        if self._one("SELECT known_since FROM person WHERE id = ?", person_id) is not None:
            return False
        if self.delete(person_id):
            self._moments.note(SCRUB_DUE, at)
        return True

    def delete(self, person_id: int) -> int:
        """Delete all rows of a person without adding it to the journal; returns how many."""
        execute = self._connection.execute
        before = self._connection.total_changes
        for letter in self._dead_letters.naming(person_id):
            execute("DELETE FROM dead_letter WHERE id = ?", (letter.id,))
        self._session_traces.drop_quotes(person_id)
        self._session_traces.delete_shown(person_id)
        sessions = self._session_traces.sessions_naming(person_id)
        # Foreign keys delete what belongs to the walks; rows of the outbox may belong to none.
        for sql in (
            "DELETE FROM person WHERE id = ?",
            "DELETE FROM outbox WHERE chat_id = ?",
            "DELETE FROM sent_message WHERE chat_id = ?",
            "DELETE FROM screen WHERE chat_id = ?",
            "DELETE FROM unreachable_chat WHERE chat_id = ?",
        ):
            execute(sql, (person_id,))
        self._session_traces.strike_out(person_id, sessions)
        return self._connection.total_changes - before

    def _calls(self, which: str, person_id: int) -> tuple[str, ...]:
        sql = f"SELECT params{_OUTBOX} AND {which} ORDER BY id"
        return tuple(params for (params,) in self._connection.execute(sql, (person_id,)))

    def _one(self, sql: str, person_id: int) -> float | None:
        row = self._connection.execute(sql, (person_id,)).fetchone()
        return row[0] if row else None

    def _count(self, sql: str, person_id: int) -> int:
        (count,) = self._connection.execute(sql, (person_id,)).fetchone()
        return int(count)
