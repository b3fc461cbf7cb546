"""Whatever a facilitator, the others and time do, in any order: the session holds, only its
facilitator moves it, and it can be ended."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from dialogs.pack.plan import SessionKind
from dialogs.pack.where import Where
from dialogs.session.effects import EndSession, OpenPhase, SessionEffect, ShowPanel
from dialogs.session.events import (
    GroupLinked,
    GroupLost,
    GroupMoved,
    GroupRenamed,
    HolderGone,
    PanelDue,
    ProjectGone,
    ReadyChanged,
)
from dialogs.session.state import Session, Showing
from dialogs.walk.effects import AnswerTap
from tests.support.session_player import SessionPlayer

STRANGER = 999
ONWARD = ("next", "skip", "sure_skip", "sure_next", "mode", "case", "main", "withdraw")


def place(session: Session) -> tuple[object, ...]:
    """Where the session is: what only its facilitator may change."""
    return (session.phase, session.step, session.mode, session.settled, session.ended, session.case)


class Room(RuleBasedStateMachine):
    player: SessionPlayer

    @initialize(
        kind=st.sampled_from(SessionKind),
        practice=st.booleans(),
        phones=st.integers(0, 9),
        on=st.integers(0, 15),
        projects=st.integers(0, 2),
    )
    def opens(self, kind: SessionKind, practice: bool, phones: int, on: int, projects: int) -> None:
        """Anywhere in the plan, so that the far end is reached too."""
        self.player = SessionPlayer.opened(kind, practice=practice)
        self.player.join(phones)
        for project in range(1, projects + 1):
            self.player.names(project, "Dans")
        for _ in range(on):
            self.goes_on()

    def unmoved(self, by: SessionPlayer, before: tuple[object, ...]) -> None:
        assert place(by.session) == before, "only a tap of the facilitator moves the session"

    # The facilitator

    @precondition(lambda self: self.player.session.holder and not self.player.session.ended)
    @rule()
    def goes_on(self) -> None:
        self.player.all_ready()
        ways = [a for a in self.player.actions if a.partition(":")[0] in ONWARD]
        if ways:
            self.player.taps(ways[-1])

    @precondition(lambda self: self.player.session.holder and not self.player.session.ended)
    @rule(number=st.integers(0, 20), twice=st.booleans())
    def facilitator_taps(self, number: int, twice: bool) -> None:
        buttons = self.player.panel.buttons
        button = buttons[number % len(buttons)]
        action = self.player.session.panel.actions[button.number]
        if action == "sure_end" and number < 15:
            return
        holder = self.player.holder
        self.player.taps_button(button)
        assert self.player.session.ended or self.player.did(ShowPanel), "each tap shows"
        after = self.player.session
        if twice:
            self.player.clock = self.player.events[-1].at
            self.player.taps_button(button, by=holder)
            assert self.player.session == after, "the second of two taps does nothing"
            assert [type(effect) for effect in self.player.last] == [AnswerTap]

    @precondition(lambda self: self.player.seen)
    @rule(data=st.data())
    def facilitator_taps_what_is_over(self, data: st.DataObject) -> None:
        player = self.player
        old = [b for b in player.seen if b.turn != player.session.panel.turn]
        if old:
            before = place(player.session)
            player.taps_button(data.draw(st.sampled_from(old)))
            self.unmoved(player, before)

    @rule(number=st.integers(-1, 20))
    def someone_else_taps(self, number: int) -> None:
        player = self.player
        before = player.session
        buttons = player.seen
        for by in (STRANGER, *list(player.phones)[:2]):
            if by != player.session.holder and buttons:
                player.taps_button(buttons[number % len(buttons)], by=by)
                assert player.session == before
                assert player.toast

    # The others

    @rule(people=st.integers(1, 4))
    def joins(self, people: int) -> None:
        before = place(self.player.session)
        (new,) = self.player.join(1, people) if not self.player.session.ended else (0,)
        if new:
            (opened,) = self.player.did(OpenPhase)
            assert opened.only == new
            assert opened.turn == self.player.session.turn
        self.unmoved(self.player, before)

    @precondition(lambda self: self.player.phones and not self.player.session.ended)
    @rule(number=st.integers(0, 40))
    def leaves(self, number: int) -> None:
        before = place(self.player.session)
        phones = list(self.player.phones)
        self.player.leaves(phones[number % len(phones)])
        self.unmoved(self.player, before)

    @precondition(lambda self: self.player.phones and self.player.session.open)
    @rule(number=st.integers(0, 40))
    def gets_ready(self, number: int) -> None:
        before = place(self.player.session)
        turn = self.player.session.turn
        busy = [phone for phone, ready in self.player.phones.items() if ready != turn]
        if busy:
            self.player.ready(busy[number % len(busy)])
        self.unmoved(self.player, before)

    @precondition(lambda self: self.player.phones and self.player.session.open)
    @rule(number=st.integers(0, 40))
    def goes_back(self, number: int) -> None:
        player = self.player
        ready = [phone for phone, turn in player.phones.items() if turn == player.session.turn]
        if ready:
            player.phones[ready[number % len(ready)]] = 0
            player.happens(ReadyChanged(player.session.turn, -1, player.clock))

    @rule(turn=st.integers(-2, 30), delta=st.integers(-50, 50))
    def readiness_of_another_turn(self, turn: int, delta: int) -> None:
        before = self.player.session
        if turn != before.turn:
            self.player.happens(ReadyChanged(turn, delta, self.player.clock))
            assert self.player.session.ready == before.ready

    @precondition(lambda self: not self.player.session.ended)
    @rule(project=st.integers(1, 3), name=st.sampled_from(["Koken", "Sport"]), goes=st.booleans())
    def project(self, project: int, name: str, goes: bool) -> None:
        player = self.player
        if goes:
            player.happens(ProjectGone(project, player.clock))
        else:
            player.names(project, name)

    @precondition(lambda self: self.player.phones)
    @rule(number=st.integers(0, 40), what=st.sampled_from(["misses", "takes_over", "offers_phone"]))
    def says(self, number: int, what: str) -> None:
        before = place(self.player.session)
        phones = list(self.player.phones)
        getattr(self.player, what)(phones[number % len(phones)])
        self.unmoved(self.player, before)

    # The rest

    @precondition(lambda self: self.player.timers)
    @rule(number=st.integers(0, 1), late=st.sampled_from([0.0, 30.0, 4000.0]))
    def time_passes(self, number: int, late: float) -> None:
        before = place(self.player.session)
        names = sorted(self.player.timers)
        self.player.wait_for_timer(names[number % len(names)], late)
        self.unmoved(self.player, before)

    @rule(what=st.sampled_from(["d4n", "p7x", "rondje:0", "vraag:1"]), how=st.sampled_from(Showing))
    def showed(self, what: str, how: Showing) -> None:
        self.player.showed(what, how)

    @rule()
    def the_panel_is_asked_for(self) -> None:
        before = place(self.player.session)
        self.player.happens(PanelDue(self.player.clock, buried=True))
        self.unmoved(self.player, before)

    @rule(event=st.sampled_from([GroupMoved, GroupLost]))
    def happens(self, event: type[GroupMoved | GroupLost]) -> None:
        before = place(self.player.session)
        self.player.happens(event(self.player.clock))
        self.unmoved(self.player, before)

    @rule(number=st.integers(1, 2), title=st.sampled_from(["Directie", "Gemeente"]))
    def links_a_group(self, number: int, title: str) -> None:
        before = place(self.player.session)
        self.player.happens(GroupLinked(Where(number, title), self.player.clock))
        self.player.happens(GroupRenamed(title, self.player.clock))
        self.unmoved(self.player, before)

    @precondition(lambda self: self.player.session.holder and self.player.phones)
    @rule(anyone=st.integers(0, 40))
    def facilitator_is_gone(self, anyone: int) -> None:
        player = self.player
        if player.session.ended:
            return
        for message in player.panels:
            message.keyboard = ()
        player.happens(HolderGone(player.clock))
        phones = list(player.phones)
        player.takes_over(phones[anyone % len(phones)])
        assert player.session.holder == player.holder == phones[anyone % len(phones)]

    @invariant()
    def nothing_more_after_the_end(self) -> None:
        if self.player.session.ended:
            assert not self.player.timers

    def teardown(self) -> None:
        """From anywhere the facilitator can end it, in at most 4 taps."""
        if not hasattr(self, "player"):
            return
        player, effects = self.player, list[SessionEffect]()
        for _ in range(4):
            if player.session.ended:
                break
            way = ("sure_end", "withdraw", "end", "main", "more")
            at_menu = "end" not in player.actions and player.has("more")
            order = ("more",) if at_menu and not player.has("sure_end") else way
            player.taps(next(action for action in order if player.has(action)))
            effects += player.last
        assert player.session.ended
        assert not effects or any(isinstance(effect, EndSession) for effect in effects)


Room.TestCase.settings = settings(stateful_step_count=40)
TestAnything = Room.TestCase
