"""The lobby: people come in. Leaving it begins the session."""

from __future__ import annotations

from dialogs.pack.plan import SessionKind
from dialogs.session.agenda import FEW
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.texts import Spans


class LobbyPhase(SessionPhase):
    """Nothing is asked or shown."""

    @property
    def is_before_start(self) -> bool:
        return True

    def remarks(self) -> tuple[Spans, ...]:
        """Says that with few phones they'll choose how to answer, that a project can go on with
        what it agreed, and that things can be shown in a group chat too. All best before the first
        question is asked."""
        session, remarks = self.session, list[Spans]()
        if 0 < session.phones < FEW and self.agenda.asks_questions:
            remarks.append(self.say.phrase("sessie_lobby_weinig"))
        if self._can_go_on:
            remarks.append(self.say.phrase("project_was_hier_eerder"))
        if not session.where.number and not session.group_lost:
            remarks.append(self.say.phrase("sessie_lobby_groep"))
        return tuple(remarks)

    @property
    def _can_go_on(self) -> bool:
        """Whether the facilitator can bring what the project agreed before. With several projects,
        the people of each project do that as they come in."""
        session, looks_back = self.session, (p.kind.looks_back for p in self.agenda.plan.phases)
        new = session.kind is SessionKind.ONE and not session.practice and not session.earlier
        return new and any(looks_back)

    def to_phase(self, title: str) -> str:
        return self.label("begin")
