"""Records where everything in a pack is written: everything with a name, and each text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from content.sources.mistakes import Detail, Mistake
from content.sources.source import Location, Place, Source
from dialogs.pack.plan import PhaseKind
from dialogs.texts import Text

Name = tuple[str, ...]
"""What something is and how it is called: ('vraag', 'weer'), ('optie', 'weer', 'zon'),
('mededeling', 'nat'), ('element', 'rust'), ('thema', 'begin'), ('tekst', 'hulp'),
('redenering', 'vanzelf'), ('peiling', 'wie_dan'), ('sessie', 'uur'), and a phase by its kind:
('praten', 'samen'); ('pakket',) is the pack itself."""

_NARROW = 40
"""An author breaks the lines of a long text no narrower than this."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One text as its author wrote it, and what it was read as."""

    owner: Name
    purpose: str
    """Its key: 'tekst', 'want', 'reactie'; for a shared sentence, its name."""
    raw: str
    text: Text
    source: Source
    location: Location

    @property
    def file(self) -> str:
        return self.source.name

    @property
    def place(self) -> Place:
        return self.source.place(self.location)

    @property
    def key(self) -> tuple[str, int, int]:
        """File, line and column of its key."""
        return self.file, *self.source.place(self.location)

    def mistake(self, offset: int, code: str, /, **details: Detail) -> Mistake:
        """A mistake at one spot in the text."""
        return Mistake.at(self.file, self.place_of(offset), code, **details)

    def place_of(self, offset: int) -> Place:
        """Where that spot is in the file, as precisely as the YAML style allows."""
        begin, _, _ = self.raw[:offset].rpartition("\n")
        written = self.raw[len(begin) + bool(begin) :].split("\n", 1)[0]
        before = offset - len(begin) - bool(begin)
        return (
            self._found(written, before, self.raw.count("\n", 0, offset))
            or self._found(" ".join(self.raw[offset:].split()[:3]), 0, 0)
            or self.place
        )

    def _found(self, words: str, before: int, after: int) -> Place | None:
        """The place `before` characters into these words, some lines `after` the text's begin."""
        line, column = self.place
        last = line + self.raw.count("\n") + len(self.raw) // _NARROW + 2
        for number in range(line + after, min(last, len(self.source.lines)) + 1):
            shown = self.source.lines[number - 1]
            at = shown.find(words, column - 1 if number == line else 0)
            if words and at >= 0:
                return number, at + before + 1
        return None

    @property
    def in_figure(self) -> bool:
        return "cijfer" in self.location

    @property
    def question(self) -> str | None:
        """The question that the text belongs to."""
        return self.owner[1] if self.owner[0] in ("vraag", "optie") else None


@dataclass(slots=True)
class PackPlaces:
    """The places in one pack, in the order of its files."""

    wordings: list[Wording] = field(default_factory=list)
    _named: dict[Name, tuple[Source, Location]] = field(default_factory=dict)

    def name(self, name: Name, source: Source, location: Location) -> None:
        """Record where something with a name begins; of two with the same name the first counts."""
        self._named.setdefault(name, (source, location))

    def say(self, source: Source, location: Location, raw: str, text: Text) -> None:
        """Record a text."""
        purpose = next(part for part in reversed(location) if isinstance(part, str))
        owner = _owner(source.data, location)
        self.wordings.append(Wording(owner, purpose, raw, text, source, location))

    def names(self) -> Iterator[Name]:
        """Everything that has a name."""
        yield from self._named

    def __contains__(self, name: Name) -> bool:
        return name in self._named

    def of(self, name: Name, *below: str | int) -> tuple[str, int, int]:
        """File, line and column of something with a name, or of a key below it: `of(('vraag',
        'weer'), 'als')`. Something that isn't written gets the place of what is around it."""
        source, location = self._named[name]
        return source.name, *source.place((*location, *below))

    def written(self, name: Name, *below: str | int) -> Any:
        """The plain data that is written there; None if nothing is."""
        source, location = self._named[name]
        found: Any = source.data
        for part in (*location, *below):
            # A text or a yes may replace parts that aren't written.
            if isinstance(found, (str, bool)) or (isinstance(found, dict) and part not in found):
                return None
            found = found[part]
        return found

    def mistake(self, name: Name, code: str, /, *below: str | int, **details: Detail) -> Mistake:
        """A mistake in what has a name."""
        file, line, column = self.of(name, *below)
        return Mistake.at(file, (line, column), code, **details)


_KINDS = ("thema", "element", "vraag", "mededeling", "pakket", "redenering", "peiling")
_IN_SESSIONS = ("sessie", *(kind.value for kind in PhaseKind))


def _owner(data: Any, location: Location) -> Name:
    """The innermost named thing around a place."""
    owner: Name = ()
    kinds = _IN_SESSIONS if location[0] == "sessies" else _KINDS
    for number, part in enumerate(("", *location)):
        data = data[part] if number else data
        if not isinstance(data, dict):
            continue
        for kind in kinds:
            if kind in data:
                owner = (kind, data[kind])
        if "optie" in data:
            owner = ("optie", owner[1], data["optie"])
    return owner or ("tekst", str(location[:2][-1]))
