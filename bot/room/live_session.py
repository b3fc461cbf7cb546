"""A session within one unit of work: who is in it, and who reads what in which chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.room.session_messages import SessionMessages
from bot.visits.visit import Outcome
from bot.walking.walking import Walking, walk_of
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Row, Speech
from dialogs.session.board import MovingSession
from dialogs.session.effects import TellRoom
from dialogs.session.state import Session, from_json
from dialogs.texts import Spans
from dialogs.walk.events import PhaseClosed, PhaseOpened, RoomLeft
from dialogs.walk.probes import own
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork
from storage.walks.walks import WalkRecord


class LiveSession(MovingSession):
    """A session with its stored people and places.

    `session`: the state, for a session that was never stored.
    """

    def __init__(
        self,
        walking: Walking,
        record: SessionRecord,
        work: UnitOfWork,
        at: float,
        outcome: Outcome,
        session: Session | None = None,
    ) -> None:
        state = from_json(record.state or "") if session is None else session
        super().__init__(walking.dialogs[record.pack], state)
        self.walking, self.record = walking, record
        self.work, self.at, self.outcome = work, at, outcome
        self.messages = SessionMessages(record.id, work, at, outcome, _group(record))
        self.others_may_be_ready = False
        """Whether what someone just did may have made others ready as well."""
        self.shown_at_last = ""
        """What was shown by what someone just did, after there had been nothing to show: as in
        `ShowContributions.what`."""

    @property
    def say(self) -> Speech:
        return Speech(self.dialog, {})

    def say_to(self, person: int) -> Speech:
        """The same as it speaks to this person: in plain words, if they asked for those."""
        there = self.work.participants.get(self.record.id, person)
        record = None if there is None else self.work.walks.get(there.walk_id)
        walk = None if record is None else walk_of(record)
        if walk is None or not walk.exchange.wants_plain:
            return self.say
        return Speech(own(self.dialog, walk), {})

    def marked(self, texts: Iterable[Spans]) -> list[Spans]:
        """The texts; in a practice session each says that it is one."""
        return [self.agenda.marked(text) for text in texts]

    # Who is in it

    def participants(self, only: int | None = None) -> list[Participant]:
        """Everyone who is in, or `only` this person. In the order of their ids, which reveals
        nothing."""
        found = (
            participant
            for participant in self.work.participants.all_in(self.record.id)
            if only in (None, participant.person_id) and self.is_in(participant)
        )
        return sorted(found, key=lambda participant: participant.person_id)

    def walks(self, only: int | None = None) -> Iterator[tuple[Participant, WalkRecord, Walk]]:
        """The same people, each with the walk with which they take part."""
        for participant, record in self.work.participants.with_walks(self.record.id):
            if only in (None, participant.person_id) and self.is_in(participant):
                yield participant, record, walk_of(record)

    def is_in(self, participant: Participant) -> bool:
        """Whether someone is in. If the session asks for projects, only once they named theirs."""
        return participant.project_id is not None or not self.asks_for_projects

    @property
    def asks_for_projects(self) -> bool:
        """Whether the session asks everyone for their project."""
        return self.session.kind is SessionKind.SEVERAL

    @property
    def projects_by_name(self) -> list[tuple[int, str]]:
        """The projects with their names, in the order of their names."""
        return sorted(self.session.projects.items(), key=lambda one: one[1])

    def move(
        self, record: WalkRecord, walk: Walk, event: PhaseOpened | PhaseClosed | RoomLeft
    ) -> Walk:
        """Move a participant's walk by an event of the session. Returns the walk after it."""
        return self.walking.step(self.messages.visit(record.person_id), record, event, walk)

    # Where it can be read

    def tell_room(self, told: TellRoom) -> None:
        """Send a text that quotes nobody to everyone who takes part: to the group's chat, or else
        to their own. The people of a case that others read about differently get theirs in their
        own chat, also if they read along in the group: there it says what the others do."""
        chats, of_case = self.chats_for(), set[int]()
        if told.others:
            of_case = {one.person_id for one in self.participants() if one.project_id == told.case}
            chats += sorted(of_case & self.reading_along())
        for chat in chats if told.only is None else (told.only,):
            is_group = chat == self.group_for()
            other = told.chat if is_group else () if chat in of_case else told.others
            self.messages.to_chat(chat, (other or told.text,))

    def chats_for(self, of: int | None = None, *, with_holder: bool = False) -> list[int]:
        """The chats in which to show something whose writers agreed to place `of` (None: it has no
        writer): the group's chat if it is that place, and the private chat of everyone who doesn't
        read along there."""
        chats = [participant.person_id for participant in self.participants()]
        holder = self.session.holder
        if with_holder and holder and holder not in chats:
            chats.append(holder)
        group = self.group_for(of)
        if group is None:
            return chats
        reading = self.reading_along()
        return [group, *(chat for chat in chats if chat not in reading)]

    def group_for(self, of: int | None = None) -> int | None:
        """The group's chat, if something whose writers agreed to place `of` may be read there."""
        here = self.session.where.number
        if not here or self.messages.group is None or of not in (None, here):
            return None
        return self.messages.group[0]

    def readers_of_group(self) -> list[int]:
        """The people who read the group's chat, including the facilitator."""
        reading, holder = self.reading_along(), self.session.holder
        chats = [participant.person_id for participant in self.participants()]
        if holder and holder not in chats:
            chats.append(holder)
        return [chat for chat in chats if chat in reading]

    def reading_along(self) -> frozenset[int]:
        """The people who said that they read along in the group."""
        here = self.session.where.number
        return self.work.places.reading_along(here) if here else frozenset()

    def show(
        self,
        texts: Iterable[Spans],
        of: int | None,
        drawing: Mapping[str, Any] | None = None,
        *,
        follows: bool = False,
    ) -> None:
        """Show everyone, including the facilitator, something whose writers agreed to place `of`;
        the first text goes with the drawing. A group that may not read it is told where it is
        shown, unless this `follows` something that was shown just before."""
        first, *rest = self.marked(texts)
        for chat in self.chats_for(of, with_holder=True):
            if drawing is None:
                self.messages.to_chat(chat, (first,), quotes=True)
            else:
                self.messages.picture(chat, drawing, first, quotes=True)
            self.messages.to_chat(chat, rest, quotes=True)
        if not follows and self.group_for() is not None and self.group_for(of) is None:
            self.messages.of_group(self.say.phrase("sessie_groep_elders"))

    def show_copies(
        self, slot: str, texts: Iterable[Spans], of: int | None, lead_rows: tuple[Row, ...] = ()
    ) -> None:
        """As `show`, in messages that `change_copies` can change. `lead_rows`: the facilitator's
        buttons below them. Whoever leads gets a copy with the buttons in their own chat, also where
        they read along in the group: a button can't be there for them alone."""
        marked, holder = self.marked(texts), self.session.holder
        chats = self.chats_for(of, with_holder=True)
        if lead_rows and holder and holder not in chats:
            chats.insert(0, holder)
        for chat in chats:
            rows = lead_rows if chat == holder else ()
            self.messages.send_copy(chat, slot, marked, rows)
        if self.group_for() is not None and self.group_for(of) is None:
            self.messages.of_group(self.say.phrase("sessie_groep_elders"))

    def change_copies(
        self, slot: str, texts: Iterable[Spans], lead_rows: tuple[Row, ...] = ()
    ) -> None:
        """Make all that `show_copies` sent say this."""
        marked = self.marked(texts)
        for chat in self.messages.chats_with(slot):
            rows = lead_rows if chat == self.session.holder else ()
            self.messages.change_copy(chat, slot, marked, rows)


def _group(record: SessionRecord) -> tuple[int, int | None] | None:
    chat = record.group_chat_id
    return None if chat is None else (chat, record.group_thread_id)
