"""A round: everyone is asked for one contribution, and these are shown without names. The project
whose case it is gives none, and can take along what the others gave."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import frozen_texts
from bot.room.phases.hosted_phase import ASKED, HostedPhase
from bot.walking.walking import walk_of
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import without_names
from dialogs.session.anonymity import Texts, TooFew, reveal_open, showing
from dialogs.session.effects import OpenPhase, ShowContributions, contributions_of
from dialogs.session.events import Showed
from dialogs.session.group_texts import tidy
from dialogs.session.phases import agree, round
from dialogs.session.replies import text_mark
from dialogs.steps.names_in_answers import wants_names_out
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.sessions.reveals import RevealRecord

_TO_TAKE = "m"
"""The slot of what a project can take along."""


class HostedRound(HostedPhase):
    """At the first step everyone can contribute, and replace their contribution until it closes."""

    @property
    def _case(self) -> int | None:
        return self.agenda.case or None

    def _is_asked(self, participant: Participant) -> bool:
        return self._case is None or participant.project_id != self._case

    def asked(self, participant: Participant, opening: OpenPhase) -> Layout | None:
        if opening.contribution is None:
            return None
        if opening.case and participant.project_id == opening.case:
            return Layout(round.round_about_you(self.live.say))
        before = self.work.contributions.text_of(
            self.id, opening.phase, opening.case or None, participant.person_id
        )
        few = opening.mode is not Mode.SEPARATE
        return round.round_asked(
            self.live.say, opening.contribution, opening.where, again=bool(before), few=few
        )

    def close(self) -> None:
        if self.session.step:
            return
        gave = self.work.contributions.givers(self.id, self.phase.id, self._case)
        for participant in self.live.participants():
            if participant.person_id not in gave and self._is_asked(participant):
                self.messages.change(participant.person_id, ASKED, None)

    def is_ready(self, participant: Participant, walk: Walk) -> bool:
        gave = self.work.contributions.givers(self.id, self.phase.id, self._case)
        return participant.person_id in gave or not self._is_asked(participant)

    def pretend_gives(self, participant: Participant, seed: int) -> bool:
        sentence = self.variant("sessie_oefening_bijdragen", -participant.person_id)
        return self.takes(participant, sentence)

    def _typed(self, participant: Participant, text: str) -> bool:
        if not self._is_asked(participant):
            return False
        person, walk = participant.person_id, self.work.walks.get(participant.walk_id)
        if walk is not None and wants_names_out(walk_of(walk)):
            text = without_names(self.live.say, text)
        line = tidy(text)
        if line is None:
            self.say(person, agree.refused(self.live.say))
            return True
        if not self._has_given(person):
            self.messages.change(person, ASKED, None)
        self._give(person, line, self.session.asked_where.number)
        self.say(person, round.round_kept(self.live.say, line))
        return True

    def _passed(self, participant: Participant) -> bool:
        if not self._is_asked(participant):
            return False
        self._give(participant.person_id, "", self.session.asked_where.number)
        self.say(participant.person_id, round.round_passed(self.live.say))
        return True

    def _held_back(self, participant: Participant) -> bool:
        if not self._is_asked(participant):
            return False
        person = participant.person_id
        if not self._has_given(person):
            self.messages.change(person, ASKED, None)
            self._give(person, "")
        return True

    def _has_given(self, person: int) -> bool:
        contributions = self.work.contributions
        return contributions.text_of(self.id, self.phase.id, self._case, person) is not None

    def _give(self, person: int, line: str, place: int = 0) -> None:
        """`place`: where they were told that it can be read."""
        self.work.contributions.give(self.id, self.phase.id, self._case, person, line, place)


# What is shown


def show_contributions(live: LiveSession, effect: ShowContributions) -> Showed:
    """Show the contributions of a round, and let the project whose case it is take some along."""
    kept = _given(live, effect.phase, effect.case, effect.seed)
    shown: Texts | TooFew
    place = None
    if isinstance(kept, TooFew):
        shown = kept
    else:
        shown, place = Texts(kept.texts), kept.place
    live.show(round.round_shown(live.say, _name_of(live, effect.phase), shown), place)
    if isinstance(shown, Texts) and shown.texts and effect.case:
        for participant in live.participants():
            if participant.project_id == effect.case:
                layout = _to_take(live, effect.phase, effect.case, shown)
                live.messages.show(participant.person_id, layout, _TO_TAKE, quotes=True)
    return Showed(effect.what, showing(shown), live.at)


def _given(live: LiveSession, phase: str, case: int, seed: int) -> RevealRecord | TooFew:
    """The contributions of a round: as frozen before, or else freeze them now."""
    what, project = contributions_of(phase, case), case or None
    kept = live.work.reveals.get(live.record.id, what, project)
    if kept is not None:
        return kept
    written = live.work.contributions.with_walks(live.record.id, phase, project)
    texts = reveal_open((one.text for one in written), seed, live.session.mode)
    return frozen_texts(live, what, project, texts, written)


def take_along(
    live: LiveSession, participant: Participant, mark: str, message: int, *, taken: bool
) -> bool:
    """Take along the contribution with this text mark, or leave it, for the project whose case it
    was about. False for anyone else. Possible in any phase after the round."""
    project, id_ = participant.project_id, live.record.id
    for phase in live.plan.phases:
        if project is None or not phase.kind.is_round:
            continue
        given = live.work.contributions.all_in(id_, phase.id, project)
        of_this = [one for one in given if text_mark(one.text) == mark]
        record = live.work.reveals.get(id_, contributions_of(phase.id, project), project)
        if not of_this or record is None or mark not in map(text_mark, record.texts):
            continue
        for one in of_this:
            live.work.contributions.take_along(one.id, taken)
        layout = _to_take(live, phase.id, project, Texts(record.texts))
        live.messages.change_this(participant.person_id, message, layout, quotes=True)
        return True
    return False


def _to_take(live: LiveSession, phase: str, case: int, shown: Texts) -> Layout:
    taken = [
        one.text
        for one in live.work.contributions.taken_along(live.record.id, case)
        if one.phase == phase
    ]
    return round.to_take_along(live.say, _name_of(live, phase), shown, taken)


def _name_of(live: LiveSession, phase_id: str) -> str:
    phase = next((one for one in live.plan.phases if one.id == phase_id), None)
    return "" if phase is None or phase.contribution is None else phase.contribution.name
