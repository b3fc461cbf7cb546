"""Where a session shows things: everyone's own chat (0), or those and one group (its id)."""

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.pack.where import OWN_CHATS
from storage.part import UnitPart


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A group that a session was linked to, with its title."""

    id: int
    title: str


class Places(UnitPart):
    """The groups that a session was ever linked to, and the people who read along in them."""

    __slots__ = ()

    def link(self, session_id: int, chat_id: int, thread_id: int | None, title: str) -> PlaceRecord:
        """From now on show things in this group and topic too. A group that was linked before is
        the same place, whatever its title or topic."""
        execute = self._connection.execute
        row = execute(
            "INSERT INTO place (session_id, chat_id, title) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (session_id, chat_id) DO UPDATE SET title = ?3 RETURNING id, title",
            (session_id, chat_id, title),
        ).fetchone()
        execute(
            "UPDATE session SET group_chat_id = ?, group_thread_id = ? WHERE id = ?",
            (chat_id, thread_id, session_id),
        )
        return PlaceRecord(*row)

    def unlink(self, session_id: int) -> None:
        """Don't show things in a group any more."""
        self._connection.execute(
            "UPDATE session SET group_chat_id = NULL, group_thread_id = NULL WHERE id = ?",
            (session_id,),
        )

    def rename(self, chat_id: int, title: str) -> None:
        """Change the title of a group; it stays the same place."""
        self._connection.execute(
            "UPDATE place SET title = ? WHERE chat_id = ? AND EXISTS"
            " (SELECT 1 FROM session WHERE id = session_id AND status = 'open')",
            (title, chat_id),
        )

    def move(self, old_chat_id: int, new_chat_id: int) -> None:
        """Move a group that became a supergroup; it stays the same place."""
        execute = self._connection.execute
        # If both ids are known they stay two places: a yes to one isn't a yes to the other.
        for sql in (
            "UPDATE OR IGNORE place SET chat_id = ?2 WHERE chat_id = ?1",
            "UPDATE session SET group_chat_id = ?2 WHERE group_chat_id = ?1",
        ):
            execute(sql, (old_chat_id, new_chat_id))

    def read_along(self, place_id: int, person_id: int, *, there: bool) -> None:
        """Store whether someone says that they read along in the group."""
        sql = (
            "INSERT OR IGNORE INTO reads_along (place_id, person_id) VALUES (?, ?)"
            if there
            else "DELETE FROM reads_along WHERE place_id = ? AND person_id = ?"
        )
        self._connection.execute(sql, (place_id, person_id))

    def reading_along(self, place_id: int) -> frozenset[int]:
        """The people who said that they read along in the group."""
        rows = self._connection.execute(
            "SELECT person_id FROM reads_along WHERE place_id = ?", (place_id,)
        )
        return frozenset(person_id for (person_id,) in rows)


def place_of_all(places: Iterable[int]) -> int:
    """The place that all of these name; if they name different ones, everyone's own chat, which
    every place includes."""
    named = set(places)
    return named.pop() if len(named) == 1 else OWN_CHATS.number
