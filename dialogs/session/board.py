"""Where a session's step plays: the session, what is said and done so far, and the panel."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import Phase, Plan
from dialogs.screens.layout import Speech
from dialogs.session.agenda import expected, gathers, is_busy, most_ready, phase_of, plan_of
from dialogs.session.effects import (
    ClosePanel,
    PanelButton,
    PanelKeyboard,
    SessionEffect,
    ShowPanel,
    ShowProgress,
    TellEveryone,
)
from dialogs.session.panel import panel
from dialogs.session.state import Page, Panel, Session
from dialogs.texts import Spans, as_plain, join


class Board:
    """A session on its way from one state to the next, and the effects gathered so far."""

    def __init__(self, dialog: Dialog, session: Session, at: float, seed: int = 0) -> None:
        self.dialog, self.session, self.at, self.seed = dialog, session, at, seed
        self.effects: list[SessionEffect] = []
        self.toast = ""
        """The short word over the facilitator's screen."""
        self.tapped = False
        """Whether the panel's buttons must count anew, even where they stay the same."""

    @property
    def plan(self) -> Plan:
        return plan_of(self.dialog, self.session)

    @property
    def phase(self) -> Phase:
        return phase_of(self.plan, self.session)

    @property
    def speech(self) -> Speech:
        return Speech(self.dialog, {})

    def words(self, key: str, **extra: str) -> Spans:
        return self.marked(self.speech.phrase(key, **extra))

    def marked(self, text: Spans) -> Spans:
        """The text, in a practice session with the word that it is one."""
        mark = self.speech.phrase("sessie_oefening") if self.session.practice else ()
        return join((mark, text)) if text else ()

    def tell_everyone(self, key: str) -> None:
        self.effects.append(TellEveryone(self.words(key)))

    def turn_to(self, page: Page) -> None:
        self.session = replace(self.session, page=page)

    # The panel

    def refresh(self) -> None:
        """Bring the panel up to date: nothing where nothing changed, and buttons that stay the
        same keep their turn, so that a tap on its way isn't lost."""
        session = self.session
        if session.ended or not session.holder:
            return
        layout, old = panel(self.dialog, session, self.at), session.panel
        same = layout.actions == old.actions and not self.tapped
        if same and layout.text == old.text:
            return
        turn = old.turn if same else old.turn + 1
        self._show(Panel(old.slot or turn, turn, layout.text, layout.actions), anew=not old.slot)

    def post_anew(self) -> None:
        """Send the panel once more, below what came after it."""
        session = self.session
        if session.ended or not session.holder:
            return
        layout, turn = panel(self.dialog, session, self.at), session.panel.turn + 1
        self._show(Panel(turn, turn, layout.text, layout.actions), anew=True)
        # Only now, so that there is always one to tap.
        if session.panel.slot:
            self.effects.append(ClosePanel(session.holder, session.panel.slot))

    def close_panel(self, key: str) -> None:
        """The panel is done with; who held it reads why."""
        session = self.session
        if session.panel.slot and session.holder:
            text = self.words(key)
            self.effects.append(ClosePanel(session.holder, session.panel.slot, text))
        self.session = replace(session, panel=Panel(turn=session.panel.turn))

    def _show(self, new: Panel, *, anew: bool) -> None:
        self.session, self.tapped = replace(self.session, panel=new), False
        layout = panel(self.dialog, self.session, self.at)
        buttons: PanelKeyboard = tuple(
            tuple(
                PanelButton(label, self.session.id, new.turn, new.actions.index(action))
                for label, action in row
            )
            for row in layout.rows
        )
        self.effects.append(ShowPanel(new.slot, new.text, buttons, anew))

    # The group chat

    def show_progress(self) -> None:
        """Keep the group's one message right: which phase it is and roughly how far, never how
        many."""
        session = self.session
        if not session.where.number:
            return
        phase = self.speech.phrase("sessie_groep_fase", titel=self.phase.title)
        over = self.speech.phrase("sessie_paneel_klaar")
        lines = (over,) if session.ended else (phase, self._roughly())
        text = self.marked(join(lines, "\n"))
        link = session.link_in_group and session.door_open and not session.ended
        if (as_plain(text), link) != (session.progress, session.progress_link):
            self.session = replace(session, progress=as_plain(text), progress_link=link)
            self.effects.append(ShowProgress(text, link, anew=not session.progress))

    def _roughly(self) -> Spans:
        session, phase = self.session, self.phase
        if session.clock.paused:
            return self.speech.phrase("sessie_groep_pauze")
        if not session.open or not gathers(session, phase):
            return ()
        if expected(session, phase) and not is_busy(session, phase):
            return self.speech.phrase("sessie_groep_klaar")
        key = "sessie_groep_bijna_klaar" if most_ready(session, phase) else "sessie_groep_bezig"
        return self.speech.phrase(key)
