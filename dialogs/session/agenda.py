"""Where a session can go: which phases it has, what comes next, and what the group settled.

All of this is derived from the plan and the session and none of it is stored, so a plan that is
edited during a session can't leave it nowhere. One tap asks the same things many times, so an
`Agenda` works each out once, when it is first asked for. `phases` has what differs by kind of
phase.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    chosen,
)
from dialogs.pack.audience import Mode
from dialogs.pack.conditions import ALWAYS, All, Any, Condition, Equals, Not
from dialogs.pack.definition import Dialog, Question
from dialogs.pack.plan import (
    Phase,
    PhaseKind,
    Plan,
    SessionKind,
    Words,
)
from dialogs.screens.layout import Speech
from dialogs.session.group_texts import marked
from dialogs.session.state import Session, Showing
from dialogs.texts import Spans

FEW = 5
"""From this many phones on, an answer can be shown without revealing who gave it."""

_GONE = Plan("", "", 0, (Phase("", PhaseKind.CLOSE, ""),), Words((), ()))
"""Stands in for a plan that the pack no longer has: all that can be done is end."""


@dataclass(frozen=True, eq=False)
class Agenda:
    """The agenda of one state of a session. Make a new one for the next state."""

    dialog: Dialog
    session: Session

    # Words

    @cached_property
    def say(self) -> Speech:
        return Speech(self.dialog, {})

    def marked(self, text: Spans) -> Spans:
        """The text; in a practice session after the word that it is one."""
        return marked(self.say, text, practice=self.session.practice) if text else ()

    # The phases

    @cached_property
    def plan(self) -> Plan:
        """As the pack has it. If a few phones answer openly, without the questions that would take
        too long, unless they were asked already."""
        plan, session = self.dialog.plans.get(self.session.plan, _GONE), self.session
        if session.mode is not Mode.OPENLY:
            return plan
        return plan.without(plan.not_openly - session.asked.keys() - session.shown.keys())

    @cached_property
    def phase(self) -> Phase:
        """The phase that the session is in, as the pack describes it."""
        return self.plan.phases[min(self.session.phase, len(self.plan.phases) - 1)]

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The phases that this session has, by their number in the plan and in order."""
        return tuple(
            number
            for number, phase in enumerate(self.plan.phases)
            if phase.only in (None, self.session.kind)
            and not (phase.kind.reveals and _known_to_all(self.session.mode))
            and not (phase.kind.looks_back and not self._looks_back(phase))
        )

    def _looks_back(self, phase: Phase) -> bool:
        """Whether there is anything to look back at, or to talk about."""
        return bool(phase.prompts) or any(self.session.earlier.values())

    @cached_property
    def _ahead(self) -> tuple[int, ...]:
        return tuple(number for number in self.numbers if number > self.session.phase)

    @property
    def following(self) -> int | None:
        """The number of the next phase."""
        return self._ahead[0] if self._ahead else None

    @cached_property
    def preceding(self) -> int | None:
        """The number of the previous phase."""
        before = [number for number in self.numbers if number < self.session.phase]
        return before[-1] if before else None

    @cached_property
    def closing(self) -> int | None:
        """The number of the phase with the checklist, if it lies ahead."""
        phases = self.plan.phases
        return next((n for n in self._ahead if phases[n].kind.is_closing), None)

    # Its time

    @cached_property
    def ends_at(self) -> float | None:
        """When the whole time is over; None before the first person came in."""
        began = self.session.started_at
        return None if began is None else began + self.plan.minutes_together * 60.0

    @cached_property
    def minutes_ahead(self) -> int:
        """The minutes planned for the phases after this one."""
        return sum(self.plan.phases[number].minutes for number in self._ahead)

    @cached_property
    def spare(self) -> Phase | None:
        """The phase ahead that is missed least, if one can be."""
        ahead = [self.plan.phases[number] for number in self._ahead]
        return min((one for one in ahead if one.spare), key=lambda one: one.spare, default=None)

    # A project's case

    @cached_property
    def with_case(self) -> bool:
        """Whether the phase is about the case of one of several projects."""
        return (
            self.phase.brings_case
            and self.session.kind is SessionKind.SEVERAL
            and bool(self.session.projects)
        )

    @cached_property
    def case(self) -> int:
        """The project that brings its case in this phase; 0 for none."""
        known = self.with_case and self.session.case in self.session.projects
        return self.session.case if known else 0

    @property
    def told_cases(self) -> frozenset[int]:
        """The projects whose case something was shown about: they have told theirs."""
        ends = {what.rpartition(":")[2] for what in self.session.shown}
        return frozenset(id_ for id_ in self.session.projects if str(id_) in ends)

    @property
    def lacks_case(self) -> bool:
        """Whether the facilitator must first choose whose case it is."""
        return self.with_case and not self.case

    @property
    def goes_without_case(self) -> bool:
        """Whether the facilitator would leave the first phase about a case without having chosen
        whose it is. In the phases after it they know."""
        is_first = self.phases_about_case[:1] == (self.session.phase,)
        return self.lacks_case and is_first and bool(self.session.projects)

    @cached_property
    def phases_about_case(self) -> tuple[int, ...]:
        """The run of consecutive phases about one case that this phase belongs to."""
        run: list[int] = []
        for number in self.numbers:
            if self.plan.phases[number].brings_case:
                run.append(number)
            elif self.session.phase in run:
                break
            else:
                run = []
        return tuple(run) if self.session.phase in run else ()

    @property
    def ends_case(self) -> bool:
        """Whether this phase is the last about a case, and another project may still bring one. If
        the plan has phases for another case, that comes by itself."""
        told = {*self.told_cases, self.case}
        left = self.with_case and any(id_ not in told for id_ in self.session.projects)
        more = any(self.plan.phases[number].brings_case for number in self._ahead)
        return left and not more and self.phases_about_case[-1:] == (self.session.phase,)

    @cached_property
    def asks_questions(self) -> bool:
        """Whether any phase asks everyone questions of the conversation."""
        return any(self.plan.phases[number].kind.asks_questions for number in self.numbers)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The questions that the phases of this session ask."""
        phases = [self.plan.phases[number] for number in self.numbers]
        return frozenset(q for one in phases if one.kind.asks_questions for q in one.questions)

    # What the group settled

    @cached_property
    def projects(self) -> tuple[int, ...]:
        """The projects for which something is settled: just 0 in a session about one project."""
        several = self.session.kind is SessionKind.SEVERAL
        return (tuple(self.session.projects) if several else ()) or (0,)

    def settled_for(self, project: int) -> Mapping[str, Answer]:
        """What the group settled for this project, as answers by question."""
        return {
            question: as_answer(self.dialog.questions[question], by_project[project])
            for question, by_project in self.session.settled.items()
            if project in by_project and question in self.dialog.questions
        }

    def hanging(self, settled: Mapping[str, Answer]) -> tuple[str, ...]:
        """The questions of the phase that not everyone gets, as they depend on somebody's own
        answers, in this phase or another. `settled`: what was settled for this person's project."""
        known = self._may_come(settled)
        return tuple(id_ for id_ in self.phase.questions if known.get(id_, True) is None)

    @cached_property
    def asked_of_any(self) -> tuple[str, ...]:
        """The questions of the phase that anybody may get, after what each project settled."""
        known = [self._may_come(self.settled_for(project)) for project in self.projects]
        return tuple(
            id_
            for id_ in self.phase.questions
            if any(each.get(id_, False) is not False for each in known)
        )

    def _may_come(self, settled: Mapping[str, Answer]) -> Mapping[str, bool | None]:
        """By question of the phase, whether it comes; None if that depends on somebody's own
        answers."""
        # Everyone answers for themselves what this phase asks or shows, whatever was settled.
        given = {id_: a for id_, a in settled.items() if id_ not in self.phase.questions}
        questions = self.dialog.questions
        return {
            id_: _known(self.dialog, questions[id_].condition, given, self.asked)
            for id_ in self.phase.questions
            if id_ in questions
        }

    def is_of_some(self, question: str) -> bool:
        """Whether this question of the phase is asked only of some people within a project."""
        if self.dialog.questions[question].condition is ALWAYS:
            return False
        settled = [self.settled_for(project) for project in self.projects_asked(question)]
        return any(question in self.hanging(each) for each in settled)

    def projects_asked(self, question: str) -> tuple[int, ...]:
        """The projects whose people may get the question, judging by what each settled."""
        one = self.dialog.questions[question]
        return tuple(p for p in self.projects if can_apply(self.dialog, one, self.settled_for(p)))

    # What was shown

    @cached_property
    def has_shown(self) -> bool:
        """Whether the group was shown anything so far, or reached what it agreed."""
        if any(how is not Showing.TOO_FEW for how in self.session.shown.values()):
            return True
        phases = [self.plan.phases[number] for number in self.numbers]
        return any(one.id in self.session.reached for one in phases if one.kind.agrees)

    # How the answers come together

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes to choose from on few phones. Several projects don't fit on one phone."""
        session = self.session
        one = (Mode.TOGETHER,) if session.phones and len(session.projects) < 2 else ()
        return (*one, Mode.ALOUD, *((Mode.OPENLY,) if session.phones > 1 else ()))


def _known_to_all(mode: Mode) -> bool:
    """Whether everyone already knows the answers, because they were given together."""
    return mode in (Mode.TOGETHER, Mode.ALOUD)


def as_answer(question: Question, values: tuple[str, ...]) -> Answer:
    """What was settled, as an answer. 'Not yet' counts as unknown, and so does an option that the
    pack no longer has."""
    if values == (Given.SKIPPED.value,):
        return SKIPPED
    options = tuple(value for value in values if question.option(value) is not None)
    return chosen(*options) if options else UNKNOWN


def can_apply(
    dialog: Dialog,
    question: Question,
    settled: Mapping[str, Answer],
    asked: Collection[str] | None = None,
) -> bool:
    """Whether somebody may get the question, judging by what was settled alone. `asked`: the
    questions that are asked at all; None for every question."""
    return _known(dialog, question.condition, settled, asked) is not False


def _known(
    dialog: Dialog,
    condition: Condition,
    settled: Mapping[str, Answer],
    asked: Collection[str] | None = None,
) -> bool | None:
    """Whether the condition holds; None if that depends on somebody's own answers. `asked`: the
    questions that are asked at all; None for every question."""
    match condition:
        case Equals(id_, value):
            if id_ in settled:
                return value in settled[id_].values
            question = dialog.questions.get(id_)
            if question is None or (asked is not None and id_ not in asked):
                return False
            comes = _known(dialog, question.condition, settled, asked)
            return False if comes is False else None
        case Not(part):
            known = _known(dialog, part, settled, asked)
            return None if known is None else not known
        case All(parts) | Any(parts):
            decides = isinstance(condition, Any)
            found = [_known(dialog, part, settled, asked) for part in parts]
            if decides in found:
                return decides
            return None if None in found else not decides
