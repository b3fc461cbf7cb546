"""Discussing: the group talks about one prompt after another. With minutes for each phase the bot
is clock and card: what to talk about, and how long."""

from __future__ import annotations

from functools import cached_property

from dialogs.session.effects import SessionEffect, TellRoom
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Showing
from dialogs.texts import Spans, join


class DiscussPhase(SessionPhase):
    """A prompt for each step."""

    @cached_property
    def steps(self) -> int:
        return 1 if self._saw_nothing else max(len(self.phase.prompts), 1)

    @cached_property
    def _saw_nothing(self) -> bool:
        """Whether the group should talk about answers, and saw none of them: in the phase before
        nothing was shown, or it was left out because they answered together."""
        number = self.session.phase - 1
        before = self.agenda.plan.phases[number] if number >= 0 else None
        if before is None or not before.kind.reveals or not self.phase.prompts:
            return False
        shown = {self.session.shown.get(one) for one in before.questions} - {None}
        return number not in self.agenda.numbers or shown == {Showing.TOO_FEW}

    def show(self) -> tuple[SessionEffect, ...]:
        return self._told()

    def show_to(self, newcomer: int) -> tuple[SessionEffect, ...]:
        return self._told(newcomer)

    def _told(self, only: int | None = None) -> tuple[SessionEffect, ...]:
        if self.agenda.lacks_case:
            return ()
        case, others = self.agenda.case, self.phase.others
        if others is None or not case:
            return tuple(TellRoom(self.agenda.marked(one), only=only) for one in self._prompt())
        do, heard = self.say.fill(others), ("sessie_wat_jij_doet", "sessie_voor_de_anderen")
        theirs, in_chat = (self._headed(key, do) for key in heard)
        return tuple(
            TellRoom(self._headed("sessie_over_jullie", one), case, theirs, in_chat, only)
            for one in self._prompt()
        )

    def _headed(self, key: str, text: Spans) -> Spans:
        """What somebody does now, below a line that says whose case it is. Where anybody may read
        it, it says who should do it."""
        project = self.session.projects[self.agenda.case]
        return self.agenda.marked(join((self.say.phrase(key, project=project), text), "\n"))

    def _prompt(self) -> tuple[Spans, ...]:
        if self._saw_nothing:
            return (self.say.phrase("praten_zonder_beeld"),)
        prompts = self.phase.prompts
        return (self.say.fill(prompts[self.step]),) if prompts else ()

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        others = self.phase.others
        if others is None or not self.agenda.case:
            return (*self.about_case(), *self._prompt())
        name = self.session.projects[self.agenda.case]
        told = join((self.say.phrase("sessie_project_leest", project=name), *self._prompt()), " ")
        heard = join((self.say.phrase("sessie_anderen_lezen"), self.say.fill(others)), " ")
        return told, heard

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        is_done = self.agenda.ends_case and self.at_last_step
        return ((PanelVerb.ANOTHER, "nog_een_project"),) if is_done else ()

    @property
    def next_step(self) -> str:
        return "volgende_vraag"
