"""A round: everyone is asked for one contribution, usually except the project whose case it is.
`shown_rounds` shows them."""

from __future__ import annotations

from bot.room.phases.given_in_rounds import GivenInRound
from bot.room.phases.hosted_phase import ASKED, HostedPhase
from dialogs.pack.audience import Mode
from dialogs.pack.plan import Givers
from dialogs.screens.layout import Layout
from dialogs.session import proposal_screens
from dialogs.session.effects import OpenPhase
from dialogs.session.phases import agreeing_words as words
from dialogs.session.phases import round
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant


class HostedRound(HostedPhase):
    """At the first step everyone can contribute, and replace their contribution until it closes."""

    @property
    def _case(self) -> int | None:
        return self.agenda.case or None

    def _is_asked(self, participant: Participant) -> bool:
        if self._case is None or self.phase.contribution is None:
            return True
        brings = participant.project_id == self._case
        match self.phase.contribution.givers:
            case Givers.OTHERS:
                return not brings
            case Givers.BRINGER:
                return brings
            case Givers.EVERYONE:
                return True

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        if opening.contribution is None:
            return None
        if not self._is_asked(participant):
            if participant.project_id == opening.case:
                return Layout(round.round_about_you(self.live.say))
            name = self.session.projects.get(opening.case, "")
            return Layout(round.round_about_them(self.live.say, name))
        few = opening.mode is not Mode.SEPARATE
        own = self._of(participant.person_id)
        own.show_again()
        return round.round_asked(
            self.live.say,
            opening.contribution,
            opening.where,
            again=own.given is not None,
            has_sentence=own.given is not None and bool(own.given.text),
            few=few,
            kept=opening.contribution.by_project and not self.phase.brings_case,
        )

    def close(self) -> None:
        if self.session.step:
            return
        for participant in self.live.participants():
            person = participant.person_id
            if self._of(person).given is None and self._is_asked(participant):
                self.messages.change(person, ASKED, None)

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        if not self._is_asked(participant):
            return True
        own = self._of(participant.person_id).given
        if own is not None:
            return not own.held  # or else nobody can read it yet
        return self._one_types_for_all and self._is_typed

    @property
    def _one_types_for_all(self) -> bool:
        """Whether one of the people who are asked is enough: those of one project."""
        given = self.phase.contribution
        brings = given is not None and given.givers is Givers.BRINGER
        return brings and self._case is not None

    @property
    def _is_typed(self) -> bool:
        return bool(self.work.contributions.all_in(self.id, self.phase.id, self._case))

    def takes_sentence_of(self, participant: Participant) -> bool:
        return self.session.open and self._is_asked(participant)

    def pretend_gives(self, participant: Participant, seed: int) -> bool:
        sentence = self.variant("sessie_oefening_bijdragen", -participant.person_id)
        return (
            self.session.open and self._is_asked(participant) and self._keep(participant, sentence)
        )

    def _typed(self, participant: Participant, text: str, message: int) -> bool:
        if not self._is_asked(participant):
            return False
        dialog, person = self.live.dialog, participant.person_id
        if words.was_a_question(text) and self._of(person).takes_back():
            return True
        if words.asks_in_round(dialog, text) or words.asks_who_reads(dialog, text):
            return False  # their walk answers it
        if words.takes_back(text) and self._of(person).takes_back():
            return True
        no_plan = self._is_said_for_themselves and words.has_no_plan(text)
        if words.has_nothing(text) or no_plan:
            if not self._has_given(person):
                self._close_asked(person)
                return self._passed(participant)
            self.say(person, proposal_screens.nothing_more(self.live.say))
            return True
        return self._keep(participant, text, message)

    def _of(self, person: int) -> GivenInRound:
        return GivenInRound(self.live, person, self.phase.id, self.agenda.case)

    def _keep(self, participant: Participant, text: str, message: int = 0) -> bool:
        """Keep a sentence, unless it is too long; True, since it was taken in any case."""
        person = participant.person_id
        is_first = self._of(person).given is None
        if self._of(person).typed(text, message, self.session.asked_where.number) and is_first:
            self.messages.change(person, ASKED, None)
        return True

    def _close_asked(self, person: int) -> None:
        """Remove the button of what was asked, unless that was done when they gave something."""
        if self._of(person).given is None:
            self.messages.change(person, ASKED, None)

    def takes(self, participant: Participant, text: str, message: int = 0) -> bool:
        if super().takes(participant, text, message):
            return True
        if self.session.open or not self._is_asked(participant):
            return False
        dialog = self.live.dialog
        is_other = words.is_for_bot(dialog, text) or words.has_nothing(text)
        return not is_other and self._of(participant.person_id).offered(text, message)

    @property
    def _is_said_for_themselves(self) -> bool:
        """Whether each says what their own project will do. In other rounds people ask each other
        questions, which look like questions to the bot."""
        given = self.phase.contribution
        return given is not None and given.by_project and not self.phase.brings_case

    def _passed(self, participant: Participant) -> bool:
        if not self._is_asked(participant):
            return False
        person = participant.person_id
        own = self._of(person)
        if own.given is not None and (own.given.text or own.given.held):
            own.away()
            return True
        self._give(person, "", self.session.asked_where.number)
        self.say(person, round.round_passed(self.live.say))
        return True

    def _held_back(self, participant: Participant) -> bool:
        if not self._is_asked(participant):
            return False
        person = participant.person_id
        if not self._has_given(person):
            self._close_asked(person)
            self._give(person, "")
        return True

    def _has_given(self, person: int) -> bool:
        contributions = self.work.contributions
        return contributions.text_of(self.id, self.phase.id, self._case, person) is not None

    def _give(self, person: int, line: str, place: int = 0) -> None:
        """`place`: where they were told that it can be read."""
        self.work.contributions.give(self.id, self.phase.id, self._case, person, line, place)
