"""Reads one YAML file such that the line and column of every value are kept.

PyYAML's safe C loader does the parsing. Reports as mistakes what an author could trip over without
noticing: a repeated key, an alias, a tab, a file that is too large.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from content.sources.kept import kept
from content.sources.mistakes import Detail, Mistake, PackError

LARGEST_FILE = 1_000_000
"""A pack's file may hold this many bytes; more is a slip or an attack, not a conversation."""
DEEPEST = 30
"""How many levels deep a file may go; a pack needs about ten."""

Location = tuple[str | int, ...]
Place = tuple[int, int]
_Event = Any
"""A `yaml.Event`. Those of the C parser all have marks; the types of PyYAML don't say so."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file's data as plain dicts and lists, with line and column of each value and key.

    `written` has the original spelling of values that YAML doesn't take for text: 'no' for False,
    '1:30' for 90.
    """

    name: str
    data: Any
    places: dict[Location, Place] = field(default_factory=dict)
    written: dict[Location, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    """The text of the file."""

    def place(self, location: Location) -> Place:
        """The place of the value, or of the nearest thing around it."""
        while location and location not in self.places:
            location = location[:-1]
        return self.places.get(location, (1, 1))

    def mistake(self, location: Location, code: str, /, **details: Detail) -> Mistake:
        """A mistake at a value, or at the nearest thing around it."""
        return Mistake.at(self.name, self.place(location), code, **details)


def read(root: Path, name: str) -> Source:
    """The file `name` in the pack's folder. Raises PackError."""
    return parse(name, text_in(root, name))


def text_in(root: Path, name: str) -> str:
    """The text of a file in the pack's folder, without a byte order mark. Raises PackError."""
    raw = _bytes(root, name)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_at(raw[: error.start].decode(), error.start)
        raise PackError([Mistake.at(name, place, "geen-utf8")]) from error


def parse(name: str, text: str) -> Source:
    """The file called `name` with this text. Raises PackError."""
    try:
        return _parse(name, text)
    except yaml.MarkedYAMLError as error:
        raise PackError([_in_plain_words(name, text, error)]) from error
    except yaml.YAMLError as error:
        raise PackError([Mistake.at(name, (1, 1), "geen-yaml")]) from error


_UNPRINTABLE = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""Control characters, and the breaks of a line that YAML counts and an editor doesn't."""
_BREAK = re.compile(r"\r\n|\r|\n")


def _place_at(text: str, offset: int) -> Place:
    before = _BREAK.split(text[:offset])
    return len(before), len(before[-1]) + 1


UNOPENED = ("bestand-ontbreekt", "bestand-is-map", "bestand-onleesbaar", "buiten-de-map")
"""Mistakes in a file's name rather than in its contents."""


def _bytes(root: Path, name: str) -> bytes:
    def fail(code: str, /, **details: Detail) -> PackError:
        return PackError([Mistake.at(name, (1, 1), code, **details)])

    try:
        path = (root / name).resolve()
        if not path.is_relative_to(root.resolve()):
            raise fail("buiten-de-map", file=name)
        if path.stat().st_size > LARGEST_FILE:
            raise fail("bestand-te-groot", most=LARGEST_FILE)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise fail("bestand-ontbreekt", file=name) from error
    except IsADirectoryError as error:
        raise fail("bestand-is-map", file=name) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise fail("bestand-onleesbaar", file=name) from error


_CODES = (
    ("mapping values are not allowed", "dubbele-punt"),
    ("expected alphabetic or numeric", "begin-teken"),
    ("cannot start any token", "begin-teken"),
    ("block sequence entries", "streepje"),
    ("expected '-' indicator", "streepje-mist"),
    ("could not find expected ':'", "dubbele-punt-mist"),
    ("escape character", "schuine-streep"),
    ("single document", "tweede-document"),
    ("determine a constructor", "geen-tekst-voor-yaml"),
    ("maximum nesting", "te-diep"),
    ("expected key", "inspringen"),
)
"""Parts of libyaml's messages, with the code of a mistake that explains the same to someone who
never saw YAML."""
_CLOSING = {"quoted scalar": "", "flow sequence": "]", "flow mapping": "}"}
"""The closing character for each opening one that libyaml reports as never closed; a quote closes
itself."""


def _place_of(mark: Any) -> Place | None:
    return None if mark is None else (mark.line + 1, mark.column + 1)


def _in_plain_words(name: str, text: str, error: yaml.MarkedYAMLError) -> Mistake:
    began = _place_of(error.context_mark) or (1, 1)
    place = _place_of(error.problem_mark) or began
    problem, context = error.problem or "", error.context or ""
    lines = _BREAK.split(text)
    if place[0] > len(lines):  # in case the last line has no line end
        place = len(lines), len(lines[-1]) + 1

    def sign_at(place: Place) -> str:
        return lines[place[0] - 1][max(0, place[1] - 1) : place[1]]

    line = lines[place[0] - 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or sign_at(place) == "\t":
        column = (indent if "\t" in indent else line).index("\t") + 1
        return Mistake.at(name, (place[0], column), "tab")
    before = (place[0], place[1] - 1)
    if sign_at(before) in ("'", '"') and sign_at(place).isalnum():
        return Mistake.at(name, before, "aanhalingsteken", said=sign_at(before))
    for part, closing in _CLOSING.items():
        if part in context and "escape" not in problem:
            sign = sign_at(began)
            return Mistake.at(name, began, "niet-gesloten", opening=sign, closing=closing or sign)
    for part, code in _CODES:
        if part in problem or part in context:
            if "scanning an a" in context or code == "dubbele-punt-mist":
                place = began
            return Mistake.at(name, place, code, said=sign_at(place))
    return Mistake.at(name, place, "geen-yaml")


@kept(64)
def _parse(name: str, text: str) -> Source:
    """Parse a text; cached, because every pack is checked together with the files for all packs."""
    strange = _UNPRINTABLE.search(text)
    if strange is not None:
        place = _place_at(text, strange.start())
        raise PackError([Mistake.at(name, place, "onzichtbaar-teken")])
    events: list[_Event] = []
    mistakes = list(_surprises(name, text, events))
    if mistakes:
        raise PackError(mistakes)
    source = Source(name, None, lines=_BREAK.split(text))
    data = _Reading(source, mistakes).document(events)
    if mistakes:
        raise PackError(mistakes)
    return replace(source, data=data)


def _surprises(name: str, text: str, events: list[_Event]) -> Iterator[Mistake]:
    """Features of YAML that no author of a pack needs: links, tags and deep nesting. Adds the
    events of the text to `events`."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        events.append(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            yield Mistake.at(name, _start_of(event), "verwijzing")
        elif getattr(event, "tag", None):
            yield Mistake.at(name, _start_of(event), "begin-teken", said="!")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Mistake.at(name, _start_of(event), "te-diep")
            return


def _start_of(event: _Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Reading:
    """Makes the data of a file from its events, without links and tags in them.

    PyYAML would parse the text once more for that.
    """

    def __init__(self, source: Source, mistakes: list[Mistake]) -> None:
        self._source, self._mistakes = source, mistakes
        self._events: Iterator[_Event] = iter(())
        self._loader: Any = yaml.CSafeLoader("")
        """Says what a word without quotes means, such as a number."""

    def document(self, events: Sequence[_Event]) -> Any:
        """The data of the only document; None if there is none. Raises MarkedYAMLError."""
        begins = [n for n, event in enumerate(events) if isinstance(event, yaml.DocumentStartEvent)]
        if not begins:
            return None
        first, *others = (events[number] for number in begins)
        if others:
            raise yaml.composer.ComposerError(
                *("expected a single document in the stream", first.start_mark),
                *("but found another document", others[0].start_mark),
            )
        self._events = iter(events[begins[0] + 1 :])
        return self._value(next(self._events), ())

    def _value(self, event: _Event, location: Location) -> Any:
        self._source.places.setdefault(location, _start_of(event))
        match event:
            case yaml.SequenceStartEvent():
                return self._list(location)
            case yaml.MappingStartEvent():
                return self._mapping(event, location)
            case _:
                return self._scalar(event, location)

    def _scalar(self, event: _Event, location: Location) -> Any:
        written: str = event.value
        tag = self._loader.resolve(yaml.ScalarNode, written, event.implicit)
        if tag == _TEXT_TAG:
            return written
        node = yaml.ScalarNode(tag, written, event.start_mark, event.end_mark)
        try:
            value = self._loader.construct_object(node)
        except ValueError:  # what looks like a date or a number, but isn't one: 2023-13-45
            code = "geen-tekst-voor-yaml"
            place = _start_of(event)
            self._mistakes.append(Mistake.at(self._source.name, place, code, said=written))
            return None
        if not isinstance(value, str):
            self._source.written[location] = written
        return value

    def _list(self, location: Location) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*location, len(found))))
        return found

    def _mapping(self, start: _Event, location: Location) -> dict[str, Any]:
        found: dict[str, Any] = {}
        name = self._source.name
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            at = _start_of(event)
            if not isinstance(event, yaml.ScalarEvent):
                self._mistakes.append(Mistake.at(name, at, "sleutel-geen-woord"))
                self._pass_over(event)
                self._pass_over(next(self._events))
                continue
            key: str = event.value
            if key in found:
                self._mistakes.append(Mistake.at(name, at, "dubbele-sleutel", key=key))
            event = next(self._events)
            if start.flow_style and found and event.start_mark.index == event.end_mark.index:
                self._mistakes.append(Mistake.at(name, at, "komma"))
            self._source.places[(*location, key)] = at
            found[key] = self._value(event, (*location, key))
        return found

    def _pass_over(self, event: _Event) -> None:
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if not depth:
                return
            event = next(self._events)


_TEXT_TAG = "tag:yaml.org,2002:str"
