"""What the parts of the unit of work have in common."""

import sqlite3


class UnitPart:
    """Statements on one connection, in transactions that someone else begins and ends."""

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
