"""What each kind of phase does in a session: a module for each kind.

A new kind is a subclass of `SessionPhase` in a module of its own, and a case in `phase_of`.
"""

from __future__ import annotations

from dialogs.pack.plan import PhaseKind
from dialogs.session.agenda import Agenda
from dialogs.session.phases.agree import AgreePhase
from dialogs.session.phases.choose import ChoosePhase
from dialogs.session.phases.close import ClosingPhase
from dialogs.session.phases.discuss import DiscussPhase
from dialogs.session.phases.lobby import LobbyPhase
from dialogs.session.phases.look_back import LookBackPhase
from dialogs.session.phases.reflect import ReflectPhase
from dialogs.session.phases.reveal import RevealPhase
from dialogs.session.phases.round import RoundPhase
from dialogs.session.phases.session_phase import SessionPhase


def phase_of(agenda: Agenda) -> SessionPhase:
    """The phase that the session is in."""
    match agenda.phase.kind:
        case PhaseKind.LOBBY:
            return LobbyPhase(agenda)
        case PhaseKind.LOOK_BACK:
            return LookBackPhase(agenda)
        case PhaseKind.REFLECT:
            return ReflectPhase(agenda)
        case PhaseKind.REVEAL:
            return RevealPhase(agenda)
        case PhaseKind.DISCUSS:
            return DiscussPhase(agenda)
        case PhaseKind.CHOOSE:
            return ChoosePhase(agenda)
        case PhaseKind.ROUND:
            return RoundPhase(agenda)
        case PhaseKind.AGREE:
            return AgreePhase(agenda)
        case PhaseKind.CLOSE:
            return ClosingPhase(agenda)
