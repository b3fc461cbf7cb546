"""Shares of teams that wait for an edition, still linked to the person who said yes."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from storage.errors import AlreadyCounted
from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart

_SELECT = (
    "SELECT waiting_share.id, walk_id, session_id, project_id, pack, organisation, share,"
    " (SELECT code FROM shared_project"
    " JOIN lasting_project ON lasting_project.id = shared_project.lasting_id"
    " WHERE share_id = waiting_share.id) FROM waiting_share "
)
_OF_TEAM = "(walk_id = ?1 OR (session_id = ?2 AND ifnull(project_id, 0) = ifnull(?3, 0)))"


@dataclass(frozen=True, slots=True)
class Team:
    """One team for the programme: someone's walk, a session, or a project in a session."""

    walk_id: int | None = None
    session_id: int | None = None
    project_id: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingShare:
    """What a team lets the programme count, while it is still linked to them: JSON, and sentences
    in alphabetical order, each with the element that it is about; '' for none. `code`: of the
    project that it is about, if that is known."""

    team: Team
    pack: str
    organisation: str | None
    share: str
    texts: Mapping[str, str]
    code: str | None = None


class WaitingRoom(UnitPart):
    """Waiting shares. `Editions` publishes them."""

    __slots__ = ("_moments",)

    def __init__(self, connection: sqlite3.Connection, moments: Moments) -> None:
        super().__init__(connection)
        self._moments = moments

    def let_count(
        self, person_id: int, waiting: WaitingShare, at: float, lasting_id: int | None = None
    ) -> None:
        """Store a team's share, replacing its earlier one; the share of a walk also replaces that
        of another walk of this person. The share of a session belongs to its group and replaces no
        other. It is about the project `lasting_id`, or else about that of the share of this walk
        that it replaces; `code` isn't read.

        Raises AlreadyCounted for a team that is in an edition.
        """
        team = waiting.team
        if self.was_counted(team):
            raise AlreadyCounted("this walk or session is in an edition")
        execute = self._connection.execute
        gone = execute(
            "DELETE FROM waiting_share WHERE (?1 IS NOT NULL AND person_id = ?4"  # noqa: S608
            f" AND walk_id IS NOT NULL) OR {_OF_TEAM} RETURNING told, walk_id, lasting_id",
            (team.walk_id, team.session_id, team.project_id, person_id),
        ).fetchall()
        # A changed share isn't new to the weekly number.
        told = int(any(was_told for was_told, *_ in gone))
        known = (lasting for _, walk, lasting in gone if walk is not None and walk == team.walk_id)
        lasting_id = next(known, None) if lasting_id is None else lasting_id
        if gone:
            self._moments.note(SCRUB_DUE, at)
        (share_id,) = execute(
            "INSERT INTO waiting_share"
            " (person_id, walk_id, session_id, project_id, pack, organisation, share, told,"
            " lasting_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                *(person_id, team.walk_id, team.session_id, team.project_id),
                *(waiting.pack, waiting.organisation, waiting.share, told, lasting_id),
            ),
        ).fetchone()
        self._connection.executemany(
            "INSERT OR IGNORE INTO waiting_text (share_id, text, about) VALUES (?, ?, ?)",
            [(share_id, text, about) for text, about in waiting.texts.items()],
        )

    def belongs_to(self, person_id: int, team: Team, lasting_id: int, at: float) -> bool:
        """Store that what this person's walk shares is about a project; False if nothing waits.

        That makes it another share, so that an edition that is being made begins again.
        """
        waiting = self.get(team)
        if waiting is None:
            return False
        self.let_count(person_id, waiting, at, lasting_id)
        self._connection.execute(
            "UPDATE lasting_project SET used_at = ? WHERE id = ?", (at, lasting_id)
        )
        return True

    def take_back(self, team: Team, at: float) -> bool:
        """Delete a team's share without a trace; returns whether there was one.

        `at` is now: the bytes are wiped soon after.
        """
        gone = self._connection.execute(
            f"DELETE FROM waiting_share WHERE {_OF_TEAM}",  # noqa: S608 (our own words)
            (team.walk_id, team.session_id, team.project_id),
        ).rowcount
        if gone:
            self._moments.note(SCRUB_DUE, at)
        return gone > 0

    def get(self, team: Team) -> WaitingShare | None:
        """The waiting share of this team, or None."""
        found = self._shares(f"WHERE {_OF_TEAM}", team.walk_id, team.session_id, team.project_id)
        return found[0] if found else None

    def of(self, person_id: int) -> tuple[WaitingShare, ...]:
        """The waiting shares that this person said yes to."""
        return self._shares("WHERE person_id = ? ORDER BY id", person_id)

    def with_person(self, person_id: int) -> tuple[WaitingShare, ...]:
        """The waiting shares of this person, and of the groups that they are in."""
        return self._shares(
            "WHERE id IN (SELECT id FROM waiting_share WHERE person_id = ?1 UNION"
            " SELECT waiting_share.id FROM participant"
            " JOIN waiting_share ON waiting_share.session_id = participant.session_id"
            " WHERE participant.person_id = ?1 AND (waiting_share.project_id IS NULL"
            " OR waiting_share.project_id IS participant.project_id)) ORDER BY id",
            person_id,
        )

    def was_counted(self, team: Team) -> bool:
        """Whether this team is in an edition; which one isn't stored."""
        execute = self._connection.execute
        if team.walk_id is not None:
            sql, values = "SELECT 1 FROM counted_walk WHERE walk_id = ?", (team.walk_id,)
            return execute(sql, values).fetchone() is not None
        row = execute(
            "SELECT 1 FROM counted_session WHERE session_id = ? AND project_id = ifnull(?, 0)",
            (team.session_id, team.project_id),
        ).fetchone()
        return row is not None

    def counted_walks_of(self, person_id: int) -> frozenset[int]:
        """The walks of this person that are in an edition."""
        rows = self._connection.execute(
            "SELECT walk_id FROM counted_walk JOIN walk ON walk.id = walk_id WHERE person_id = ?",
            (person_id,),
        )
        return frozenset(walk_id for (walk_id,) in rows)

    def counted_ends_of(self, person_id: int) -> frozenset[int]:
        """The walks of this person that an edition counted, by how far they came."""
        rows = self._connection.execute(
            "SELECT walk_id FROM counted_end JOIN walk ON walk.id = walk_id WHERE person_id = ?",
            (person_id,),
        )
        return frozenset(walk_id for (walk_id,) in rows)

    def _shares(self, which: str, *values: int | None) -> tuple[WaitingShare, ...]:
        execute = self._connection.execute
        found = []
        for share_id, walk, session, project, pack, organisation, share, code in execute(
            _SELECT + which, values
        ).fetchall():
            texts = execute(
                "SELECT text, about FROM waiting_text WHERE share_id = ? ORDER BY text",
                (share_id,),
            )
            team = Team(walk, session, project)
            found.append(WaitingShare(team, pack, organisation, share, dict(texts), code))
        return tuple(found)


def empty_the_waiting_room(connection: sqlite3.Connection) -> None:
    """Delete all waiting shares, open questions and invitations from a restored database: nobody
    knows who withdrew their yes since, or which invitation was used."""
    for table in ("waiting_share", "asked_share", "asked_person", "invitation", "making"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 (our own words)
