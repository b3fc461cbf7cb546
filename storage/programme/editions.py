"""Editions of the programme: from waiting shares to numbers that are linked to nobody.

The members of an edition are fixed by naming them (`Members`). Nothing is written while it is being
made, so after a crash it never existed. One unit at the end publishes it and cuts all links.
"""

import json
import math
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from dialogs.edition.rules import MOST_EDITIONS, Waiting
from storage.errors import NotAsFrozen
from storage.moments import SCRUB_DUE, Moments
from storage.part import UnitPart
from storage.programme.staff import Audit

_AMONG = "(SELECT value FROM json_each(?))"
_MEMBERS = "pack = ?1 AND id <= ?2 AND id NOT IN (SELECT value FROM json_each(?3))"
_NUMBERS = "SELECT number FROM edition UNION SELECT number FROM known_edition"
_RESTS = (
    "(SELECT count(*) FROM counted_project WHERE counted_project.lasting_id ="  # noqa: S608
    f" shared_project.lasting_id AND at >= ?) >= {MOST_EDITIONS}"
)
_RECORD = "SELECT number, pack, made_at, published FROM edition "


@dataclass(frozen=True, slots=True)
class Members:
    """Which shares are in an edition: all waiting shares of a pack with an id up to `last`, except
    those `left_out`; `number` in all."""

    pack: str
    last: int
    left_out: tuple[int, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the shares in an edition, as JSON, and their sentences grouped by team, each with
    the element that it is about. The two are in different orders: nothing links a share to its
    sentences. `projects`: the shares of each project with a code, which aren't among the other
    `shares`."""

    shares: tuple[str, ...]
    texts: tuple[Mapping[str, str], ...]
    projects: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """A published edition; `published` is its JSON, with the numbers before they were clipped."""

    number: int
    pack: str
    made_at: float
    published: str


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Somebody who asked for an edition and wasn't told the result: its `number`, or None if it
    failed."""

    person_id: int
    number: int | None


class Editions(UnitPart):
    """Published editions, and the one being made."""

    __slots__ = ("_audit", "_moments")

    def __init__(self, connection: sqlite3.Connection, moments: Moments, audit: Audit) -> None:
        super().__init__(connection)
        self._moments, self._audit = moments, audit

    def candidates(
        self, pack: str, after: int = 0, most: int = -1, counted_since: float = math.inf
    ) -> tuple[Waiting, ...]:
        """Waiting shares of this pack with an id above `after`, by id, at most `most` (-1: all).

        Those rest whose project is in as many editions as it may be since `counted_since`.
        """
        rows = self._connection.execute(
            f"SELECT id, organisation, shared_project.lasting_id, {_RESTS} FROM waiting_share"  # noqa: S608
            " JOIN shared_project ON share_id = id WHERE pack = ? AND id > ? ORDER BY id LIMIT ?",
            (counted_since, pack, after, most),
        )
        return tuple(
            Waiting(id_, organisation, project, bool(rests))
            for id_, organisation, project, rests in rows
        )

    def begin_making(self, person_id: int | None) -> None:
        """Store who waits for an edition that is being made; None: someone on the machine."""
        self.give_up_making()
        self._connection.execute("INSERT INTO making (person_id) VALUES (?)", (person_id,))

    def give_up_making(self) -> None:
        """Give up the edition being made; the caller tells whoever waits for it."""
        self._connection.execute("DELETE FROM making WHERE number IS NULL")

    def use_up_number(self, number: int) -> None:
        """Never use this number again, even if its edition failed."""
        use_up(self._connection, number)

    def forget_making(self, number: int) -> None:
        """Forget who waited for this edition: they were told."""
        self._connection.execute("DELETE FROM making WHERE number = ?", (number,))

    def broken_off(self) -> tuple[Unfinished, ...]:
        """Return, and forget, the people who haven't been told yet what became of an edition they
        asked for; call it at a start."""
        rows = self._connection.execute("DELETE FROM making RETURNING person_id, number")
        found = rows.fetchall()
        return tuple(Unfinished(person, number) for person, number in found if person is not None)

    def slice_of(self, ids: Sequence[int]) -> Slice:
        """The shares and sentences of those ids that are still waiting."""
        among = (json.dumps(ids),)
        projects: dict[int, list[str]] = {}
        shares: list[str] = []
        for project, share in self._connection.execute(
            "SELECT shared_project.lasting_id, share FROM waiting_share"  # noqa: S608 (our own)
            f" JOIN shared_project ON share_id = id WHERE id IN {_AMONG} ORDER BY id",
            among,
        ):
            (shares if project is None else projects.setdefault(project, [])).append(share)
        texts = self._connection.execute(
            "SELECT ifnull(-lasting_id, share_id) AS team, text, about FROM waiting_text"  # noqa: S608
            f" JOIN shared_project USING (share_id) WHERE share_id IN {_AMONG}"
            " ORDER BY team, text, about DESC",
            among,
        )
        by_team = tuple(
            {text: about for _, text, about in of_team}
            for _, of_team in groupby(texts, itemgetter(0))
        )
        return Slice(tuple(shares), by_team, tuple(map(tuple, projects.values())))

    def check_all_are_there(self, members: Members) -> None:
        """Raises NotAsFrozen when a member withdrew meanwhile. Nobody can have joined."""
        (there,) = self._connection.execute(
            f"SELECT count(*) FROM waiting_share WHERE {_MEMBERS}",  # noqa: S608 (our own words)
            _values(members),
        ).fetchone()
        if there != members.number:
            raise NotAsFrozen("someone left the edition while it was being made")

    def publish(
        self, edition: EditionRecord, zip_: bytes, members: Members, person_id: int | None
    ) -> None:
        """Store an edition and cut the links to all its members, at once."""
        execute, values = self._connection.execute, _values(members)
        execute(
            "INSERT INTO edition (number, pack, made_at, published, zip) VALUES (?, ?, ?, ?, ?)",
            (edition.number, edition.pack, edition.made_at, edition.published, zip_),
        )
        execute(
            "INSERT OR IGNORE INTO counted_walk SELECT walk_id FROM waiting_share"  # noqa: S608
            f" WHERE {_MEMBERS} AND walk_id IS NOT NULL ORDER BY walk_id",
            values,
        )
        execute(
            "INSERT OR IGNORE INTO counted_session SELECT session_id, ifnull(project_id, 0)"  # noqa: S608
            f" FROM waiting_share WHERE {_MEMBERS} AND session_id IS NOT NULL",
            values,
        )
        execute(
            "INSERT INTO counted_project (lasting_id, at)"  # noqa: S608 (our own words)
            " SELECT DISTINCT shared_project.lasting_id, ?4"
            f" FROM waiting_share JOIN shared_project ON share_id = id WHERE {_MEMBERS}"
            " AND shared_project.lasting_id IS NOT NULL",
            (*values, edition.made_at),
        )
        execute(f"DELETE FROM waiting_share WHERE {_MEMBERS}", values)  # noqa: S608
        execute("UPDATE weekly_number SET published = 1 WHERE pack = ?", (members.pack,))
        execute("UPDATE making SET number = ? WHERE number IS NULL", (edition.number,))
        self._audit.note(edition.made_at, "made", person_id, edition.number)
        self._moments.note(SCRUB_DUE, edition.made_at)

    def all(self, pack: str | None = None) -> tuple[EditionRecord, ...]:
        """All published editions, of one pack or of all, the latest first."""
        rows = self._connection.execute(
            _RECORD + "WHERE ?1 IS NULL OR pack = ?1 ORDER BY number DESC", (pack,)
        )
        return tuple(EditionRecord(*row) for row in rows)

    def last_number(self) -> int:
        """The highest number of a published edition; 0 if there is none."""
        (number,) = self._connection.execute(
            "SELECT ifnull(max(number), 0) FROM edition"
        ).fetchone()
        return int(number)

    def last_number_of(self, pack: str) -> int | None:
        """The number of a pack's latest edition, or None."""
        (number,) = self._connection.execute(
            "SELECT max(number) FROM edition WHERE pack = ?", (pack,)
        ).fetchone()
        return None if number is None else int(number)

    def latest(self, pack: str) -> EditionRecord | None:
        """The latest edition of a pack, or None."""
        row = self._connection.execute(
            _RECORD + "WHERE pack = ? ORDER BY number DESC LIMIT 1", (pack,)
        ).fetchone()
        return EditionRecord(*row) if row else None

    def zip_of(self, number: int) -> bytes | None:
        """An edition's file as it was published; None if there is no such edition."""
        row = self._connection.execute(
            "SELECT zip FROM edition WHERE number = ?", (number,)
        ).fetchone()
        return row[0] if row else None


def last_known(connection: sqlite3.Connection) -> int:
    """The highest edition number that this database knows; 0 if there is none."""
    (number,) = connection.execute(f"SELECT ifnull(max(number), 0) FROM ({_NUMBERS})").fetchone()  # noqa: S608
    return int(number)


def use_up(connection: sqlite3.Connection, number: int) -> None:
    """Never use any number up to this one again."""
    if number > last_known(connection):
        connection.execute("INSERT INTO known_edition (number) VALUES (?)", (number,))


def _values(members: Members) -> tuple[str, int, str]:
    return members.pack, members.last, json.dumps(members.left_out)
