"""All that is stored about one person: to show it, and to erase it."""

import math
import re

from storage.asking import Asking
from storage.editions import Editions
from storage.moments import BACKUP, SCRUB_DUE
from storage.records import AnswerRecord, DeadLetter, Erased, PersonData, TimerRecord, WalkRecord
from storage.shares import Shares
from storage.staff import Staff
from storage.waiting_room import WaitingRoom

RECALL_SECONDS = 48 * 3600.0
"""How long after sending Telegram lets a bot delete its message."""

# In a private chat the chat's id is the person's.
_OUTBOX = (
    " FROM outbox WHERE (chat_id = ?1 OR walk_id IN (SELECT id FROM walk WHERE person_id = ?1))"
)


class People(Shares, Asking, WaitingRoom, Editions, Staff):
    """What there is of a person, over all tables."""

    __slots__ = ()

    def everything_about(self, person_id: int) -> PersonData:
        """All that is stored about a person; empty for someone we don't know."""
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
            dead_letters=tuple(self._dead_letters_of(person_id)),
            unreachable_since=unreachable,
            sessions=self.sessions_of(person_id),
            said=self.said_by(person_id),
            waiting_shares=self.waiting_shares_with(person_id),
            asked_to_share=self.asked_of(person_id),
            counted_walks=self.counted_walks_of(person_id),
            staff_since=self.staff_since(person_id),
            audited=self.audited_of(person_id),
        )

    def erase(self, person_id: int, at: float) -> Erased:
        """Delete all that is stored about a person, and note it for a later restore.

        `at` is now. The bytes themselves are gone after `Database.scrub`, to be called when
        this is committed and the goodbye is sent (see `forget_chat`).
        Raises StorageUnavailable or StorageError when the journal of erasures can't be written.
        """
        self._erasures.add(person_id, self._not_before_it_was(person_id, at))
        messages = self._connection.execute(
            "SELECT message_id FROM sent_message WHERE chat_id = ? AND sent_at >= ?"
            " ORDER BY message_id",
            (person_id, at - RECALL_SECONDS),
        ).fetchall()
        self.owe_emptying(person_id, at)
        before = self._connection.total_changes
        # First of all: whom they may have said it to is read from what is still there.
        dropped = self.unquote(person_id)
        self.delete_person(person_id)
        rows = self._connection.total_changes - before
        self.note_moment(SCRUB_DUE, at)
        return Erased(tuple(message_id for (message_id,) in messages), rows, dropped)

    def _not_before_it_was(self, person_id: int, at: float) -> float:
        """Where the clock is behind: a backup that holds them, and they themselves, are older than
        their erasure, or a restore would bring them back."""
        known = self._one("SELECT known_since FROM person WHERE id = ?", person_id)
        if known is not None and known > at:
            at = math.nextafter(known, math.inf)
        return max(at, self.moment(BACKUP) or at)

    def forget_chat(self, person_id: int, at: float) -> bool:
        """Delete the traces of a goodbye, which was queued after the person was erased.

        Does nothing, and says so, when the person has begun anew in the meantime.
        """
        if self._one("SELECT known_since FROM person WHERE id = ?", person_id) is not None:
            return False
        if self.delete_person(person_id):
            self.note_moment(SCRUB_DUE, at)
        return True

    def delete_person(self, person_id: int) -> int:
        """Delete all rows of a person, without a note of it; returns how many."""
        execute = self._connection.execute
        before = self._connection.total_changes
        for letter in self._dead_letters_of(person_id):
            execute("DELETE FROM dead_letter WHERE id = ?", (letter.id,))
        self.unquote(person_id)
        self.silence(person_id)
        sessions = self.sessions_naming(person_id)
        # What hangs on the walks goes with them; rows of the outbox may hang on none.
        for sql in (
            "DELETE FROM person WHERE id = ?",
            "DELETE FROM outbox WHERE chat_id = ?",
            "DELETE FROM sent_message WHERE chat_id = ?",
            "DELETE FROM screen WHERE chat_id = ?",
            "DELETE FROM unreachable_chat WHERE chat_id = ?",
        ):
            execute(sql, (person_id,))
        self.strike_out(person_id, sessions)
        return self._connection.total_changes - before

    def _dead_letters_of(self, person_id: int) -> list[DeadLetter]:
        """Those from this chat, and those that name the person, as one from a group does."""
        by_itself = re.compile(rf"(?<!\d){person_id}(?!\d)")
        return [
            DeadLetter(*row)
            for row in self._connection.execute(
                "SELECT id, update_id, chat_id, error, body, at FROM dead_letter"
                " WHERE chat_id = ?1 OR instr(body, ?2) ORDER BY id",
                (person_id, str(person_id)),
            )
            if row[2] == person_id or by_itself.search(row[4])
        ]

    def _calls(self, which: str, person_id: int) -> tuple[str, ...]:
        sql = f"SELECT params{_OUTBOX} AND {which} ORDER BY id"
        return tuple(params for (params,) in self._connection.execute(sql, (person_id,)))

    def _one(self, sql: str, person_id: int) -> float | None:
        row = self._connection.execute(sql, (person_id,)).fetchone()
        return row[0] if row else None

    def _count(self, sql: str, person_id: int) -> int:
        (count,) = self._connection.execute(sql, (person_id,)).fetchone()
        return int(count)
