"""What the host does for any kind of phase; the base class is for one that asks participants
nothing.

A kind that asks something overrides what it asks, what it accepts, and when someone is ready.
Questions are asked by the walk itself; this is about what is asked outside it. A method with a verb
in the third person (`takes`, `decides`, `ties`) handles what somebody did, and returns whether it
was for this phase; one with a plain verb (`say`, `close`) does something itself.
"""

from __future__ import annotations

from bot.room.live_session import LiveSession
from dialogs.screens.layout import Layout
from dialogs.session.agenda import Agenda
from dialogs.session.effects import OpenPhase
from dialogs.session.own_sentence_replies import OnOwn
from dialogs.session.proposal_order import NOTHING_TO_DECIDE, ToDecide
from dialogs.session.sentence_replies import OnSentence
from dialogs.steps.actions import COMMANDS
from dialogs.texts import Spans, as_plain
from dialogs.understanding.options.matching import spoken
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant

ASKED = "q"
"""The slot of what a phase asks of someone when it opens."""
_PASSES = ("overslaan", "weet_niet")
"""Words by which someone says that they have nothing to give."""


class HostedPhase:
    """The host's side of a phase. Make a new one for each event: it holds the session's state at
    that moment."""

    def __init__(self, live: LiveSession, agenda: Agenda) -> None:
        self.live, self.agenda = live, agenda
        self.session, self.phase = agenda.session, agenda.phase
        self.work, self.messages, self.id = live.work, live.messages, live.record.id

    # The same for all kinds

    def takes(self, participant: Participant, text: str, message: int = 0) -> bool:
        """Take what someone typed as their contribution; False if the phase asks nothing that can
        be typed. `message`: the message that they typed it in, if they did."""
        means = spoken(text, self.live.dialog.words)
        if self.session.open and means == "stop" and self.is_explaining(participant.person_id):
            self.say(participant.person_id, self.live.say.phrase("afspraak_stop_of_zin"))
            return True
        if not self.session.open or means in COMMANDS:
            return False
        if means in _PASSES:
            return self._passed_in_words(participant)
        return self._typed(participant, text, message)

    def passes(self, participant: Participant) -> bool:
        """Someone has nothing (more) to give; False if nothing is asked."""
        return self.session.open and self._passed(participant)

    def holds_back(self, participant: Participant) -> bool:
        """Treat what someone typed as a pass, because it may reach nobody. False if nothing is
        asked."""
        return self.session.open and self._held_back(participant)

    def say(self, person: int, text: Spans) -> None:
        self.messages.to(person, text)

    def variant(self, key: str, number: int) -> str:
        """One of the sentences that the pack has for pretend participants."""
        return as_plain(self.live.say.variant(key, number))

    # Overridden by kinds

    def is_explaining(self, person: int) -> bool:
        """Whether someone is asked to say in their own words how they see something: there a word
        such as 'doei' may be anything but a wish to leave."""
        return False

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        """What is asked of someone when the phase opens; None if nothing is."""
        return None

    def close(self) -> None:
        """The phase closes: remove the buttons of what it asked."""

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        """Whether someone has given everything that is asked now."""
        return False

    def takes_sentence_of(self, participant: Participant) -> bool:
        """Whether someone is asked for a sentence of their own now."""
        return False

    def stands(self, participant: Participant, mark: str, *, agrees: bool) -> bool:
        """Someone can live with the proposal with this mark, or sees it differently; False if it
        isn't on their screen."""
        return False

    def takes_back(self, participant: Participant, mark: str) -> bool:
        """Someone takes back their proposal with this mark; False if they have none that can still
        be changed."""
        return False

    def takes_edit(self, participant: Participant, message: int, text: str) -> bool:
        """Someone edited the message in which they typed a contribution; False if they didn't type
        one in it that can still be changed."""
        return False

    def decides(self, participant: Participant, reply: OnOwn) -> bool:
        """Someone decides about a sentence of theirs that seems to name somebody; False if there is
        none."""
        return False

    def withdraws(self, participant: Participant, message: int) -> bool:
        """Take away what someone typed in this message, because it may reach nobody any more; False
        if that can't be done."""
        return False

    def leads(self, reply: OnSentence) -> bool:
        """The facilitator does something with a sentence of the group; False if that isn't on their
        screen."""
        return False

    def takes_from_lead(self, text: str) -> bool:
        """Take what the facilitator typed; False if they are asked nothing that can be typed."""
        return False

    def role_passed_on(self, before: int) -> None:
        """Someone else is the facilitator now. `before`: who was it, or 0."""

    def ties(self, participant: Participant, element: int | None) -> bool:
        """Someone says which element their proposal is about; False if they made none."""
        return False

    @property
    def replaces_what_was_passed(self) -> bool:
        """Whether the next question replaces the message on which someone passed."""
        return False

    def pretend_gives(self, participant: Participant, seed: int) -> bool:
        """A pretend participant gives what is asked; False if nothing is."""
        return False

    @property
    def to_decide(self) -> ToDecide:
        """What is left of the proposals that everyone responds to."""
        return NOTHING_TO_DECIDE

    def put_to_each(self) -> dict[int, Layout]:
        """What each person has on screen that may disappear when somebody else is erased."""
        return {}

    def someone_was_erased(self, before: dict[int, Layout]) -> None:
        """Move everyone on who had something of the erased person on screen. `before`: the result
        of `put_to_each` before the erasure."""

    def _typed(self, participant: Participant, text: str, message: int) -> bool:
        return False

    def _passed(self, participant: Participant) -> bool:
        return False

    def _passed_in_words(self, participant: Participant) -> bool:
        return self._passed(participant)

    def _held_back(self, participant: Participant) -> bool:
        return False
