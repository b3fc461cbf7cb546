"""Which numbers of editions a database has reckoned with: of those that it holds, and of others."""

import sqlite3

_NUMBERS = "SELECT number FROM edition UNION SELECT number FROM known_edition"


def last_known(connection: sqlite3.Connection) -> int:
    """The highest number that this database has reckoned with; 0 for none."""
    (number,) = connection.execute(f"SELECT ifnull(max(number), 0) FROM ({_NUMBERS})").fetchone()  # noqa: S608
    return int(number)


def know(connection: sqlite3.Connection, number: int) -> None:
    """Reckon with all editions up to this number."""
    if number > last_known(connection):
        connection.execute("INSERT INTO known_edition (number) VALUES (?)", (number,))
