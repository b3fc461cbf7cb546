"""Shows the facilitator alone what the group was shown and agreed so far, to read it again.

Made of the frozen showings and of what was decided, so it never says more than they did.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.room.live_session import LiveSession
from bot.room.phases.frozen_showings import thawed
from bot.room.phases.group_agreements import agreements_of
from bot.room.phases.group_checklist import items
from bot.room.phases.hosted_agree import HostedAgree
from bot.room.phases.shown_rounds import READ_BACK, cases, drop_rows
from dialogs.pack.plan import Phase
from dialogs.session.agenda import Agenda
from dialogs.session.anonymity import Texts, TooFew
from dialogs.session.effects import contributions_of
from dialogs.session.group_texts import in_messages
from dialogs.session.outcome_in_short import gaps_shown
from dialogs.session.phases import phase_of
from dialogs.session.phases.agree import agreements_shown
from dialogs.session.phases.reveal import in_short, not_shown_told
from dialogs.session.phases.round import round_shown, shown_by_project
from dialogs.texts import Spans, join
from storage.sessions.reveals import RevealRecord

_AGREEMENTS = 2
"""The step of agreeing at which the agreements are shown."""


def read_back(live: LiveSession) -> None:
    """Send it to the facilitator, the newest last; the message of an earlier time goes."""
    holder, messages = live.session.holder, live.messages
    if not holder:
        return
    parts = [join(texts, "\n") for texts in _so_far(live) if texts]
    head = live.say.phrase("sessie_teruglezen_kop")
    texts = live.marked(in_messages(head, parts, "\n\n"))
    to_drop = [row for round_ in cases(live) for row in drop_rows(live, *round_)]
    messages.send_copy(holder, READ_BACK, texts, tuple(to_drop))
    if live.phase.kind.agrees and live.session.step == 1:
        HostedAgree(live, live.agenda).show_to_lead()


def _so_far(live: LiveSession) -> Iterator[tuple[Spans, ...]]:
    """What was shown, in the order of the plan."""
    records: dict[str, list[RevealRecord]] = {}
    for record in live.work.reveals.all_in(live.record.id):
        records.setdefault(record.question, []).append(record)
    for number in live.agenda.numbers:
        phase = live.plan.phases[number]
        if phase.kind.reveals:
            yield from (_answers(live, id_, records.get(id_, [])) for id_ in phase.questions)
            yield (_not_shown(live, number),)
        elif phase.contribution is not None:
            for case in (0, *sorted(live.session.projects)):
                given = records.get(contributions_of(phase.id, case), [])
                yield _round(live, phase, given) if given else ()
        elif phase.kind.settles:
            there = Agenda(live.dialog, replace(live.session, phase=number))
            yield (phase_of(there).settled_told(),)
        elif phase.kind.agrees:
            if live.agenda.asks_questions and _came_to(live, phase, number) is not None:
                yield gaps_shown(live.dialog, items(live), live.agenda.settled_for(0))
            if (_came_to(live, phase, number) or 0) >= _AGREEMENTS:
                yield agreements_shown(live.say, agreements_of(live))


def _not_shown(live: LiveSession, number: int) -> Spans:
    """For which questions of the phase with this number nothing was shown."""
    there = Agenda(live.dialog, replace(live.session, phase=number))
    questions = there.phase.questions
    of_some = {id_ for id_ in questions if id_ in live.dialog.questions and there.is_of_some(id_)}
    return not_shown_told(live.say, live.session, questions, of_some)


def _answers(live: LiveSession, question_id: str, records: list[RevealRecord]) -> tuple[Spans, ...]:
    question = live.dialog.questions.get(question_id)
    if question is None or not records:
        return ()
    shown = thawed(records[0])
    return () if isinstance(shown, TooFew) else in_short(live.say, question, shown)


def _round(live: LiveSession, phase: Phase, records: list[RevealRecord]) -> tuple[Spans, ...]:
    given = phase.contribution
    assert given is not None  # noqa: S101 (only phases with one come here)
    if given.by_project:
        of = {record.project_id: record.texts for record in records}
        texts = {name: of.get(project, ()) for project, name in live.projects_by_name}
        return shown_by_project(live.say, given.name, texts)
    shown = thawed(records[0])
    return round_shown(live.say, given.name, shown) if isinstance(shown, Texts) else ()


def _came_to(live: LiveSession, phase: Phase, number: int) -> int | None:
    """The step that the phase is at, or was at when they left it; None if they never came there."""
    if live.session.phase == number:
        return live.session.step
    return live.session.reached.get(phase.id)
