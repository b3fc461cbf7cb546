"""Finds the walk or session that an update or timer is for, and moves it, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.clock.amsterdam import decent
from bot.incoming.incoming import (
    BotRemoved,
    ChatChange,
    FollowUpRefused,
    Happening,
    Incoming,
    OwnTap,
    SessionTapped,
    read_update,
)
from bot.incoming.programme_taps import OriginTapped, StaffTapped, TakenBack
from bot.programme import withdrawing
from bot.programme.staff_chat import StaffChat
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome, Visit
from bot.walking import follow_ups, mydata
from bot.walking.walking import walk_of
from dialogs.pack.definition import Dialog
from dialogs.steps.actions import ANYTIME
from dialogs.steps.ending.leaving import asks_about_erasing
from dialogs.steps.step import step
from dialogs.steps.to_bot.serious import UNSAFE, is_serious
from dialogs.texts import as_plain
from dialogs.understanding.options.matching import spoken
from dialogs.walk.asked_in_session import answered_for_themselves
from dialogs.walk.events import (
    CommandGiven,
    Event,
    OptionTapped,
    SomethingSent,
    TextEdited,
    TextWritten,
    TimerFired,
)
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk
from storage.sessions.sessions import SessionTimer
from storage.unit import UnitOfWork
from storage.walks.timers import TimerRecord
from storage.walks.walks import WalkRecord


class Conversation:
    """Decides for each update whether it is for a session, for programme staff, or for a person's
    own walk.

    New people get the first dialog, unless they ask for another by its id: `/start <pack>`, which a
    link to the bot can do for them.
    """

    def __init__(self, sessions: GroupSessions, staff: StaffChat | None = None) -> None:
        self.sessions, self._staff = sessions, staff
        self.walking = sessions.walking

    @property
    def dialogs(self) -> Mapping[str, Dialog]:
        """The dialogs in use now."""
        return self.walking.dialogs

    def handle(self, raw: dict[str, Any], work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Handle one update: store changes, queue calls. Sends nothing."""
        incoming = read_update(raw, at)
        if incoming is None:
            return
        if not isinstance(incoming.event, BotRemoved):
            outcome.heard_from.add(incoming.chat_id)
        visit = Visit(incoming.person_id, incoming.chat_id, at, work, outcome, incoming.callback_id)
        event = incoming.event
        if event is None:
            return
        if isinstance(event, ChatChange):
            self.sessions.chat_changed(visit, incoming, event)
        elif not incoming.private:
            self._elsewhere(visit, incoming)
        elif isinstance(event, OwnTap):
            self._own_tap(visit, incoming, event)
        elif not self._is_staffs(visit, event):
            self._in_private(visit, event)

    def _own_tap(self, visit: Visit, incoming: Incoming, tap: OwnTap) -> None:
        match tap:
            case SessionTapped():
                self.sessions.tapped(visit, tap)
            case _ if self._is_staffs(visit, tap):
                pass
            case TakenBack():
                withdrawing.taken_back(visit, tap, self.walking.speech)
            case OriginTapped():
                walking, names = self.walking, self.walking.organisations()
                withdrawing.origin_tapped(visit, tap, walking.speech, walking.dialogs, names)
            case FollowUpRefused():
                follow_ups.refused(self.walking, visit, tap)
            case StaffTapped():
                self._elsewhere(visit, incoming)

    def is_serious(self, raw: Any) -> bool:
        """Whether an update whose handling raised seems to be about somebody who isn't safe."""
        try:
            incoming = read_update(raw, 0.0)
            event = None if incoming is None else incoming.event
            return isinstance(event, TextWritten | TextEdited) and is_serious(
                self.walking.first, event.text
            )
        except Exception:
            return False

    def wake(self, timer: TimerRecord, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Handle a walk's timer; at night, postpone it until the morning."""
        work.timers.cancel(timer.walk_id, timer.name)
        record = work.walks.get(timer.walk_id)
        if record is None or record.state is None or record.pack not in self.dialogs:
            return
        asked_for = timer.name in follow_ups.TIMERS
        if record.status in ("walking", "paused") and not asked_for:
            current = work.walks.current(record.person_id)
            if current is None or current.id != record.id:
                return  # its pack was missing for a while, and its person went on in another
        if decent(at) > at:
            work.timers.set(timer.walk_id, timer.name, decent(at))
            return
        if record.status == "stopped" and not asked_for and _goes_on_elsewhere(work, record):
            return
        visit = Visit(record.person_id, record.person_id, at, work, outcome, reminds=True)
        if asked_for:
            follow_ups.wake(self.walking, visit, timer, record)
            return
        self.walking.step(visit, record, TimerFired(timer.name, at))

    def wake_session(
        self, timer: SessionTimer, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        """Handle a session's timer, at any hour because people are waiting; not one that another
        made needless a moment ago."""
        if work.session_timers.cancel(timer.session_id, timer.name):
            self.sessions.woken(timer, work, at, outcome)

    def groups_lost(self, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Call this at a start: tell sessions about groups that became unwritable just before the
        last stop."""
        for chat in work.chats.unreachable():
            if chat < 0:
                self.sessions.group_lost(chat, None, work, at, outcome)

    def tell(self, key: str, chat_id: int, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """Send one of the shared sentences, outside any walk."""
        Visit(chat_id, chat_id, at, work, outcome).say(self.walking.speech.phrase(key))

    def sorry(self) -> str:
        """The text to send to someone when Telegram refused a message to them."""
        return as_plain(self.walking.speech.phrase("iets_mis"))

    def _is_staffs(self, visit: Visit, event: Happening) -> bool:
        return self._staff is not None and self._staff.handle(visit, event, self.dialogs)

    def _elsewhere(self, visit: Visit, incoming: Incoming) -> None:
        """Answer someone in a group: about the session there, or else by pointing to the private
        chat."""
        if visit.callback_id is not None:
            visit.answer_tap(self.walking.speech.label("voorbij"))
        elif self.sessions.takes_in_group(visit, incoming):
            return
        elif not visit.work.outbox.waiting_for(visit.chat_id):
            # One answer is enough for everyone who asks while it waits to be sent, or can't be
            # sent.
            asked = isinstance(incoming.event, CommandGiven) and incoming.event.name == UNSAFE
            key = "onveilig_in_groep" if asked else "alleen_prive"
            visit.say(self.walking.speech.phrase(key))

    def _in_private(self, visit: Visit, event: Event) -> None:
        if self.sessions.takes_at_door(visit, event):
            return
        if self.sessions.takes_at_welcome(visit, event):
            return
        walking = self.walking
        record = visit.work.walks.current(visit.person_id)
        wants_erasure = isinstance(event, CommandGiven) and event.name == "wis"
        if record is None:
            if self.sessions.takes_from_facilitator(visit, event):
                return
            if _asks(event, walking.first, "meenemen") and self.sessions.offers_pages(visit):
                return
            if isinstance(event, TextWritten) and _is_about_what_is_gone(event, walking.first):
                visit.say(walking.speech.phrase("wis_daarna"))
                return
            event = _in_a_command(event, walking.first)
            if _leaves_no_trace(event) and not (wants_erasure and _holds(visit)):
                _, effects = step(walking.first, Walk(0), event)
                walking.carry_out(effects, visit, None)
                return
        if record is None or record.pack not in self.dialogs:
            record = visit.work.walks.take_up(visit.person_id, self._wanted(event), visit.at)
            if wants_erasure and record.state is None:
                # They have data to erase, so they need a walk that can ask for confirmation. Start
                # it as a stopped one, so that it doesn't greet them.
                stopped = Walk(record.id, place=Place(View.STOPPED))
                walking.step(visit, record, event, stopped)
                return
        walk = walk_of(record)
        if walk.room is None and self.sessions.takes_from_facilitator(visit, event, walk):
            return
        if follow_ups.takes(self.walking, visit, event, record, walk):
            return
        if walk.room is None:
            before = len(visit.outcome.rows)
            dialog = walking.dialogs[record.pack]
            # People who answered together on one phone have no list of their own.
            asks_list = _asks(event, dialog, "checklist") and not answered_for_themselves(walk)
            takes_home = _asks(event, dialog, "meenemen")
            # Somebody who was in a session usually wants the group's page.
            if (asks_list or takes_home) and self.sessions.offers_pages(visit):
                if asks_list:
                    visit.say(walking.speech.phrase("kamer_checklist_samen"))
            else:
                walking.step(visit, record, event, walk)
            self.sessions.keep_panel_in_sight(visit, before)
        else:
            self.sessions.take_from_participant(visit, record, walk, event)

    def _wanted(self, event: Event) -> str:
        """The pack to begin with: the one they ask for, or else the first."""
        about = event.about if isinstance(event, CommandGiven) else ""
        return about if about in self.dialogs else self.walking.first.id


def _asks(event: Event, dialog: Dialog, command: str) -> bool:
    """Whether somebody gives this command, or says it in words."""
    match event:
        case CommandGiven(name):
            return name == command
        case TextWritten(text):
            return spoken(text, dialog.words) == command
        case _:
            return False


def _is_about_what_is_gone(event: TextWritten, dialog: Dialog) -> bool:
    """Whether someone about whom nothing is stored asks if their data is erased. Answering stores
    nothing, so no trace remains that they were here before."""
    return asks_about_erasing(event.text) and not is_serious(dialog, event.text)


def _in_a_command(event: Event, dialog: Dialog) -> Event:
    """The command that a typed word means, if it is one that leaves no trace: then the word needn't
    leave one either."""
    if isinstance(event, TextWritten) and (word := spoken(event.text, dialog.words)) in ANYTIME:
        return CommandGiven(word, event.at)
    return event


def _leaves_no_trace(event: Event) -> bool:
    """Whether a stranger can do this without anything being stored about them."""
    if isinstance(event, CommandGiven):
        return event.name in ANYTIME
    return isinstance(event, OptionTapped | TextEdited) or (
        event == SomethingSent("reactie", event.at)
    )


def _holds(visit: Visit) -> bool:
    return mydata.holds_something(visit.work.people.everything_about(visit.person_id))


def _goes_on_elsewhere(work: UnitOfWork, stopped: WalkRecord) -> bool:
    """Whether somebody began again in the same pack and isn't done there: that walk says when its
    answers go, and one such message is enough."""
    newest = work.walks.before(stopped.person_id, stopped.pack, stopped.id)
    return newest is not None and newest.id > stopped.id and newest.status != "finished"
