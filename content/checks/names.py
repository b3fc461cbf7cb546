"""Checks that no id disappears: answers are stored under them, so an author has to retire them
explicitly.

All names that a pack ever had are in `namen.txt`, one a line: `vraag weer`, `optie weer.zon`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from content.reading.files import PackFiles
from content.sources.mistakes import Both, Mistake, Near
from content.sources.places import PackPlaces

REMEMBERED = "namen.txt"
_HEADER = (
    "# De namen die dit pakket kent of kende. Antwoorden worden bij deze namen bewaard.\n"
    "# Gemaakt met: python -m bot check --remember\n"
)
_KINDS = {
    "thema": Both("Het thema", "The theme"),
    "mededeling": Both("De mededeling", "The statement"),
    "vraag": Both("De vraag", "The question"),
    "optie": Both("De optie", "The option"),
    "element": Both("Het element", "The element"),
    "redenering": Both("De redenering", "The reasoning"),
    "peiling": Both("De peiling", "The probe"),
}

_HEARD = {"redenering", "peiling"}

_Named = tuple[str, str]
"""A kind and a name."""


def names_in(places: PackPlaces) -> set[_Named]:
    """The names in a pack as it is now."""
    return {(kind, ".".join(rest)) for kind, *rest in places.names() if kind in _KINDS}


def remembered(folder: Path) -> set[_Named]:
    """The names that `namen.txt` remembers."""
    try:
        text = (folder / REMEMBERED).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return set()
    lines = (line.split() for line in text.splitlines())
    return {(parts[0], parts[1]) for parts in lines if len(parts) == 2 and parts[0] in _KINDS}


def remember(folder: Path, names: set[_Named]) -> int:
    """Add these names to `namen.txt`; returns how many are new."""
    known = remembered(folder)
    lines = sorted(f"{kind} {name}\n" for kind, name in known | names)
    (folder / REMEMBERED).write_text(_HEADER + "".join(lines), encoding="utf-8", newline="\n")
    return len(names - known)


def vanished(folder: Path, files: PackFiles, places: PackPlaces) -> Iterator[Mistake]:
    """Names that disappeared without being retired, and retired names that are still in use."""
    if files.pack is None or files.names.some_unread or files.names.broken:
        return
    known, there, retired = remembered(folder), names_in(places), files.pack.retired
    if files.unheard:
        known = {named for named in known if named[0] not in _HEARD}
    gone = known - there
    for kind, name in sorted(gone):
        question, _, option = name.partition(".")
        if option and ("vraag", question) in gone:
            continue
        if not {name, question} & set(retired):
            yield files.source.mistake(
                ("vervallen",), "naam-verdwenen", kind=_KINDS[kind], name=name
            )
    gone_names, names_there = ({name for _, name in names} for names in (gone, there))
    for number, name in enumerate(retired):
        at = ("vervallen", number)
        if name in names_there - gone_names:
            yield files.source.mistake(at, "vervallen-bestaat-nog", name=name)
        elif known and name not in gone_names:
            near = Near.of(name, gone_names)
            yield files.source.mistake(at, "vervallen-onbekend", name=name, near=near)
