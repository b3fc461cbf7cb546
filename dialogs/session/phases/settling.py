"""What two kinds share: the facilitator taps what the group agreed on aloud, one step for each
question and, if there are several projects, for each project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from dialogs.pack.answers import UNKNOWN
from dialogs.pack.definition import Question
from dialogs.pack.route import in_order
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Row, Speech
from dialogs.session.panel_replies import PanelVerb, panel_action
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Session
from dialogs.texts import Spans, Text, join, plain

NOT_YET = "nog_niet"
"""What the facilitator taps if the group can't settle a question."""


class SettlingPhase(SessionPhase):
    """A phase in which the facilitator can settle something for the group."""

    def to_settle(self, project: int) -> Sequence[Question]:
        """The questions to settle for the project, in order."""
        return ()

    @cached_property
    def _to_settle(self) -> tuple[tuple[Question, int], ...]:
        return tuple(
            (question, project)
            for project in self.agenda.projects
            for question in self.to_settle(project)
        )

    @cached_property
    def closed_questions(self) -> tuple[Question, ...]:
        """Those of the phase that can be answered by a tap."""
        found = (self.dialog.questions.get(question) for question in self.phase.questions)
        return tuple(q for q in found if q is not None and not q.open)

    @property
    def opening(self) -> Text | None:
        """A text to put the question with, in place of its own."""
        return None

    @cached_property
    def steps(self) -> int:
        return max(len(self._to_settle), 1)

    @property
    def can_step_back(self) -> bool:
        return bool(self._to_settle)

    @property
    def settling(self) -> tuple[Question, int] | None:
        return self._to_settle[self.step] if self._to_settle else None

    def settle(self, value: str) -> Session:
        """If several options may be chosen, a second tap takes one back."""
        session = self.session
        if self.settling is None:
            return session
        question, project = self.settling
        before = session.settled.get(question.id, {}).get(project, ())
        option = question.option(value)
        values: tuple[str, ...] = (NOT_YET,) if option is None else (value,)
        if option is not None and question.several and not option.alone:
            ticked = {*before} ^ {value}
            values = tuple(o.id for o in question.options if o.id in ticked and not o.alone)
        by_project = {**session.settled.get(question.id, {}), project: values or (NOT_YET,)}
        # If things were settled in different places, they can only be read in everyone's own chat:
        # that was named each time.
        here = session.where.number
        place = here if session.settled_in in (None, here) else OWN_CHATS.number
        settled = {**session.settled, question.id: by_project}
        return replace(session, settled=settled, settled_in=place)

    def settled_told(self) -> Spans:
        """In a session about one project: of several it is each project's own."""
        settled = self.agenda.settled_for(0)
        say = Speech(self.dialog, settled)
        asked = (question for question, project in self._to_settle if not project)
        known = (one for one in asked if settled.get(one.id, UNKNOWN) != UNKNOWN)
        told = (say.phrase("samen_gekozen", antwoord=say.in_words(one)) for one in known)
        return join(told, "\n")

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        """What everyone reads as a choice begins, or else the question that is answered aloud."""
        if self.settling is None:
            return ()
        question, project = self.settling
        text = self.say.fill(self.opening or question.text) or plain(question.name)
        name = self.session.projects.get(project)
        how = (
            self.say.phrase("sessie_kies")
            if name is None
            else self.say.phrase("sessie_kies_project", project=name)
        )
        return text, how

    def choices(self) -> tuple[Row, ...]:
        if self.settling is None:
            return ()
        question, project = self.settling
        chosen = self.session.settled.get(question.id, {}).get(project, ())

        def row(label: str, value: str) -> Row:
            ticked = self.say.label("aangevinkt", keuze=label) if value in chosen else label
            return ((ticked, panel_action(PanelVerb.SETTLE, value)),)

        # In the order of the phones: what was agreed aloud was read from those.
        shown = in_order(question.options, backwards=self.session.backwards)
        options = tuple(row(option.label, option.id) for option in shown)
        return (*options, row(self.label("nog_niet"), NOT_YET))

    @property
    def next_step(self) -> str:
        return "volgende_keuze"
