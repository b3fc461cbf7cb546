"""What the parts of the unit of work have in common."""

import sqlite3

from storage.erasures import Erasures


class Work:
    """Statements on the connection of a transaction that someone else begins and ends."""

    __slots__ = ("_connection", "_erasures")

    def __init__(self, connection: sqlite3.Connection, erasures: Erasures) -> None:
        self._connection, self._erasures = connection, erasures
