"""What can be done inside one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from storage.agreements import Agreements
from storage.chats import Chats
from storage.dead import Dead
from storage.erasures import Erasures
from storage.errors import StorageUnavailable, is_machine_trouble
from storage.health import Health
from storage.moments import Moments
from storage.outbox import Outbox
from storage.participants import Participants
from storage.people import People
from storage.redating import Redating
from storage.retention import Retention
from storage.reveals import Reveals
from storage.rounds import Rounds
from storage.sessions import Sessions
from storage.standing import Standing
from storage.timers import Timers
from storage.updates import Updates
from storage.walks import Walks


class UnitOfWork(
    Walks,
    Participants,
    Reveals,
    Rounds,
    Agreements,
    Standing,
    Outbox,
    Chats,
    Sessions,
    Timers,
    Updates,
    Health,
    Dead,
    Redating,
    Retention,
    People,  # and with it the waiting room, the editions and staff
    Moments,
):
    """One transaction, on the database thread; not to be kept after it."""

    __slots__ = ("_broken",)

    def __init__(self, connection: sqlite3.Connection, erasures: Erasures) -> None:
        super().__init__(connection, erasures)
        self._broken = False

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what happens inside when it raises, and pass the error on.

        A full or failing disk becomes StorageUnavailable and spoils the whole unit: even if
        the caller sets it aside, nothing is committed.
        """
        self._connection.execute("SAVEPOINT step")
        try:
            yield
        except BaseException as error:
            trouble = isinstance(error, sqlite3.Error) and is_machine_trouble(error)
            if trouble or isinstance(error, StorageUnavailable):
                self._broken = True
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK TO step")
                self._connection.execute("RELEASE step")
            if trouble:
                raise StorageUnavailable(f"the database cannot be used now: {error}") from error
            raise
        self._connection.execute("RELEASE step")

    def check_intact(self) -> None:
        """Raises StorageUnavailable when part of the unit could not be stored."""
        if self._broken or not self._connection.in_transaction:
            raise StorageUnavailable("the database could not store all of the unit")
