"""Where a pack from before texts were plain has a text by language: `tekst: {nl: Zon}`.

Such a pack also lists its languages, under `talen`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from content.sources.source import Location

PACK_FILE = "pakket.yaml"
LANGUAGES = ("talen", "talen_in_de_maak")
"""The keys of `pakket.yaml` that are gone."""

_QUESTION = (
    "kort tekst reactie reactie_weet_niet cijfer/tekst"
    " opties/*/tekst opties/*/want opties/*/reactie"
)
_ELEMENT = f"naam wat waarom weet_niet regels/*/want vervolgstappen/* {_QUESTION}"
_OF_A_THEME = (
    "titel",
    "begin",
    *(f"inhoud/*/{key}" for key in _ELEMENT.split()),
    *(f"inhoud/*/vragen/*/{key}" for key in _QUESTION.split()),
)
_IN_FILES: Mapping[str, tuple[str, ...]] = {
    PACK_FILE: ("titel", "doelen/keuzes/*/naam"),
    "teksten.yaml": ("teksten/*", "woordparen"),
    "sessie.yaml": (
        "sessies/*/naam",
        *(f"sessies/*/fasen/*/{key}" for key in ("titel", "begin", "tip", "bijdrage", "opdracht")),
        "sessies/*/fasen/*/gespreksvragen/*",
    ),
    "redeneringen.yaml": (
        "redeneringen/*/naam",
        "redeneringen/*/peilingen/*/kort",
        "redeneringen/*/peilingen/*/tekst",
    ),
    "luisteren.yaml": (),
    "hulp.yaml": ("rollen/*", "ernstig/*", "zorg/*", "voorbij", "onveilig/*"),
    "editie.yaml": ("gesprek/*", "rapport/*", "codeboek/*"),
    "woordenlijst.yaml": ("jargon", "verwijten"),
}
"""Where each kind of file has a text by language; `*` is any key or number. Every other file is a
theme."""
SHARED_FILES = tuple(name for name in _IN_FILES if name != PACK_FILE)
"""What may also be beside the packs, for all of them."""
_A_LANGUAGE = re.compile(r"[a-z]{2}")


def _paths_in(name: str) -> tuple[tuple[str, ...], ...]:
    """The paths to the texts in the file with this name."""
    return tuple(tuple(path.split("/")) for path in _IN_FILES.get(name, _OF_A_THEME))


def _by_language(keys: Sequence[str]) -> bool:
    """Whether a mapping with these keys, where a text is expected, has it by language."""
    return "nl" in keys or (bool(keys) and all(map(_A_LANGUAGE.fullmatch, keys)))


def chosen(keys: Sequence[str]) -> int:
    """Which of them has the text that the bot said."""
    return keys.index("nl") if "nl" in keys else 0


def old_in(name: str, data: Any) -> Iterator[Location]:
    """The place of everything in a file that is written in the old form."""
    if name == PACK_FILE and isinstance(data, dict):
        yield from ((key,) for key in LANGUAGES if key in data)
    for path in _paths_in(name):
        yield from _old_below(data, path, ())


def _old_below(data: Any, path: tuple[str, ...], location: Location) -> Iterator[Location]:
    if not path:
        if isinstance(data, dict) and _by_language(list(data)):
            yield location
        return
    parts: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        parts = [(key, value) for key, value in data.items() if path[0] in ("*", key)]
    elif isinstance(data, list) and path[0] == "*":
        parts = list(enumerate(data))
    for key, value in parts:
        yield from _old_below(value, path[1:], (*location, key))


def as_new(data: Any, old: Container[Location]) -> Any:
    """The data of a file with each of these places in the new form."""

    def renewed(part: Any, at: Location) -> Any:
        if at in old:
            part = list(part.values())[chosen(list(part))]
        if isinstance(part, list):
            return [renewed(value, (*at, number)) for number, value in enumerate(part)]
        if isinstance(part, dict):
            return {
                key: renewed(value, (*at, key))
                for key, value in part.items()
                if not (is_gone((*at, key)) and (*at, key) in old)
            }
        return part

    return renewed(data, ())


def is_gone(location: Location) -> bool:
    """Whether the new form has nothing in this old place."""
    return len(location) == 1 and location[0] in LANGUAGES
