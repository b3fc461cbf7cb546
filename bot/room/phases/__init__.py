"""What the host does for each kind of phase: a module for each kind that asks or shows something.

`hosted` gives the one that a session is in; `hosted_phase` has what all kinds share.
"""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.hosted_agree import HostedAgree
from bot.room.phases.hosted_phase import HostedPhase
from bot.room.phases.hosted_reflect import HostedReflect
from bot.room.phases.hosted_round import HostedRound
from dialogs.pack.plan import PhaseKind
from dialogs.session.agenda import Agenda
from dialogs.session.state import Session


def hosted(live: LiveSession, was: Session | None = None) -> HostedPhase:
    """The phase that the session is in, or was in at state `was`."""
    agenda = live.agenda if was is None else Agenda(live.dialog, was)
    match agenda.phase.kind:
        case PhaseKind.REFLECT:
            return HostedReflect(live, agenda)
        case PhaseKind.ROUND:
            return HostedRound(live, agenda)
        case PhaseKind.AGREE:
            return HostedAgree(live, agenda)
        case (
            PhaseKind.LOBBY
            | PhaseKind.LOOK_BACK
            | PhaseKind.REVEAL
            | PhaseKind.DISCUSS
            | PhaseKind.CHOOSE
            | PhaseKind.CLOSE
        ):
            return HostedPhase(live, agenda)
