"""A person's traces in sessions: show them, and remove them from what stays.

A session stays for the others when one person is erased. Foreign keys delete what belongs to the
person, and counts that were shown stay. This module removes what foreign keys can't reach: names in
the JSON of a session, and calls to others that quote the person.
"""

import json
from dataclasses import dataclass
from typing import Literal

from storage.part import UnitPart
from storage.sessions.sessions import SessionStatus

_SAID = (
    "SELECT session_id, 'shown' AS kind, question AS about, text, reveal.place FROM reveal_text"
    " JOIN reveal ON reveal.id = reveal_id JOIN walk ON walk.id = walk_id WHERE walk.person_id = ?1"
    " UNION ALL SELECT session_id, 'contribution', phase, text, place FROM contribution"
    " WHERE person_id = ?1 AND (text != '' OR held IS NULL)"
    " UNION ALL SELECT session_id, 'held', phase, held, 0 FROM contribution"
    " WHERE person_id = ?1 AND held != ''"
    " UNION ALL SELECT session_id, 'proposal', element, text, place FROM proposal"
    " WHERE person_id = ?1"
    " UNION ALL SELECT session_id, iif(agrees, 'agrees', 'differs'), proposal.text,"
    " nullif(voice.text, ''), iif(agrees, 0, voice.place) FROM voice"
    " JOIN proposal ON proposal.id = proposal_id WHERE voice.person_id = ?1"
    " UNION ALL SELECT DISTINCT session_id, 'who', text, who, decision.place FROM decision"
    " JOIN proposal ON proposal.id = proposal_id WHERE who_by = ?1"
)
_IN_SESSIONS = (
    "SELECT session_id FROM participant WHERE person_id = ?1"  # noqa: S608 (our own words)
    " UNION SELECT id FROM session WHERE facilitator_id = ?1"
    f" UNION SELECT session_id FROM ({_SAID})"
)
_TOOK_PART_IN = (
    "SELECT session_id FROM participant WHERE person_id = ?1"  # noqa: S608 (our own words)
    f" UNION SELECT session_id FROM ({_SAID})"
    " UNION SELECT session_id FROM answer JOIN walk ON walk.id = walk_id WHERE person_id = ?1"
)


@dataclass(frozen=True, slots=True)
class SaidInSession:
    """Something a person said in a session, stored outside their walk.

    `about` is the question, phase, element or sentence it belongs to; `group` the title of the
    group where it may be read too.
    """

    session_id: int
    kind: Literal["shown", "contribution", "held", "proposal", "agrees", "differs", "who"]
    about: str | None
    text: str | None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class SessionTrace:
    """A session that someone leads or takes part in; `people` is None for someone who only
    facilitates.

    `project_code`: the code of their project over its sessions, and `agreed`: what it agreed.
    `reads_along_in`: the titles of the groups in which they said that they read along;
    `reminded_at`: when they will be reminded of what was agreed;
    `quoted_in_groups`: how many messages there quote anyone of this session.
    """

    session_id: int
    status: SessionStatus
    opened_at: float
    facilitates: bool
    people: int | None
    project: str | None
    reads_along_in: tuple[str, ...] = ()
    quoted_in_groups: int = 0
    project_code: str | None = None
    agreed: tuple[str, ...] = ()
    reminded_at: tuple[float, ...] = ()


class SessionTraces(UnitPart):
    """A person's traces in sessions."""

    __slots__ = ()

    def sessions_of(self, person_id: int) -> tuple[SessionTrace, ...]:
        """The sessions that someone leads or takes part in."""
        rows = self._connection.execute(
            "SELECT session.id, status, opened_at, facilitator_id IS ?1, people, name FROM session"
            " LEFT JOIN participant ON participant.session_id = session.id AND person_id = ?1"
            " LEFT JOIN project ON project.id = project_id"
            " WHERE session.id IN (SELECT id FROM session WHERE facilitator_id = ?1"
            " UNION SELECT session_id FROM participant WHERE person_id = ?1) ORDER BY session.id",
            (person_id,),
        )
        return tuple(
            SessionTrace(
                *(session, status, opened_at, bool(leads), people, project),
                self._reads_along_in(session, person_id),
                self._quoted_in_groups(session),
                *self._lasting(session, person_id),
                self._reminded_at(session, person_id),
            )
            for session, status, opened_at, leads, people, project in rows.fetchall()
        )

    def _reads_along_in(self, session_id: int, person_id: int) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT title FROM place JOIN reads_along ON place_id = place.id"
            " WHERE session_id = ? AND person_id = ? ORDER BY place.id",
            (session_id, person_id),
        )
        return tuple(title for (title,) in rows)

    def _lasting(self, session_id: int, person_id: int) -> tuple[str | None, tuple[str, ...]]:
        """The code of the project over its sessions for which someone is in a session, and what it
        agreed. Someone who leads a session of several projects is there for none."""
        row = self._connection.execute(
            "SELECT lasting_project.id, code FROM lasting_project WHERE id IN"
            " (SELECT lasting_id FROM continued_project WHERE session_id = ?1"
            " AND (project_id IS NULL OR project_id = (SELECT project_id FROM participant"
            " WHERE session_id = ?1 AND person_id = ?2))"
            " UNION SELECT came_with FROM participant WHERE session_id = ?1 AND person_id = ?2)",
            (session_id, person_id),
        ).fetchone()
        if row is None:
            return None, ()
        agreed = self._connection.execute(
            "SELECT text FROM earlier_agreement WHERE lasting_id = ? ORDER BY id", row[:1]
        )
        return row[1], tuple(text for (text,) in agreed)

    def _reminded_at(self, session_id: int, person_id: int) -> tuple[float, ...]:
        rows = self._connection.execute(
            "SELECT due_at FROM session_timer WHERE session_id = ? AND person_id = ?"
            " ORDER BY due_at",
            (session_id, person_id),
        )
        return tuple(due_at for (due_at,) in rows)

    def _quoted_in_groups(self, session_id: int) -> int:
        (count,) = self._connection.execute(
            "SELECT count(*) FROM quoted_in_group WHERE session_id = ?", (session_id,)
        ).fetchone()
        return int(count)

    def said_by(self, person_id: int) -> tuple[SaidInSession, ...]:
        """What someone said in sessions, stored outside their walk."""
        rows = self._connection.execute(
            f"SELECT said.session_id, kind, about, text, title FROM ({_SAID}) AS said"  # noqa: S608 (our own words)
            " LEFT JOIN place ON place.id = said.place ORDER BY 1, 2, 4",
            (person_id,),
        )
        return tuple(SaidInSession(*row) for row in rows)

    def drop_quotes(self, person_id: int) -> frozenset[int]:
        """Delete queued and failed calls that may quote this person; returns the ids of those to
        others."""
        rows = self._connection.execute(
            f"DELETE FROM outbox WHERE session_id IN ({_IN_SESSIONS}) RETURNING id, chat_id",  # noqa: S608 (our own words)
            (person_id,),
        ).fetchall()
        return frozenset(row_id for row_id, chat_id in rows if chat_id != person_id)

    def owe_emptying(self, person_id: int, at: float) -> None:
        """Mark the sessions that someone took part in and that are quoted in groups: the next night
        empties their messages there."""
        self._connection.execute(
            "INSERT OR REPLACE INTO to_empty (session_id, since) SELECT session_id, ?2"  # noqa: S608 (our own words)
            f" FROM ({_TOOK_PART_IN}) WHERE session_id IN (SELECT session_id FROM quoted_in_group)",
            (person_id, at),
        )

    def delete_shown(self, person_id: int) -> None:
        """Delete the words that were shown in the open sessions that someone took part in. If they
        were shown again without this person's, the missing ones would be theirs."""
        self._connection.execute(
            "DELETE FROM reveal_text WHERE reveal_id IN (SELECT reveal.id FROM reveal"  # noqa: S608 (our own words)
            " JOIN session ON session.id = session_id WHERE status = 'open'"
            f" AND session_id IN ({_TOOK_PART_IN}))",
            (person_id,),
        )

    def sessions_naming(self, person_id: int) -> list[int]:
        """The sessions whose state may hold this person's id, or the name of their project."""
        return [
            session_id
            for (session_id,) in self._connection.execute(
                "SELECT id FROM session WHERE instr(state, ?2) OR id IN"
                " (SELECT session_id FROM participant WHERE person_id = ?1)",
                (person_id, str(person_id)),
            )
        ]

    def strike_out(self, person_id: int, sessions: list[int]) -> None:
        """Remove an erased person from the state of these sessions."""
        execute = self._connection.execute
        for session_id in sessions:
            (state,) = execute("SELECT state FROM session WHERE id = ?", (session_id,)).fetchone()
            nameless = execute(
                "SELECT id FROM project WHERE session_id = ? AND name IS NULL", (session_id,)
            )
            struck = without(state, person_id, {str(project_id) for (project_id,) in nameless})
            if struck != state:
                execute("UPDATE session SET state = ? WHERE id = ?", (struck, session_id))


def without(state: str | None, person_id: int, projects: set[str]) -> str | None:
    """A session's state without this person, and without the names of these projects.

    The person can be the facilitator, the one who is about to take over, or the one whose phone
    everybody shares; 0 is nobody. The panel's text may name a project; the next step writes it
    again.
    """
    if state is None:
        return None
    raw, before = json.loads(state), json.loads(state)
    for role in ("holder", "shared_on"):
        if raw.get(role) == person_id:
            raw[role] = 0
    if "handover" in raw:
        raw["handover"] = [0 if part == person_id else part for part in raw["handover"]]
    named = raw.get("projects", {})
    gone = {project_id for project_id in projects if named.get(project_id)}
    for project_id in gone:
        named[project_id] = ""
    if gone and "panel" in raw:
        raw["panel"]["text"] = []
    return state if raw == before else json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
