"""What the host does for any kind of phase: here for one that asks nothing of its participants.

A kind that asks something says in its own module what it asks, what it takes, and when someone is
ready. What is asked in a walk (questions) is the walk's; what stands here is asked outside it.
"""

from __future__ import annotations

from bot.room.live_session import LiveSession
from dialogs.screens.layout import Layout
from dialogs.session.agenda import Agenda
from dialogs.session.effects import OpenPhase
from dialogs.steps.actions import COMMANDS
from dialogs.texts import Spans, as_plain
from dialogs.understanding.matching import spoken
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant

ASKED = "q"
"""The slot of what a phase asks of someone when it opens."""
_PASSES = ("overslaan", "weet_niet")
"""Words by which someone says that they have nothing to give."""


class HostedPhase:
    """A phase of a session, as the host deals with it. Make one for each thing that happens: it
    holds the session as it stands at that moment."""

    def __init__(self, live: LiveSession, agenda: Agenda) -> None:
        self.live, self.agenda = live, agenda
        self.session, self.phase = agenda.session, agenda.phase
        self.work, self.messages, self.id = live.work, live.messages, live.record.id

    # For all kinds the same

    def takes(self, participant: Participant, text: str) -> bool:
        """Take what someone typed as what the phase asks of them; False if it asks nothing that
        can be typed."""
        means = spoken(text, self.live.dialog.words)
        if not self.session.open or means in COMMANDS:
            return False
        if means in _PASSES:
            return self._passed_in_words(participant)
        return self._typed(participant, text)

    def passes(self, participant: Participant) -> bool:
        """Someone has nothing (more) to give; False if nothing is asked."""
        return self.session.open and self._passed(participant)

    def holds_back(self, participant: Participant) -> bool:
        """What someone typed is to reach nobody: go on as if they had passed. False if nothing is
        asked."""
        return self.session.open and self._held_back(participant)

    def say(self, person: int, text: Spans) -> None:
        self.messages.to(person, text)

    def variant(self, key: str, number: int) -> str:
        """One of the sentences that the pack has for pretend participants."""
        return as_plain(self.live.say.variant(key, number))

    # For each kind its own

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        """What is asked of someone when the phase opens; None if nothing is."""
        return None

    def close(self) -> None:
        """What the phase asked is asked no longer: take its buttons away."""

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        """Whether someone has given all that is asked now."""
        return False

    def stands(self, participant: Participant, mark: str, *, agrees: bool) -> bool:
        """Someone can live with the proposal that has this mark, or sees it differently; False if
        it isn't put to them."""
        return False

    def ties(self, participant: Participant, element: int | None) -> bool:
        """Someone says which element their proposal is about; False if they made none."""
        return False

    @property
    def replaces_what_was_passed(self) -> bool:
        """Whether what comes next takes the place of the message on which someone passed."""
        return False

    def pretend_gives(self, participant: Participant, seed: int) -> bool:
        """A pretend participant gives what is asked; False if nothing is."""
        return False

    def put_to_each(self) -> dict[int, Layout]:
        """What each person has before them that can go when somebody else is erased."""
        return {}

    def someone_was_erased(self, before: dict[int, Layout]) -> None:
        """Whoever had something of theirs `before` them goes on to what comes next."""

    def _typed(self, participant: Participant, text: str) -> bool:
        return False

    def _passed(self, participant: Participant) -> bool:
        return False

    def _passed_in_words(self, participant: Participant) -> bool:
        return self._passed(participant)

    def _held_back(self, participant: Participant) -> bool:
        return False
