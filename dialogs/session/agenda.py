"""Where a session can go: which phases it has, what comes next, and how far one reaches.

Nothing here is remembered: it follows from the plan and the session, so a plan that changed
on the way can't leave a session nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    Given,
    chosen,
)
from dialogs.pack.audience import Mode
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    holds,
)
from dialogs.pack.definition import Dialog, Kind, Question
from dialogs.pack.plan import (
    Phase,
    PhaseKind,
    Plan,
    SessionKind,
    Words,
)
from dialogs.session.state import Session, Sharing

FEW = 5
"""From so many phones on an answer can be shown without its writer."""
NOT_YET = "nog_niet"
"""What the facilitator taps where the group can't settle a question."""

_GONE = Plan("", "", 0, (Phase("", PhaseKind.CLOSE, ""),), Words((), ()))
"""In the place of a plan that the pack has lost: all that can be done is end."""


def plan_of(dialog: Dialog, session: Session) -> Plan:
    return dialog.plans.get(session.plan, _GONE)


def phase_of(plan: Plan, session: Session) -> Phase:
    return plan.phases[min(session.phase, len(plan.phases) - 1)]


def agenda(plan: Plan, session: Session) -> tuple[int, ...]:
    """The numbers of the phases that this session has, in order."""
    return tuple(
        number
        for number, phase in enumerate(plan.phases)
        if phase.only in (None, session.kind)
        and not (phase.kind is PhaseKind.REVEAL and _known_to_all(session.mode))
    )


def _known_to_all(mode: Mode) -> bool:
    """Whether everyone knows the answers already, as they were given together."""
    return mode in (Mode.TOGETHER, Mode.ALOUD)


def following(plan: Plan, session: Session) -> int | None:
    return next((number for number in agenda(plan, session) if number > session.phase), None)


def preceding(plan: Plan, session: Session) -> int | None:
    before = [number for number in agenda(plan, session) if number < session.phase]
    return before[-1] if before else None


def closing(plan: Plan, session: Session) -> int | None:
    """The phase with the checklist, where it lies ahead."""
    ahead = [number for number in agenda(plan, session) if number > session.phase]
    return next((n for n in ahead if plan.phases[n].kind is PhaseKind.CLOSE), None)


def with_case(plan: Plan, session: Session) -> bool:
    """Whether the phase is a round in which one of several projects brings its case."""
    phase = phase_of(plan, session)
    return (
        phase.kind is PhaseKind.ROUND
        and phase.brings_case
        and session.kind is SessionKind.SEVERAL
        and bool(session.projects)
    )


def case_of(plan: Plan, session: Session) -> int:
    """The project that brings its case in this phase; 0 where none does."""
    known = with_case(plan, session) and session.case in session.projects
    return session.case if known else 0


def lacks_case(plan: Plan, session: Session) -> bool:
    """Whether the facilitator has to say first whose case it is."""
    return with_case(plan, session) and not case_of(plan, session)


def rounds_about_case(plan: Plan, session: Session) -> tuple[int, ...]:
    """The rounds that follow on each other about one case, this phase among them."""
    numbers = agenda(plan, session)
    run: list[int] = []
    for number in numbers:
        phase = plan.phases[number]
        if phase.kind is PhaseKind.ROUND and phase.brings_case:
            run.append(number)
        elif session.phase in run:
            break
        else:
            run = []
    return tuple(run) if session.phase in run else ()


Settling = tuple[str, int]
"""A question that the facilitator settles for the group, and for which project."""


def to_settle(dialog: Dialog, session: Session, phase: Phase) -> tuple[Settling, ...]:
    """What the facilitator settles in this phase, in order."""
    aloud = phase.kind is PhaseKind.REFLECT and session.mode is Mode.ALOUD
    if not aloud and phase.kind is not PhaseKind.CHOOSE:
        return ()
    projects = tuple(session.projects) if session.kind is SessionKind.SEVERAL else ()
    return tuple(
        (question.id, project)
        for project in projects or (0,)
        for question in _closed(dialog, phase)
        if not aloud or holds(question.condition, settled_for(dialog, session, project))
    )


def _closed(dialog: Dialog, phase: Phase) -> tuple[Question, ...]:
    found = (dialog.questions.get(question) for question in phase.questions)
    return tuple(q for q in found if q is not None and q.kind is not Kind.OPEN)


def may_ask_to_share(session: Session, phase: Phase) -> bool:
    """Whether the group can be asked if the programme may have what it came to: at the close,
    once, and never in practice."""
    closes = phase.kind is PhaseKind.CLOSE and not session.practice
    return closes and session.sharing is Sharing.NOT_ASKED


def settled_for(dialog: Dialog, session: Session, project: int) -> Mapping[str, Answer]:
    """What the group settled for the project, as answers."""
    return {
        question: as_answer(dialog.questions[question], by_project[project])
        for question, by_project in session.settled.items()
        if project in by_project and question in dialog.questions
    }


def as_answer(question: Question, values: tuple[str, ...]) -> Answer:
    """'Not yet' is to be found out, as is an option that the pack has lost."""
    if values == (Given.SKIPPED.value,):
        return SKIPPED
    options = tuple(value for value in values if question.option(value) is not None)
    return chosen(*options) if options else UNKNOWN


def shown_questions(dialog: Dialog, session: Session, phase: Phase) -> tuple[str, ...]:
    """Those that somebody may have had, after what the group settled."""
    projects = tuple(session.projects) if session.kind is SessionKind.SEVERAL else ()
    settled = [settled_for(dialog, session, project) for project in projects or (0,)]
    return tuple(
        question
        for question in phase.questions
        if question in dialog.questions
        and any(can_apply(dialog, dialog.questions[question], each) for each in settled)
    )


def can_apply(dialog: Dialog, question: Question, settled: Mapping[str, Answer]) -> bool:
    """Whether the question can come to someone, of whose answers only the settled are known."""
    return _known(dialog, question.condition, settled) is not False


def hanging(
    dialog: Dialog, plan: Plan, session: Session, phase: Phase, settled: Mapping[str, Answer]
) -> tuple[str, ...]:
    """Those questions of the phase that not everyone gets: they hang on what each answers, here
    or in another phase. `settled`: for the project of who is asked."""
    phases = [plan.phases[number] for number in agenda(plan, session)]
    asked = {q for one in phases if one.kind is PhaseKind.REFLECT for q in one.questions}
    # What this phase asks, each answers for themselves once more.
    given = {id_: answer for id_, answer in settled.items() if id_ not in phase.questions}
    return tuple(
        id_
        for id_ in phase.questions
        if id_ in dialog.questions
        and _known(dialog, dialog.questions[id_].condition, given, asked) is None
    )


def some_get_more(dialog: Dialog, session: Session, phase: Phase) -> bool:
    """Whether the phase may ask somebody more than it asks everyone, whatever was answered."""
    plan = plan_of(dialog, session)
    projects = tuple(session.projects) if session.kind is SessionKind.SEVERAL else ()
    return any(
        hanging(dialog, plan, session, phase, settled_for(dialog, session, project))
        for project in projects or (0,)
    )


def _known(
    dialog: Dialog,
    condition: Condition,
    settled: Mapping[str, Answer],
    asked: Collection[str] | None = None,
) -> bool | None:
    """Whether it holds; None where that hangs on what each answered. `asked`: what is asked at
    all; None for everything."""
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


def steps(dialog: Dialog, session: Session, phase: Phase) -> int:
    """How many steps the facilitator makes in the phase; at least one."""
    match phase.kind:
        case PhaseKind.REVEAL:
            count = len(shown_questions(dialog, session, phase))
        case PhaseKind.DISCUSS:
            count = len(phase.prompts)
        case PhaseKind.ROUND:
            count = 2
        case PhaseKind.AGREE:
            count = 3
        case _:
            count = len(to_settle(dialog, session, phase))
    return max(count, 1)


def step_of(dialog: Dialog, session: Session, phase: Phase) -> int:
    return min(session.step, steps(dialog, session, phase) - 1)


def gathers(session: Session, phase: Phase) -> bool:
    """Whether the participants are asked for something at this step."""
    match phase.kind:
        case PhaseKind.REFLECT:
            return session.mode is not Mode.ALOUD
        case PhaseKind.ROUND:
            return session.step == 0
        case PhaseKind.AGREE:
            return session.step <= 1
        case _:
            return False


def expected(session: Session, phase: Phase) -> int:
    """How many phones are waited for: those that are asked something."""
    on_one = session.mode is Mode.TOGETHER and phase.kind is PhaseKind.REFLECT
    return min(session.phones, 1) if on_one else session.phones


def is_busy(session: Session, phase: Phase) -> bool:
    return session.open and session.ready < expected(session, phase)


def most_ready(session: Session, phase: Phase) -> bool:
    """Three in four: a word that says no count."""
    return 0 < expected(session, phase) * 3 <= session.ready * 4
