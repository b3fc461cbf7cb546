"""Closing: everyone gets the page, and may be asked whether the programme can have the outcome."""

from __future__ import annotations

from dialogs.session.effects import SessionEffect, ShowOutcome
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Sharing
from dialogs.texts import Spans


class ClosingPhase(SessionPhase):
    """The page, made from what was shown, settled and agreed."""

    def show(self) -> tuple[SessionEffect, ...]:
        return (ShowOutcome(),)

    @property
    def may_ask_to_share(self) -> bool:
        """Once a session, if there is a programme, and never when it is for practice."""
        not_yet = self.session.sharing is Sharing.NOT_ASKED
        asked = self.agenda.asks_questions and not self.session.practice
        return bool(self.say.dialog.programme) and asked and not_yet

    # On the panel

    def remarks(self) -> tuple[Spans, ...]:
        sharing = self.session.sharing
        phases = (self.agenda.plan.phases[number] for number in self.agenda.numbers)
        has_rounds = any(one.contribution is not None for one in phases)
        away = (self.say.phrase("sessie_hint_nog_weg"),) if has_rounds else ()
        if sharing is Sharing.NOT_ASKED:
            return away
        return (self.say.phrase(f"sessie_delen_{sharing.value}"), *away)

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        return ((PanelVerb.SHARE, "mag_mee"),) if self.may_ask_to_share else ()
