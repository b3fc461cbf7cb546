"""A pack's folder in, a dialog out, or every mistake in it at once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from content.assemble import Assembly
from content.mistakes import Mistake, PackError, did_you_mean
from content.schema import ENTRIES, PackIn, PhrasesIn, ThemeIn
from content.source import Location, Source, read
from dialogs.definition import Dialog

PACK_FILE = "pakket.yaml"
PHRASES_FILE = "teksten.yaml"

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
    for number, name in enumerate(pack.themes):
        source = _read_or_note(folder, name, pack_source, ("themas", number), mistakes)
        if source is None:
            continue
        theme = _valid(ThemeIn, source, (), source.data, mistakes)
        if theme is None:
            continue
        digest.update(repr(source.data).encode())
        assembly.begin_theme(theme, source)
        for place, raw in enumerate(theme.content):
            _add_entry(assembly, source, ("inhoud", place), raw, mistakes)
    source = _read_or_note(folder, PHRASES_FILE, pack_source, (), mistakes)
    if source is not None:
        phrases = _valid(PhrasesIn, source, (), source.data, mistakes)
        digest.update(repr(source.data).encode())
        if phrases is not None:
            assembly.add_phrases(phrases, source)
    if mistakes:
        raise PackError(mistakes)
    dialog = assembly.dialog(digest.hexdigest()[:12])
    if mistakes:
        raise PackError(mistakes)
    return dialog


def _read_or_note(
    folder: Path, name: str, pack: Source, location: Location, mistakes: list[Mistake]
) -> Source | None:
    try:
        return read(folder, name)
    except PackError as error:
        mistakes.extend(error.mistakes)
        if not (folder / name).is_file():
            mistakes.append(
                pack.mistake(location, f"'{name}' is er niet.", "Maak het, of haal het hier weg.")
            )
        return None


def _add_entry(
    assembly: Assembly, source: Source, location: Location, raw: object, mistakes: list[Mistake]
) -> None:
    kind = next((key for key in ENTRIES if isinstance(raw, dict) and key in raw), None)
    if kind is None:
        mistakes.append(
            source.mistake(
                location,
                "Dit is geen vraag, mededeling of element.",
                "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
            )
        )
        return
    entry = _valid(ENTRIES[kind], source, location, raw, mistakes)
    if entry is not None:
        assembly.add(entry, location)


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
    "string_type": ("'{key}' is geen tekst.", "Zet er aanhalingstekens omheen."),
    "string_too_short": ("'{key}' is leeg.", "Vul het in, of haal het weg."),
    "string_pattern_mismatch": (
        "'{key}' is geen goede naam.",
        "Gebruik kleine letters, cijfers en _, en begin met een letter.",
    ),
    "dict_type": ("'{key}' heeft nog geen taal.", "Schrijf: {key}: {{nl: …}}."),
    "list_type": ("'{key}' is geen lijst.", "Zet elk deel op een eigen regel met een streepje."),
    "bool_type": ("'{key}' is geen ja of nee.", "Schrijf true of false."),
    "too_short": ("'{key}' heeft te weinig delen.", "Er horen er minstens {min} te zijn."),
    "too_long": ("'{key}' heeft te veel delen.", "Er mogen er hoogstens {max} zijn."),
}


def _as_mistake(
    model: type[BaseModel], source: Source, location: Location, details: ErrorDetails
) -> Mistake:
    where = tuple(part for part in details["loc"] if part != "[key]")
    at = (*location, *where)
    key = str(at[-1]) if at else source.name
    context = details.get("ctx", {})
    if details["type"] == "extra_forbidden":
        known = _keys_at(model, where[:-1])
        return source.mistake(at, f"'{key}' ken ik hier niet.", did_you_mean(key, known))
    if details["type"] == "literal_error":
        expected = str(context.get("expected", "")).replace(" or ", ", ")
        return source.mistake(at, f"'{details['input']}' kan hier niet.", f"Kies uit {expected}.")
    what, remedy = _REMEDIES.get(details["type"], ("'{key}' klopt niet.", "Kijk in de uitleg."))
    sizes = {"min": context.get("min_length", ""), "max": context.get("max_length", "")}
    return source.mistake(at, what.format(key=key), remedy.format(key=key, **sizes))


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
