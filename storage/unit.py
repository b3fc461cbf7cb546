"""The unit of work: one transaction, with a part for each kind of data."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from storage.erasing.erased_projects import ErasedProjects
from storage.erasing.erasure_journal import ErasureJournal
from storage.erasing.person_data import People
from storage.erasing.retention import Redating, Retention
from storage.erasing.session_traces import SessionTraces
from storage.errors import StorageUnavailable, is_machine_trouble
from storage.health import Health
from storage.moments import Moments
from storage.post.chats import Chats
from storage.post.outbox import Outbox
from storage.post.sent_messages import GroupMessages, Screens
from storage.post.updates import DeadLetters, Updates
from storage.programme.asked_shares import AskedShares
from storage.programme.edition_wishes import EditionWishes
from storage.programme.editions import Editions
from storage.programme.ended_walks import EndedWalks
from storage.programme.staff import Audit, Staff
from storage.programme.waiting_room import WaitingRoom
from storage.programme.weekly import WeeklyNumbers
from storage.sessions.contributions import Contributions
from storage.sessions.decided_proposals import DecidedProposals
from storage.sessions.lasting_projects import LastingProjects
from storage.sessions.participants import Participants, Projects
from storage.sessions.proposals import Proposals
from storage.sessions.responses import Responses
from storage.sessions.reveals import Reveals
from storage.sessions.session_places import Places
from storage.sessions.sessions import Sessions, SessionTimers
from storage.walks.recorded_answers import RecordedAnswers
from storage.walks.timers import Timers
from storage.walks.walks import Walks


class UnitOfWork:
    """The parts of the database, and the transaction in which to use them.

    The database thread makes one for the connection and runs one transaction at a time. Don't use
    the parts outside a transaction or on another thread.
    """

    def __init__(self, connection: sqlite3.Connection, erasures: ErasureJournal) -> None:
        self._connection, self._broken = connection, False
        self.moments = Moments(connection)

        self.walks = Walks(connection, self.moments)
        self.answers = RecordedAnswers(connection, self.moments)
        self.timers = Timers(connection)

        self.sessions = Sessions(connection)
        self.session_timers = SessionTimers(connection)
        self.participants = Participants(connection)
        self.projects = Projects(connection)
        self.places = Places(connection)
        self.reveals = Reveals(connection)
        self.contributions = Contributions(connection)
        self.proposals = Proposals(connection)
        self.responses = Responses(connection)
        self.decisions = DecidedProposals(connection)
        self.lasting_projects = LastingProjects(connection)
        self.erased_projects = ErasedProjects(connection, erasures, self.moments)
        self.session_traces = SessionTraces(connection)

        self.screens = Screens(connection)
        self.group_messages = GroupMessages(connection)
        self.outbox = Outbox(connection, self.moments, self.group_messages, self.screens)
        self.chats = Chats(connection, self.places)
        self.updates = Updates(connection)
        self.dead_letters = DeadLetters(connection)

        self.staff = Staff(connection)
        self.audit = Audit(connection)
        self.asked_shares = AskedShares(connection, self.moments)
        self.waiting_room = WaitingRoom(connection, self.moments)
        self.weekly = WeeklyNumbers(connection)
        self.edition_wishes = EditionWishes(connection)
        self.ended_walks = EndedWalks(connection)
        self.editions = Editions(connection, self.moments, self.audit)

        self.people = People(
            connection,
            erasures,
            moments=self.moments,
            session_traces=self.session_traces,
            dead_letters=self.dead_letters,
            asked_shares=self.asked_shares,
            waiting_room=self.waiting_room,
            edition_wishes=self.edition_wishes,
            staff=self.staff,
            audit=self.audit,
        )
        self.retention = Retention(connection, self.moments)
        self.redating = Redating(connection)
        self.health = Health(connection)

    def begin(self, end: Literal["COMMIT", "ROLLBACK"]) -> None:
        """Begin a transaction. `end` says how it will end: one that will commit takes the write
        lock at once, one that will roll back only reads."""
        self._broken = False
        self._connection.execute("BEGIN IMMEDIATE" if end == "COMMIT" else "BEGIN")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Roll back the block if it raises, and raise the error again.

        A full or failing disk raises StorageUnavailable and spoils the whole unit: even if the
        caller catches that, nothing is committed.
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
        """Call this before a commit: raises StorageUnavailable if part of the unit could not be
        stored."""
        if self._broken or not self._connection.in_transaction:
            raise StorageUnavailable("the database could not store all of the unit")
