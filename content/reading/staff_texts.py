"""Reads the texts for programme staff from `editie.yaml`, next to the packs or else the bot's
own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.form.schema_edition import EditionIn
from content.reading.files import near, read_whole, refuse_old
from content.reading.staff_sentences import (
    CHAT,
    CODEBOOK,
    REPORT,
    Declared,
    Sentences,
    StaffTexts,
)
from content.sources.markup import MarkupError, parse_text
from content.sources.mistakes import Mistake, Near, PackError
from content.sources.source import Location, Source
from dialogs.texts import Text

EDITION_FILE = "editie.yaml"


def staff_mistakes(content: Path) -> tuple[Mistake, ...]:
    """All mistakes in these texts."""
    try:
        staff_texts(content)
    except PackError as error:
        return error.mistakes
    return ()


def staff_texts(content: Path) -> StaffTexts:
    """The texts for those who use the packs in `content`. Raises PackError with all mistakes."""
    mistakes: list[Mistake] = []
    place, shown = next(near(content, EDITION_FILE))
    refuse_old(place, EDITION_FILE, shown)
    found = read_whole(place, EDITION_FILE, EditionIn, mistakes, shown)
    if found is None:
        raise PackError(mistakes)
    raw, source = found
    read = _StaffTextReader(source, mistakes)
    texts = StaffTexts(
        chat=read.sentences(raw.chat, ("gesprek",), CHAT),
        report=read.sentences(raw.report, ("rapport",), REPORT),
        codebook=read.sentences(raw.codebook, ("codeboek",), CODEBOOK),
    )
    if mistakes:
        raise PackError(mistakes)
    return texts


@dataclass(frozen=True, slots=True)
class _StaffTextReader:
    source: Source
    mistakes: list[Mistake]

    def sentences(self, raw: Mapping[str, str], at: Location, declared: Declared) -> Sentences:
        """The sentences under one key of the file; mistakes are noted."""
        for key in declared.keys() - raw.keys():
            self.mistakes.append(self.source.mistake(at, "zin-ontbreekt", key=key))
        return Sentences(dict(self._known(raw, at, declared)))

    def _known(
        self, raw: Mapping[str, str], at: Location, declared: Declared
    ) -> Iterator[tuple[str, Text]]:
        for key, written in raw.items():
            where = (*at, key)
            if key not in declared:
                near_by = Near.of(key, declared)
                self.mistakes.append(
                    self.source.mistake(where, "onbekende-zin", key=key, near=near_by)
                )
            else:
                yield key, self._text(written, where, declared[key])

    def _text(self, raw: str, at: Location, slots: tuple[str, ...]) -> Text:
        try:
            text = parse_text(raw)
        except MarkupError as error:
            self.mistakes.append(self.source.mistake(at, error.code, **error.details))
            return Text(())
        for name in sorted(text.slots().difference(slots)):
            self.mistakes.append(
                self.source.mistake(at, "onbekende-invulling", name=name, near=Near.of(name, slots))
            )
        return text
