"""A round: everyone is asked for one contribution, and these are shown without names, or with the
name of each project where the pack says so. Mostly the project whose case it is gives none, and can
take along what the others gave."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import frozen_by_project, frozen_texts
from bot.room.phases.hosted_phase import ASKED, HostedPhase
from bot.walking.walking import walk_of
from dialogs.pack.audience import Mode
from dialogs.pack.plan import Contribution, Givers
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import without_names
from dialogs.session.anonymity import Texts, TooFew, reveal_open, showing
from dialogs.session.effects import OpenPhase, ShowContributions, contributions_of
from dialogs.session.events import Showed
from dialogs.session.group_texts import tidy
from dialogs.session.phases import agree, round
from dialogs.session.phases import agreeing_words as words
from dialogs.session.replies import text_mark
from dialogs.session.state import Showing
from dialogs.steps.names_in_answers import wants_names_out
from dialogs.walk.state import Walk
from storage.sessions.participants import Participant
from storage.sessions.reveals import RevealRecord
from storage.sessions.session_places import place_of_all

_TO_TAKE = "m"
"""The slot of what a project can take along."""


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
        before = self.work.contributions.text_of(
            self.id, opening.phase, opening.case or None, participant.person_id
        )
        few = opening.mode is not Mode.SEPARATE
        return round.round_asked(
            self.live.say,
            opening.contribution,
            opening.where,
            again=bool(before),
            few=few,
            kept=opening.contribution.by_project and not self.phase.brings_case,
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
        return (
            self.session.open and self._is_asked(participant) and self._keep(participant, sentence)
        )

    def _typed(self, participant: Participant, text: str, message: int) -> bool:
        if not self._is_asked(participant):
            return False
        dialog = self.live.dialog
        to_bot = self._is_said_for_themselves and words.is_for_bot(dialog, text)
        if to_bot or words.asks_who_reads(dialog, text):
            return False  # their walk answers it
        person = participant.person_id
        if words.has_nothing(text):
            if not self._has_given(person):
                self.messages.change(person, ASKED, None)
                return self._passed(participant)
            self.say(person, agree.nothing_more(self.live.say))
            return True
        return self._keep(participant, text)

    def _keep(self, participant: Participant, text: str) -> bool:
        """Keep a sentence, unless it is too long; True, since it was taken in any case."""
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

    @property
    def _is_said_for_themselves(self) -> bool:
        """Whether each says what their own project will do. In other rounds people ask each other
        questions, which look like questions to the bot."""
        given = self.phase.contribution
        return given is not None and given.by_project and not self.phase.brings_case

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
    given = _contribution_of(live, effect.phase)
    if given is not None and given.by_project:
        return _show_by_project(live, effect, given)
    kept = _given(live, effect.phase, effect.case, effect.seed)
    shown: Texts | TooFew
    place = None
    if isinstance(kept, TooFew):
        shown = kept
    else:
        shown, place = Texts(kept.texts), kept.place
    live.show(round.round_shown(live.say, _name_of(live, effect.phase), shown), place)
    if isinstance(shown, Texts) and shown.texts:
        _let_take_along(live, effect.phase, effect.case)
    return Showed(effect.what, showing(shown), live.at)


def _let_take_along(live: LiveSession, phase: str, case: int) -> None:
    """Let the project whose case it is take things along; nobody if it is about no case."""
    for participant in live.participants():
        if case and participant.project_id == case:
            layout = _to_take(live, phase, case)
            live.messages.show(participant.person_id, layout, _TO_TAKE, quotes=True)


def _shown_in(live: LiveSession, phase: str, case: int) -> Texts:
    """Everything that was shown of a round about a case."""
    what = contributions_of(phase, case)
    records = (one for one in live.work.reveals.all_in(live.record.id) if one.question == what)
    return Texts(tuple(text for record in records for text in record.texts))


def _show_by_project(live: LiveSession, effect: ShowContributions, given: Contribution) -> Showed:
    """Show what each project gave, with its name. Frozen for each by itself."""
    texts: dict[str, tuple[str, ...]] = {}
    places = []
    for project, name in live.projects_by_name:
        record = frozen_by_project(live, effect.phase, effect.case, project, effect.seed)
        if record is not None:
            texts[name] = record.texts
            places.append(record.place)
    place = place_of_all(places) if places else None
    live.show(round.shown_by_project(live.say, given.name, texts), place)
    if texts and given.givers is Givers.OTHERS:
        _let_take_along(live, effect.phase, effect.case)
    return Showed(effect.what, Showing.ALIKE if texts else Showing.TOO_FEW, live.at)


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
        shown = _shown_in(live, phase.id, project)
        if not of_this or mark not in map(text_mark, shown.texts):
            continue
        for one in of_this:
            live.work.contributions.take_along(one.id, taken)
        layout = _to_take(live, phase.id, project)
        live.messages.change_this(participant.person_id, message, layout, quotes=True)
        return True
    return False


def _to_take(live: LiveSession, phase: str, case: int) -> Layout:
    taken = [
        one.text
        for one in live.work.contributions.taken_along(live.record.id, case)
        if one.phase == phase
    ]
    return round.to_take_along(live.say, _name_of(live, phase), _shown_in(live, phase, case), taken)


def _name_of(live: LiveSession, phase_id: str) -> str:
    contribution = _contribution_of(live, phase_id)
    return "" if contribution is None else contribution.name


def _contribution_of(live: LiveSession, phase_id: str) -> Contribution | None:
    phase = next((one for one in live.plan.phases if one.id == phase_id), None)
    return None if phase is None else phase.contribution
