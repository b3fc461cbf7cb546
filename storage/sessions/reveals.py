"""The answers that a group may see in its session, and what it was shown of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from storage.part import UnitPart
from storage.sessions.session_places import place_of_all

Shown = Literal["geteld", "groep"]
"""How a group sees answers: as counts, or in their writers' words."""
_AUDIENCES = {"geteld": ("geteld", "groep"), "groep": ("groep", "groep")}
"""Which audiences allow each: whoever lets a group read their words may be counted too."""


@dataclass(frozen=True, slots=True)
class GroupAnswer:
    """An answer that a group may see, in the `place` that its writer had read.

    Use the walk only to delete a writer's words from what is shown.
    """

    walk_id: int
    project_id: int | None
    value: str
    place: int


@dataclass(frozen=True, slots=True)
class WalkText:
    """A text in someone's own words, with the walk it belongs to and is deleted with, and the place
    it was written for."""

    walk_id: int
    text: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class RevealRecord:
    """What was shown of a question, frozen.

    `body` holds nobody's words; `texts` are people's words in the order in which they were shown,
    without those of people erased since. It may be shown in everyone's own chat and in `place`,
    nowhere else.
    """

    id: int
    question: str
    project_id: int | None
    body: str
    place: int
    texts: tuple[str, ...]


class Reveals(UnitPart):
    """The only way from one person's answer to others.

    Each answer has a place, which its writer had read. What is shown is stored with the one place
    that all its writers had read, and no later event can change that.
    """

    __slots__ = ()

    def answers(
        self, session_id: int, question: str, project_id: int | None, shown: Shown
    ) -> tuple[GroupAnswer, ...]:
        """The latest answer of each participant, if it was given in this session for an audience
        that allows `shown`; of one project, or of all (None).

        Sorted by value, so that the order reveals nothing.
        """
        rows = self._connection.execute(
            "SELECT answer.walk_id, project_id, answer.value, place"
            " FROM participant JOIN answer ON answer.id ="
            " (SELECT max(id) FROM answer AS given"
            " WHERE given.walk_id = participant.walk_id AND given.question = ?2)"
            " WHERE participant.session_id = ?1 AND answer.session_id = ?1"
            " AND (?3 IS NULL OR project_id = ?3) AND audience IN (?4, ?5)"
            " ORDER BY answer.value, place, answer.walk_id",
            (session_id, question, project_id, *_AUDIENCES[shown]),
        )
        return tuple(GroupAnswer(*row) for row in rows)

    def freeze(
        self,
        session_id: int,
        question: str,
        project_id: int | None,
        body: str,
        texts: Sequence[WalkText] = (),
        places: Iterable[int] = (),
    ) -> RevealRecord:
        """Store what is shown of a question; if something was shown before, that stays and is
        returned.

        Its place is the one that all writers had read; if they had read different ones, everyone's
        own chat.

        `texts` are people's own words in the order in which they are shown. `body` holds the rest,
        and nobody's words: it outlives them. `places`: those of the closed answers that it shows.
        """
        place = place_of_all((*(one.place for one in texts), *places))
        row = self._connection.execute(
            "INSERT INTO reveal (session_id, project_id, question, body, place)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
            (session_id, project_id, question, body, place),
        ).fetchone()
        if row is not None:
            self._connection.executemany(
                "INSERT INTO reveal_text (reveal_id, place, walk_id, text) VALUES (?, ?, ?, ?)",
                [(row[0], number, one.walk_id, one.text) for number, one in enumerate(texts)],
            )
        frozen = self.get(session_id, question, project_id)
        assert frozen is not None  # noqa: S101 (it was there, or it is now)
        return frozen

    def get(self, session_id: int, question: str, project_id: int | None) -> RevealRecord | None:
        """What was shown of a question, or None."""
        row = self._connection.execute(
            "SELECT id, question, project_id, body, place FROM reveal"
            " WHERE session_id = ? AND question = ? AND ifnull(project_id, 0) = ifnull(?, 0)",
            (session_id, question, project_id),
        ).fetchone()
        return self._whole(row) if row else None

    def all_in(self, session_id: int) -> tuple[RevealRecord, ...]:
        """Everything that was shown in a session."""
        rows = self._connection.execute(
            "SELECT id, question, project_id, body, place FROM reveal WHERE session_id = ?"
            " ORDER BY question, project_id",
            (session_id,),
        ).fetchall()
        return tuple(self._whole(row) for row in rows)

    def put(self, session_id: int, question: str, person_id: int, text: str | None) -> bool:
        """Put other words in place of what was shown of this person, or take it away (None);
        whether anything was shown of them."""
        of_theirs = (
            " WHERE reveal_id IN (SELECT id FROM reveal WHERE session_id = ?1 AND question = ?2)"
            " AND walk_id IN (SELECT id FROM walk WHERE person_id = ?3)"
        )
        if text is None:
            changed = self._connection.execute(
                f"DELETE FROM reveal_text{of_theirs}",  # noqa: S608 (our own words)
                (session_id, question, person_id),
            )
        else:
            changed = self._connection.execute(
                f"UPDATE reveal_text SET text = ?4{of_theirs}",  # noqa: S608 (our own words)
                (session_id, question, person_id, text),
            )
        return changed.rowcount > 0

    def keep_private(self, reveal_id: int) -> None:
        """Let it be shown in everyone's own chat only, from now on."""
        self._connection.execute("UPDATE reveal SET place = 0 WHERE id = ?", (reveal_id,))

    def add(self, reveal_id: int, walk_id: int, text: str) -> None:
        """Show one text more, below the others."""
        self._connection.execute(
            "INSERT INTO reveal_text (reveal_id, place, walk_id, text) VALUES"
            " (?1, (SELECT ifnull(max(place), -1) + 1 FROM reveal_text WHERE reveal_id = ?1), ?2,"
            " ?3)",
            (reveal_id, walk_id, text),
        )

    def writers(self, reveal_id: int) -> tuple[tuple[int, str], ...]:
        """The writer of each text that was shown."""
        rows = self._connection.execute(
            "SELECT person_id, text FROM reveal_text JOIN walk ON walk.id = walk_id"
            " WHERE reveal_id = ? ORDER BY place",
            (reveal_id,),
        )
        return tuple((person_id, text) for person_id, text in rows)

    def place_of_walk(self, walk_id: int, questions: Collection[str]) -> int | None:
        """Where a group's answers on its one phone may be shown; None if it answered none of
        these."""
        rows = self._connection.execute(
            "SELECT question, place FROM answer WHERE id IN"
            " (SELECT max(id) FROM answer WHERE walk_id = ? GROUP BY question)",
            (walk_id,),
        )
        named = [place for question, place in rows if question in questions]
        return place_of_all(named) if named else None

    def _whole(self, row: tuple[int, str, int | None, str, int]) -> RevealRecord:
        texts = self._connection.execute(
            "SELECT text FROM reveal_text WHERE reveal_id = ? ORDER BY place", row[:1]
        )
        return RevealRecord(*row, tuple(text for (text,) in texts))
