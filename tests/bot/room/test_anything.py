"""Anything that can happen in a session, in any order: it stays whole, and can always be ended."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.api.bot_name import BotName
from bot.receiving.conversation import Conversation
from bot.room.group_sessions import GroupSessions
from bot.visits.visit import Outcome
from dialogs.session.state import Session, from_json, to_json
from dialogs.texts import as_plain
from storage.unit import UnitOfWork
from tests.support.memory_database import MemoryDatabase, at_once
from tests.support.raw_updates import GROUP, membership, message
from tests.support.room_course import comes_in
from tests.support.room_player import BOT, FACILITATOR, Known, RoomPlayer, Shown
from tests.support.small_session import IN_SESSION

FIRST, MOST = 11, 9
OTHER_GROUP, SUPERGROUP = -1009, -1_000_000_000_008
WORDS = ("Buurtkamer", "We bellen maandag", "Samen koken", "Moestuin", "niets", "help", "ja", "1")
OWN_LIST = ("checklist", "kamer_checklist")
NOT_SHOWN = (
    *("laten_zien_te_weinig", "laten_zien_te_weinig_groot", "laten_zien_weinig_telefoons"),
    *("laten_zien_niets", "laten_zien_gewist"),
)


def moved(session: Session) -> tuple[object, ...]:
    """What is its facilitator's to move."""
    return session.phase, session.step, session.turn, session.open, session.mode, session.ended


class Sessions(RuleBasedStateMachine):
    """One session and everyone around it; the database is in memory, and all of it is real."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = MemoryDatabase(Path(self.folder.name))
        self.room = RoomPlayer(self.database, IN_SESSION)
        self.came = 0
        self.group: int | None = None
        self.read = 0
        self.shown: dict[str, str] = {}

    def teardown(self) -> None:
        try:
            if self.came and not self.session.ended:
                self.ends_with_a_checklist()
        finally:
            self.database.close()
            self.folder.cleanup()

    # What happens

    @initialize(kind=st.sampled_from(["een_project", "meer_projecten"]), phones=st.integers(1, 7))
    def opens(self, kind: str, phones: int) -> None:
        at_once(self.room.opens(kind=kind))
        for number in range(phones):
            self.comes(("Moestuin", "Maatjes")[number % 2])

    @precondition(lambda self: self.came < MOST and not self.session.ended)
    @rule(project=st.sampled_from(["Moestuin", "Maatjes", ""]))
    def comes(self, project: str) -> None:
        self.came += 1
        person = FIRST + self.came - 1
        if self.session.door_open:
            several = self.session.kind.value == "meer_projecten"
            self.unmoved(lambda: at_once(comes_in(self.room, person, project if several else "")))

    @rule(who=st.integers(0, MOST), text=st.sampled_from(WORDS))
    def types(self, who: int, text: str) -> None:
        person = self.someone(who)
        if person:
            self.unmoved(lambda: at_once(self.room.says(person, text)))

    @rule(who=st.integers(0, MOST), which=st.integers(0, 30), times=st.integers(1, 2))
    def taps(self, who: int, which: int, times: int) -> None:
        """What someone has in their chat, on the newest message or an older one."""
        person = self.someone(who)
        buttons = self.buttons(person) if person else []
        if buttons:
            shown, data = buttons[which % len(buttons)]
            self.unmoved(lambda: self.tap(person, data, shown.message_id, times))

    @rule(people=st.lists(st.integers(0, MOST), max_size=12))
    def all_go_on(self, people: list[int]) -> None:
        """Several answer what they are asked, each in their own way."""
        for who in people:
            self.types(who, WORDS[who % 3])
            self.taps(who, who, 1)

    @rule(which=st.integers(0, 30), times=st.integers(1, 2))
    def facilitates(self, which: int, times: int) -> None:
        session = self.session
        if session.holder and not session.ended:
            panel = self.room.panel(session.holder)
            self.tap(
                session.holder,
                panel.buttons[which % len(panel.buttons)][1],
                panel.message_id,
                times,
            )

    @rule(steps=st.integers(1, 4))
    def goes_on(self, steps: int) -> None:
        """On, sure or not, whatever the others do."""
        for _ in range(steps):
            for begins in ("knop_sessie_volgend", "knop_sessie_laat_zien", "knop_sessie_afspraken"):
                self.facilitator_taps(begins)
            self.facilitator_taps("knop_sessie_begin")
            self.facilitator_taps("knop_sessie_ja_verder")

    @rule()
    def asks_for_the_panel(self) -> None:
        if self.session.holder and not self.session.ended:
            at_once(self.room.says(self.session.holder, "/sessie"))

    @rule(who=st.integers(0, MOST), command=st.sampled_from(["/terug", "/antwoorden", "/pauze"]))
    def asks(self, who: int, command: str) -> None:
        person = self.someone(who)
        if person:
            self.unmoved(lambda: at_once(self.room.says(person, command)))

    @rule(who=st.integers(0, MOST), how=st.sampled_from(["/stop", "/wis", "blocks"]))
    def goes(self, who: int, how: str) -> None:
        person = self.someone(who)
        if person:
            self.unmoved(lambda: self.leave(person, how))

    @rule(how=st.sampled_from(["/wis", "blocks"]))
    def the_facilitator_goes(self, how: str) -> None:
        holder = self.session.holder
        if holder and not self.session.ended:
            self.unmoved(lambda: self.leave(holder, how))

    @rule(seconds=st.sampled_from([1.0, 61.0, 310.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.unmoved(lambda: at_once(self.room.wait(seconds, step=seconds / 4)))

    @rule()
    def a_group_is_linked(self) -> None:
        if self.session.holder and not self.session.ended:
            chat = {**GROUP, "id": self.group or OTHER_GROUP}
            self.unmoved(lambda: at_once(self.room.says(self.session.holder, "/sessie", chat)))
            self.group = chat["id"]

    @rule(both=st.booleans())
    def the_group_becomes_a_supergroup(self, both: bool) -> None:
        if self.group in (None, SUPERGROUP):
            return
        told = (("to", self.group, SUPERGROUP), ("from", SUPERGROUP, self.group))
        for way, chat, other in told if both else told[:1]:
            raw = message(FACILITATOR, "", chat={**GROUP, "id": chat})
            del raw["message"]["text"]
            raw["message"][f"migrate_{way}_chat_id"] = other
            self.unmoved(lambda raw=raw: at_once(self.room.gets(raw)))  # type: ignore[misc]
        self.group = SUPERGROUP

    @rule()
    def the_bot_is_taken_out_of_the_group(self) -> None:
        if self.group is not None:
            self.unmoved(lambda: self.blocks(FACILITATOR, {**GROUP, "id": self.group}))

    @rule()
    def the_bot_restarts(self) -> None:
        sessions = GroupSessions(
            {IN_SESSION.id: IN_SESSION}, bot_name=BotName(BOT), randomness=Known()
        )
        self.room.conversation = Conversation(sessions)

    # What always holds

    @invariant()
    def the_counts_are_those_of_the_rows(self) -> None:
        if not self.came or self.session.ended:
            return

        def counted(work: UnitOfWork) -> tuple[int, int, int]:
            rooms = self.room.conversation.sessions
            host = rooms.hosting.host(work.sessions.get(1), work, self.room.at, Outcome())
            assert host is not None
            everyone = list(host.walks())
            ready = sum(host.is_ready(participant, walk) for participant, _, walk in everyone)
            people = sum(participant.people for participant, _, _ in everyone)
            return len(everyone), people, ready

        session, (phones, people, ready) = self.session, at_once(self.database.read(counted))
        assert (session.phones, session.people) == (phones, people)
        assert not session.open or session.ready == ready
        assert from_json(to_json(session)) == session

    @invariant()
    def who_leads_has_the_panel(self) -> None:
        if not self.came or self.session.ended or not self.session.holder:
            return
        session = self.session
        panel = self.room.panel(session.holder)
        assert panel.text == as_plain(session.panel.text)
        turns = {data.split(":")[1] for _, data in panel.buttons}
        assert turns == {str(session.panel.turn)}
        leading = at_once(self.database.read(lambda work: work.sessions.led_by(session.holder)))
        assert leading is not None

    @invariant()
    def what_was_shown_stays_the_same(self) -> None:
        for one in self.room.sent[self.read :]:
            words = one.params.get("caption", one.params.get("text", ""))
            head, _, rest = words.partition("\n")
            if head.startswith(("laten_zien_kop", "ronde_kop")) and rest not in NOT_SHOWN:
                assert self.shown.setdefault(head, rest) == rest
        self.read = len(self.room.sent)

    # How it is done

    @property
    def session(self) -> Session:
        record = at_once(self.database.read(lambda work: work.sessions.get(1)))
        assert record is not None
        return from_json(record.state or "")

    def someone(self, who: int) -> int:
        """One of those who came, but not who leads; 0 for nobody."""
        person = FIRST + who % max(self.came, 1)
        return 0 if not self.came or person == self.session.holder else person

    def unmoved(self, happens: Callable[[], Any]) -> None:
        """Only who holds the role moves a session."""
        before = moved(self.session)
        happens()
        assert moved(self.session) == before

    def buttons(self, person: int) -> list[tuple[Shown, str]]:
        chat = self.room.chats.get(person)
        shown = reversed(chat.messages.values()) if chat else ()
        return [
            (one, data)
            for one in shown
            for _, data in one.buttons
            if not data.startswith(("https:", "s0:"))
        ]

    def tap(self, person: int, data: str, shown: int, times: int = 1) -> None:
        for _ in range(times):
            if shown in self.room.chats[person].messages:
                at_once(self.room.taps_data(person, data, shown))

    def facilitator_taps(self, begins: str) -> bool:
        session = self.session
        if not session.holder or session.ended:
            return False
        panel = self.room.panel(session.holder)
        found = [data for name, data in panel.buttons if name.startswith(begins)]
        if found:
            self.tap(session.holder, found[0], panel.message_id)
        return bool(found)

    def leave(self, person: int, how: str) -> None:
        if how == "blocks":
            self.blocks(person, {"id": person, "type": "private", "first_name": "Nee"})
            return
        at_once(self.room.says(person, how))
        erase = [data for shown, data in self.buttons(person) if shown.text.startswith("wis_vraag")]
        if how == "/wis" and erase:
            self.tap(person, erase[0], self.room.last(person).message_id)

    def blocks(self, person: int, chat: dict[str, Any]) -> None:
        at_once(self.room.gets(membership(person, chat, "member", "kicked")))

    def ends_with_a_checklist(self) -> None:
        """Whoever leads, or takes over, can end it from wherever it is, and all have the page."""
        people = at_once(self.room.participants())
        if not self.session.holder:
            ready_to = [
                one.person_id for one in people if self.room.has(one.person_id, "neem_over")
            ]
            if not ready_to:
                at_once(self.room.wait(2 * 86_400, step=43_200))
                assert self.session.ended
                return
            at_once(self.room.taps(ready_to[0], "knop_sessie_neem_over"))
        for way in ("knop_sessie_toch_niet", "knop_sessie_naar_paneel"):
            self.facilitator_taps(way)
        at_the_end = self.session.phase == len(IN_SESSION.plans["gewoon"].phases) - 1
        if not at_the_end:
            if not self.facilitator_taps("knop_sessie_naar_checklist"):
                assert self.facilitator_taps("knop_sessie_meer")
                assert self.facilitator_taps("knop_sessie_naar_checklist")
            before = {one.person_id: len(self.room.texts(one.person_id)) for one in people}
            assert self.facilitator_taps("knop_sessie_naar_checklist")
            several = self.session.kind.value == "meer_projecten"
            for one in people:
                new = self.room.texts(one.person_id)[before[one.person_id] :]
                is_in = one.project_id is not None or not several
                assert not any(text.startswith(OWN_LIST) for text in new), "they ask for it"
                assert any("uitkomst_titel" in text for text in new) == is_in
        assert self.facilitator_taps("knop_sessie_meer")
        assert self.facilitator_taps("knop_sessie_stoppen")
        assert self.facilitator_taps("knop_sessie_ja_stoppen")
        assert self.session.ended
        self.the_counts_are_those_of_the_rows()


TestSessions = Sessions.TestCase
TestSessions.settings = settings(stateful_step_count=30)
