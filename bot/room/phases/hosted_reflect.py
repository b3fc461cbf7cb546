"""Questions that everyone answers in their own walk. Someone is ready once they answered all of
them."""

from __future__ import annotations

from bot.room.phases.hosted_phase import HostedPhase
from dialogs.pack.audience import Mode
from dialogs.walk.asked_in_session import ready
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant


class HostedReflect(HostedPhase):
    """The host only waits: the walk asks the questions and takes the answers."""

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        session, room = self.session, walk.room
        is_asked = session.mode is not Mode.TOGETHER or participant.person_id == session.shared_on
        is_here = room is not None and room.turn == session.turn
        return is_asked and is_here and ready(self.live.dialog, walk)
