"""Turns `sessie.yaml` into the plans of the sessions that can be held with a pack."""

from __future__ import annotations

from collections.abc import Mapping

from content.form.schema_sessions import (
    AgreeIn,
    ChooseIn,
    CloseIn,
    DiscussIn,
    LobbyIn,
    LookBackIn,
    ReflectIn,
    RevealIn,
    RoundIn,
)
from content.reading.phase_order import check_order
from content.reading.phases import PhaseRead, SessionRead, SessionsRead
from content.reading.wording import Reader
from content.sources.mistakes import Near
from content.sources.source import Location
from dialogs.pack.definition import Question
from dialogs.pack.plan import (
    Contribution,
    Givers,
    Phase,
    Plan,
    SessionKind,
    Words,
)
from dialogs.texts import Text, as_plain

LONGEST_OPENING = 700
"""Characters: with a title above it, one screen of a phone."""
LONGEST_AT_A_GLANCE = 300
"""Characters of a text that is read while people talk."""


def plans_of(
    sessions: SessionsRead | None,
    questions: Mapping[str, Question],
    pairs: Words | None,
    pack: Reader,
) -> dict[str, Plan]:
    """The plans by name, in the order of the file; empty if the pack has no sessions. Mistakes are
    noted."""
    if sessions is None:
        return {}
    read, words = pack.of(sessions.source), pairs or Words((), ())
    plans: dict[str, Plan] = {}
    for session in sessions.sessions:
        id_ = session.form.id
        if id_ in plans:
            read.note((*session.at, "sessie"), "sessie-naam-dubbel", name=id_)
        read.places.name(("sessie", id_), sessions.source, session.at)
        check_order(session, questions, read)
        asked = {question for phase in session.phases for question, _ in phase.questions}
        for number, question in enumerate(session.form.not_openly):
            if question not in asked:
                at = (*session.at, "niet_bij_weinig", number)
                read.note(at, "onbekende-vraag", name=question, near=Near.of(question, asked))
        plans[id_] = _plan(session, words, read)
    return plans


def _plan(session: SessionRead, words: Words, read: Reader) -> Plan:
    form = session.form
    return Plan(
        id=form.id,
        name=read.label(form.name, (*session.at, "naam")),
        minutes=form.minutes,
        whole=form.whole or 0,
        phases=tuple(_phase(phase, read) for phase in session.phases),
        words=words,
        only=None if form.only is None else SessionKind(form.only),
        wait=form.wait,
        not_openly=frozenset(form.not_openly),
    )


def _phase(phase: PhaseRead, read: Reader) -> Phase:
    form, at = phase.form, phase.at
    prompts: tuple[Text, ...] = ()
    contribution, brings_case, others = None, False, None
    match form:
        case DiscussIn(prompts=listed, others=told, brings_case=brings_case):
            prompts = _prompts(listed, at, read)
            others = _maybe(told, (*at, "voor_de_anderen"), LONGEST_AT_A_GLANCE, read)
        case LookBackIn(prompts=listed):
            prompts = _prompts(listed, at, read)
        case RoundIn(brings_case=brings_case):
            contribution = Contribution(
                read.label(form.contribution, (*at, "bijdrage")),
                _said(form.assignment, (*at, "opdracht"), LONGEST_AT_A_GLANCE, read),
                Givers(form.givers),
                form.by_project,
            )
        case LobbyIn() | ReflectIn() | RevealIn() | ChooseIn() | AgreeIn() | CloseIn():
            pass
    return Phase(
        id=form.id,
        kind=phase.kind,
        title=read.label(form.title, (*at, "titel")),
        minutes=form.minutes,
        opening=_maybe(form.opening, (*at, "begin"), LONGEST_OPENING, read),
        hint=_maybe(form.hint, (*at, "tip"), LONGEST_AT_A_GLANCE, read),
        questions=tuple(id_ for id_, _ in phase.questions),
        prompts=prompts,
        others=others,
        contribution=contribution,
        brings_case=brings_case,
        only=None if form.only is None else SessionKind(form.only),
        spare=form.spare,
    )


def _prompts(listed: list[str], at: Location, read: Reader) -> tuple[Text, ...]:
    return tuple(
        _said(texts, (*at, "gespreksvragen", number), LONGEST_AT_A_GLANCE, read)
        for number, texts in enumerate(listed)
    )


def _maybe(texts: str | None, at: Location, most: int, read: Reader) -> Text | None:
    return None if texts is None else _said(texts, at, most, read)


def _said(texts: str, at: Location, most: int, read: Reader) -> Text:
    text = read.fixed(texts, at)
    length = len(as_plain(text.fill(lambda _: None)))
    if length > most:
        read.note(at, "fase-tekst-te-lang", length=length, most=most)
    return text
