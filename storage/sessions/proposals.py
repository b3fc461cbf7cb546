"""What people agree on: the sentences that were proposed, and the voices about each.

A sentence that two people proposed is one to whoever reads it. So it is named by its text, and all
its rows carry the same voices: when one of its writers is erased, nothing of it changes.
"""

from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart
from storage.sessions.session_places import place_of_all


@dataclass(frozen=True, slots=True)
class ProposalRecord:
    """A sentence to agree on: how many can live with it, how many see it differently, and in
    their own words how. The id says in which order they came, so never show it."""

    id: int
    element: str | None
    text: str
    agreeing: int
    differing: int
    otherwise: tuple[str, ...]


_SAME = "SELECT id FROM proposal WHERE session_id = ?1 AND text = ?2"


class Proposals(UnitPart):
    """Sentences to agree on."""

    __slots__ = ()

    def add(
        self,
        session_id: int,
        project_id: int | None,
        person_id: int,
        text: str,
        element: str | None = None,
        place: int = OWN_CHATS.number,
    ) -> int:
        """Propose a sentence to agree on, about an element or about none, for the place of which
        its writer had read; its id.

        What was said of the same sentence holds for this one. Its writer is asked like all others:
        who had one to answer less would be known by it.
        """
        execute = self._connection.execute
        same = execute(f"{_SAME} LIMIT 1", (session_id, text)).fetchone()
        (proposal_id,) = execute(
            "INSERT INTO proposal (session_id, project_id, person_id, text, element, place)"
            " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
            (session_id, project_id, person_id, text, element, place),
        ).fetchone()
        if same is not None:
            execute(
                "INSERT INTO voice (proposal_id, person_id, agrees, text, place)"
                " SELECT ?, person_id, agrees, text, place FROM voice WHERE proposal_id = ?"
                " ORDER BY id",
                (proposal_id, *same),
            )
        return int(proposal_id)

    def tie(self, session_id: int, person_id: int, element: str) -> None:
        """Say which element this person's newest proposal is about; '' for none."""
        self._connection.execute(
            "UPDATE proposal SET element = ?3 WHERE id = (SELECT max(id) FROM proposal"
            " WHERE session_id = ?1 AND person_id = ?2)",
            (session_id, person_id, element),
        )

    def all_in(self, session_id: int) -> tuple[ProposalRecord, ...]:
        """All that was proposed, by text, with both kinds of voices beside each other."""
        rows = self._connection.execute(
            "SELECT proposal.id, element, proposal.text, count(*) FILTER (WHERE agrees),"
            " count(*) FILTER (WHERE NOT agrees)"
            " FROM proposal LEFT JOIN voice ON proposal_id = proposal.id WHERE session_id = ?"
            " GROUP BY proposal.id ORDER BY proposal.text, proposal.id",
            (session_id,),
        ).fetchall()
        return tuple(
            ProposalRecord(proposed, element, text, agreeing, differing, self._otherwise(proposed))
            for proposed, element, text, agreeing, differing in rows
        )

    def place(self, session_id: int) -> int | None:
        """Where all that was proposed and said beside it can be read; None where nothing was."""
        rows = self._connection.execute(
            "SELECT place FROM proposal WHERE session_id = ?1 UNION ALL SELECT voice.place"
            " FROM voice JOIN proposal ON proposal.id = proposal_id WHERE session_id = ?1"
            " AND NOT agrees AND voice.text != ''",
            (session_id,),
        ).fetchall()
        return place_of_all(place for (place,) in rows) if rows else None

    def untied(self, session_id: int) -> frozenset[int]:
        """Who hasn't said what their newest proposal is about."""
        rows = self._connection.execute(
            "SELECT person_id FROM proposal WHERE element IS NULL AND id IN"
            " (SELECT max(id) FROM proposal WHERE session_id = ? GROUP BY person_id)",
            (session_id,),
        )
        return frozenset(person_id for (person_id,) in rows)

    def proposers(self, session_id: int) -> frozenset[int]:
        """Who proposed something."""
        rows = self._connection.execute(
            "SELECT person_id FROM proposal WHERE session_id = ?", (session_id,)
        )
        return frozenset(person_id for (person_id,) in rows)

    def _otherwise(self, proposal_id: int) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT text FROM voice WHERE proposal_id = ? AND NOT agrees AND text != ''"
            " ORDER BY text",
            (proposal_id,),
        )
        return tuple(text for (text,) in rows)


class Voices(UnitPart):
    """What each said of a proposal: they can live with it, or how they see it."""

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
        """Say whether someone can live with the sentence `text`, instead of what they said before;
        if not, `otherwise` is how they see it, for the place of which they had read: it may come
        later, and '' is that they say it aloud."""
        execute = self._connection.execute
        # Taken out and put in anew: the voice with the highest number is the last.
        execute(
            f"DELETE FROM voice WHERE person_id = ?3 AND proposal_id IN ({_SAME})",  # noqa: S608 (our own words)
            (session_id, text, person_id),
        )
        execute(
            "INSERT INTO voice (proposal_id, person_id, agrees, text, place)"  # noqa: S608 (our own words)
            f" SELECT id, ?3, ?4, ?5, ?6 FROM ({_SAME})",
            (session_id, text, person_id, agrees, otherwise, place),
        )

    def of(self, session_id: int, person_id: int) -> dict[str, bool]:
        """What someone said of each sentence that they said something of: can they live with it?"""
        rows = self._connection.execute(
            "SELECT proposal.text, agrees FROM voice JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ? AND session_id = ? ORDER BY proposal.text",
            (person_id, session_id),
        )
        return {text: bool(agrees) for text, agrees in rows}

    def who_gave_all(self, session_id: int) -> frozenset[int]:
        """Who said something of every sentence; nobody where nothing was proposed. How someone sees
        it who sees it differently comes after that, and nobody is waited for."""
        rows = self._connection.execute(
            "SELECT voice.person_id FROM proposal JOIN voice ON proposal_id = proposal.id"
            " WHERE session_id = ?1 AND voice.person_id IS NOT NULL GROUP BY voice.person_id"
            " HAVING count(*) = (SELECT count(*) FROM proposal WHERE session_id = ?1)",
            (session_id,),
        )
        return frozenset(person_id for (person_id,) in rows)

    def to_explain(
        self, session_id: int, person_id: int, *, silent: bool = True
    ) -> tuple[str, int] | None:
        """The sentence that someone sees differently and hasn't said how, the last if there are
        more; and the place of which they read when they said so. One that they said they say aloud
        comes only where there is no other, and not at all where not `silent`."""
        row = self._connection.execute(
            "SELECT proposal.text, voice.place FROM voice"
            " JOIN proposal ON proposal.id = proposal_id"
            " WHERE voice.person_id = ?1 AND session_id = ?2 AND NOT agrees"
            " AND (voice.text IS NULL OR (?3 AND voice.text = ''))"
            " ORDER BY voice.text IS NOT NULL, voice.id DESC LIMIT 1",
            (person_id, session_id, silent),
        ).fetchone()
        return (row[0], row[1]) if row else None
