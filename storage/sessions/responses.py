"""People's responses to proposed sentences, in the table `voice`.

A sentence may have several rows, as several people may propose the same words. A response is
stored with each of them (`SAME_SENTENCE` in `proposals.py`).
"""

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart
from storage.sessions.proposals import SAME_SENTENCE


class Responses(UnitPart):
    """Whether people can live with each proposal, and if not, how they see it."""

    __slots__ = ()

    def give(
        self,
        session_id: int,
        text: str,
        person_id: int,
        agrees: bool,
        otherwise: str | None = None,
        place: int = OWN_CHATS.number,
    ) -> None:
        """Store whether someone can live with the sentence `text`, replacing what they said before.

        `otherwise`: how they see it instead, if they can't. It may come later (None); '' means
        that they say it aloud. `place`: where they were told it would be shown.
        """
        execute = self._connection.execute
        # Deleted and inserted, so that the newest response has the highest id.
        execute(
            f"DELETE FROM voice WHERE person_id = ?3 AND proposal_id IN ({SAME_SENTENCE})",  # noqa: S608 (our own words)
            (session_id, text, person_id),
        )
        execute(
            "INSERT INTO voice (proposal_id, person_id, agrees, text, place)"  # noqa: S608 (our own words)
            f" SELECT id, ?3, ?4, ?5, ?6 FROM ({SAME_SENTENCE})",
            (session_id, text, person_id, agrees, otherwise, place),
        )

    def of(self, session_id: int, person_id: int) -> dict[str, bool]:
        """For each sentence that someone responded to: can they live with it?"""
        rows = self._connection.execute(
            "SELECT proposal.text, agrees FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ? AND session_id = ? ORDER BY proposal.text",
            (person_id, session_id),
        )
        return {text: bool(agrees) for text, agrees in rows}

    def own_otherwise(self, session_id: int, person_id: int) -> tuple[tuple[str, str], ...]:
        """Each sentence that this person sees differently, with their own view of it; newest
        first."""
        rows = self._connection.execute(
            "SELECT proposal.text, voice.text FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ? AND session_id = ? AND NOT agrees AND voice.text != ''"
            " GROUP BY proposal.text ORDER BY max(voice.id) DESC",
            (person_id, session_id),
        )
        return tuple((about, said) for about, said in rows)

    def take_away(self, session_id: int, text: str, otherwise: str) -> frozenset[int]:
        """Delete these words about the sentence `text`, whoever wrote them; returns their
        writers."""
        rows = self._connection.execute(
            "UPDATE voice SET text = '' WHERE NOT agrees AND text = ?3"  # noqa: S608 (our own words)
            f" AND proposal_id IN ({SAME_SENTENCE}) RETURNING person_id",
            (session_id, text, otherwise),
        ).fetchall()
        return frozenset(person for (person,) in rows if person is not None)

    def place_of(self, session_id: int, text: str, person_id: int) -> int | None:
        """The place where this person was told that their view of the sentence may be shown; None
        if they haven't responded to it."""
        row = self._connection.execute(
            "SELECT voice.place FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE session_id = ? AND proposal.text = ? AND voice.person_id = ? LIMIT 1",
            (session_id, text, person_id),
        ).fetchone()
        return row[0] if row else None

    def last_of(self, session_id: int, person_id: int) -> str | None:
        """The sentence that someone responded to last; None if they responded to none."""
        row = self._connection.execute(
            "SELECT proposal.text FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ? AND session_id = ? ORDER BY voice.id DESC LIMIT 1",
            (person_id, session_id),
        ).fetchone()
        return row[0] if row else None

    def who_gave_all(self, session_id: int) -> frozenset[int]:
        """The people who responded to every sentence that is put to everyone; nobody if there are
        none. They can explain their view later; nobody waits for that."""
        rows = self._connection.execute(
            "SELECT voice.person_id FROM proposal JOIN voice ON proposal_id = proposal.id"
            " WHERE session_id = ?1 AND sequence >= 0 AND voice.person_id IS NOT NULL"
            " GROUP BY voice.person_id HAVING count(*) = (SELECT count(*) FROM proposal"
            " WHERE session_id = ?1 AND sequence >= 0)",
            (session_id,),
        )
        return frozenset(person_id for (person_id,) in rows)

    def how_many(self, session_id: int) -> dict[str, int]:
        """For each sentence, how many of those who are there responded to it."""
        rows = self._connection.execute(
            "SELECT proposal.text, count(DISTINCT voice.person_id) FROM proposal"
            " LEFT JOIN voice ON proposal_id = proposal.id AND voice.person_id IN"
            " (SELECT person_id FROM participant WHERE session_id = ?1)"
            " WHERE session_id = ?1 GROUP BY proposal.text ORDER BY proposal.text",
            (session_id,),
        )
        return dict(rows.fetchall())

    def to_explain(
        self, session_id: int, person_id: int, *, silent: bool = True
    ) -> tuple[str, int] | None:
        """The sentence that this person most recently disagreed with without explaining it, and
        its place. With `silent`, if there is no such sentence, the latest they chose to explain
        aloud.
        """
        row = self._connection.execute(
            "SELECT proposal.text, voice.place FROM voice"
            " JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ?1 AND session_id = ?2 AND NOT agrees"
            " AND (voice.text IS NULL OR (?3 AND voice.text = ''))"
            " ORDER BY voice.text IS NOT NULL, voice.id DESC LIMIT 1",
            (person_id, session_id, silent),
        ).fetchone()
        return (row[0], row[1]) if row else None
