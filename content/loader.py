"""A pack's folder in, a dialog out, or every mistake in it at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from content.assemble import Assembly
from content.conditions import Names
from content.mistakes import Mistake, PackError, did_you_mean
from content.schema import ENTRIES, Entry, PackIn, PhrasesIn, ReasoningsIn, ThemeIn
from content.source import Location, Source, read
from dialogs.definition import Dialog

PACK_FILE = "pakket.yaml"
PHRASES_FILE = "teksten.yaml"
REASONINGS_FILE = "redeneringen.yaml"

_Model = TypeVar("_Model", bound=BaseModel)


def load(folder: Path, language: str = "nl") -> Dialog:
    """The pack in `folder`, in one language. Raises PackError with all its mistakes."""
    mistakes: list[Mistake] = []
    pack_source = read(folder, PACK_FILE)
    pack = _valid(PackIn, pack_source, (), pack_source.data, mistakes)
    if pack is None:
        raise PackError(mistakes)
    assembly = Assembly(pack, pack_source, language, mistakes)
    digest = hashlib.sha256(repr(pack_source.data).encode())
    heard = reasonings = None
    if (folder / REASONINGS_FILE).exists():  # not every pack listens
        heard = _read_or_note(folder, REASONINGS_FILE, None, (), mistakes)
        if heard is not None:
            digest.update(repr(heard.data).encode())
            reasonings = _valid(ReasoningsIn, heard, (), heard.data, mistakes)
        assembly.listen_for(reasonings)
    chapters = []
    for number, name in enumerate(pack.themes):
        if name in pack.themes[:number]:
            what = f"'{name}' staat hier 2 keer."
            mistakes.append(pack_source.mistake(("themas", number), what, "Haal er 1 weg."))
            continue
        source = _read_or_note(folder, name, pack_source, ("themas", number), mistakes)
        if source is None:
            assembly.names.some_unread = True
            continue
        digest.update(repr(source.data).encode())
        chapters.append(_Chapter.of(source, assembly.names, mistakes))
    for chapter in chapters:
        if chapter.theme is not None:
            assembly.begin_theme(chapter.theme, chapter.source)
            for at, entry in chapter.entries:
                assembly.add(entry, at)
    source = _read_or_note(folder, PHRASES_FILE, None, (), mistakes)
    if source is not None:
        digest.update(repr(source.data).encode())
        phrases = _valid(PhrasesIn, source, (), source.data, mistakes)
        if phrases is not None:
            assembly.add_phrases(phrases, source)
    if reasonings is not None and heard is not None:
        assembly.add_reasonings(reasonings, heard)
    dialog = assembly.dialog(digest.hexdigest()[:12])
    if mistakes:
        raise PackError(mistakes)
    return dialog


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One theme's file, checked by itself; `theme` is None where its frame has a mistake."""

    source: Source
    theme: ThemeIn | None
    entries: list[tuple[Location, Entry]]

    @classmethod
    def of(cls, source: Source, names: Names, mistakes: list[Mistake]) -> _Chapter:
        theme = _valid(ThemeIn, source, (), source.data, mistakes)
        content = source.data.get("inhoud") if isinstance(source.data, dict) else None
        entries: list[tuple[Location, Entry]] = []
        for number, raw in enumerate(content if isinstance(content, list) else ()):
            entry = _entry(source, ("inhoud", number), raw, mistakes)
            ids = set(_ids_in(raw))
            names.coming |= ids
            if entry is not None:
                entries.append((("inhoud", number), entry))
            if entry is None or theme is None:
                names.broken |= ids
        return cls(source, theme, entries)


def _ids_in(raw: object) -> Iterator[str]:
    """The names of an entry and of the questions in it, whatever else is wrong with them."""
    if not isinstance(raw, dict):
        return
    yield from (raw[key] for key in ENTRIES if isinstance(raw.get(key), str))
    questions = raw.get("vragen")
    for question in questions if isinstance(questions, list) else ():
        yield from _ids_in(question)


def _read_or_note(
    folder: Path, name: str, pack: Source | None, location: Location, mistakes: list[Mistake]
) -> Source | None:
    """The file, or None. One that isn't there is a mistake where the pack names it."""
    try:
        return read(folder, name)
    except PackError as error:
        if pack is not None and isinstance(error.__cause__, FileNotFoundError):
            mistakes.append(
                pack.mistake(
                    location,
                    f"Het bestand '{name}' is er niet.",
                    "Maak het, haal het hier weg, of kijk hoe de naam gespeld is.",
                )
            )
        else:
            mistakes.extend(error.mistakes)
        return None


def _entry(
    source: Source, location: Location, raw: object, mistakes: list[Mistake]
) -> Entry | None:
    kind = next((key for key in ENTRIES if isinstance(raw, dict) and key in raw), None)
    if kind is None:
        mistakes.append(
            source.mistake(
                location,
                "Dit is geen vraag, mededeling of element.",
                "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
            )
        )
        return None
    return _valid(ENTRIES[kind], source, location, raw, mistakes)


def _valid(
    model: type[_Model], source: Source, location: Location, data: object, mistakes: list[Mistake]
) -> _Model | None:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        mistakes.extend(_as_mistake(model, source, location, details) for details in error.errors())
        return None


_REMEDIES = {
    "missing": ("'{key}' ontbreekt.", "Zet het erbij."),
    "empty": ("'{key}' is leeg.", "Vul het in, of haal het weg."),
    "surprise": (
        "'{said}' bij '{key}' leest YAML niet als tekst.",
        "Zet er aanhalingstekens omheen: '{said}'.",
    ),
    "literal_error": ("Bij '{key}' hoort 1 woord.", "Zet het er meteen achter."),
    "string_type": ("Bij '{key}' hoort 1 stuk tekst.", "Zet de tekst er meteen achter."),
    "string_too_short": ("'{key}' is leeg.", "Vul het in, of haal het weg."),
    "string_too_long": ("'{said}' is te lang.", "Een naam heeft hoogstens {max} tekens."),
    "string_pattern_mismatch": (
        "'{said}' is geen goede naam.",
        "Gebruik kleine letters, cijfers en _, en begin met een letter.",
    ),
    "dict_type": ("'{key}' heeft nog geen taal.", "Schrijf: {key}: {{nl: …}}."),
    "list_type": ("'{key}' is geen lijst.", "Zet elk deel op een eigen regel met een streepje."),
    "bool_type": ("'{key}' is geen ja of nee.", "Schrijf true of false, zonder aanhalingstekens."),
    "int_type": ("'{said}' is geen getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."),
    "greater_than_equal": ("'{said}' kan hier niet.", "Schrijf {ge} of hoger."),
    "less_than_equal": ("'{said}' kan hier niet.", "Schrijf {le} of lager."),
    "model_type": ("'{key}' bestaat uit onderdelen.", "Zet eronder: {keys}."),
    "too_short": ("'{key}' heeft te weinig delen.", "Er horen er minstens {min_length} te zijn."),
    "too_long": ("'{key}' heeft te veel delen.", "Er mogen er hoogstens {max_length} zijn."),
}
"""What pydantic calls a mistake, and what an author is told. 'empty' and 'surprise' are ours."""


def _as_mistake(
    model: type[BaseModel], source: Source, location: Location, details: ErrorDetails
) -> Mistake:
    where = tuple(part for part in details["loc"] if part != "[key]")
    at, found, kind = (*location, *where), details["input"], details["type"]
    if at not in source.places and kind != "missing":
        at = at[:-1]  # one text where a list of texts may stand
    key = next((part for part in reversed(at) if isinstance(part, str)), source.name)
    said = source.written.get(at, found)
    if kind == "extra_forbidden":
        return source.mistake(
            at, f"'{key}' ken ik hier niet.", did_you_mean(key, _keys_at(model, where[:-1]))
        )
    if kind == "literal_error" and not isinstance(found, (dict, list)):
        known = _QUOTED.findall(str(details["ctx"]["expected"]))
        return source.mistake(at, f"'{said}' kan hier niet.", did_you_mean(str(said), known))
    if found is None and kind != "missing":
        kind = "empty"
    elif kind == "string_type" and at in source.written:
        kind = "surprise"
    words = {"min_length": "", "max_length": "", **details.get("ctx", {})}
    words |= {"key": key, "said": said, "max": words["max_length"]}
    words["keys"] = ", ".join(f"'{name}'" for name in _keys_at(model, where))
    what, remedy = _REMEDIES.get(kind, ("'{key}' klopt niet.", "Kijk hoe het elders staat."))
    return source.mistake(at, what.format(**words), remedy.format(**words))


_QUOTED = re.compile(r"'([^']*)'")


def _keys_at(model: type[BaseModel], where: Location) -> list[str]:
    """The keys that may stand at a place: those of the model that the path leads to."""
    current: type[BaseModel] | None = model
    for part in where:
        if isinstance(part, int) or current is None:
            continue
        found = next((f for f in current.model_fields.values() if f.alias == part), None)
        current = None if found is None else _model_in(found.annotation)
    if current is None:
        return []
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found is not None:
            return found
    return None
