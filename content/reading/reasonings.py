"""Reads `redeneringen.yaml`: the reasonings that the bot listens for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from content.form.schema_listening import LanguageIn, ReasoningIn, ReasoningsIn
from content.reading.hearing import Heard
from content.reading.wording import Reader
from content.sources.mistakes import Near
from content.sources.source import Location, Source
from dialogs.hearing.reasoning import (
    WORDS,
    Hearing,
    Probe,
    Reasoning,
    Sign,
)
from dialogs.understanding.listening import heard as heard_in


@dataclass(frozen=True, slots=True)
class Listening:
    """The names of a pack's reasonings and kinds of question, to check references to them."""

    kinds: dict[str, str] = field(default_factory=dict)
    """Each kind of question, with its word on the command line."""
    ids: frozenset[str] = frozenset()
    probes: frozenset[str] = frozenset()
    unread: bool = False
    """Whether the file couldn't be read, so that no reference can be checked."""

    @classmethod
    def to(cls, raw: ReasoningsIn | None) -> Listening:
        if raw is None:
            return cls(unread=True)
        probes = frozenset(probe.id for entry in raw.reasonings for probe in entry.probes)
        return cls(dict(raw.kinds), frozenset(entry.id for entry in raw.reasonings), probes)

    def about(self, kind: str | None, at: Location, read: Reader) -> str:
        """The kind of a question; by default the first of the list."""
        if kind is None:
            return next(iter(self.kinds), "")
        if kind not in self.kinds and not self.unread:
            near = Near.of(kind, self.kinds)
            read.note(at, "onbekende-vraagsoort", name=kind, near=near)
        return kind

    def reasoning(self, id_: str | None, at: Location, read: Reader) -> str | None:
        """The reasoning that an option expresses."""
        if id_ is not None and id_ not in self.ids and not self.unread:
            near = Near.of(id_, self.ids)
            read.note(at, "onbekende-redenering", name=id_, near=near)
        return id_


def reasonings_in(
    own: tuple[ReasoningsIn, Source] | None,
    language: tuple[LanguageIn, Source] | None,
    read: Reader,
) -> tuple[dict[str, Reasoning], Hearing]:
    """The reasonings to listen for, and how to read the language; empty if either file is missing
    or can't be read."""
    if own is None or language is None:
        return {}, Hearing()
    before = len(read.mistakes)
    raw, here = own[0], read.of(own[1])
    heard = Heard.of(language[0], read.of(language[1]))
    heard.learn(raw.lists, here)
    reasonings, hearing = _reasonings(raw, heard, here), heard.hearing()
    if len(read.mistakes) == before:  # else an example could fail for that
        _check_examples(raw, reasonings, hearing, here)
    return reasonings, hearing


def _reasonings(raw: ReasoningsIn, heard: Heard, read: Reader) -> dict[str, Reasoning]:
    """The reasonings by id, in the order of the file."""
    made: dict[str, Reasoning] = {}
    probes: set[str] = set()
    for number, entry in enumerate(raw.reasonings):
        at: Location = ("redeneringen", number)
        if entry.id in made:
            read.note((*at, "redenering"), "redenering-dubbel", name=entry.id)
        read.places.name(("redenering", entry.id), read.source, at)
        made[entry.id] = Reasoning(
            id=entry.id,
            name=read.label(entry.name, (*at, "naam")),
            probes=tuple(_probes(entry, at, probes, raw, read)),
            kinds=_kinds(entry.kinds, (*at, "alleen_bij"), raw, read),
            signs=tuple(
                Sign(
                    heard.patterns(sign.phrases, (*at, "signalen", place, "zinnen"), read),
                    sign.whole,
                    _kinds(sign.after, (*at, "signalen", place, "bij"), raw, read),
                    heard.patterns(sign.without, (*at, "signalen", place, "zonder"), read),
                    heard.patterns(
                        sign.without_near, (*at, "signalen", place, "zonder_in_zin"), read
                    ),
                )
                for place, sign in enumerate(entry.signs)
            ),
            unless=heard.guards(entry.unless, (*at, "tenzij"), read),
        )
    return made


def _probes(
    entry: ReasoningIn, at: Location, taken: set[str], raw: ReasoningsIn, read: Reader
) -> Iterator[Probe]:
    for number, probe in enumerate(entry.probes):
        where = (*at, "peilingen", number)
        if probe.id in taken:
            read.note((*where, "peiling"), "peiling-dubbel", name=probe.id)
        taken.add(probe.id)
        read.places.name(("peiling", probe.id), read.source, where)
        name = read.label(probe.name, (*where, "kort"))
        text = read.standing(probe.text, (*where, "tekst"), WORDS)
        yield Probe(probe.id, name, text, _kinds(probe.after, (*where, "bij"), raw, read))


def _kinds(kinds: list[str], at: Location, raw: ReasoningsIn, read: Reader) -> frozenset[str]:
    for number, kind in enumerate(kinds):
        if kind not in raw.kinds:
            near = Near.of(kind, raw.kinds)
            read.note((*at, number), "onbekende-vraagsoort", name=kind, near=near)
    return frozenset(kinds)


def _check_examples(
    raw: ReasoningsIn, reasonings: Mapping[str, Reasoning], hearing: Hearing, read: Reader
) -> None:
    """Note each sign that misses its own examples, or matches a look-alike."""
    for number, entry in enumerate(raw.reasonings):
        reasoning = reasonings[entry.id]
        for place, (sign_in, sign) in enumerate(zip(entry.signs, reasoning.signs, strict=True)):
            at: Location = ("redeneringen", number, "signalen", place)
            kinds = (*sign_in.after, *entry.kinds, *raw.kinds)
            alone = replace(reasoning, signs=(sign,))
            for line, example in enumerate(sign_in.examples):
                if heard_in(alone, hearing, example, kinds[0]) is None:
                    read.note((*at, "voorbeeld", line), "voorbeeld-niet-gehoord", said=example)
            for line, example in enumerate(sign_in.look_alikes):
                words = heard_in(reasoning, hearing, example, kinds[0])
                if words is not None:
                    where = (*at, "maar_niet", line)
                    read.note(where, "maar-niet-gehoord", said=example, words=words)
