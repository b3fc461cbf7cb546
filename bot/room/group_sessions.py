"""The entry point to sessions for `Conversation`: finds out whether an update or timer is for a
session."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.api.bot_name import BotName
from bot.incoming.incoming import (
    BotAdded,
    BotRemoved,
    ChatChange,
    ChatMoved,
    ChatRenamed,
    Incoming,
    SessionTapped,
)
from bot.programme.walk_sharing import WalkSharing
from bot.room import (
    beginning,
    buttons,
    joining,
    linked_group,
    pages_again,
    participant_events,
    pretend_participants,
    project_door,
    reminding,
)
from bot.room.buttons import DoubleTaps
from bot.room.codes import Randomness, as_code, as_project_code, new_project
from bot.room.erasing import Erasing
from bot.room.host import A_DAY, FORGOTTEN, Host, Hosting
from bot.room.phases import hosted
from bot.room.taking_part import facilitator_missed, leave_other
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import Walking
from dialogs.pack.definition import Dialog
from dialogs.session.beginning_replies import (
    AskKind,
    AskLength,
    AskPack,
    OpenSession,
    read_beginning,
)
from dialogs.session.events import Forgotten, HolderGone, PanelDue, PanelTapped
from dialogs.session.panel import panel
from dialogs.session.panel_replies import asks_if_sure, read_panel
from dialogs.steps.actions import ANYTIME, COMMANDS
from dialogs.steps.to_bot.serious import comes_first
from dialogs.understanding.options.matching import normal, spoken
from dialogs.understanding.yes_or_no.agreeing import bare_yes_or_no
from dialogs.walk.events import (
    CommandGiven,
    Event,
    OptionTapped,
    TextWritten,
    TimerFired,
)
from dialogs.walk.place import View
from dialogs.walk.state import Walk
from storage.sessions.sessions import SessionTimer
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord


class GroupSessions:
    """Takes updates and timers that are about sessions, a method for each kind. It also makes the
    `Walking` that moves all walks, because each calls the other: a session opens a phase in a walk,
    and an erasure in a walk removes its person from a session.
    """

    def __init__(
        self,
        dialogs: Mapping[str, Dialog],
        sharing: WalkSharing | None = None,
        bot_name: BotName | None = None,
        randomness: Randomness | None = None,
    ) -> None:
        randomness = randomness or Randomness()
        self.walking = Walking(dialogs, sharing, self, randomness.seed)
        self.hosting = Hosting(self.walking, bot_name or BotName(), randomness)
        self._double_taps = DoubleTaps()

    # What a walk tells its session

    def before_erasing(self, visit: Visit) -> Callable[[], None]:
        """See `WalkSessions`."""
        return Erasing(self.hosting, visit).tell

    def facilitator_missed(self, visit: Visit, session: int) -> None:
        """See `WalkSessions`."""
        facilitator_missed(self.hosting, visit, session)

    def project_wanted(self, visit: Visit, record: WalkRecord) -> None:
        """See `WalkSessions`."""
        lasting = new_project(visit.work, record.pack, visit.at, self.hosting.randomness)
        project_door.shares_with(self.hosting, visit, lasting, below=False)

    # From outside

    def takes_at_door(self, visit: Visit, event: Event) -> bool:
        """Take an event that begins a session or asks to come into one; False for any other."""
        packs = self.walking.dialogs
        match event:
            case CommandGiven("sessie" | "start", about=about) if (
                code := as_project_code(about)
            ) is not None:
                project_door.code_typed(self.hosting, visit, code)
            case CommandGiven("sessie", about=about):
                code = as_code(about)
                if code is None:
                    beginning.begin(self.hosting, visit, about)
                else:
                    joining.code_typed(self.hosting, visit, code)
            case CommandGiven("start", about=about) if about and about not in packs:
                code = as_code(about)
                if code is not None:
                    joining.code_typed(self.hosting, visit, code)
                    return True
                record = visit.work.sessions.by_token(about)
                if record is not None:
                    joining.invite(self.hosting, visit, record)
                    return True
                lasting = visit.work.lasting_projects.by_token(about)
                if lasting is None:
                    return False
                project_door.follow(self.hosting, visit, lasting)
            case TextWritten(text) if (code := as_project_code(text)) is not None:
                return project_door.may_be_code(self.hosting, visit, code)
            case TextWritten(text) if (code := as_code(text)) is not None:
                return joining.may_be_code(self.hosting, visit, code)
            case _:
                return False
        return True

    def takes_at_welcome(self, visit: Visit, event: Event) -> bool:
        """Handle a text of somebody who was welcomed to a session and hasn't decided yet."""
        return joining.takes_at_welcome(self.hosting, visit, event)

    def takes_from_facilitator(self, visit: Visit, event: Event, walk: Walk | None = None) -> bool:
        """Someone who leads a session said something: it answers what the panel asks, or they are
        shown the panel. False if they lead none, or said something that is answered outside it.

        `walk`: their own, if they have one. What they tap in it, a command, and what they type
        where it asks about erasing or something serious is for that walk."""
        if walk is not None and not (isinstance(event, TextWritten) and _leaves_typed_free(walk)):
            return False
        if isinstance(event, CommandGiven) and event.name in ANYTIME:
            return False
        host = self.hosting.led_by(visit)
        if host is None:
            return False
        if isinstance(event, OptionTapped):
            visit.answer_late_tap(host.say)
            return True
        if isinstance(event, TextWritten):
            if comes_first(host.dialog, event.text):
                return False
            if hosted(host).takes_from_lead(event.text):
                return True
            if self._presses(host, visit, event.text):
                return True
            if walk is not None and spoken(event.text, host.dialog.words) in COMMANDS:
                return False
            host.messages.to(visit.person_id, host.say.phrase("sessie_begeleider_typt"))
        host.panel_is_buried()
        return True

    def _presses(self, host: Host, visit: Visit, text: str) -> bool:
        """The facilitator typed the label of a button of the panel, or a bare yes or no when it
        asks whether they are sure; False for any other text. An answer of the group is only tapped:
        somebody who types its words may just be talking."""
        due = PanelDue(visit.at, to_decide=hosted(host).to_decide)
        laid_out, shown = panel(host.here, due), host.session.panel
        meant = (to_do for label, to_do in laid_out.buttons if normal(label) == normal(text))
        to_do, yes = next(meant, None), bare_yes_or_no(text)
        if to_do is None and yes is not None and asks_if_sure(laid_out.actions):
            to_do = laid_out.actions[0 if yes else 1]
        if to_do is None or to_do not in shown.actions or read_panel(to_do)[1]:
            return False
        number, seed = shown.actions.index(to_do), self.hosting.randomness.seed()
        host.panel_tapped(visit, PanelTapped(visit.person_id, shown.turn, number, visit.at, seed))
        if not host.session.ended:
            host.panel_is_buried()
        return True

    def tapped(self, visit: Visit, tap: SessionTapped) -> None:
        """Someone tapped a button of a session, or of the screens that begin one."""
        again = self._double_taps.is_again(visit.person_id, tap, visit.at, visit.callback_id)
        if again and not buttons.is_of_panel(tap):
            visit.answer_tap("")
        elif tap.session == 0:
            match read_beginning(tap.action):
                case AskPack() | AskKind() | AskLength() | OpenSession() as reply:
                    beginning.chosen(self.hosting, visit, tap, reply)
                case reply:
                    project_door.tapped(self.hosting, visit, tap, reply)
        else:
            buttons.tapped(self.hosting, visit, tap)

    def chat_changed(self, visit: Visit, incoming: Incoming, change: ChatChange) -> None:
        """A group moved or got another title, the bot was added or removed, or someone blocked it
        in their own chat."""
        match change:
            case ChatMoved(old, new):
                linked_group.moved(self.hosting, visit, old, new)
            case ChatRenamed(title):
                linked_group.renamed(self.hosting, visit, title)
            case BotAdded():
                linked_group.entered(self.hosting, visit, incoming)
            case BotRemoved() if incoming.private:
                self._blocked(visit)
            case BotRemoved():
                linked_group.left(self.hosting, visit)

    def group_lost(
        self, chat: int, thread: int | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> None:
        """A group, or only this topic in it, can't be written to."""
        linked_group.unwritable(self.hosting, Visit(chat, chat, at, work, outcome), thread)

    def takes_in_group(self, visit: Visit, incoming: Incoming) -> bool:
        """Take what somebody asks in a group; False if it isn't about a session."""
        return linked_group.asked(self.hosting, visit, incoming)

    def woken(self, timer: SessionTimer, work: UnitOfWork, at: float, outcome: Outcome) -> None:
        """A timer of a session fell due."""
        if timer.person_id is not None:
            reminding.remind(self.hosting, timer, work, at, outcome)
            return
        host = self.hosting.host(work.sessions.get(timer.session_id), work, at, outcome)
        if host is None:
            return
        if timer.name == pretend_participants.TIMER:
            pretend_participants.act(self.hosting, host)
        elif timer.name != FORGOTTEN:
            host.happened(TimerFired(timer.name, at))
        elif at - host.record.changed_at < A_DAY:
            work.session_timers.set(host.record.id, FORGOTTEN, host.record.changed_at + A_DAY)
        else:
            host.happened(Forgotten(at))

    def offers_pages(self, visit: Visit) -> bool:
        """Offer somebody the pages of the sessions they were in. Returns whether there are any."""
        return pages_again.offer(self.hosting, visit)

    def take_from_participant(
        self, visit: Visit, record: WalkRecord, walk: Walk, event: Event
    ) -> None:
        """Take what someone does whose walk takes part in a session."""
        before = len(visit.outcome.rows)
        participant_events.handle(self.hosting, visit, record, walk, event)
        # Whoever leads and answers too has their question above it.
        self.keep_panel_in_sight(visit, before)

    def keep_panel_in_sight(self, visit: Visit, before: int) -> None:
        """Show the facilitator's panel again if a message was sent to them: among the outcome's
        calls from number `before` on."""
        host = self.hosting.led_by(visit) if visit.was_written_to(before) else None
        if host is not None:
            host.panel_is_buried()

    def _blocked(self, visit: Visit) -> None:
        """Take someone who can't be reached any more out of their session, so that nobody waits for
        them."""
        leave_other(self.hosting, visit)
        host = self.hosting.led_by(visit)
        if host is not None:
            host.happened(HolderGone(visit.at))


def _leaves_typed_free(walk: Walk) -> bool:
    """Whether what someone types may be for the session that they lead instead of their own
    walk."""
    return walk.place.view is not View.ERASE and not walk.place.view.is_serious
