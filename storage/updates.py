"""Which updates have been dealt with."""

from storage.part import Part

SEEN_SECONDS = 3 * 86400.0
"""How long an update is known by its id. Telegram repeats an unconfirmed one for a day; after a
week without any it begins at new, random ids, and an old one may come back as another's."""


class Updates(Part):
    """Updates from Telegram, by their ids."""

    __slots__ = ()

    def first_time(self, update_id: int, at: float) -> bool:
        """Whether this update is new; from now on it isn't.

        An id that was seen long ago is another update's by now, also when the bot was off and
        nobody cleared it away.
        """
        cursor = self._connection.execute(
            "INSERT INTO seen_update (id, at) VALUES (?1, ?2)"
            " ON CONFLICT (id) DO UPDATE SET at = ?2 WHERE at < ?2 - ?3",
            (update_id, at, SEEN_SECONDS),
        )
        return cursor.rowcount == 1
