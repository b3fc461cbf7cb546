"""What one step of a session works on: the session, the effects so far, and the panel."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import Phase, Plan
from dialogs.screens.layout import Layout, Speech
from dialogs.session.agenda import Agenda
from dialogs.session.effects import (
    ClosePanel,
    PanelButton,
    PanelKeyboard,
    SessionEffect,
    ShowPanel,
    ShowProgress,
    TellEveryone,
)
from dialogs.session.events import PanelDue
from dialogs.session.panel import panel
from dialogs.session.phases import phase_of
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Page, Panel, Session
from dialogs.texts import Spans, as_plain, join


class MovingSession:
    """A session that moves: whoever assigns a new `session` finds its phase and agenda here."""

    def __init__(self, dialog: Dialog, session: Session) -> None:
        self.dialog, self.session = dialog, session
        self._here = phase_of(Agenda(dialog, session))

    @property
    def here(self) -> SessionPhase:
        """The phase that the session is in at this moment. It works out each thing once, so a new
        one is made only if the session changed."""
        if self._here.session is not self.session and self._here.session != self.session:
            self._here = phase_of(Agenda(self.dialog, self.session))
        return self._here

    @property
    def agenda(self) -> Agenda:
        return self.here.agenda

    @property
    def plan(self) -> Plan:
        return self.agenda.plan

    @property
    def phase(self) -> Phase:
        return self.agenda.phase


class Board(MovingSession):
    """A session while an event moves it, and the effects gathered on the way."""

    def __init__(self, dialog: Dialog, session: Session, at: float, seed: int = 0) -> None:
        super().__init__(dialog, session)
        self.at, self.seed = at, seed
        self.effects: list[SessionEffect] = []
        self.toast = ""
        """The short notice that answers the facilitator's tap."""
        self._due = PanelDue(at)
        """What the panel shows in addition to the session."""
        self._laid_out: tuple[Session, Layout] | None = None
        """The latest layout of the panel, and the session that it is for."""

    @property
    def speech(self) -> Speech:
        return self.agenda.say

    def words(self, key: str, **extra: str) -> Spans:
        """The shared sentence `key`, marked in a practice session."""
        return self.agenda.marked(self.speech.phrase(key, **extra))

    def tell_everyone(self, key: str) -> None:
        self.effects.append(TellEveryone(self.words(key)))

    def turn_to(self, page: Page) -> None:
        """Show this page of the panel."""
        self.session = replace(self.session, page=page)

    # The panel

    def refresh(self, due: PanelDue) -> None:
        """Bring the panel up to date, or send it again if it is buried. If nothing changed, nothing
        is done; buttons that stay the same keep their turn, so that a tap on its way isn't lost.
        After a tap all buttons get a new turn, so that a second tap is known as one."""
        session, self._due = self.session, due
        if session.ended or not session.holder:
            return
        layout, old = self._layout(), session.panel
        is_tapped = session.tapped is not None and session.tapped[0] == old.turn
        same = layout.actions == old.actions and not is_tapped
        turn = old.turn if same else old.turn + 1
        if due.buried and old.slot:
            self._post(layout, turn + 1)
        elif not same or layout.text != old.text:
            self._show(layout, old.slot or turn, turn, as_new=not old.slot)

    def post_again(self) -> None:
        """Send the panel again, below the messages that came after it."""
        session = self.session
        if session.ended or not session.holder:
            return
        self._post(self._layout(), session.panel.turn + 1)

    def _post(self, layout: Layout, turn: int) -> None:
        session = self.session
        self._show(layout, turn, turn, as_new=True)
        # Only after the new one was sent, so that there is always one to tap.
        if session.panel.slot:
            self.effects.append(ClosePanel(session.holder, session.panel.slot))

    def close_panel(self, key: str) -> None:
        """Take the panel away from its holder, and tell them why."""
        session = self.session
        if session.panel.slot and session.holder:
            text = self.words(key)
            self.effects.append(ClosePanel(session.holder, session.panel.slot, text))
        self.session = replace(session, panel=Panel(turn=session.panel.turn))

    def _layout(self) -> Layout:
        """The panel for this state of the session. It doesn't depend on the previous panel, so it
        is laid out once."""
        bare = replace(self.session, panel=Panel())
        if self._laid_out is None or self._laid_out[0] != bare:
            self._laid_out = bare, panel(self.here, self._due)
        return self._laid_out[1]

    def _show(self, layout: Layout, slot: int, turn: int, *, as_new: bool) -> None:
        new = Panel(slot, turn, layout.text, layout.actions)
        self.session = replace(self.session, panel=new)
        buttons: PanelKeyboard = tuple(
            tuple(
                PanelButton(label, self.session.id, new.turn, new.actions.index(action))
                for label, action in row
            )
            for row in layout.rows
        )
        self.effects.append(ShowPanel(new.slot, new.text, buttons, as_new))

    # The group chat

    def show_progress(self) -> None:
        """Update the one message in the group chat: which phase it is and roughly how far people
        are, never how many."""
        session = self.session
        if not session.where.number:
            return
        phase = self.speech.phrase("sessie_groep_fase", titel=self.phase.title)
        over = self.speech.phrase("sessie_paneel_klaar")
        lines = (over,) if session.ended else (phase, self._roughly())
        text = self.agenda.marked(join(lines, "\n"))
        link = session.link_in_group and session.door_open and not session.ended
        if (as_plain(text), link) != (session.progress, session.progress_link):
            self.session = replace(session, progress=as_plain(text), progress_link=link)
            self.effects.append(ShowProgress(text, link, as_new=not session.progress))

    def _roughly(self) -> Spans:
        session = self.session
        if session.clock.paused:
            return self.speech.phrase("sessie_groep_pauze")
        if not session.open or not self.here.gathers:
            return ()
        if self.here.expected and not self.here.is_busy:
            more = self.here.may_ask_more
            return self.speech.phrase("sessie_groep_bijna_klaar" if more else "sessie_groep_klaar")
        if self.here.most_ready:
            return self.speech.phrase("sessie_groep_bijna_klaar")
        return self.here.busy_in_group()
