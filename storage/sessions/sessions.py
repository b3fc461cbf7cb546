"""Facilitated sessions, their state and their timers."""

from dataclasses import dataclass
from typing import Literal

from storage.errors import CodeTaken
from storage.part import UnitPart

SessionStatus = Literal["open", "ended"]
_SELECT = (
    "SELECT id, pack, plan, status, state, token, code, facilitator_id, group_chat_id,"
    " group_thread_id, opened_at, changed_at FROM session "
)


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A facilitated session; `state` is None until it is first saved.

    `facilitator_id` is None once the facilitator was erased, `code` once the session ended.
    """

    id: int
    pack: str
    plan: str
    status: SessionStatus
    state: str | None
    token: str
    code: str | None
    facilitator_id: int | None
    group_chat_id: int | None
    group_thread_id: int | None
    opened_at: float
    changed_at: float


@dataclass(frozen=True, slots=True)
class SessionTimer:
    """Something that has to happen in a session at `due_at`; or, in an ended one too, for one
    person who asked for it."""

    session_id: int
    name: str
    due_at: float
    person_id: int | None = None


class Sessions(UnitPart):
    """Sessions, found by id, link, code, facilitator or group."""

    __slots__ = ()

    def open(
        self, pack: str, plan: str, facilitator_id: int, token: str, code: str, at: float
    ) -> SessionRecord:
        """Begin a session. Raises CodeTaken when the token or the code is another's.

        `token` is for the link (64 bits or more), `code` to be typed (8 characters at most).
        """
        execute = self._connection.execute
        execute(
            "INSERT OR IGNORE INTO person (id, known_since) VALUES (?, ?)", (facilitator_id, at)
        )
        row = execute(
            "INSERT INTO session"
            " (pack, plan, status, token, code, facilitator_id, opened_at, changed_at)"
            " VALUES (?1, ?2, 'open', ?3, ?4, ?5, ?6, ?6) ON CONFLICT DO NOTHING RETURNING id",
            (pack, plan, token, code, facilitator_id, at),
        ).fetchone()
        if row is None:
            raise CodeTaken("another session has this token or code")
        return SessionRecord(
            row[0], pack, plan, "open", None, token, code, facilitator_id, None, None, at, at
        )

    def get(self, session_id: int) -> SessionRecord | None:
        """The session with this id, as a button or a timer names it."""
        return self._session("WHERE id = ?", session_id)

    def by_token(self, token: str) -> SessionRecord | None:
        """The session with the token of a link, open or ended."""
        return self._session("WHERE token = ?", token)

    def by_code(self, code: str) -> SessionRecord | None:
        """The session with this code; an ended session has none."""
        return self._session("WHERE code = ?", code)

    def led_by(self, person_id: int) -> SessionRecord | None:
        """The open session that someone facilitates, the newest if there are more."""
        return self._session(
            "WHERE facilitator_id = ? AND status = 'open' ORDER BY id DESC LIMIT 1", person_id
        )

    def in_group(self, chat_id: int, thread_id: int | None) -> SessionRecord | None:
        """The open session in this group and topic, the newest if there are more."""
        return self._session(
            "WHERE group_chat_id = ? AND group_thread_id IS ? AND status = 'open'"
            " ORDER BY id DESC LIMIT 1",
            chat_id,
            thread_id,
        )

    def all_in_chat(self, chat_id: int) -> list[SessionRecord]:
        """The open sessions in this group, whatever the topic."""
        rows = self._connection.execute(
            _SELECT + "WHERE group_chat_id = ? AND status = 'open' ORDER BY id", (chat_id,)
        )
        return [SessionRecord(*row) for row in rows]

    def save(self, session_id: int, state_json: str, at: float) -> None:
        """Store the state of a session."""
        self._connection.execute(
            "UPDATE session SET state = ?, changed_at = ? WHERE id = ?",
            (state_json, at, session_id),
        )

    def give_role(self, session_id: int, person_id: int) -> None:
        """Make someone the facilitator instead of whoever was."""
        self._connection.execute(
            "UPDATE session SET facilitator_id = ? WHERE id = ?", (person_id, session_id)
        )

    def end(self, session_id: int, at: float) -> None:
        """End a session and free its code.

        What was shown stays, and what somebody asked to be reminded of.
        """
        execute = self._connection.execute
        execute(
            "DELETE FROM session_timer WHERE session_id = ? AND person_id IS NULL", (session_id,)
        )
        execute(
            "UPDATE session SET status = 'ended', code = NULL, changed_at = ? WHERE id = ?",
            (at, session_id),
        )

    def _session(self, which: str, *values: int | str | None) -> SessionRecord | None:
        row = self._connection.execute(_SELECT + which, values).fetchone()
        return SessionRecord(*row) if row else None


class SessionTimers(UnitPart):
    """Timers of sessions; one of each name per session."""

    __slots__ = ()

    def set(self, session_id: int, name: str, due_at: float, person_id: int | None = None) -> None:
        """Set a timer, or move it when it is already set."""
        self._connection.execute(
            "INSERT OR REPLACE INTO session_timer (session_id, name, due_at, person_id)"
            " VALUES (?, ?, ?, ?)",
            (session_id, name, due_at, person_id),
        )

    def cancel_of(self, session_id: int, person_id: int) -> None:
        """Delete what this person asked for in a session."""
        self._connection.execute(
            "DELETE FROM session_timer WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        )

    def of_person(self, person_id: int) -> tuple[SessionTimer, ...]:
        """What this person asked for in any session, the first due first."""
        rows = self._connection.execute(
            "SELECT session_id, name, due_at, person_id FROM session_timer"
            " WHERE person_id = ? ORDER BY due_at, session_id",
            (person_id,),
        )
        return tuple(SessionTimer(*row) for row in rows)

    def of_people(self, session_id: int) -> tuple[SessionTimer, ...]:
        """What people asked for in this session, in the order of their ids."""
        rows = self._connection.execute(
            "SELECT session_id, name, due_at, person_id FROM session_timer"
            " WHERE session_id = ? AND person_id IS NOT NULL ORDER BY person_id, name",
            (session_id,),
        )
        return tuple(SessionTimer(*row) for row in rows)

    def cancel(self, session_id: int, name: str) -> bool:
        """Delete a timer, also when it has been handled; whether it was there."""
        deleted = self._connection.execute(
            "DELETE FROM session_timer WHERE session_id = ? AND name = ?", (session_id, name)
        )
        return deleted.rowcount > 0

    def next_due(self) -> float | None:
        """When the first of all timers is due, or None if there are none."""
        (first,) = self._connection.execute("SELECT min(due_at) FROM session_timer").fetchone()
        return None if first is None else float(first)

    def due(self, now: float, limit: int) -> list[SessionTimer]:
        """At most `limit` due timers, the longest due first."""
        return [
            SessionTimer(*row)
            for row in self._connection.execute(
                "SELECT session_id, name, due_at, person_id FROM session_timer"
                " WHERE due_at <= ? ORDER BY due_at LIMIT ?",
                (now, limit),
            )
        ]
