"""From `redeneringen.yaml` to the reasonings that the bot listens for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from content.mistakes import did_you_mean
from content.schema import ReasoningIn, ReasoningsIn, Texts
from content.source import Location
from dialogs.reasoning import WORDS, Probe, Reasoning
from dialogs.texts import Text


class Desk(Protocol):
    """What is needed of the assembly: its texts, and its list of mistakes."""

    def text(self, texts: Texts, at: Location, *slots: str) -> Text: ...

    def label(self, texts: Texts, at: Location) -> str: ...

    def note(self, at: Location, what: str, remedy: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Listening:
    """The names of a pack's reasonings and kinds of question, for who refers to them."""

    kinds: dict[str, str] = field(default_factory=dict)
    """Each kind of question, with its word on the command line."""
    ids: frozenset[str] = frozenset()
    unread: bool = False
    """The file couldn't be read: nobody knows what it names."""

    @classmethod
    def to(cls, raw: ReasoningsIn | None) -> Listening:
        if raw is None:
            return cls(unread=True)
        return cls(dict(raw.kinds), frozenset(entry.id for entry in raw.reasonings))

    def about(self, kind: str | None, at: Location, desk: Desk) -> str:
        """The kind of a question; where none is written, the first of the list."""
        if kind is None:
            return next(iter(self.kinds), "")
        if kind not in self.kinds and not self.unread:
            what = f"Er is geen soort vraag '{kind}'."
            desk.note(at, what, did_you_mean(kind, list(self.kinds)))
        return kind

    def reasoning(self, id_: str | None, at: Location, desk: Desk) -> str | None:
        """The reasoning that an option says."""
        if id_ is not None and id_ not in self.ids and not self.unread:
            what = f"Er is geen redenering '{id_}'."
            desk.note(at, what, did_you_mean(id_, list(self.ids)))
        return id_


def assembled(raw: ReasoningsIn, desk: Desk) -> dict[str, Reasoning]:
    """The reasonings by id, in the order of the file."""
    made: dict[str, Reasoning] = {}
    probes: set[str] = set()
    for number, entry in enumerate(raw.reasonings):
        at: Location = ("redeneringen", number)
        if entry.id in made:
            what = f"De redenering '{entry.id}' staat er 2 keer."
            desk.note((*at, "redenering"), what, "Hernoem er 1.")
        made[entry.id] = Reasoning(
            id=entry.id,
            name=desk.label(entry.name, (*at, "naam")),
            probes=tuple(_probes(entry, at, probes, raw, desk)),
            kinds=_kinds(entry.kinds, (*at, "alleen_bij"), raw, desk),
            phrases=tuple(entry.phrases),
        )
    return made


def _probes(
    entry: ReasoningIn, at: Location, taken: set[str], raw: ReasoningsIn, desk: Desk
) -> Iterator[Probe]:
    for number, probe in enumerate(entry.probes):
        where = (*at, "peilingen", number)
        if probe.id in taken:
            what = f"De peiling '{probe.id}' staat er 2 keer."
            desk.note((*where, "peiling"), what, "Hernoem er 1.")
        taken.add(probe.id)
        text = desk.text(probe.text, (*where, "tekst"), WORDS)
        yield Probe(probe.id, text, _kinds(probe.after, (*where, "bij"), raw, desk))


def _kinds(kinds: list[str], at: Location, raw: ReasoningsIn, desk: Desk) -> frozenset[str]:
    for number, kind in enumerate(kinds):
        if kind not in raw.kinds:
            what = f"Er is geen soort vraag '{kind}'."
            desk.note((*at, number), what, did_you_mean(kind, list(raw.kinds)))
    return frozenset(kinds)
