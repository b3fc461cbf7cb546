"""A pack's folder in, a dialog out, or every mistake in it at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from content.reading.assemble import Assembly
from content.reading.files import PackFiles, read_pack
from content.sources.mistakes import Mistake, PackError, errors
from content.sources.places import Places
from dialogs.pack.definition import Dialog


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dialog, and where everything in it was written."""

    dialog: Dialog
    places: Places


def load(folder: Path, language: str = "nl") -> Dialog:
    """The pack in `folder`, in one language. Raises PackError with all its mistakes."""
    return load_with_places(folder, language).dialog


def load_with_places(folder: Path, language: str = "nl") -> Loaded:
    """The pack, and where everything in it stands. Raises PackError with all its mistakes."""
    files = read_pack(folder)
    mistakes = list(files.mistakes)
    loaded = assembled(files, language, mistakes)
    if loaded is None or errors(mistakes):
        raise PackError(errors(mistakes))
    return loaded


def assembled(
    files: PackFiles, language: str, mistakes: list[Mistake], *, whole: bool = True
) -> Loaded | None:
    """What can be made of the files, and its mistakes noted; None without a `pakket.yaml`.

    `whole`: a text that isn't there in this language is a mistake too.
    """
    if files.pack is None:
        return None
    assembly = Assembly(files.pack, files.source, language, files.names, mistakes, whole=whole)
    if files.sessions is not None:
        assembly.expect_sessions()
    if files.listens:
        assembly.listen_for(None if files.reasonings is None else files.reasonings[0])
    for chapter in files.chapters:
        if chapter.theme is not None:
            assembly.begin_theme(chapter.theme, chapter.source)
            for at, entry in chapter.entries:
                assembly.add(entry, at)
    for number, (phrases, source) in enumerate(files.phrases):
        assembly.add_phrases(phrases, source, own=files.own_phrases and number == 0)
    if not files.some_phrases_unread:
        assembly.check_phrases(files.phrases[0][1] if files.own_phrases else files.source)
    assembly.watch_for(files.concerns)
    assembly.add_support(files.support, files.help_missing_in)
    if files.reasonings is not None and files.language is not None:
        assembly.add_reasonings(files.reasonings, files.language)
    if files.sessions is not None:
        assembly.add_sessions(files.sessions)
    return Loaded(assembly.dialog(files.version), assembly.places)
