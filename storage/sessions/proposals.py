"""Sentences that were proposed to agree on. What everybody said of each is in `responses.py`.

If two people propose the same sentence, readers see one. So a sentence is identified by its text,
and all its rows carry the same responses: when one of its writers is erased, nothing changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart
from storage.sessions.session_places import place_of_all

SAME_SENTENCE = "SELECT id FROM proposal WHERE session_id = ?1 AND text = ?2"
"""The rows of a sentence, one for each of its writers."""
SET_ASIDE = -1
"""The sequence of a sentence that was put to everyone, and waits again."""


@dataclass(frozen=True, slots=True)
class ProposalRecord:
    """A proposed sentence: how many of those who are there can live with it, how many see it
    differently, and how, in their own words. Never show the id: it tells the order in which
    sentences came. `sequence`: when it is put to everyone; None, 0 or `SET_ASIDE` while it
    waits. `extra`: its phone has as many before it as there are people around it."""

    id: int
    element: str | None
    text: str
    agreeing: int
    differing: int
    otherwise: tuple[str, ...]
    sequence: int | None = 0
    extra: bool = False
    own_name: bool = False

    @property
    def is_put(self) -> bool:
        """Whether everyone responds to it; 0 is of a session from before sentences could wait."""
        return self.sequence is not None and self.sequence >= 0

    @property
    def was_put(self) -> bool:
        """Whether it was ever put to everyone."""
        return bool(self.sequence)


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
        message: int = 0,
        id_: int | None = None,
        *,
        own_name: bool = False,
    ) -> int:
        """Store a proposed sentence, about an element or about none, and return its id. `place` is
        where its writer had read that it would be shown; `message`: the message that they typed it
        in, if they did; `id_`: of the sentence in whose place it comes; `own_name`: its
        name may stay, as they say that it is their own.

        What was said of an equal sentence holds for this one too. The writer is asked about it like
        everybody else: one question less would give them away.
        """
        execute = self._connection.execute
        same = execute(f"{SAME_SENTENCE} LIMIT 1", (session_id, text)).fetchone()
        (proposal_id,) = execute(
            "INSERT INTO proposal"
            " (id, session_id, project_id, person_id, text, element, place, message, own_name)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (id_, session_id, project_id, person_id, text, element, place, message, own_name),
        ).fetchone()
        if same is not None:
            execute(
                "INSERT INTO voice (proposal_id, person_id, agrees, text, place)"
                " SELECT ?, person_id, agrees, text, place FROM voice WHERE proposal_id = ?"
                " ORDER BY id",
                (proposal_id, *same),
            )
            execute(
                "INSERT INTO decision (proposal_id, agreed, rank, who, who_by, place, day)"
                " SELECT ?, agreed, rank, who, who_by, place, day FROM decision"
                " WHERE proposal_id = ?",
                (proposal_id, *same),
            )
            execute(
                "UPDATE proposal SET sequence = (SELECT sequence FROM proposal WHERE id = ?2)"
                " WHERE id = ?1",
                (proposal_id, *same),
            )
        return int(proposal_id)

    def take_back(self, session_id: int, person_id: int, text: str) -> bool:
        """Delete what this person proposed in these words; whether there was anything."""
        deleted = self._connection.execute(
            "DELETE FROM proposal WHERE session_id = ? AND person_id = ? AND text = ?",
            (session_id, person_id, text),
        )
        return deleted.rowcount > 0

    def reword(
        self, session_id: int, person_id: int, text: str, new: str, message: int = 0
    ) -> None:
        """Put other words in place of what this person proposed; what was said of the old words
        goes with them. `message`: the message that they typed the new words in, if another."""
        row = self._connection.execute(
            "SELECT id, project_id, element, place, message, own_name FROM proposal"
            " WHERE session_id = ? AND person_id = ? AND text = ? ORDER BY id DESC LIMIT 1",
            (session_id, person_id, text),
        ).fetchone()
        if row is not None:
            id_, project, element, place, before, own_name = row
            self.take_back(session_id, person_id, text)
            at = message or before
            self.add(
                *(session_id, project, person_id, new, element, place, at, id_),
                own_name=bool(own_name),
            )

    def typed_in(self, session_id: int, person_id: int, message: int) -> str | None:
        """The words of the proposal that this person typed in this message; None if there is
        none."""
        row = self._connection.execute(
            "SELECT text FROM proposal WHERE session_id = ? AND person_id = ? AND message = ?"
            " AND message ORDER BY id DESC LIMIT 1",
            (session_id, person_id, message),
        ).fetchone()
        return row[0] if row else None

    def drop(self, session_id: int, text: str) -> bool:
        """Delete a sentence and all that was said of it, whoever proposed it; whether it was
        there."""
        deleted = self._connection.execute(
            "DELETE FROM proposal WHERE session_id = ? AND text = ?", (session_id, text)
        )
        return deleted.rowcount > 0

    def first_of(self, session_id: int, person_id: int) -> str | None:
        """The words of the proposal that this person has on the table; None if there is none. Their
        extra sentences come after it."""
        row = self._connection.execute(
            "SELECT text FROM proposal WHERE session_id = ? AND person_id = ? ORDER BY id LIMIT 1",
            (session_id, person_id),
        ).fetchone()
        return row[0] if row else None

    def put_first(self, session_id: int, person_id: int, text: str) -> None:
        """Replace their first proposal by this one; the first is deleted."""
        rows = self._connection.execute(
            "SELECT text, message FROM proposal WHERE session_id = ? AND person_id = ? ORDER BY id",
            (session_id, person_id),
        ).fetchall()
        messages = dict(rows)
        if text in messages and rows[0][0] != text:
            self.take_back(session_id, person_id, text)
            self.reword(session_id, person_id, rows[0][0], text, messages[text])
            self._connection.execute(
                "UPDATE proposal SET element = NULL"
                " WHERE session_id = ? AND person_id = ? AND text = ?",
                (session_id, person_id, text),
            )

    def put_behind(self, session_id: int, person_id: int, text: str) -> None:
        """Put this proposal of theirs, which nobody has responded to yet, after their others."""
        row = self._connection.execute(
            "SELECT project_id, element, place, message, own_name FROM proposal"
            " WHERE session_id = ? AND person_id = ? AND text = ? ORDER BY id LIMIT 1",
            (session_id, person_id, text),
        ).fetchone()
        if row is not None:
            project, element, place, message, own_name = row
            self.take_back(session_id, person_id, text)
            self.add(
                *(session_id, project, person_id, text, element or "", place, message),
                own_name=bool(own_name),
            )

    def writers_of(self, session_id: int, text: str) -> frozenset[int]:
        """The people who proposed this sentence."""
        rows = self._connection.execute(
            "SELECT person_id FROM proposal WHERE session_id = ? AND text = ?", (session_id, text)
        )
        return frozenset(person_id for (person_id,) in rows)

    def put_in_order(self, session_id: int, texts: Sequence[str]) -> None:
        """Put these sentences to everyone, in this order; all others wait, and of those it stays
        known which were put before."""
        execute = self._connection.execute
        execute(
            "UPDATE proposal SET sequence = iif(sequence, ?2, NULL) WHERE session_id = ?1",
            (session_id, SET_ASIDE),
        )
        for number, text in enumerate(texts, start=1):
            execute(
                "UPDATE proposal SET sequence = ?3 WHERE session_id = ?1 AND text = ?2",
                (session_id, text, number),
            )

    def newest_of(self, session_id: int, person_id: int) -> str | None:
        """The words of this person's newest proposal; None if there is none."""
        row = self._connection.execute(
            "SELECT text FROM proposal WHERE session_id = ? AND person_id = ?"
            " ORDER BY id DESC LIMIT 1",
            (session_id, person_id),
        ).fetchone()
        return row[0] if row else None

    def texts_of(self, session_id: int, person_id: int) -> tuple[str, ...]:
        """What this person proposed, sorted."""
        rows = self._connection.execute(
            "SELECT DISTINCT text FROM proposal WHERE session_id = ? AND person_id = ?"
            " ORDER BY text",
            (session_id, person_id),
        )
        return tuple(text for (text,) in rows)

    def tie(self, session_id: int, person_id: int, element: str) -> None:
        """Store which element a proposal is about, for the proposal that this person is asked
        about; '' for none."""
        self._connection.execute(
            "UPDATE proposal SET element = ?3"
            " WHERE session_id = ?1 AND person_id = ?2 AND element IS NULL",
            (session_id, person_id, element),
        )

    def all_in(self, session_id: int) -> tuple[ProposalRecord, ...]:
        """Everything that was proposed, sorted by text, with how many responded each way."""
        rows = self._connection.execute(
            "SELECT proposal.id, element, proposal.text, count(*) FILTER (WHERE agrees AND"
            " voice.person_id IN (SELECT person_id FROM participant WHERE session_id = ?1)),"
            " count(*) FILTER (WHERE NOT agrees), sequence, (SELECT count(DISTINCT own.text)"
            " FROM proposal AS own WHERE own.person_id = proposal.person_id"
            " AND own.session_id = ?1 AND own.id < proposal.id AND own.text != proposal.text) >="
            " ifnull((SELECT people FROM participant WHERE session_id = ?1"
            " AND participant.person_id = proposal.person_id), 1), own_name"
            " FROM proposal LEFT JOIN voice ON proposal_id = proposal.id WHERE session_id = ?1"
            " GROUP BY proposal.id ORDER BY proposal.text, proposal.id",
            (session_id,),
        ).fetchall()
        return tuple(
            ProposalRecord(
                *(id_, element, text, agreeing, differing, self._otherwise(id_)),
                sequence,
                bool(extra),
                bool(own_name),
            )
            for id_, element, text, agreeing, differing, sequence, extra, own_name in rows
        )

    def place(self, session_id: int) -> int | None:
        """Where all proposals and the words about them, such as who does it, may be shown; None if
        there are none."""
        rows = self._connection.execute(
            "SELECT place FROM proposal WHERE session_id = ?1 UNION ALL SELECT voice.place"
            " FROM voice JOIN proposal ON proposal.id = proposal_id WHERE session_id = ?1"
            " AND NOT agrees AND voice.text != '' UNION ALL SELECT decision.place FROM decision"
            " JOIN proposal ON proposal.id = proposal_id WHERE session_id = ?1"
            " AND who_by IS NOT NULL",
            (session_id,),
        ).fetchall()
        return place_of_all(place for (place,) in rows) if rows else None

    def untied(self, session_id: int) -> frozenset[int]:
        """The people who haven't said yet what a proposal of theirs is about."""
        rows = self._connection.execute(
            "SELECT person_id FROM proposal WHERE element IS NULL AND session_id = ?",
            (session_id,),
        )
        return frozenset(person_id for (person_id,) in rows)

    def proposers(self, session_id: int) -> frozenset[int]:
        """The people who proposed something."""
        rows = self._connection.execute(
            "SELECT person_id FROM proposal WHERE session_id = ?", (session_id,)
        )
        return frozenset(person_id for (person_id,) in rows)

    def _otherwise(self, proposal_id: int) -> tuple[str, ...]:
        """Each once: how many see it so is told to nobody."""
        rows = self._connection.execute(
            "SELECT DISTINCT text FROM voice WHERE proposal_id = ? AND NOT agrees AND text != ''"
            " ORDER BY text",
            (proposal_id,),
        )
        return tuple(text for (text,) in rows)
