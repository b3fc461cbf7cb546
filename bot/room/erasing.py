"""Someone has everything erased while they take part in a session, or lead one.

What they said goes with them. For the others it is as if a phone had gone, and what they have
before them still makes sense.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.room.host import Host
from bot.room.hosting import Hosting
from bot.room.phases import hosted
from bot.room.taking_part import gone
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.screens.layout import Layout
from dialogs.session.events import HolderGone, ReadyChanged
from storage.sessions.participants import Participant

_SHARED_PHONE = 0
"""How the session knows it, once it has lost who shared it."""


def erasing(hosting: Hosting, visit: Visit) -> Callable[[], None]:
    """Before someone is erased; what is given back is for after it, when the session no longer
    knows them."""
    work = visit.work
    participant = work.participants.current(visit.person_id)
    led = work.sessions.led_by(visit.person_id)
    before = None if participant is None else _host(hosting, visit, participant.session_id)
    was_ready, by = False, visit.person_id
    at_hand: dict[int, Layout] = {}
    waiting = frozenset[int]()
    if participant is not None and before is not None:
        record = work.walks.get(participant.walk_id)
        was_ready = record is not None and before.is_ready(participant, walk_of(record))
        at_hand = hosted(before).put_to_each()
        waiting = _waiting_for_holder(before)
        if before.session.shared_on == by:
            by = _SHARED_PHONE

    def afterwards() -> None:
        if participant is not None:
            who = replace(participant, person_id=by)
            _left(hosting, visit, who, at_hand, waiting, was_ready=was_ready)
        host = None if led is None else _host(hosting, visit, led.id)
        if host is not None:
            host.happened(HolderGone(visit.at))

    return afterwards


def _left(
    hosting: Hosting,
    visit: Visit,
    who: Participant,
    at_hand: dict[int, Layout],
    waiting: frozenset[int],
    *,
    was_ready: bool,
) -> None:
    host = _host(hosting, visit, who.session_id)
    if host is None:
        return
    gone(host, who, was_ready=was_ready)
    hosted(host).someone_was_erased(at_hand)
    if waiting - _waiting_for_holder(host):
        # What waited to be sent was dropped for quoting them, and that may have been the panel.
        # Otherwise it is changed and not sent anew: a sound just then would tell who did it.
        host.panel_is_buried()
    ready = sum(host.is_ready(participant, walk) for participant, _, walk in host.walks())
    if host.session.open and ready != host.session.ready:
        host.happened(ReadyChanged(host.session.turn, ready - host.session.ready, visit.at))


def _waiting_for_holder(host: Host) -> frozenset[int]:
    """What waits to be sent to who leads."""
    return frozenset(row.id for row in host.work.outbox.waiting_for(host.session.holder))


def _host(hosting: Hosting, visit: Visit, session: int) -> Host | None:
    return hosting.host(visit.work.sessions.get(session), visit.work, visit.at, visit.outcome)
