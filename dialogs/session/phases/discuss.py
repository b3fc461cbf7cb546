"""Discussing: the group talks about one prompt after another."""

from __future__ import annotations

from functools import cached_property

from dialogs.session.effects import SessionEffect, TellRoom
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.texts import Spans


class DiscussPhase(SessionPhase):
    """A prompt for each step."""

    @cached_property
    def steps(self) -> int:
        return max(len(self.phase.prompts), 1)

    def show(self) -> tuple[SessionEffect, ...]:
        return tuple(TellRoom(self.agenda.marked(prompt)) for prompt in self.subject())

    def subject(self) -> tuple[Spans, ...]:
        prompts = self.phase.prompts
        return (self.say.fill(prompts[self.step]),) if prompts else ()

    @property
    def next_step(self) -> str:
        return "volgende_vraag"
