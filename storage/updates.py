"""Which updates have been dealt with, and those that could not be."""

from storage.work import Work


class Updates(Work):
    """Updates from Telegram, by their ids."""

    __slots__ = ()

    def first_time(self, update_id: int, at: float) -> bool:
        """Whether this update is new; from now on it isn't."""
        cursor = self._connection.execute(
            "INSERT OR IGNORE INTO seen_update (id, at) VALUES (?, ?)", (update_id, at)
        )
        return cursor.rowcount == 1

    def purge_seen(self, before: float) -> None:
        """Forget updates seen before this time.

        Telegram repeats an unconfirmed update for a day, and may hand out an old id anew to
        another one after a week: keep more than the first and less than the second.
        """
        self._connection.execute("DELETE FROM seen_update WHERE at < ?", (before,))

    def set_aside(
        self, update_id: int, chat_id: int | None, error: str, body: str, at: float
    ) -> None:
        """Keep an update that broke us, so that nobody else waits for it."""
        self._connection.execute(
            "INSERT INTO dead_letter (update_id, chat_id, error, body, at) VALUES (?, ?, ?, ?, ?)",
            (update_id, chat_id, error, body, at),
        )
