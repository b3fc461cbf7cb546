"""Runs all checks on a pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.catalogue.limits import LIMITS
from content.catalogue.wording import TEXTS
from content.checks.explained_words import explained_words
from content.checks.figures import figures
from content.checks.limits import limits
from content.checks.lists import lists
from content.checks.names import names_in, remember, vanished
from content.checks.never import never
from content.checks.next_steps import next_steps, unheard
from content.checks.outcomes import (
    choices,
    probes,
    reasonings,
    short_walk,
    statuses,
)
from content.checks.plainer_texts import plainer_texts
from content.checks.reactions import reactions
from content.checks.style import style
from content.checks.wordlist import WordList
from content.form.schema import WordListIn
from content.paths.paths import Paths
from content.reading.files import WORD_LIST_FILE, near, read_pack, read_whole
from content.reading.helplines import long_ago
from content.reading.loader import Loaded, assembled
from content.sources.mistakes import (
    Mistake,
    PackError,
    errors,
    in_order,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """All mistakes in a pack, in order of place; and the pack, if it can be used."""

    mistakes: tuple[Mistake, ...]
    loaded: Loaded | None = None


def check(folder: Path) -> tuple[Mistake, ...]:
    """All mistakes in a pack, in order of place."""
    return checked(folder).mistakes


def checked(folder: Path, today: date | None = None) -> Checked:
    """The same, with the pack. Numbers that nobody looked at for a year before `today` get a
    warning."""
    try:
        files = read_pack(folder)
    except PackError as error:
        return Checked(error.mistakes)
    mistakes = list(files.mistakes)
    mistakes += long_ago(files, today or date.today())
    words = _word_lists(folder, mistakes)
    loaded = assembled(files, mistakes)
    if loaded is None:
        return Checked(in_order(mistakes))
    mistakes += style(loaded.places.wordings, WordList.of(words))
    mistakes += figures(loaded)
    mistakes += reactions(loaded)
    mistakes += plainer_texts(loaded)
    mistakes += limits(loaded)
    mistakes += lists(loaded)
    mistakes += next_steps(loaded)
    if files.pack is not None:
        mistakes += explained_words(files, files.pack, loaded)
    usable = not errors(mistakes)
    mistakes += vanished(folder, files, loaded.places)
    if all(mistake.code in _ELSEWHERE for mistake in errors(mistakes)):
        mistakes += flaws(loaded)
    return Checked(in_order(mistakes), loaded if usable else None)


_ELSEWHERE = {*TEXTS, *LIMITS, "naam-verdwenen", "vervallen-bestaat-nog"}
"""Errors that don't change which walks are possible. With any other error, what can never happen
may only be a consequence of it."""


def flaws(loaded: Loaded) -> Iterator[Mistake]:
    """Everything that can never happen.

    Only call this for a pack without other errors. It considers all possible walks and not only
    those that someone thought of.
    """
    paths = Paths(loaded.dialog)
    for look in (never, choices, statuses, unheard, probes, reasonings, short_walk):
        yield from look(loaded, paths)


def _word_lists(folder: Path, mistakes: list[Mistake]) -> list[WordListIn]:
    """The pack's own word lists, then those for all packs; the nearest counts."""
    found = (
        read_whole(place, WORD_LIST_FILE, WordListIn, mistakes, shown)
        for place, shown in near(folder, WORD_LIST_FILE)
    )
    return [part[0] for part in found if part is not None]


def remember_names(folder: Path) -> int:
    """Write the names of a pack without errors to `namen.txt`; returns how many are new."""
    loaded = assembled(read_pack(folder), [])
    return 0 if loaded is None else remember(folder, names_in(loaded.places))
