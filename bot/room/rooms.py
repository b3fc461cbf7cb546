"""Sessions, as the conversation meets them: what is for one of them, and what follows there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.incoming import BotAdded, BotRemoved, GroupMoved, Incoming, SessionTapped
from bot.room import entrance, groups, rehearsal, voices
from bot.room.buttons import is_of_panel, tapped
from bot.room.chance import Chance
from bot.room.codes import Guesses, as_code
from bot.room.doorplate import Doorplate
from bot.room.erasing import erasing
from bot.room.host import Host
from bot.room.quick import QuickTaps
from bot.visit import Outcome, Visit
from bot.walking import Walking, walk_of
from dialogs.actions import ANYTIME
from dialogs.effects import MissFacilitator
from dialogs.events import CommandGiven, Event, OptionTapped, RoomLeft, TextWritten, TimerFired
from dialogs.scope import ready
from dialogs.session.events import (
    FacilitatorMissed,
    Forgotten,
    HolderGone,
    Left,
    PanelBuried,
    ProjectGone,
    ReadyChanged,
)
from dialogs.state import View, Walk
from storage.records import Participant, SessionRecord, SessionTimer, WalkRecord
from storage.unit import UnitOfWork

FORGOTTEN = "vergeten"
"""The timer of a session that nobody ends."""
_A_DAY = 86_400.0
_BESIDE = (View.WAITING, View.ANSWERS, View.CHECKLIST, View.GROUP, View.ELEMENT)
"""Where someone is who has no question of their own before them: what they type may be for all."""


class Rooms:
    """All sessions. It keeps nothing that the database doesn't, but who guessed codes lately and
    what was tapped a moment ago."""

    def __init__(self, doorplate: Doorplate | None = None, chance: Chance | None = None) -> None:
        self.doorplate = doorplate or Doorplate()
        self.chance = chance or Chance()
        self.guesses = Guesses()
        self.quick = QuickTaps()
        self.walking: Walking

    def work_with(self, walking: Walking) -> None:
        """Move the walks of participants with this."""
        self.walking = walking
        walking.before_erasing = partial(erasing, self)

    def host(
        self, record: SessionRecord | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> Host | None:
        """The session, unless it is over or its pack is gone."""
        if record is None or record.status != "open" or record.pack not in self.walking.dialogs:
            return None
        return Host(self.walking, self.doorplate, record, work, at, outcome)

    def led_by(self, visit: Visit) -> Host | None:
        """The session of which someone is the facilitator."""
        record = visit.work.session_led_by(visit.person_id)
        return self.host(record, visit.work, visit.at, visit.outcome)

    # From outside

    def at_the_door(self, visit: Visit, event: Event) -> bool:
        """Take what begins a session or asks to be let into one; False for all else."""
        match event:
            case CommandGiven("sessie", about=about):
                code = as_code(about)
                if code is None:
                    entrance.begin(self, visit)
                else:
                    entrance.knocked(self, visit, code)
            case CommandGiven("start", about=about) if about and about not in self.walking.dialogs:
                code = as_code(about)
                if code is not None:
                    entrance.knocked(self, visit, code)
                    return True
                record = visit.work.session_by_token(about)
                if record is None:
                    return False
                entrance.invite(self, visit, record)
            case TextWritten(text) if (code := as_code(text)) is not None:
                return entrance.typed(self, visit, code)
            case _:
                return False
        return True

    def leads(self, visit: Visit, event: Event) -> bool:
        """Someone without a walk of their own says something while they lead: here is the panel."""
        if isinstance(event, CommandGiven) and event.name in ANYTIME:
            return False
        host = self.led_by(visit)
        if host is None:
            return False
        if isinstance(event, OptionTapped):
            visit.answer_tap(host.say.label("voorbij"))
            return True
        if isinstance(event, TextWritten):
            host.mail.to(visit.person_id, host.say.phrase("sessie_begeleider_typt"))
        host.happened(PanelBuried(visit.at))
        return True

    def tapped(self, visit: Visit, tap: SessionTapped) -> None:
        """A button of a session, or of beginning one."""
        if self.quick.is_again(visit.person_id, tap, visit.at) and not is_of_panel(tap):
            visit.answer_tap("")
        elif tap.session == 0:
            entrance.chosen(self, visit, tap)
        else:
            tapped(self, visit, tap)

    def chat_changed(self, visit: Visit, incoming: Incoming) -> None:
        """A group moved, or the bot came or went; or someone blocked it in their own chat."""
        match incoming.event:
            case GroupMoved(old, new):
                groups.moved(self, visit, old, new)
            case BotAdded():
                groups.entered(self, visit, incoming.thread_id)
            case BotRemoved() if incoming.private:
                self._blocked(visit)
            case BotRemoved():
                groups.left(self, visit)

    def in_group(self, visit: Visit, incoming: Incoming) -> bool:
        """What somebody asks in a group; False where it is nothing of a session."""
        return groups.asked(self, visit, incoming)

    def woken(self, timer: SessionTimer, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """A timer of a session fell due."""
        host = self.host(work.session(timer.session_id), work, at, outcome)
        if host is None:
            return
        if timer.name == rehearsal.TIMER:
            rehearsal.act(self, host)
        elif timer.name != FORGOTTEN:
            host.happened(TimerFired(timer.name, at))
        elif at - host.record.changed_at < _A_DAY:
            work.set_session_timer(host.record.id, FORGOTTEN, host.record.changed_at + _A_DAY)
        else:
            host.happened(Forgotten(at))

    def will_be_forgotten(self, host: Host) -> None:
        """See to it that the session ends some day, whatever its facilitator does."""
        host.work.set_session_timer(host.record.id, FORGOTTEN, host.at + _A_DAY)

    # In a session

    def inside(self, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
        """What someone does whose walk takes part in a session."""
        if walk.room is not None and not walk.room.turn:
            self._at_the_threshold(visit, record, walk, event)
            return
        if isinstance(event, TextWritten) and walk.place.view in _BESIDE:
            found = self.seat(visit, walk)
            if found is not None and self.moved(
                *found, lambda h, p: voices.typed(h, p, event.text)
            ):
                return
        self._walk_on(visit, record, walk, event)

    def _walk_on(self, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> Walk:
        dialog = self.walking.dialogs[record.pack]
        after, effects = self.walking.step(visit, record, event, walk)
        if any(isinstance(effect, MissFacilitator) for effect in effects):
            found = self.seat(visit, walk)
            if found is not None and found[0].is_in(found[1]):
                found[0].happened(FacilitatorMissed(visit.person_id, visit.at))
            return after
        was, is_now = ready(dialog, walk), ready(dialog, after)
        if after.room is None and not visit.outcome.erased & {visit.person_id}:
            self._left(visit, walk)
        elif after.room is not None and was != is_now and after.room.open:
            found = self.seat(visit, after)
            if found is None:
                return self.walking.step(visit, record, RoomLeft(visit.at), after)[0]
            host, participant = found
            host.happened(ReadyChanged(after.room.turn, is_now - was, visit.at))
            if is_now and host.session.holder == participant.person_id:
                host.happened(PanelBuried(visit.at))
        return after

    def seat(self, visit: Visit, walk: Walk) -> tuple[Host, Participant] | None:
        """The session that a walk takes part in; None where that is over, or without them."""
        assert walk.room is not None  # noqa: S101 (it is asked of walks in a session)
        record = visit.work.session(walk.room.session)
        host = self.host(record, visit.work, visit.at, visit.outcome)
        participant = visit.work.participant(walk.room.session, visit.person_id)
        return None if host is None or participant is None else (host, participant)

    def moved(
        self, host: Host, participant: Participant, do: Callable[[Host, Participant], bool]
    ) -> bool:
        """Do what someone asks of a session outside their walk, and tell it if that makes them
        ready; whether it could be done."""
        record = host.work.walk(participant.walk_id)
        walk = Walk(participant.walk_id) if record is None else walk_of(record)
        was = host.is_ready(participant, walk)
        if not do(host, participant):
            return False
        delta = host.is_ready(participant, walk) - was
        if delta:
            host.happened(ReadyChanged(host.session.turn, delta, host.at))
        return True

    def _at_the_threshold(self, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
        """Someone who is yet to say for which project they come."""
        found = self.seat(visit, walk)
        if found is None:
            self.walking.step(visit, record, RoomLeft(visit.at), walk)
        elif isinstance(event, TextWritten) and walk.place.view is not View.ERASE:
            entrance.project_typed(self, *found, event.text)
        elif isinstance(event, CommandGiven) and event.name not in (*ANYTIME, "stop"):
            entrance.ask_project(found[0], visit.person_id)
        else:
            after = self._walk_on(visit, record, walk, event)
            if after.room is not None and after.place.view is not View.ERASE:
                entrance.ask_project(found[0], visit.person_id)

    # Out of it

    def _left(self, visit: Visit, walk: Walk) -> None:
        found = self.seat(visit, walk)
        if found is None:
            return
        host, participant = found
        was_ready = host.is_ready(participant, walk)
        visit.work.leave(host.record.id, visit.person_id)
        self.gone(host, participant, was_ready=was_ready)

    def gone(self, host: Host, participant: Participant, *, was_ready: bool) -> None:
        """The session hears that someone left, and their project if it was theirs alone."""
        if not host.is_in(participant):
            return
        at, project = host.at, participant.project_id
        host.happened(Left(participant.person_id, participant.people, was_ready, at))
        if project is not None and not host.work.headcount(host.record.id, project).phones:
            host.happened(ProjectGone(project, at))

    def leave_other(self, visit: Visit) -> None:
        """Out of whatever session someone is in, as they said."""
        record = visit.work.current_walk(visit.person_id)
        walk = None if record is None or record.state is None else walk_of(record)
        if record is not None and walk is not None and walk.room is not None:
            self._walk_on(visit, record, walk, CommandGiven("stop", visit.at))

    def _blocked(self, visit: Visit) -> None:
        """Who can't be reached is waited for by nobody."""
        self.leave_other(visit)
        host = self.led_by(visit)
        if host is not None:
            host.happened(HolderGone(visit.at))
