"""Everything that is wrong with a pack, or could be better, at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.figures import figures
from content.files import PackFiles, read_pack, read_whole
from content.limits import limits
from content.lists import lists
from content.loader import Loaded, assembled
from content.logic import flaws
from content.mistakes import Mistake, PackError, errors, in_order
from content.names import names_in, remember, vanished
from content.schema import WordListIn
from content.style import style
from content.wordlist import WordList

WORD_LIST_FILE = "woordenlijst.yaml"


@dataclass(frozen=True, slots=True)
class Checked:
    """All mistakes in a pack, in order of place; and the pack, where it can be used."""

    mistakes: tuple[Mistake, ...]
    loaded: Loaded | None = None


def check(folder: Path, language: str = "nl") -> tuple[Mistake, ...]:
    """All mistakes in a pack that the bot speaks in `language`, in order of place."""
    return checked(folder, language).mistakes


def checked(folder: Path, language: str = "nl") -> Checked:
    """The same, with the pack itself."""
    try:
        files = read_pack(folder)
    except PackError as error:
        return Checked(error.mistakes)
    mistakes, own = list(files.mistakes), None
    words = WordListIn()
    if (folder / WORD_LIST_FILE).exists():  # not every pack has one
        found = read_whole(folder, WORD_LIST_FILE, WordListIn, mistakes)
        words = words if found is None else found[0]
    for one, whole in _languages(files, language):
        loaded = assembled(files, one, mistakes, whole=whole)
        if one == language and not errors(mistakes):
            own = loaded
        if loaded is not None:
            mistakes += style(loaded.places.wordings, one, WordList.of(words, one))
            mistakes += _in_the_whole(loaded, whole, folder, files, mistakes)
    return Checked(in_order(mistakes), own)


def remember_names(folder: Path, language: str = "nl") -> int:
    """Write the names of a pack without errors to `namen.txt`; how many are new."""
    loaded = assembled(read_pack(folder), language, [])
    return 0 if loaded is None else remember(folder, names_in(loaded.places))


def _languages(files: PackFiles, language: str) -> Iterator[tuple[str, bool]]:
    """The bot's own first; those that the pack says are complete; those it is being put in."""
    pack = files.pack
    listed = () if pack is None else pack.languages
    yield from ((one, True) for one in dict.fromkeys((language, *listed)))
    yield from ((one, False) for one in (() if pack is None else pack.unfinished))


def _in_the_whole(
    loaded: Loaded, whole: bool, folder: Path, files: PackFiles, found: Sequence[Mistake]
) -> Iterator[Mistake]:
    """What shows only where the texts stand together."""
    yield from figures(loaded)
    yield from vanished(folder, files, loaded.places)
    if whole and not errors(found):
        yield from limits(loaded)
        yield from lists(loaded)
        yield from flaws(loaded)
