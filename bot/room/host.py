"""Hosts one session: an event moves it, the host carries out the effects, and their results come
back as further events.

1. `step` (`dialogs/session/step.py`) moves the session by one event, and says what must be done.
2. Each effect is carried out, in order. Some produce events for the session: how many are ready
   with a phase that opened, whether enough answered to show a question. Those events are queued.
3. When no event is left, `PanelDue` brings the facilitator's panel up to date. So it is laid out
   once, however many events there were, and it knows whether other messages came below it.
4. The session is stored, if it changed.

All of it happens in the transaction of the update or timer that started it. Nothing is sent: calls
go in the outbox. What differs by kind of phase is in `phases/`.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from bot.api.bot_name import BotName
from bot.room.codes import Guesses, Invitations, Randomness, TypedNames
from bot.room.live_session import LiveSession
from bot.room.phases import (
    asking_to_share,
    group_checklist,
    hosted,
    hosted_agree,
    hosted_close,
    hosted_reveal,
    kept_agreements,
    reading_back,
    shown_agreements,
    shown_rounds,
)
from bot.room.phases.group_agreements import give_back
from bot.room.phases.opening import open_phase
from bot.room.session_messages import HIGHEST_PRETEND
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import Walking, walk_of
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout
from dialogs.session import door
from dialogs.session.agenda import Agenda
from dialogs.session.effects import (
    AskToShare,
    AskWhosePhone,
    ClosePanel,
    ClosePhase,
    DecideSharing,
    EndSession,
    GiveRole,
    OfferRole,
    OpenPhase,
    ReadBack,
    Reveal,
    SessionEffect,
    ShowAgreements,
    ShowCode,
    ShowContributions,
    ShowEarlier,
    ShowGaps,
    ShowOutcome,
    ShowPanel,
    ShowProgress,
    ShowProposals,
    Tell,
    TellBusy,
    TellEveryone,
    TellPlace,
    TellRoom,
    WithdrawPhone,
    WithdrawRole,
)
from dialogs.session.events import (
    Occurrence,
    PanelDue,
    PanelTapped,
    ReadyChanged,
    SessionEvent,
)
from dialogs.session.group_chat import place_told
from dialogs.session.replies import OfferPhone, OnPanel, TakeOver, action
from dialogs.session.state import Session, to_json
from dialogs.session.step import refused, step
from dialogs.texts import Spans
from dialogs.walk.effects import AnswerTap, CancelTimer, SetTimer
from dialogs.walk.events import PhaseClosed, RoomLeft
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork

PROGRESS, ROLE, PHONE, _PLACE = "g", "r", "f", "wl"
"""The slots of the group's one message, and of the questions who takes over and on which phone."""
FORGOTTEN = "vergeten"
"""The timer that ends a session if its facilitator never does."""
A_DAY = 86_400.0


class Host(LiveSession):
    """Moves a session. Each participant's walk is moved by its own step."""

    def __init__(
        self,
        walking: Walking,
        bot_name: BotName,
        record: SessionRecord,
        work: UnitOfWork,
        at: float,
        outcome: Outcome,
        randomness: Randomness,
        session: Session | None = None,
    ) -> None:
        """`session`: the state, for a session that was never stored."""
        super().__init__(walking, record, work, at, outcome, session)
        self.bot_name, self.randomness = bot_name, randomness
        self._tap: Visit | None = None

    def panel_tapped(self, visit: Visit, tap: PanelTapped) -> None:
        """Someone tapped a button of the panel. Only its holder moves the session."""
        refusal = refused(self.dialog, self.session, tap)
        if refusal is not None:
            visit.answer_tap(refusal.text)
            return
        self._tap = visit
        self.happened(replace(tap, unfinished=hosted(self).to_decide.unfinished))

    def happened(self, *events: Occurrence | PanelTapped) -> None:
        """Move the session by these events and all that follow; then bring the panel up to date."""
        self._run(*events)

    def panel_is_buried(self) -> None:
        """Send the panel again, because other messages came below it or its holder asked for it."""
        self._run(buried=True)

    def _run(self, *events: SessionEvent, buried: bool = False) -> None:
        before = self.session
        self._step_through(events)
        # The panel is laid out once, however many events followed from the first.
        while self._step_through((self._panel_due(buried),)):
            buried = False
        if self.session != before:
            self.work.sessions.save(self.record.id, to_json(self.session), self.at)

    def _panel_due(self, buried: bool) -> PanelDue:
        there: Counter[int] = Counter()
        if self.asks_for_projects and (self.here.is_before_start or self.here.asks_some_projects):
            there.update(one.project_id or 0 for one in self.participants())
        days = kept_agreements.days_said(self) if self.here.shows_in_private else {}
        is_buried = self._is_buried() or buried
        return PanelDue(self.at, is_buried, there, hosted(self).to_decide, days)

    def _step_through(self, events: Iterable[SessionEvent]) -> bool:
        """Handle these events and those that follow from them; returns whether there were any."""
        told, followed = deque(events), False
        while told:
            was, event = self.session, told.popleft()
            self.session, effects = step(self.dialog, was, event)
            if self.session.earlier != was.earlier:
                kept_agreements.renew_earlier(self)
            for number, effect in enumerate(effects):
                after = tuple(self._carried_out(was, effect, effects[number + 1 :]))
                told.extend(after)
                followed = followed or bool(after)
        return followed

    def _is_buried(self) -> bool:
        """Whether the facilitator got a message below the panel since the last call."""
        holder = self.session.holder
        below = holder in self.messages.written_to and not self.session.ended
        self.messages.written_to.discard(holder)
        return below and bool(self.session.panel.slot)

    def _carried_out(
        self, was: Session, effect: SessionEffect, later: tuple[SessionEffect, ...]
    ) -> Iterable[SessionEvent]:
        """Carry an effect out. Returns events to pass to the session; `was`: the session before its
        step, `later`: the effects of that step that are still to come."""
        messages, work, id_ = self.messages, self.work, self.record.id
        match effect:
            case AnswerTap(text):
                if self._tap is not None:
                    self._tap.answer_tap(text)
            case ShowPanel():
                self._show_panel(effect, same=was.panel.turn == self.session.panel.turn)
            case ClosePanel(holder, slot, None):
                messages.take_away(holder, _panel(slot))
            case ClosePanel(holder, slot, text):
                messages.change(holder, _panel(slot), text)
            case OpenPhase():
                if effect.only is None and self.session.phase != was.phase:
                    left = Agenda(self.dialog, was)
                    shown_rounds.leave(self, left.phase.id, left.case)
                return open_phase(self, effect)
            case ClosePhase(turn):
                hosted(self, was).close()
                # opening the next phase closes this one in the walks too
                if not any(isinstance(next_, OpenPhase) and next_.only is None for next_ in later):
                    for _, record, walk in self.walks():
                        self.move(record, walk, PhaseClosed(turn, self.at))
            case TellEveryone(text):
                for participant in self.participants():
                    messages.to(participant.person_id, text)
            case TellBusy(_, text):
                for participant, _, walk in self.walks():
                    if not self.is_ready(participant, walk):
                        messages.to(participant.person_id, text)
            case Tell(person, text):
                messages.to(person, text)
            case TellRoom():
                self.tell_room(effect)
            case ShowProgress(text, link, as_new):
                self._show_progress(text, link=link, as_new=as_new)
            case TellPlace(gone, came, only):
                self._tell_place(gone, came, only)
            case Reveal():
                return (hosted_reveal.show_answers(self, effect),)
            case ShowContributions():
                return (shown_rounds.show_contributions(self, effect),)
            case ShowEarlier(only):
                kept_agreements.show_earlier(self, only)
            case ShowGaps():
                group_checklist.show_gaps(self)
            case ShowProposals():
                hosted_agree.show_proposals(self, effect)
            case ShowAgreements():
                shown_agreements.show_agreements(self, listed=was.phase == self.session.phase)
            case ShowOutcome():
                hosted_close.show_outcome(self)
            case AskToShare():
                return asking_to_share.ask(self)
            case DecideSharing(at_the_end):
                asking_to_share.decide(self, at_the_end=at_the_end)
            case ReadBack():
                reading_back.read_back(self)
            case ShowCode():
                self._show_code()
            case AskWhosePhone(text, label, only):
                for participant in self.participants(only):
                    messages.to(
                        participant.person_id, text, (((label, action(OfferPhone())),),), PHONE
                    )
            case WithdrawPhone():
                for participant in self.participants():
                    messages.change(participant.person_id, PHONE, None)
            case OfferRole(text, label, only):
                for participant in self.participants(only):
                    if participant.person_id != self.session.holder:
                        messages.to(
                            participant.person_id, text, (((label, action(TakeOver())),),), ROLE
                        )
            case WithdrawRole():
                for participant in self.participants():
                    if participant.person_id != was.holder:
                        messages.change(participant.person_id, ROLE, None)
            case GiveRole(person):
                work.sessions.give_role(id_, person)
                hosted(self).role_passed_on(was.holder)
            case EndSession():
                shown_agreements.end_wording(self)
                kept = kept_agreements.keep(self, was, self.randomness)
                kept_agreements.hand_out(self, kept, self.bot_name)
                for participant in self.participants():
                    give_back(self, participant.person_id)
                for _, record in work.participants.with_walks(id_):
                    self.move(record, walk_of(record), RoomLeft(self.at))
                work.sessions.end(id_, self.at)
                if self.session.practice:
                    work.participants.dismiss(id_, HIGHEST_PRETEND)
            case SetTimer(name, after):
                work.session_timers.set(id_, name, self.at + after)
            case CancelTimer(name):
                work.session_timers.cancel(id_, name)
            case _:
                assert_never(effect)
        return ()

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        """Whether someone has given all that is asked now."""
        return hosted(self).is_ready(participant, walk)

    def count_ready(self) -> None:
        """Tell the session who is ready now, as that may have changed by something that none of
        them did; the panel is updated in any case."""
        ready = sum(self.is_ready(one, walk) for one, _, walk in self.walks())
        delta = ready - self.session.ready if self.session.open else 0
        self.happened(*((ReadyChanged(self.session.turn, delta, self.at),) if delta else ()))

    # Carrying out effects

    def _show_panel(self, panel: ShowPanel, *, same: bool) -> None:
        """Send or edit the panel. `same`: only its words changed, and its buttons keep their
        turn."""
        rows = tuple(
            tuple((one.label, action(OnPanel(one.turn, one.number))) for one in row)
            for row in panel.keyboard
        )
        holder, name = self.session.holder, _panel(panel.slot)
        if panel.as_new:
            self.messages.show(holder, Layout(panel.text, rows), name, quotes=True)
            self.messages.written_to.discard(holder)
        else:
            self.messages.change(holder, name, panel.text, rows, quotes=True, patient=same)

    def _show_progress(self, text: Spans, *, link: bool, as_new: bool) -> None:
        leads_to = self.bot_name.link(self.record.token) if link else ""
        label = self.say.label("knop_sessie_doe_mee")
        self.messages.in_group(
            text, PROGRESS, (label, leads_to) if leads_to else None, as_new=as_new
        )

    def _tell_place(self, gone: Where, came: Where, only: int | None) -> None:
        reading = self.reading_along()
        for participant in self.participants(only):
            person = participant.person_id
            reads_along, at_the_door = person in reading, only is not None
            layout = place_told(
                self.say, gone, came, reads_along=reads_along, at_the_door=at_the_door
            )
            (text,) = self.marked((layout.text,))
            self.messages.leave(person, _PLACE)  # or two would ask whether they read along
            self.messages.to(person, text, layout.rows, _PLACE if layout.rows else None)

    def _show_code(self) -> None:
        link, code = self.bot_name.link(self.record.token), self.record.code or ""
        text = door.code_shown(self.say, link, code, practice=self.session.practice)
        if link:
            title = self.say.label("knop_sessie_doe_mee")
            code = door.in_halves(code)
            drawing = {"drawing": "qr", "link": link, "code": code, "title": title}
            self.messages.picture(self.session.holder, drawing, text)
        else:
            self.messages.to(self.session.holder, text)


def _panel(slot: int) -> str:
    return f"p{slot}"


class Hosting:
    """Makes the host of a session. Between updates it keeps nothing except recent wrong codes, who
    was welcomed, and whose project has a name much like another's."""

    def __init__(self, walking: Walking, bot_name: BotName, randomness: Randomness) -> None:
        self.walking, self.bot_name, self.randomness = walking, bot_name, randomness
        self.guesses = Guesses()
        self.invitations = Invitations()
        self.typed_names = TypedNames()

    def host(
        self, record: SessionRecord | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> Host | None:
        """The host of the session; None if it is over or its pack is gone."""
        if record is None or record.status != "open" or record.pack not in self.walking.dialogs:
            return None
        return Host(self.walking, self.bot_name, record, work, at, outcome, self.randomness)

    def led_by(self, visit: Visit) -> Host | None:
        """The host of the session that this person facilitates, if any."""
        record = visit.work.sessions.led_by(visit.person_id)
        return self.host(record, visit.work, visit.at, visit.outcome)

    def set_end(self, host: Host) -> None:
        """Set the timer that ends the session if its facilitator never does."""
        host.work.session_timers.set(host.record.id, FORGOTTEN, host.at + A_DAY)
