"""What all sessions share: how walks are moved, where the bot is found, what is left to chance."""

from __future__ import annotations

from bot.room.chance import Chance
from bot.room.codes import Guesses
from bot.room.doorplate import Doorplate
from bot.room.host import Host
from bot.room.quick import QuickTaps
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import Walking
from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork

FORGOTTEN = "vergeten"
"""The timer of a session that nobody ends."""
A_DAY = 86_400.0


class House:
    """It keeps nothing that the database doesn't, but who guessed codes lately and what was tapped
    a moment ago."""

    def __init__(self, doorplate: Doorplate | None = None, chance: Chance | None = None) -> None:
        self.doorplate = doorplate or Doorplate()
        self.chance = chance or Chance()
        self.guesses = Guesses()
        self.quick = QuickTaps()
        self.walking: Walking

    def host(
        self, record: SessionRecord | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> Host | None:
        """The session, unless it is over or its pack is gone."""
        if record is None or record.status != "open" or record.pack not in self.walking.dialogs:
            return None
        return Host(self.walking, self.doorplate, record, work, at, outcome)

    def led_by(self, visit: Visit) -> Host | None:
        """The session of which someone is the facilitator."""
        record = visit.work.sessions.led_by(visit.person_id)
        return self.host(record, visit.work, visit.at, visit.outcome)

    def will_be_forgotten(self, host: Host) -> None:
        """See to it that the session ends some day, whatever its facilitator does."""
        host.work.session_timers.set(host.record.id, FORGOTTEN, host.at + A_DAY)
