"""Handles someone who has everything erased while they take part in a session or lead one.

What they said is deleted too. For the others it looks as if a phone left, and what they have on
screen still makes sense.
"""

from __future__ import annotations

from dataclasses import replace

from bot.room.host import Host, Hosting
from bot.room.phases import hosted
from bot.room.taking_part import tell_left
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.screens.layout import Layout
from dialogs.session.events import HolderGone
from storage.sessions.participants import Participant

_SHARED_PHONE = 0
"""Stands for an erased person in events: the session may no longer know who it was."""


class Erasing:
    """Updates the sessions of someone who has everything erased.

    Make it before the erasure, while they are still stored, and call `tell` after it.
    """

    def __init__(self, hosting: Hosting, visit: Visit) -> None:
        self._hosting, self._visit = hosting, visit
        work = visit.work
        led = work.sessions.led_by(visit.person_id)
        self._led = None if led is None else led.id
        self._participant = work.participants.current(visit.person_id)
        self._was_ready, self._by = False, visit.person_id
        self._put_to_each: dict[int, Layout] = {}
        self._waiting: frozenset[int] = frozenset()
        if self._participant is not None:
            self._look(self._participant)

    def _look(self, participant: Participant) -> None:
        host = self._host(participant.session_id)
        if host is None:
            return
        record = self._visit.work.walks.get(participant.walk_id)
        self._was_ready = record is not None and host.is_ready(participant, walk_of(record))
        self._put_to_each = hosted(host).put_to_each()
        self._waiting = _waiting_for_holder(host)
        if host.session.shared_on == self._by:
            self._by = _SHARED_PHONE

    def tell(self) -> None:
        """Tell their sessions, from which their rows have been deleted by now."""
        if self._participant is not None:
            self._left(replace(self._participant, person_id=self._by))
        host = None if self._led is None else self._host(self._led)
        if host is not None:
            host.happened(HolderGone(self._visit.at))

    def _left(self, participant: Participant) -> None:
        host = self._host(participant.session_id)
        if host is None:
            return
        tell_left(host, participant, was_ready=self._was_ready)
        hosted(host).someone_was_erased(self._put_to_each)
        if self._waiting - _waiting_for_holder(host):
            # Queued calls that quote them were dropped, perhaps the panel too. Otherwise edit the
            # panel instead of sending it again: a notification now would reveal who did it.
            host.panel_is_buried()
        host.count_ready()

    def _host(self, session: int) -> Host | None:
        visit = self._visit
        record = visit.work.sessions.get(session)
        return self._hosting.host(record, visit.work, visit.at, visit.outcome)


def _waiting_for_holder(host: Host) -> frozenset[int]:
    """The queued calls to the facilitator."""
    return frozenset(row.id for row in host.work.outbox.waiting_for(host.session.holder))
