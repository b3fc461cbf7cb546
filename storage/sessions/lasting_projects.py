"""Projects over their sessions: what each agreed, and how that went.

A project here has no name and no people. Whoever has its link or code can begin with it, see what
it agreed, and erase it.
"""

from dataclasses import dataclass

from storage.errors import CodeTaken
from storage.part import UnitPart

_SELECT = "SELECT lasting_project.id, pack, token, code FROM lasting_project "


@dataclass(frozen=True, slots=True)
class LastingProject:
    """A project over its sessions. `token` is for the link, `code` to be typed."""

    id: int
    pack: str
    token: str
    code: str


@dataclass(frozen=True, slots=True)
class EarlierAgreementRecord:
    """A sentence that a project agreed on. `agreed_on` is an ISO date; `who` and `by_when` are ''
    if they weren't said, `went` is None until somebody said how it went. `went_in`: the session in
    which they said so last; None if that is gone, or isn't known."""

    id: int
    agreed_on: str
    element: str
    text: str
    who: str
    by_when: str
    went: str | None = None
    went_in: int | None = None


class LastingProjects(UnitPart):
    """Projects over sessions, found by link, code or session."""

    __slots__ = ()

    def begin(self, pack: str, token: str, code: str, at: float) -> LastingProject:
        """Make a project. Raises CodeTaken when the token or the code is another's."""
        row = self._connection.execute(
            "INSERT INTO lasting_project (pack, token, code, used_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING RETURNING id",
            (pack, token, code, at),
        ).fetchone()
        if row is None:
            raise CodeTaken("another project has this token or code")
        return LastingProject(row[0], pack, token, code)

    def by_token(self, token: str) -> LastingProject | None:
        """The project with the token of a link."""
        return self._project("WHERE token = ?", token)

    def by_code(self, code: str) -> LastingProject | None:
        """The project with this code."""
        return self._project("WHERE code = ?", code)

    # In a session

    def continue_in(
        self, session_id: int, project_id: int | None, lasting_id: int, at: float
    ) -> None:
        """Store that the session, or this one of its projects, is about this project, instead of
        any other. Raises IntegrityError if another of its projects is: ask `project_in` first."""
        execute = self._connection.execute
        execute(
            "DELETE FROM continued_project WHERE session_id = ?"
            " AND ifnull(project_id, 0) = ifnull(?, 0)",
            (session_id, project_id),
        )
        execute(
            "INSERT INTO continued_project (session_id, project_id, lasting_id) VALUES (?, ?, ?)",
            (session_id, project_id, lasting_id),
        )
        execute("UPDATE lasting_project SET used_at = ? WHERE id = ?", (at, lasting_id))

    def of(self, session_id: int, project_id: int | None) -> LastingProject | None:
        """Which project the session is about, or this one of its projects."""
        return self._project(
            "JOIN continued_project ON lasting_id = lasting_project.id"
            " WHERE session_id = ? AND ifnull(project_id, 0) = ifnull(?, 0)",
            session_id,
            project_id,
        )

    def project_in(self, session_id: int, lasting_id: int) -> int | None:
        """The project of a session that continues this one; None for none."""
        row = self._connection.execute(
            "SELECT project_id FROM continued_project WHERE session_id = ? AND lasting_id = ?",
            (session_id, lasting_id),
        ).fetchone()
        return row[0] if row else None

    def in_open_sessions(self, lasting_id: int) -> tuple[tuple[int, int | None], ...]:
        """The open sessions that are about this project, each with its number there."""
        rows = self._connection.execute(
            "SELECT session_id, project_id FROM continued_project"
            " JOIN session ON session.id = session_id WHERE lasting_id = ? AND status = 'open'"
            " ORDER BY session_id",
            (lasting_id,),
        )
        return tuple(rows.fetchall())

    def ended_sessions(self, lasting_id: int) -> tuple[int, ...]:
        """The sessions about this project that are over, the first first."""
        rows = self._connection.execute(
            "SELECT session_id FROM continued_project JOIN session ON session.id = session_id"
            " WHERE lasting_id = ? AND status = 'ended' ORDER BY session_id",
            (lasting_id,),
        )
        return tuple(session_id for (session_id,) in rows)

    # Someone who has its code, but hasn't said what it is called

    def came_with(self, session_id: int, person_id: int) -> LastingProject | None:
        """The project with whose code someone came in, while they haven't named it yet."""
        return self._project(
            "JOIN participant ON came_with = lasting_project.id"
            " WHERE session_id = ? AND person_id = ?",
            session_id,
            person_id,
        )

    def comes_with(self, session_id: int, person_id: int, lasting_id: int | None) -> None:
        """Store the project whose code someone came in with; None once they named it."""
        self._connection.execute(
            "UPDATE participant SET came_with = ? WHERE session_id = ? AND person_id = ?",
            (lasting_id, session_id, person_id),
        )

    # What it agreed

    def agree(
        self,
        lasting_id: int,
        agreed_on: str,
        element: str,
        text: str,
        who: str = "",
        by_when: str = "",
    ) -> None:
        """Keep a sentence that was agreed on this day."""
        self._connection.execute(
            "INSERT INTO earlier_agreement (lasting_id, agreed_on, element, text, who, by_when)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (lasting_id, agreed_on, element, text, who, by_when),
        )

    def reword(self, lasting_id: int, text: str, new: str | None) -> None:
        """Put other words in place of the newest agreement in these, or take it away (None)."""
        newest = "(SELECT max(id) FROM earlier_agreement WHERE lasting_id = ?1 AND text = ?2)"
        if new is None:
            self._connection.execute(
                f"DELETE FROM earlier_agreement WHERE id = {newest}",  # noqa: S608 (our own words)
                (lasting_id, text),
            )
        else:
            self._connection.execute(
                f"UPDATE earlier_agreement SET text = ?3 WHERE id = {newest}",  # noqa: S608 (our own words)
                (lasting_id, text, new),
            )

    def agreements(self, lasting_id: int) -> tuple[EarlierAgreementRecord, ...]:
        """All that a project agreed, in the order in which it was kept."""
        rows = self._connection.execute(
            "SELECT id, agreed_on, element, text, who, by_when, went, went_in"
            " FROM earlier_agreement"
            " WHERE lasting_id = ? ORDER BY id",
            (lasting_id,),
        )
        return tuple(EarlierAgreementRecord(*row) for row in rows)

    def went(self, session_id: int, agreement_id: int, how: str) -> bool:
        """Store how an agreement went, if this session is about its project."""
        updated = self._connection.execute(
            "UPDATE earlier_agreement SET went = ?1, went_in = ?3 WHERE id = ?2 AND lasting_id IN"
            " (SELECT lasting_id FROM continued_project WHERE session_id = ?3)",
            (how, agreement_id, session_id),
        )
        return updated.rowcount == 1

    def _project(self, which: str, *values: int | str | None) -> LastingProject | None:
        row = self._connection.execute(_SELECT + which, values).fetchone()
        return LastingProject(*row) if row else None
