"""Reads a pack's files once, and checks each by itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from content.form.form import valid
from content.form.schema import PackIn, PhrasesIn
from content.form.schema_listening import LanguageIn, ReasoningsIn
from content.form.schema_support import SupportIn
from content.form.schema_themes import ENTRIES, Entry, ThemeIn
from content.reading.phases import SessionsRead, sessions_in
from content.reading.plain_words import in_plain_words
from content.reading.typed_examples import lines_of
from content.reading.written_conditions import Names
from content.sources.mistakes import Mistake, PackError
from content.sources.source import (
    UNOPENED,
    Location,
    Source,
    read,
)
from content.upgrading.old_form import old_in

PACK_FILE = "pakket.yaml"
SESSIONS_FILE = "sessie.yaml"
PHRASES_FILE = "teksten.yaml"
REASONINGS_FILE = "redeneringen.yaml"
LANGUAGE_FILE = "luisteren.yaml"
SUPPORT_FILE = "hulp.yaml"
WORD_LIST_FILE = "woordenlijst.yaml"
HOUSE = Path(__file__).resolve().parents[1]
"""The folder with the shared sentences, and how to read Dutch, for packs without their own."""

_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One theme's file. `theme` is None if its own keys have a mistake."""

    source: Source
    theme: ThemeIn | None
    entries: list[tuple[Location, Entry]]


@dataclass(slots=True)
class PackFiles:
    """Everything in a pack's folder. `names`: the questions that exist, and whether some couldn't
    be read."""

    pack: PackIn | None
    source: Source
    chapters: list[Chapter] = field(default_factory=list)
    plain_chapters: list[Chapter] = field(default_factory=list)
    """The same in plain words; none if no chapter has these."""
    phrases: list[tuple[PhrasesIn, Source]] = field(default_factory=list)
    """The shared sentences: the pack's own, then those for all packs. The first to have one
    counts."""
    own_phrases: bool = False
    """Whether the first of them are the pack's own."""
    reasonings: tuple[ReasoningsIn, Source] | None = None
    language: tuple[LanguageIn, Source] | None = None
    concerns: list[tuple[LanguageIn, Source]] = field(default_factory=list)
    """The files that may have `ernstig`: the shared one, then those nearer to the pack. Empty when
    one can't be read, for then nobody knows which kinds there are."""
    listens: bool = False
    """Whether there is a file with reasonings, readable or not: not every pack listens."""
    support: list[tuple[SupportIn, Source]] = field(default_factory=list)
    """Whom people can turn to: the pack's own file, then that for all packs. The first counts."""
    sessions: SessionsRead | None = None
    examples: tuple[str, ...] = ()
    """The lines of what people type at its questions."""
    names: Names = field(default_factory=Names)
    mistakes: list[Mistake] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    @property
    def unheard(self) -> bool:
        """Whether the pack has reasonings that can't be read because of a mistake."""
        return self.listens and (self.reasonings is None or self.language is None)

    @property
    def help_missing_in(self) -> Source:
        """Where to report that a kind has no words: the pack's own help, the pack if it adds kinds
        of its own, else the help for all packs."""
        nearest = self.support[0][1] if self.support else self.source
        kinds = any(raw.concerns.kinds for raw, at in self.concerns if at.name == LANGUAGE_FILE)
        return self.source if kinds and nearest.name != SUPPORT_FILE else nearest

    @property
    def version(self) -> str:
        """A hash of all data. Comments and empty lines don't change it."""
        digest = hashlib.sha256()
        for source in self.sources:
            digest.update(repr(source.data).encode())
        return digest.hexdigest()[:12]


def read_pack(folder: Path) -> PackFiles:
    """Read everything in the folder. Raises PackError if `pakket.yaml` isn't YAML at all,
    or with one mistake if any of them is in the old form."""
    source = read(folder, PACK_FILE)
    _refuse_old(folder, source)
    mistakes: list[Mistake] = []
    pack = valid(PackIn, source, (), source.data, mistakes)
    files = PackFiles(pack, source, mistakes=mistakes, sources=[source])
    if pack is None:
        return files
    for number, name in enumerate(pack.themes):
        at = ("themas", number)
        if name in pack.themes[:number]:
            mistakes.append(source.mistake(at, "dubbel-in-lijst", said=name))
            continue
        theme = _theme(folder, name, files, at)
        if theme is None:
            files.names.some_unread = True
        else:
            files.sources.append(theme)
            files.chapters.append(_chapter(theme, files.names, mistakes))
    _read_plain(files)
    _read_phrases(folder, files)
    support = [
        read_whole(place, SUPPORT_FILE, SupportIn, mistakes, shown)
        for place, shown in near(folder, SUPPORT_FILE)
    ]
    if None not in support:  # otherwise it is unknown which kinds have words
        files.support = [one for one in support if one is not None]
    _read_languages(folder, files)
    files.listens = (folder / REASONINGS_FILE).exists()
    if files.listens:
        files.reasonings = read_whole(folder, REASONINGS_FILE, ReasoningsIn, mistakes)
    _read_sessions(folder, files)
    files.examples = lines_of(folder)
    files.sources += (source for _, source in files.phrases)
    files.sources += (source for _, source in files.support)
    files.sources += (source for _, source in files.concerns)
    if files.reasonings is not None:
        files.sources.append(files.reasonings[1])
    return files


def _refuse_old(folder: Path, pack: Source) -> None:
    listed = pack.data.get("themas") if isinstance(pack.data, dict) else None
    themes = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    used = [(folder, name, name) for name in (PACK_FILE, *themes, SESSIONS_FILE, REASONINGS_FILE)]
    for name in (PHRASES_FILE, SUPPORT_FILE, WORD_LIST_FILE):
        used += [(place, name, shown) for place, shown in near(folder, name)]
    for place, name, shown in used:
        refuse_old(place, name, shown)


def refuse_old(folder: Path, name: str, shown: str) -> None:
    """Raise PackError with one mistake if the file is in the old form. One that can't be read is
    left to whoever reads it."""
    try:
        source = read(folder, name)
    except PackError:
        return
    place = next(old_in(name, source.data), None)
    if place is not None:
        raise PackError([replace(source, name=shown).mistake(place, "oude-vorm")])


def _read_sessions(folder: Path, files: PackFiles) -> None:
    if not (folder / SESSIONS_FILE).exists():  # not every pack is for a group
        return
    try:
        source = read(folder, SESSIONS_FILE)
    except PackError as error:
        files.mistakes.extend(error.mistakes)
    else:
        files.sources.append(source)
        files.sessions = sessions_in(source, files.mistakes)


def _read_phrases(folder: Path, files: PackFiles) -> None:
    for place, shown in near(folder, PHRASES_FILE):
        found = read_whole(place, PHRASES_FILE, PhrasesIn, files.mistakes, shown)
        if found is not None:
            files.phrases.append(found)
            files.own_phrases |= place == folder.resolve()


def _read_languages(folder: Path, files: PackFiles) -> None:
    """The nearest file that describes the language counts, and wholly; concerns add up over all
    files."""
    some_unread = False
    for place, shown in near(folder, LANGUAGE_FILE):
        found = read_whole(place, LANGUAGE_FILE, LanguageIn, files.mistakes, shown)
        if found is None:
            some_unread = True
            continue
        files.concerns.insert(0, found)
        if files.language is None and found[0].is_language:
            files.language = found
    if some_unread:
        files.concerns.clear()


def near(folder: Path, name: str) -> Iterator[tuple[Path, str]]:
    """Each place where such a file exists, nearest first, with its name as seen from the pack."""
    own = folder.resolve()
    for place in dict.fromkeys((own, own.parent, HOUSE)):
        if os.path.lexists(place / name):
            yield place, os.path.relpath(place / name, own)


def read_whole(
    folder: Path,
    name: str,
    model: type[_Model],
    mistakes: list[Mistake],
    shown: str | None = None,
) -> tuple[_Model, Source] | None:
    """Read a file with one form; None if it has mistakes, which are noted.

    `shown`: its name relative to the pack's folder, if it is elsewhere.
    """
    try:
        source = replace(read(folder, name), name=shown or name)
    except PackError as error:
        mistakes.extend(replace(mistake, file=shown or name) for mistake in error.mistakes)
        return None
    found = valid(model, source, (), source.data, mistakes)
    return None if found is None else (found, source)


def _theme(folder: Path, name: str, files: PackFiles, named_at: Location) -> Source | None:
    """Read a theme's file. If it can't be opened, the mistake is reported where the pack names
    it."""
    try:
        return read(folder, name)
    except PackError as error:
        files.mistakes.extend(
            files.source.mistake(named_at, mistake.code, file=name)
            if mistake.code in UNOPENED
            else mistake
            for mistake in error.mistakes
        )
        return None


def _chapter(source: Source, names: Names, mistakes: list[Mistake]) -> Chapter:
    theme = valid(ThemeIn, source, (), source.data, mistakes)
    content = source.data.get("inhoud") if isinstance(source.data, dict) else None
    entries: list[tuple[Location, Entry]] = []
    names.some_unread |= not isinstance(content, list)
    for number, raw in enumerate(content if isinstance(content, list) else ()):
        entry = _entry(source, ("inhoud", number), raw, mistakes)
        ids = set(_ids_in(raw))
        names.coming |= ids
        if entry is not None:
            entries.append((("inhoud", number), entry))
        if entry is None or theme is None:
            names.broken |= ids
    return Chapter(source, theme, entries)


def _read_plain(files: PackFiles) -> None:
    """Read the chapters once more, in plain words. Most mistakes were noted the first time."""
    plain = [in_plain_words(chapter.source) for chapter in files.chapters]
    if any(plain):
        again: list[Mistake] = []
        files.plain_chapters = [
            usual if source is None else _chapter(source, files.names, again)
            for usual, source in zip(files.chapters, plain, strict=True)
        ]
        files.mistakes += [one for one in again if one not in files.mistakes]


def _ids_in(raw: object) -> Iterator[str]:
    """The ids of an entry and of the questions in it, even if the entry has mistakes."""
    if not isinstance(raw, dict):
        return
    yield from (raw[key] for key in ENTRIES if isinstance(raw.get(key), str))
    questions = raw.get("vragen")
    for question in questions if isinstance(questions, list) else ():
        yield from _ids_in(question)


def _entry(
    source: Source, location: Location, raw: object, mistakes: list[Mistake]
) -> Entry | None:
    kind = next((key for key in ENTRIES if isinstance(raw, dict) and key in raw), None)
    if kind is None:
        mistakes.append(source.mistake(location, "geen-onderdeel"))
        return None
    return valid(ENTRIES[kind], source, location, raw, mistakes)
