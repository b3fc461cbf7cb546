"""A facilitator and a group on the pure core of a session, and a strict host between them.

room = SessionPlayer.opened()
room.join(6)
room.taps("next")
room.all_ready()
assert "sessie_klaar 6 6" in room.panel_text

Between every two events the session goes through its JSON form. The host refuses a tap that
isn't answered exactly once, an edit that changes nothing or of a panel that isn't there, a
phase that closes without being open, a text for the group with a count in it, and a timer that
runs where nothing waits. Its clock goes on 1 second at every event; `wait` moves it as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import Phase, SessionKind
from dialogs.session import clock as phase_clock
from dialogs.session import group_consent, handover
from dialogs.session.agenda import Agenda
from dialogs.session.effects import (
    ClosePanel,
    ClosePhase,
    EndSession,
    GiveRole,
    OpenPhase,
    PanelButton,
    PanelKeyboard,
    SessionEffect,
    ShowPanel,
    ShowProgress,
    Tell,
    TellBusy,
    TellEveryone,
    TellRoom,
)
from dialogs.session.events import (
    FacilitatorMissed,
    Joined,
    Left,
    OfferedToTakeOver,
    Opened,
    PanelDue,
    PanelTapped,
    PhoneOffered,
    ProjectNamed,
    ReadyChanged,
    SessionEvent,
    Showed,
)
from dialogs.session.phases import phase_of
from dialogs.session.state import Offer, Session, Sharing, Showing, from_json, to_json
from dialogs.session.step import refused, step
from dialogs.texts import Spans, as_plain
from dialogs.walk.effects import AnswerTap, CancelTimer, SetTimer
from dialogs.walk.events import TimerFired
from tests.support.small_session import IN_SESSION
from tests.support.strict import change_timers

FACILITATOR = 1
E = TypeVar("E")


@dataclass(slots=True)
class Message:
    holder: int
    slot: int
    text: Spans
    keyboard: PanelKeyboard

    @property
    def buttons(self) -> list[PanelButton]:
        return [button for row in self.keyboard for button in row]


@dataclass
class SessionPlayer:
    session: Session
    dialog: Dialog = IN_SESSION
    holder: int = FACILITATOR
    panels: list[Message] = field(default_factory=list)
    """Every panel that was ever sent, as it is now."""
    phones: dict[int, int] = field(default_factory=dict)
    """The people who take part, and the turn that they are ready with (0: with none)."""
    timers: dict[str, float] = field(default_factory=dict)
    events: list[SessionEvent] = field(default_factory=list)
    last: tuple[SessionEffect, ...] = ()
    """The effects of the last event."""
    open_turn: int | None = None
    seen: list[PanelButton] = field(default_factory=list)
    clock: float = 1_700_000_000.0
    seed: int = 0

    @classmethod
    def opened(
        cls,
        kind: SessionKind = SessionKind.ONE,
        dialog: Dialog = IN_SESSION,
        *,
        practice: bool = False,
        seed: int = 0,
    ) -> SessionPlayer:
        plan = next(iter(dialog.plans))
        player = cls(Session(7, plan, kind, FACILITATOR, practice), dialog, seed=seed)
        player.begins()
        return player

    @classmethod
    def at(cls, phase: str, kind: SessionKind = SessionKind.ONE, phones: int = 6) -> SessionPlayer:
        """A session that has reached this phase."""
        player = cls.opened(kind)
        player.join(phones)
        player.goes_to(phase)
        return player

    def begins(self) -> None:
        self.happens(Opened(self.clock, self.seed))

    # What people do

    def join(self, phones: int = 1, people: int = 1) -> list[int]:
        new = [max([FACILITATOR, *self.phones]) + n for n in range(1, phones + 1)]
        for phone in new:
            self.phones[phone] = 0
            self.happens(Joined(phone, people, self.clock))
        return new

    def leaves(self, phone: int, people: int = 1) -> None:
        was_ready = self.phones.pop(phone) == self.session.turn
        self.happens(Left(phone, people, was_ready, self.clock))

    def ready(self, *phones: int) -> None:
        for phone in phones:
            self.phones[phone] = self.session.turn
            self.happens(ReadyChanged(self.session.turn, 1, self.clock))

    def all_ready(self) -> None:
        self.ready(*(phone for phone, turn in self.phones.items() if turn != self.session.turn))

    def names(self, project: int, name: str) -> None:
        self.happens(ProjectNamed(project, name, self.clock))

    def taps(self, action: str, by: int | None = None) -> PanelButton:
        """Tap the button of the panel that means this action."""
        button = self.button(action)
        self.taps_button(button, by)
        return button

    def taps_button(self, button: PanelButton, by: int | None = None) -> None:
        self.seed += 1
        by = self.holder if by is None else by
        self.happens(PanelTapped(by, button.turn, button.number, self.clock, self.seed))

    def goes_to(self, phase: str) -> None:
        """Take the session on to the phase, with everyone ready all the way."""
        for _ in range(60):
            if self.phase.id == phase and self.has("back"):
                return
            self.all_ready()
            onward = ("sure_next", "sure_skip", "skip", "next", "mode:openlijk", "case:1")
            self.taps(next(action for action in onward if self.has(action)))
        raise AssertionError(f"{phase} isn't reached, but {self.phase.id}")

    def misses(self, by: int) -> None:
        self.happens(FacilitatorMissed(by, self.clock))

    def takes_over(self, by: int) -> None:
        self.seed += 1
        self.happens(OfferedToTakeOver(by, self.clock, self.seed))

    def offers_phone(self, by: int) -> None:
        self.happens(PhoneOffered(by, self.clock))

    def showed(self, what: str, showing: Showing) -> None:
        self.happens(Showed(what, showing, self.clock))

    def wait(self, seconds: float) -> None:
        self.clock += seconds

    def wait_for_timer(self, name: str, late: float = 0.0) -> None:
        self.clock = max(self.clock, self.timers.pop(name) + late)
        self.happens(TimerFired(name, self.clock))

    # What they see

    @property
    def phase(self) -> Phase:
        return Agenda(self.dialog, self.session).phase

    @property
    def panel(self) -> Message:
        """The one panel with buttons."""
        (live,) = [message for message in self.panels if message.keyboard]
        return live

    @property
    def panel_text(self) -> str:
        return as_plain(self.panel.text)

    @property
    def actions(self) -> list[str]:
        return [self.session.panel.actions[button.number] for button in self.panel.buttons]

    def has(self, action: str) -> bool:
        return action in self.actions

    def button(self, action: str) -> PanelButton:
        assert self.has(action), f"{action!r} isn't among {self.actions}"
        return self.panel.buttons[self.actions.index(action)]

    @property
    def toast(self) -> str:
        (answer,) = self.did(AnswerTap)
        return answer.text

    def did(self, kind: type[E]) -> list[E]:
        """The effects of this kind among those of the last event."""
        return [effect for effect in self.last if isinstance(effect, kind)]

    # The host

    def happens(self, event: SessionEvent) -> None:
        before = from_json(to_json(self.session))
        assert before == self.session
        self.events.append(event)
        refusal = isinstance(event, PanelTapped) and refused(self.dialog, before, event)
        if refusal:
            self.last: tuple[SessionEffect, ...] = (refusal,)
        else:
            due = () if isinstance(event, PanelDue) else (PanelDue(event.at),)
            self.last = tuple(effect for one in (event, *due) for effect in self._steps(one))
        answers = len(self.did(AnswerTap))
        assert answers == (1 if isinstance(event, PanelTapped) else 0), "a tap is answered once"
        self._check()
        self.clock += 1.0

    def _steps(self, event: SessionEvent) -> tuple[SessionEffect, ...]:
        self.session, effects = step(self.dialog, self.session, event)
        for effect in effects:
            self._carry_out(effect)
        return effects

    def _carry_out(self, effect: SessionEffect) -> None:
        match effect:
            case ShowPanel():
                self._show(effect)
            case ClosePanel(holder, slot, text):
                (message,) = self._live(holder, slot)
                message.keyboard = ()
                message.text = message.text if text is None else text
            case GiveRole(person):
                assert person, "the role goes to someone"
                self.holder = person
            case OpenPhase(turn=turn, open=is_open, only=None):
                assert self.open_turn is None, "a phase opens after the one before has closed"
                self.open_turn = turn if is_open else None
            case OpenPhase(turn=turn, open=is_open):
                assert self.open_turn == (turn if is_open else None)
            case ClosePhase(turn):
                assert self.open_turn == turn, "only what is open closes"
                self.open_turn = None
            case SetTimer() | CancelTimer():
                change_timers(self.timers, effect, self.clock)
            case EndSession():
                self.timers.clear()
            case TellEveryone(text) | TellRoom(text) | ShowProgress(text) | TellBusy(text=text):
                words = as_plain(text)
                assert words.strip(), "a message says something"
                if self.dialog is IN_SESSION:  # only names of questions have a digit of their own
                    for question in self.dialog.questions.values():
                        words = words.replace(question.name, "")
                    assert not any(c.isdigit() for c in words), f"a count for the group: {words}"
            case Tell(_, text):
                assert as_plain(text).strip()
            case _:
                pass

    def _live(self, holder: int, slot: int) -> list[Message]:
        return [m for m in self.panels if (m.holder, m.slot) == (holder, slot) and m.keyboard]

    def _show(self, shown: ShowPanel) -> None:
        assert as_plain(shown.text).strip()
        labels = [button.label for row in shown.keyboard for button in row]
        assert labels
        assert all(label.strip() for label in labels)
        self.seen += [button for row in shown.keyboard for button in row]
        if shown.as_new:
            # The one before it goes right after it: `_check` sees to that.
            assert sum(bool(message.keyboard) for message in self.panels) <= 1
            self.panels.append(Message(self.holder, shown.slot, shown.text, shown.keyboard))
            return
        (message,) = self._live(self.holder, shown.slot)
        assert (message.text, message.keyboard) != (shown.text, shown.keyboard)
        message.text, message.keyboard = shown.text, shown.keyboard

    def _check(self) -> None:
        """Check what holds after every event."""
        session, hand = self.session, self.session.handover
        agenda = Agenda(self.dialog, session)
        assert 0 <= session.phase < len(agenda.plan.phases)
        assert 0 <= session.ready <= session.phones <= session.people
        assert session.phones == len(self.phones)
        assert session.holder in (self.holder, 0)
        assert session.open == (self.open_turn is not None)
        assert not session.open or (phase_of(agenda).gathers and not session.ended)
        waits = {phase_clock.TIMER} if session.clock.ends_at is not None else set()
        waits |= {handover.TIMER} if hand.missed_at is not None else set()
        waits |= {group_consent.TIMER} if session.sharing is Sharing.ASKED else set()
        # One that fired and isn't set again is gone; one that is set is waited for.
        assert set(self.timers) == waits, f"{self.timers} run, and {waits} are waited for"
        live = [message for message in self.panels if message.keyboard]
        assert len(live) == (0 if session.ended or not session.holder else 1)
        if live:
            assert live[0].text == session.panel.text
            assert {button.turn for button in live[0].buttons} == {session.panel.turn}
        assert (hand.candidate != 0) == bool(hand.words)
        assert hand.offer is Offer.HANDOVER or not hand.candidate
