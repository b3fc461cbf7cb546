"""Reads `hulp.yaml`, with whom people can turn to: the pack's own first, then that for all
packs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from content.form.schema_support import SupportIn
from content.reading.files import PackFiles
from content.reading.wording import Reader
from content.sources.mistakes import Mistake, Near
from content.sources.source import Location, Source
from dialogs.concerns.concern import Weight
from dialogs.concerns.watch import KindOfConcern
from dialogs.pack.support import NOTHING, English, Support
from dialogs.texts import Text, as_plain
from dialogs.understanding.options.in_dutch import as_typed

Read = Sequence[tuple[SupportIn, Source]]
_NUMBER = re.compile(r"\d{3,}(?:[ -]\d+)*")
_GOOD_FOR = timedelta(days=365)


def support_of(
    read_files: Read, kinds: Sequence[KindOfConcern], pack: Reader, missing_in: Source
) -> Support:
    """The support from these files. Each of the `kinds` needs words, and no other kind may have
    any; missing words are reported as a mistake in `missing_in`."""
    if not read_files:
        return Support()
    names = {name for raw, _ in read_files for name in (*raw.numbers, *raw.roles)}
    words: dict[str, str] = {}
    messages: dict[str, Text] = {}
    lines: dict[str, Text] = {}
    maybe: dict[str, Text] = {}
    past = doubt = NOTHING
    routes: tuple[Text, ...] = ()
    for raw, source in read_files:
        told = _Told(pack.of(source), names)
        words = {**{key: one.number for key, one in raw.numbers.items()}, **words}
        words = {
            **{
                key: as_plain(told.text(one, ("rollen", key)).fill(lambda _: None))
                for key, one in raw.roles.items()
            },
            **words,
        }
        messages = {**told.texts(raw.messages, "ernstig"), **messages}
        lines = {**told.texts(raw.worries, "zorg"), **lines}
        maybe = {**told.texts(raw.maybe, "misschien_zorg"), **maybe}
        if past is NOTHING and raw.past is not None:
            past = told.text(raw.past, ("voorbij",))
        if doubt is NOTHING and raw.doubt is not None:
            doubt = told.text(raw.doubt, ("twijfel",))
        if not routes:
            routes = tuple(told.text(one, ("onveilig", n)) for n, one in enumerate(raw.routes))
    _check_kinds(read_files if kinds else (), {kind.id for kind in kinds}, pack)
    missing = pack.of(missing_in)
    for kind in kinds:
        known = messages if kind.weight is Weight.SERIOUS else lines
        if kind.id not in known:
            at = (kind.weight.value,)
            there = at if at in missing_in.places else ()
            missing.note(there, "soort-zonder-bericht", kind=kind.id)
    dutch = frozenset(word for raw, _ in read_files for word in raw.dutch)
    foreign = frozenset(word for raw, _ in read_files for word in raw.foreign)
    english = English(
        {
            as_typed(said): means
            for raw, _ in read_files
            for means, every in raw.english.items()
            for said in every
        }
    )
    return Support(messages, past, lines, routes, dutch, foreign, words, doubt, maybe, english)


def _check_kinds(read_files: Read, known: set[str], pack: Reader) -> None:
    """Note a mistake for each kind that has words and isn't watched for."""
    for raw, source in read_files:
        by_kind = (("ernstig", raw.messages), ("zorg", raw.worries), ("misschien_zorg", raw.maybe))
        for key, told_of in by_kind:
            for name in sorted(told_of.keys() - known):
                near = Near.of(name, known)
                pack.of(source).note((key, name), "onbekende-soort-zorg", name=name, near=near)


def long_ago(files: PackFiles, today: date) -> Iterator[Mistake]:
    """A warning for each phone number that nobody checked for a year."""
    for raw, source in files.support:
        for name, one in raw.numbers.items():
            if today - one.checked > _GOOD_FOR:
                at: Location = ("nummers", name, "nagekeken")
                yield source.mistake(at, "nummer-lang-geleden", name=name, said=str(one.checked))


class _Told:
    """Reads texts in which nothing is filled in but numbers and roles."""

    def __init__(self, read: Reader, names: set[str]) -> None:
        self._read, self._names = read, names

    def texts(self, raw: Mapping[str, str], key: str) -> dict[str, Text]:
        return {kind: self.text(one, (key, kind)) for kind, one in raw.items()}

    def text(self, raw: str, at: Location) -> Text:
        text = self._read.with_words(raw, at, self._names)
        found = _NUMBER.search(as_plain(text.fill(lambda _: "")))
        if found is not None:
            self._read.note(at, "nummer-in-tekst", said=found[0])
        return text
