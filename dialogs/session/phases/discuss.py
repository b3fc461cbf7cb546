"""Discussing: the group talks about one prompt after another. With minutes for each phase the bot
is clock and card: what to talk about, and how long."""

from __future__ import annotations

from functools import cached_property

from dialogs.session.effects import SessionEffect, TellRoom
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.texts import Spans


class DiscussPhase(SessionPhase):
    """A prompt for each step."""

    @cached_property
    def steps(self) -> int:
        return max(len(self.phase.prompts), 1)

    def show(self) -> tuple[SessionEffect, ...]:
        if self.agenda.lacks_case:
            return ()
        return tuple(TellRoom(self.agenda.marked(prompt)) for prompt in self._prompt())

    def _prompt(self) -> tuple[Spans, ...]:
        prompts = self.phase.prompts
        return (self.say.fill(prompts[self.step]),) if prompts else ()

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        return (*self.about_case(), *self._prompt())

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        is_done = self.agenda.ends_case and self.at_last_step
        return ((PanelVerb.ANOTHER, "nog_een_project"),) if is_done else ()

    @property
    def next_step(self) -> str:
        return "volgende_vraag"
