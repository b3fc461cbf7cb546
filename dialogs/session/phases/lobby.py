"""The lobby: people come in. Leaving it begins the session."""

from __future__ import annotations

from dialogs.session.phases.session_phase import SessionPhase
from dialogs.texts import Spans


class LobbyPhase(SessionPhase):
    """Nothing is asked or shown."""

    @property
    def is_before_start(self) -> bool:
        return True

    def remarks(self) -> tuple[Spans, ...]:
        """That a group chat can read along; best before the first question is asked."""
        linked = self.session.where.number or self.session.group_lost
        return () if linked else (self.say.phrase("sessie_lobby_groep"),)

    def to_phase(self, title: str) -> str:
        return self.label("begin")
