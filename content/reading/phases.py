"""Reads the sessions in `sessie.yaml`, checking each phase by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from content.form.form import valid
from content.form.schema_sessions import (
    PHASES,
    AgreeIn,
    AnyPhaseIn,
    ChooseIn,
    CloseIn,
    DiscussIn,
    LobbyIn,
    LookBackIn,
    ReflectIn,
    RevealIn,
    RoundIn,
    SessionIn,
    SessionsIn,
)
from content.sources.mistakes import Mistake
from content.sources.source import Location, Source
from dialogs.pack.plan import PhaseKind


@dataclass(frozen=True, slots=True)
class PhaseRead:
    """A phase, and its place in the file."""

    kind: PhaseKind
    form: AnyPhaseIn
    at: Location

    @property
    def questions(self) -> tuple[tuple[str, Location], ...]:
        """The questions that it names, each with its place."""
        match self.form:
            case ReflectIn(questions=listed) | RevealIn(questions=listed):
                return tuple((id_, (*self.at, "vragen", n)) for n, id_ in enumerate(listed))
            case ChooseIn(question=id_):
                return ((id_, (*self.at, "vraag")),)
            case LobbyIn() | LookBackIn() | DiscussIn() | RoundIn() | AgreeIn() | CloseIn():
                return ()


@dataclass(frozen=True, slots=True)
class SessionRead:
    """A session without mistakes in its own form."""

    form: SessionIn
    at: Location
    phases: tuple[PhaseRead, ...]


@dataclass(slots=True)
class SessionsRead:
    source: Source
    sessions: list[SessionRead] = field(default_factory=list)


def sessions_in(source: Source, mistakes: list[Mistake]) -> SessionsRead:
    """The sessions without mistakes in a file; mistakes are noted."""
    whole = valid(SessionsIn, source, (), source.data, mistakes)
    read = SessionsRead(source)
    for number, raw in enumerate(_listed(source.data, "sessies")):
        at = ("sessies", number)
        found = len(mistakes)
        phases = tuple(_phases(source, (*at, "fasen"), _listed(raw, "fasen"), mistakes))
        if whole is not None and len(mistakes) == found:
            read.sessions.append(SessionRead(whole.sessions[number], at, phases))
    return read


def _listed(raw: Any, key: str) -> list[Any]:
    found = raw.get(key) if isinstance(raw, dict) else None
    return found if isinstance(found, list) else []


def _phases(
    source: Source, at: Location, listed: list[Any], mistakes: list[Mistake]
) -> Iterator[PhaseRead]:
    for number, raw in enumerate(listed):
        where = (*at, number)
        kind = next((key for key in PHASES if isinstance(raw, dict) and key in raw), None)
        if kind is None:
            known = ", ".join(f"'{key}:'" for key in PHASES)
            mistakes.append(source.mistake(where, "geen-fase", known=known))
            continue
        form = valid(PHASES[kind], source, where, raw, mistakes)
        if form is not None:
            yield PhaseRead(PhaseKind(kind), form, where)
