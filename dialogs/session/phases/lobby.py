"""The lobby: people come in. Leaving it begins the session."""

from __future__ import annotations

from dialogs.session.phases.session_phase import SessionPhase


class LobbyPhase(SessionPhase):
    """Nothing is asked or shown."""

    @property
    def is_before_start(self) -> bool:
        return True

    def to_phase(self, title: str) -> str:
        return self.label("begin")
