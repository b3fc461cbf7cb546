"""Reads `hulp.yaml`, with whom people can turn to: the pack's own first, then that for all
packs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from content.form.schema_support import SupportIn, SupportTextsIn
from content.reading.files import PackFiles
from content.reading.glossary import glossary_of
from content.reading.wording import Reader
from content.sources.mistakes import Mistake, Near
from content.sources.source import Location, Source
from dialogs.concerns.concern import Weight
from dialogs.concerns.watch import KindOfConcern
from dialogs.pack.definition import Explained
from dialogs.pack.support import NOTHING, English, Support
from dialogs.texts import Text, as_plain
from dialogs.understanding.options.in_dutch import as_typed

Read = Sequence[tuple[SupportIn, Source]]
_NUMBER = re.compile(r"\d{3,}(?:[ -]\d+)*")
_GOOD_FOR = timedelta(days=365)
PLAIN = "makkelijk"
"""The key of the texts in plain words."""


def support_of(
    read_files: Read, kinds: Sequence[KindOfConcern], pack: Reader, missing_in: Source
) -> Support:
    """The support from these files. Each of the `kinds` needs words, and no other kind may have
    any; missing words are reported as a mistake in `missing_in`."""
    if not read_files:
        return Support()
    names = {name for raw, _ in read_files for name in (*raw.numbers, *raw.roles)}
    words: dict[str, str] = {}
    texts, plain = Support(), Support()
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
        if raw.plain is not None:
            plain = told.add(plain, raw.plain, (PLAIN,), unless=texts)
        texts = told.add(texts, raw, (), unless=texts)
    _check_kinds(read_files if kinds else (), {kind.id for kind in kinds}, pack)
    missing = pack.of(missing_in)
    for kind in kinds:
        known = texts.messages if kind.weight is Weight.SERIOUS else texts.worries
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
    return replace(texts, dutch=dutch, foreign=foreign, words=words, english=english, plainer=plain)


def help_glossary_of(read_files: Read, pack: Reader) -> dict[str, Explained]:
    """Read what words in these texts mean, for somebody who asks about one."""
    glossary: dict[str, Explained] = {}
    for raw, source in read_files:
        glossary = {**glossary_of(raw.glossary, pack.of(source)), **glossary}
    return glossary


def _check_kinds(read_files: Read, known: set[str], pack: Reader) -> None:
    """Note a mistake for each kind that has words and isn't watched for."""
    for raw, source in read_files:
        for at, one in (((), raw), ((PLAIN,), raw.plain)):
            if one is None:
                continue
            by_kind = (
                ("ernstig", one.messages),
                ("zorg", one.worries),
                ("misschien_zorg", one.maybe),
            )
            for key, told_of in by_kind:
                for name in sorted(told_of.keys() - known):
                    near, where = Near.of(name, known), (*at, key, name)
                    pack.of(source).note(where, "onbekende-soort-zorg", name=name, near=near)


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

    def add(self, known: Support, raw: SupportTextsIn, at: Location, *, unless: Support) -> Support:
        """Add the texts of one more file to those that are known. `unless`: the texts of a file
        that takes precedence; what those say, in usual or plain words, isn't added."""

        def texts(raw: Mapping[str, str], key: str, said: Mapping[str, Text]) -> dict[str, Text]:
            new = {kind: one for kind, one in raw.items() if kind not in said}
            return {kind: self.text(one, (*at, key, kind)) for kind, one in new.items()}

        past = None if unless.past is not NOTHING else raw.past
        doubt = None if unless.doubt is not NOTHING else raw.doubt
        routes = () if unless.routes else raw.routes
        return replace(
            known,
            messages={**known.messages, **texts(raw.messages, "ernstig", unless.messages)},
            worries={**known.worries, **texts(raw.worries, "zorg", unless.worries)},
            maybe={**known.maybe, **texts(raw.maybe, "misschien_zorg", unless.maybe)},
            past=known.past if past is None else self.text(past, (*at, "voorbij")),
            doubt=known.doubt if doubt is None else self.text(doubt, (*at, "twijfel")),
            routes=known.routes
            or tuple(self.text(one, (*at, "onveilig", n)) for n, one in enumerate(routes)),
        )

    def text(self, raw: str, at: Location) -> Text:
        text = self._read.with_words(raw, at, self._names)
        found = _NUMBER.search(as_plain(text.fill(lambda _: "")))
        if found is not None:
            self._read.note(at, "nummer-in-tekst", said=found[0])
        return text
