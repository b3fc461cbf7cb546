"""Checks that a session's phases can follow each other, in each kind of session."""

from __future__ import annotations

from collections.abc import Mapping

from content.form.schema_sessions import CaseIn
from content.reading.phases import PhaseRead, SessionRead
from content.reading.wording import Reader
from content.sources.mistakes import Near
from dialogs.pack.conditions import (
    All,
    Any,
    Condition,
    Equals,
    Not,
    comparisons,
)
from dialogs.pack.definition import Question
from dialogs.pack.plan import PhaseKind, SessionKind


def check_order(session: SessionRead, questions: Mapping[str, Question], read: Reader) -> None:
    """Note the mistakes in this order of phases."""
    _check_names(session, read)
    _check_ends(session, read)
    for phase in session.phases:
        _check_questions(phase, questions, read)
        form = phase.form
        tells = isinstance(form, CaseIn) and form.brings_case
        if tells and SessionKind.SEVERAL.value not in (form.only, session.form.only):
            read.note((*phase.at, "een_project_vertelt"), "vertelt-bij-een-project")
    for kind in _kinds_of(session):
        _check_asked(_phases_of(session, kind), questions, read)
    _check_minutes(session, read)


def _kinds_of(session: SessionRead) -> list[SessionKind]:
    return [kind for kind in SessionKind if session.form.only in (None, kind.value)]


def _phases_of(session: SessionRead, kind: SessionKind) -> list[PhaseRead]:
    return [phase for phase in session.phases if phase.form.only in (None, kind.value)]


def _check_names(session: SessionRead, read: Reader) -> None:
    taken: set[str] = set()
    for phase in session.phases:
        name = phase.form.id
        if name in taken:
            read.note((*phase.at, phase.kind.value), "sessie-naam-dubbel", name=name)
        taken.add(name)


def _check_ends(session: SessionRead, read: Reader) -> None:
    """The lobby must come first and the closing last, in each kind of session, and neither anywhere
    else."""
    last = len(session.phases) - 1
    for code, kind, place in (
        ("lobby-vooraan", PhaseKind.LOBBY, 0),
        ("afsluiten-achteraan", PhaseKind.CLOSE, last),
    ):
        for number, phase in enumerate(session.phases):
            if (phase.kind is kind) != (number == place) or (
                phase.kind is kind and phase.form.only is not None
            ):
                read.note(phase.at, code)


def _check_questions(phase: PhaseRead, questions: Mapping[str, Question], read: Reader) -> None:
    ids = [id_ for id_, _ in phase.questions]
    for number, (id_, at) in enumerate(phase.questions):
        if id_ in ids[:number]:
            read.note(at, "dubbel-in-lijst", said=id_)
        question = questions.get(id_)
        if question is None:
            if id_ not in read.names.broken and not read.names.some_unread:
                read.note(at, "onbekende-vraag", name=id_, near=Near.of(id_, questions))
        elif phase.kind.settles and not question.one:
            read.note(at, "kiezen-zonder-keuze", name=id_)


def _check_asked(phases: list[PhaseRead], questions: Mapping[str, Question], read: Reader) -> None:
    """Each question must be asked once, after those it depends on, and be shown only after it was
    asked."""
    asked: set[str] = set()
    shown: set[str] = set()
    settled: set[str] = set()
    for phase in phases:
        match phase.kind:
            case PhaseKind.REFLECT:
                here = {id_ for id_, _ in phase.questions}
                for id_, at in phase.questions:
                    if id_ in asked:
                        read.note(at, "fase-vraag-dubbel", name=id_)
                    elif id_ in questions:
                        _check_comes(questions[id_], asked | here | settled, at, read)
                asked |= here
            case PhaseKind.REVEAL:
                for id_, at in phase.questions:
                    if id_ in questions and id_ not in asked:
                        read.note(at, "nog-niet-gesteld", name=id_)
                    elif id_ in shown:
                        read.note(at, "fase-vraag-dubbel", name=id_)
                shown |= {id_ for id_, _ in phase.questions}
            case PhaseKind.CHOOSE:
                settled |= {id_ for id_, _ in phase.questions}
            case (
                PhaseKind.LOBBY
                | PhaseKind.LOOK_BACK
                | PhaseKind.DISCUSS
                | PhaseKind.ROUND
                | PhaseKind.AGREE
                | PhaseKind.CLOSE
            ):
                pass


def _check_comes(
    question: Question, asked: set[str], at: tuple[str | int, ...], read: Reader
) -> None:
    """Note a question that can't come because it depends on one that isn't asked."""
    if not _may_hold(question.condition, asked):
        lacks = (one.question for one in comparisons(question.condition))
        lacking = next(one for one in lacks if one not in asked)
        read.note(at, "fase-vraag-komt-nooit", name=question.id, question=lacking)


def _may_hold(condition: Condition, asked: set[str]) -> bool:
    """Whether the condition can be true with answers to these questions only, each taken by
    itself."""
    match condition:
        case Equals(question):
            return question in asked
        case All(parts):
            return all(_may_hold(part, asked) for part in parts)
        case Any(parts):
            return any(_may_hold(part, asked) for part in parts)
        case Not(part):
            return _may_fail(part, asked)


def _may_fail(condition: Condition, asked: set[str]) -> bool:
    match condition:
        case Equals():
            return True
        case All(parts):
            return any(_may_fail(part, asked) for part in parts)
        case Any(parts):
            return all(_may_fail(part, asked) for part in parts)
        case Not(part):
            return _may_hold(part, asked)


def _check_minutes(session: SessionRead, read: Reader) -> None:
    minutes = session.form.minutes
    for kind in _kinds_of(session):
        count = sum(phase.form.minutes for phase in _phases_of(session, kind))
        if count != minutes:
            at = (*session.at, "minuten")
            read.note(at, "minuten-samen", kind=kind.value, count=count, minutes=minutes)
            return
