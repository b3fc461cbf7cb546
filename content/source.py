"""Reading one YAML file so that every value keeps its place in it.

PyYAML's safe C loader does the parsing. What an author could trip over without noticing is a
mistake here: a key that stands twice, an alias, a tab, a file that is too large.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from content.mistakes import Mistake, PackError

LARGEST_FILE = 1_000_000
"""A pack's file may hold this many bytes; more is a slip or an attack, not a conversation."""

Location = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data as plain dicts and lists, with line and column of each value and key."""

    name: str
    data: Any
    places: dict[Location, Place] = field(default_factory=dict)

    def place(self, location: Location) -> Place:
        """The place of the value, or of the nearest thing around it."""
        while location and location not in self.places:
            location = location[:-1]
        return self.places.get(location, (1, 1))

    def mistake(self, location: Location, what: str, remedy: str) -> Mistake:
        line, column = self.place(location)
        return Mistake(self.name, line, column, what, remedy)


def read(root: Path, name: str) -> Source:
    """The file `name` in the pack's folder. Raises PackError."""

    def fail(what: str, remedy: str, line: int = 1, column: int = 1) -> PackError:
        return PackError([Mistake(name, line, column, what, remedy)])

    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        raise fail("Dit bestand ligt buiten de map van het pakket.", "Zet het in de map zelf.")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise fail(
            "Dit bestand is niet te lezen.", f"Kijk of het bestaat ({error.strerror})."
        ) from (error)
    if len(raw) > LARGEST_FILE:
        raise fail("Dit bestand is te groot.", f"Houd het onder {LARGEST_FILE} bytes.")
    try:
        return _parse(name, raw.decode())
    except UnicodeDecodeError as error:
        raise fail("Dit bestand is geen UTF-8.", "Sla het op als UTF-8.") from error
    except yaml.MarkedYAMLError as error:
        line, column = _mark(error)
        what = f"Dit is geen geldige YAML ({error.problem or error.context})."
        remedy = "Kijk naar inspringing, dubbele punten en aanhalingstekens. Gebruik geen tabs."
        raise fail(what, remedy, line, column) from error
    except yaml.YAMLError as error:
        raise fail("Dit is geen geldige YAML.", "Kijk of er vreemde tekens in staan.") from error


def _mark(error: yaml.MarkedYAMLError) -> Place:
    for mark in (error.problem_mark, error.context_mark):
        if mark is not None:
            return mark.line + 1, mark.column + 1
    return 1, 1


def _parse(name: str, text: str) -> Source:
    mistakes = [
        Mistake(
            name,
            event.start_mark.line + 1,
            event.start_mark.column + 1,
            "Hier staat een verwijzing (* of &).",
            "Schrijf de tekst voluit, of zet hem tussen aanhalingstekens.",
        )
        for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        if (isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None))
        and event.start_mark is not None
    ]
    if mistakes:
        raise PackError(mistakes)
    source = Source(name, None)
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        data = None if node is None else _value(loader, node, (), source, mistakes)
    finally:
        loader.dispose()
    if mistakes:
        raise PackError(mistakes)
    return Source(name, data, source.places)


def _value(
    loader: yaml.CSafeLoader,
    node: yaml.Node,
    location: Location,
    source: Source,
    mistakes: list[Mistake],
) -> Any:
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    source.places.setdefault(location, place)
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(loader, item, (*location, number), source, mistakes)
            for number, item in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return loader.construct_object(node)
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        at = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if key in found:
            mistakes.append(
                Mistake(source.name, *at, f"'{key}' staat hier 2 keer.", "Haal er 1 weg.")
            )
        source.places[(*location, key)] = at
        found[key] = _value(loader, value_node, (*location, key), source, mistakes)
    return found
