"""What every session is hosted with: how walks are moved, the link to the bot, and randomness."""

from __future__ import annotations

from bot.api.bot_name import BotName
from bot.room.codes import Guesses, Randomness
from bot.room.host import Host
from bot.visits.visit import Outcome, Visit
from bot.walking.walking import Walking
from storage.sessions.sessions import SessionRecord
from storage.unit import UnitOfWork

FORGOTTEN = "vergeten"
"""The timer that ends a session if its facilitator never does."""
A_DAY = 86_400.0


class Hosting:
    """Makes the host of a session. Keeps nothing between updates but the wrong codes of late."""

    def __init__(self, walking: Walking, bot_name: BotName, randomness: Randomness) -> None:
        self.walking, self.bot_name, self.randomness = walking, bot_name, randomness
        self.guesses = Guesses()

    def host(
        self, record: SessionRecord | None, work: UnitOfWork, at: float, outcome: Outcome
    ) -> Host | None:
        """The host of the session; None if it is over or its pack is gone."""
        if record is None or record.status != "open" or record.pack not in self.walking.dialogs:
            return None
        return Host(self.walking, self.bot_name, record, work, at, outcome)

    def led_by(self, visit: Visit) -> Host | None:
        """The host of the session that this person facilitates, if any."""
        record = visit.work.sessions.led_by(visit.person_id)
        return self.host(record, visit.work, visit.at, visit.outcome)

    def set_end(self, host: Host) -> None:
        """Make sure that the session ends some day, whatever its facilitator does."""
        host.work.session_timers.set(host.record.id, FORGOTTEN, host.at + A_DAY)
