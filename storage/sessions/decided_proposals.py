"""What became of proposals: agreed or not, who does it, and by which day.

Like everything about a proposal, it holds for the sentence: equal proposals have equal rows. It
goes with the proposal, so nothing of a sentence stays when its writer is erased.
"""

from collections.abc import Collection
from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart

_SAME = "SELECT id FROM proposal WHERE session_id = ?1 AND text = ?2"


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What became of one sentence. `rank`: the order in which it was picked to begin with. `who`
    and `day` are None as long as they weren't asked, and '' if they were left open."""

    text: str
    agreed: bool
    rank: int | None
    who: str | None
    day: str | None


class DecidedProposals(UnitPart):
    """What became of the proposals of a session."""

    __slots__ = ()

    def decide(self, session_id: int, agreed: Collection[str]) -> None:
        """Store which sentences are agreed; any other is undecided again. A sentence that was
        agreed before keeps who does it, and when."""
        execute = self._connection.execute
        for text in {one.text for one in self.all_in(session_id)}.difference(agreed):
            execute(
                f"DELETE FROM decision WHERE proposal_id IN ({_SAME})",  # noqa: S608 (our own words)
                (session_id, text),
            )
        for text in agreed:
            execute(
                f"INSERT INTO decision (proposal_id, agreed) SELECT id, 1 FROM ({_SAME})"  # noqa: S608 (our own words)
                " WHERE true ON CONFLICT (proposal_id) DO NOTHING",
                (session_id, text),
            )

    def decide_rest(self, session_id: int) -> None:
        """Store that the undecided sentences that were put to everyone are not agreed. Those that
        wait stay undecided."""
        self._connection.execute(
            "INSERT INTO decision (proposal_id, agreed) SELECT id, 0 FROM proposal"
            " WHERE session_id = ? AND sequence >= 0 ON CONFLICT (proposal_id) DO NOTHING",
            (session_id,),
        )

    def pick(self, session_id: int, text: str) -> None:
        """Store that the group begins with this sentence, after those it picked before."""
        self._connection.execute(
            "UPDATE decision SET rank = (SELECT ifnull(max(rank), 0) + 1 FROM decision"  # noqa: S608 (our own words)
            " JOIN proposal ON proposal.id = proposal_id WHERE session_id = ?1)"
            f" WHERE rank IS NULL AND proposal_id IN ({_SAME})",
            (session_id, text),
        )

    def drop_pick(self, session_id: int, text: str) -> None:
        """Forget that the group begins with this sentence, who does it, and when."""
        self._connection.execute(
            "UPDATE decision SET rank = NULL, who = NULL, who_by = NULL, place = 0, day = NULL"  # noqa: S608 (our own words)
            f" WHERE proposal_id IN ({_SAME})",
            (session_id, text),
        )

    def set_who(
        self,
        session_id: int,
        text: str,
        who: str | None,
        typed_by: int | None = None,
        place: int = OWN_CHATS.number,
    ) -> None:
        """Store who does what this sentence says; '' leaves it open, None asks it again. What a
        person typed goes when they are erased, and may be read in `place` only."""
        self._connection.execute(
            f"UPDATE decision SET who = ?3, who_by = ?4, place = ?5 WHERE proposal_id IN ({_SAME})",  # noqa: S608 (our own words)
            (session_id, text, who, typed_by, place),
        )

    def set_day(self, session_id: int, text: str, day: str | None) -> None:
        """Store by which day (its ISO form); '' leaves it open, None asks it again."""
        self._connection.execute(
            f"UPDATE decision SET day = ?3 WHERE proposal_id IN ({_SAME})",  # noqa: S608 (our own words)
            (session_id, text, day),
        )

    def all_in(self, session_id: int) -> tuple[DecisionRecord, ...]:
        """What was decided, sorted by text; each sentence once."""
        rows = self._connection.execute(
            "SELECT proposal.text, max(agreed), max(rank), max(who), max(day) FROM decision"
            " JOIN proposal ON proposal.id = proposal_id WHERE session_id = ?"
            " GROUP BY proposal.text ORDER BY proposal.text",
            (session_id,),
        )
        return tuple(
            DecisionRecord(text, bool(agreed), rank, who, day)
            for text, agreed, rank, who, day in rows
        )
