"""Reflecting: everyone answers the questions of the phase, each in their own walk. A group that
answers aloud has the facilitator tap what it agreed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.pack.audience import Mode
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Question
from dialogs.session.effects import OpenPhase
from dialogs.session.phases.settling import SettlingPhase
from dialogs.texts import Spans, join


class ReflectPhase(SettlingPhase):
    """Questions, gathered in walks or settled aloud."""

    @property
    def gathers(self) -> bool:
        return self.session.mode is not Mode.ALOUD

    @property
    def asks_now(self) -> tuple[str, ...]:
        return (*self.phase.questions, *self._last_times()) if self.gathers else ()

    def asking(self, opening: OpenPhase) -> OpenPhase:
        return replace(opening, questions=self.asks_now)

    def _last_times(self) -> tuple[str, ...]:
        """What is asked about the last time: only on a shared phone, where everyone answers
        together. On everybody's own phone it would be a test, and an example may reveal whose it
        is."""
        if self.session.mode is not Mode.TOGETHER:
            return ()
        asked = {*self.phase.questions}
        here = (
            element.last_time
            for element in self.dialog.elements.values()
            if element.last_time is not None and asked.intersection(element.questions)
        )
        return tuple(id_ for one in here for id_ in (one.question, one.offer))

    @property
    def expected(self) -> int:
        """On a shared phone, that one alone."""
        phones = self.session.phones
        return min(phones, 1) if self.session.mode is Mode.TOGETHER else phones

    @property
    def may_ask_more(self) -> bool:
        """Doesn't depend on answers, so that it reveals nothing about them. On a shared phone the
        session waits for all questions."""
        agenda = self.agenda
        apart = self.session.mode is not Mode.TOGETHER
        return apart and any(
            agenda.hanging(agenda.settled_for(project)) for project in agenda.projects
        )

    @property
    def restarts_in_other_mode(self) -> bool:
        return True

    @property
    def to_read(self) -> tuple[str, ...]:
        return self.agenda.asked_of_any if self.gathers else ()

    def subject(self) -> tuple[Spans, ...]:
        """While everyone answers, what they are asked, in short."""
        if not self.gathers:
            return super().subject()
        names = [self.dialog.questions[id_].name for id_ in self.to_read]
        lines = (self.say.phrase("sessie_vraagt_regel", vraag=name) for name in names)
        return (join((self.say.phrase("sessie_vraagt"), *lines), "\n"),) if names else ()

    @property
    def says_hint(self) -> bool:
        """The pack's is for a room in which each thinks alone."""
        return self.session.mode.each

    def remarks(self) -> tuple[Spans, ...]:
        mode = self.session.mode
        return () if mode.each else (self.say.phrase(f"sessie_hint_{mode.value}"),)

    def to_settle(self, project: int) -> Sequence[Question]:
        """Aloud, those that apply after what was settled before."""
        if self.session.mode is not Mode.ALOUD:
            return ()
        settled = self.agenda.settled_for(project)
        return [one for one in self.closed_questions if holds(one.condition, settled)]
