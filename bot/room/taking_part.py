"""Moves participants' walks, and tells the session when someone gets ready or leaves."""

from __future__ import annotations

from collections.abc import Callable

from bot.room.host import Host, Hosting
from bot.visits.visit import Visit
from bot.walking.walking import walk_of
from dialogs.session.events import (
    FacilitatorMissed,
    Left,
    ProjectGone,
    ReadyChanged,
    Showed,
)
from dialogs.session.state import Showing
from dialogs.walk.asked_in_session import ready
from dialogs.walk.events import CommandGiven, Event, RoomLeft
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.walks.walks import WalkRecord


def move_walk(hosting: Hosting, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> Walk:
    """Move a participant's walk, and tell the session if they got ready or left. Returns the walk
    after it."""
    dialog = hosting.walking.dialogs[record.pack]
    after = hosting.walking.step(visit, record, event, walk)
    was, is_now = ready(dialog, walk), ready(dialog, after)
    if after.room is None and not visit.outcome.erased & {visit.person_id}:
        _left(hosting, visit, walk)
    elif after.room is not None and was != is_now and after.room.open:
        found = participation(hosting, visit, after)
        if found is None:
            return hosting.walking.step(visit, record, RoomLeft(visit.at), after)
        host, participant = found
        host.happened(ReadyChanged(after.room.turn, is_now - was, visit.at))
        if is_now and host.session.holder == participant.person_id:
            host.panel_is_buried()
    return after


def participation(hosting: Hosting, visit: Visit, walk: Walk) -> tuple[Host, Participant] | None:
    """The session that a walk takes part in; None if it is over, or they aren't in it any more."""
    assert walk.room is not None  # noqa: S101 (it is asked of walks in a session)
    return _participation_in(hosting, visit, walk.room.session)


def _participation_in(
    hosting: Hosting, visit: Visit, session: int
) -> tuple[Host, Participant] | None:
    host = hosting.host(visit.work.sessions.get(session), visit.work, visit.at, visit.outcome)
    participant = visit.work.participants.get(session, visit.person_id)
    return None if host is None or participant is None else (host, participant)


def facilitator_missed(hosting: Hosting, visit: Visit, session: int) -> None:
    """Tell the session that this participant misses its facilitator."""
    found = _participation_in(hosting, visit, session)
    if found is not None and found[0].is_in(found[1]):
        found[0].happened(FacilitatorMissed(visit.person_id, visit.at))


def do_and_report(host: Host, participant: Participant, do: Callable[[], bool]) -> bool:
    """Run `do`, which changes what a participant gave outside their walk, and tell the session who
    that makes ready. Returns the result of `do`: whether it could be done."""
    record = host.work.walks.get(participant.walk_id)
    walk = Walk(participant.walk_id) if record is None else walk_of(record)
    was = host.is_ready(participant, walk)
    if not do():
        return False
    if host.shown_at_last:
        shown, host.shown_at_last = host.shown_at_last, ""
        host.happened(Showed(shown, Showing.ALIKE, host.at))
    if host.others_may_be_ready:
        host.others_may_be_ready = False
        host.count_ready()
        return True
    delta = host.is_ready(participant, walk) - was
    if delta:
        host.happened(ReadyChanged(host.session.turn, delta, host.at))
    return True


def _left(hosting: Hosting, visit: Visit, walk: Walk) -> None:
    found = participation(hosting, visit, walk)
    if found is None:
        return
    host, participant = found
    was_ready = host.is_ready(participant, walk)
    visit.work.participants.leave(host.record.id, visit.person_id)
    tell_left(host, participant, was_ready=was_ready)


def tell_left(host: Host, participant: Participant, *, was_ready: bool) -> None:
    """Tell the session that someone left, and that their project did if nobody else is there for
    it."""
    if not host.is_in(participant):
        return
    at, project = host.at, participant.project_id
    host.happened(Left(participant.person_id, participant.people, was_ready, at))
    if project is not None and not host.work.participants.headcount(host.record.id, project).phones:
        host.happened(ProjectGone(project, at))


def leave_other(hosting: Hosting, visit: Visit) -> None:
    """Take someone out of the session that they are in, as if they had said /stop."""
    record = visit.work.walks.current(visit.person_id)
    walk = None if record is None or record.state is None else walk_of(record)
    if record is not None and walk is not None and walk.room is not None:
        move_walk(hosting, visit, record, walk, CommandGiven("stop", visit.at))
