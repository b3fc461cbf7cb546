"""Sessions, as the conversation meets them: what is for one of them, and what follows there."""

from __future__ import annotations

from functools import partial

from bot.incoming.incoming import (
    BotAdded,
    BotRemoved,
    ChatChange,
    GroupMoved,
    GroupRenamed,
    Incoming,
    SessionTapped,
)
from bot.room import beginning, buttons, entrance, groups, inside, rehearsal
from bot.room.chance import Chance
from bot.room.codes import as_code
from bot.room.doorplate import Doorplate
from bot.room.erasing import erasing
from bot.room.house import A_DAY, FORGOTTEN, House
from bot.room.taking_part import facilitator_missed, leave_other
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import Walking
from dialogs.session.events import Forgotten, HolderGone
from dialogs.steps.actions import ANYTIME
from dialogs.steps.serious import comes_first
from dialogs.walk.events import (
    CommandGiven,
    Event,
    OptionTapped,
    TextWritten,
    TimerFired,
)
from dialogs.walk.state import Walk
from storage.sessions.sessions import SessionTimer
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord


class Rooms:
    """All sessions: what is for one of them."""

    def __init__(self, doorplate: Doorplate | None = None, chance: Chance | None = None) -> None:
        self.house = House(doorplate, chance)

    def work_with(self, walking: Walking) -> None:
        """Move the walks of participants with this."""
        self.house.walking = walking
        walking.before_erasing = partial(erasing, self.house)
        walking.facilitator_missed = partial(facilitator_missed, self.house)

    # From outside

    def at_the_door(self, visit: Visit, event: Event) -> bool:
        """Take what begins a session or asks to be let into one; False for all else."""
        packs = self.house.walking.dialogs
        match event:
            case CommandGiven("sessie", about=about):
                code = as_code(about)
                if code is None:
                    beginning.begin(self.house, visit)
                else:
                    entrance.knocked(self.house, visit, code)
            case CommandGiven("start", about=about) if about and about not in packs:
                code = as_code(about)
                if code is not None:
                    entrance.knocked(self.house, visit, code)
                    return True
                record = visit.work.sessions.by_token(about)
                if record is None:
                    return False
                entrance.invite(self.house, visit, record)
            case TextWritten(text) if (code := as_code(text)) is not None:
                return entrance.typed(self.house, visit, code)
            case _:
                return False
        return True

    def leads(self, visit: Visit, event: Event) -> bool:
        """Someone without a walk of their own says something while they lead: here is the panel."""
        if isinstance(event, CommandGiven) and event.name in ANYTIME:
            return False
        host = self.house.led_by(visit)
        if host is None:
            return False
        if isinstance(event, OptionTapped):
            visit.answer_late_tap(host.say)
            return True
        if isinstance(event, TextWritten):
            if comes_first(host.dialog, event.text):
                return False
            host.mail.to(visit.person_id, host.say.phrase("sessie_begeleider_typt"))
        host.panel_is_buried()
        return True

    def tapped(self, visit: Visit, tap: SessionTapped) -> None:
        """A button of a session, or of beginning one."""
        again = self.house.quick.is_again(visit.person_id, tap, visit.at, visit.callback_id)
        if again and not buttons.is_of_panel(tap):
            visit.answer_tap("")
        elif tap.session == 0:
            beginning.chosen(self.house, visit, tap)
        else:
            buttons.tapped(self.house, visit, tap)

    def chat_changed(self, visit: Visit, incoming: Incoming, change: ChatChange) -> None:
        """A group moved or has another title, or the bot came or went; or someone blocked it in
        their own chat."""
        match change:
            case GroupMoved(old, new):
                groups.moved(self.house, visit, old, new)
            case GroupRenamed(title):
                groups.renamed(self.house, visit, title)
            case BotAdded():
                groups.entered(self.house, visit, incoming)
            case BotRemoved() if incoming.private:
                self._blocked(visit)
            case BotRemoved():
                groups.left(self.house, visit)

    def group_lost(
        self, chat: int, thread: int | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        """A group can't be written to, or just this topic in it."""
        groups.unwritable(self.house, Visit(chat, chat, at, work, outcome), thread)

    def in_group(self, visit: Visit, incoming: Incoming) -> bool:
        """What somebody asks in a group; False where it is nothing of a session."""
        return groups.asked(self.house, visit, incoming)

    def woken(self, timer: SessionTimer, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """A timer of a session fell due."""
        host = self.house.host(work.sessions.get(timer.session_id), work, at, outcome)
        if host is None:
            return
        if timer.name == rehearsal.TIMER:
            rehearsal.act(self.house, host)
        elif timer.name != FORGOTTEN:
            host.happened(TimerFired(timer.name, at))
        elif at - host.record.changed_at < A_DAY:
            work.session_timers.set(host.record.id, FORGOTTEN, host.record.changed_at + A_DAY)
        else:
            host.happened(Forgotten(at))

    def inside(self, visit: Visit, record: WalkRecord, walk: Walk, event: Event) -> None:
        """What someone does whose walk takes part in a session."""
        before = len(visit.outcome.rows)
        inside.inside(self.house, visit, record, walk, event)
        if (
            walk.place.view.leaves_words_free
        ):  # between questions the panel would only be in the way
            self.walked_beside(visit, before)

    def walked_beside(self, visit: Visit, before: int) -> None:
        """Who leads a session was told something else, among the calls after so many: their panel
        comes below it again."""
        host = self.house.led_by(visit) if visit.was_written_to(before) else None
        if host is not None:
            host.panel_is_buried()

    def _blocked(self, visit: Visit) -> None:
        """Who can't be reached is waited for by nobody."""
        leave_other(self.house, visit)
        host = self.house.led_by(visit)
        if host is not None:
            host.happened(HolderGone(visit.at))
