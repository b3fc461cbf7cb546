"""Reading one YAML file so that every value keeps its place in it.

PyYAML's safe C loader does the parsing. What an author could trip over without noticing is a
mistake here: a key that stands twice, an alias, a tab, a file that is too large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from content.mistakes import Mistake, PackError

LARGEST_FILE = 1_000_000
"""A pack's file may hold this many bytes; more is a slip or an attack, not a conversation."""
DEEPEST = 30
"""How many levels deep a file may go; a pack needs about ten."""

Location = tuple[str | int, ...]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data as plain dicts and lists, with line and column of each value and key.

    `written` holds how a value that YAML takes for something else than text stands in the
    file: 'no' for False, '1:30' for 90.
    """

    name: str
    data: Any
    places: dict[Location, Place] = field(default_factory=dict)
    written: dict[Location, str] = field(default_factory=dict)

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

    def fail(what: str, remedy: str, place: Place = (1, 1)) -> PackError:
        return PackError([Mistake(name, *place, what, remedy)])

    raw = _bytes(root, name)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        place = _place_at(raw[: error.start].decode(), error.start)
        what = "Dit bestand is geen UTF-8."
        raise fail(what, "Sla het op als UTF-8; elke tekstverwerker kan dat.", place) from error
    strange = _UNPRINTABLE.search(text)
    if strange is not None:
        what = "Hier staat een teken dat je niet ziet."
        raise fail(what, "Haal het weg en typ de tekst opnieuw.", _place_at(text, strange.start()))
    try:
        return _parse(name, text)
    except yaml.MarkedYAMLError as error:
        raise PackError([_in_plain_words(name, text, error)]) from error
    except yaml.YAMLError as error:
        raise fail("Dit is geen geldige YAML.", "Kijk of er vreemde tekens in staan.") from error


_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _place_at(text: str, offset: int) -> Place:
    before = text[:offset]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _bytes(root: Path, name: str) -> bytes:
    def fail(what: str, remedy: str) -> PackError:
        return PackError([Mistake(name, 1, 1, what, remedy)])

    try:
        path = (root / name).resolve()
        if not path.is_relative_to(root.resolve()):
            raise fail("Dit bestand ligt buiten de map van het pakket.", "Zet het in de map zelf.")
        if path.stat().st_size > LARGEST_FILE:
            raise fail("Dit bestand is te groot.", f"Houd het onder {LARGEST_FILE} bytes.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise fail(
            "Dit bestand is er niet.", "Maak het, of kijk hoe de naam gespeld is."
        ) from error
    except IsADirectoryError as error:
        raise fail("Dit is een map.", "Noem een bestand.") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise fail(
            "Dit bestand is niet te lezen.", "Kijk naar de naam, en of je het mag openen."
        ) from error


_QUOTES = "Zet aanhalingstekens om de hele tekst."
_SAYS = (
    ("mapping values are not allowed", "Hier staat een dubbele punt die YAML niet snapt.", _QUOTES),
    ("expected alphabetic or numeric", "Tekst kan hier niet met * of & beginnen.", _QUOTES),
    ("cannot start any token", "Tekst kan hier niet met dit teken beginnen.", _QUOTES),
    (
        "block sequence entries",
        "Hier kan geen streepje staan.",
        "Begin een lijst op een nieuwe regel.",
    ),
    (
        "expected '-' indicator",
        "Hier mist een streepje.",
        "Zet het ervoor, of spring minder ver in.",
    ),
    ("could not find expected ':'", "Hier mist een dubbele punt.", "Schrijf: naam: tekst."),
    (
        "escape character",
        "Een \\ betekent tussen dubbele aanhalingstekens iets anders.",
        "Haal de \\ weg.",
    ),
    ("single document", "Hier begint een 2e document.", "Haal de regel --- weg."),
    (
        "determine a constructor",
        "Dit leest YAML niet als tekst.",
        "Zet er aanhalingstekens omheen, of haal het weg.",
    ),
    ("maximum nesting", "Hier zit te veel in elkaar.", "Haal haken weg."),
    (
        "expected key",
        "Deze regel past niet bij wat erboven staat.",
        "Kijk of hij even ver inspringt. Staat er een ' of { in de tekst? Zet er \" omheen.",
    ),
)
"""What libyaml says, in part, and the same for someone who never saw YAML."""
_UNCLOSED = {
    "quoted scalar": ("Deze aanhalingstekens gaan niet meer dicht.", "Zet er achteraan ook een."),
    "flow sequence": ("Deze [ gaat niet meer dicht.", "Zet er een ] achter."),
    "flow mapping": ("Deze { gaat niet goed dicht.", 'Zet er een } achter, of " om de hele tekst.'),
}


def _place_of(mark: Any) -> Place | None:
    return None if mark is None else (mark.line + 1, mark.column + 1)


def _in_plain_words(name: str, text: str, error: yaml.MarkedYAMLError) -> Mistake:
    began = _place_of(error.context_mark) or (1, 1)
    place = _place_of(error.problem_mark) or began
    problem, context = error.problem or "", error.context or ""
    lines = text.split("\n")
    line = lines[place[0] - 1] if place[0] <= len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[place[1] - 1 : place[1]] == "\t":
        column = (indent if "\t" in indent else line).index("\t") + 1
        return Mistake(name, place[0], column, "Hier staat een tab.", "Gebruik spaties.")
    for part, (what, remedy) in _UNCLOSED.items():
        if part in context and "escape" not in problem:
            return Mistake(name, *began, what, remedy)
    for part, what, remedy in _SAYS:
        if part in problem or part in context:
            return Mistake(name, *(began if "scanning an a" in context else place), what, remedy)
    what = "Dit is geen geldige YAML."
    remedy = "Kijk naar inspringing, dubbele punten en aanhalingstekens."
    return Mistake(name, *place, what, remedy)


def _parse(name: str, text: str) -> Source:
    mistakes = list(_surprises(name, text))
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
    return Source(name, data, source.places, source.written)


def _surprises(name: str, text: str) -> Iterator[Mistake]:
    """What YAML can do and no author of a pack needs: links, tags and endless nesting."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        place = _place_of(event.start_mark) or (1, 1)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            what, remedy = "Hier staat een verwijzing (* of &).", "Schrijf de tekst voluit, of zet"
            yield Mistake(name, *place, what, f"{remedy} hem tussen aanhalingstekens.")
        elif getattr(event, "tag", None):
            yield Mistake(name, *place, "Tekst kan hier niet met ! beginnen.", _QUOTES)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Mistake(name, *place, "Hier zit te veel in elkaar.", "Maak het eenvoudiger.")
            return


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
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, location, source, mistakes)
    try:
        value = loader.construct_object(node)
    except ValueError:  # what looks like a date or a number, but isn't one: 2023-13-45
        what = f"'{node.value}' leest YAML niet als tekst."
        mistakes.append(Mistake(source.name, *place, what, "Zet er aanhalingstekens omheen."))
        return None
    if not isinstance(value, str):
        source.written[location] = node.value
    return value


def _mapping(
    loader: yaml.CSafeLoader,
    node: yaml.MappingNode,
    location: Location,
    source: Source,
    mistakes: list[Mistake],
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        at = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            what = "Vóór een dubbele punt hoort 1 woord."
            remedy = "Is dit tekst? Zet er dan aanhalingstekens omheen."
            mistakes.append(Mistake(source.name, *at, what, remedy))
            continue
        key = str(key_node.value)
        if key in found:
            mistakes.append(
                Mistake(source.name, *at, f"'{key}' staat hier 2 keer.", "Haal er 1 weg.")
            )
        if node.flow_style and found and value_node.start_mark.index == value_node.end_mark.index:
            what = "Na de komma begint hier voor YAML iets nieuws."
            mistakes.append(Mistake(source.name, *at, what, _QUOTES))
        source.places[(*location, key)] = at
        found[key] = _value(loader, value_node, (*location, key), source, mistakes)
    return found
