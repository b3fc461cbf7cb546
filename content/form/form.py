"""Checks the form of a part of a pack, and reports mistakes in the author's terms."""

from __future__ import annotations

import re
from typing import TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from content.sources.mistakes import Detail, Mistake, Near
from content.sources.source import Location, Source

_Model = TypeVar("_Model", bound=BaseModel)


def valid(
    model: type[_Model], source: Source, location: Location, data: object, mistakes: list[Mistake]
) -> _Model | None:
    """The part at `location`; None if it has mistakes, which are noted."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        mistakes.extend(_as_mistake(model, source, location, details) for details in error.errors())
        return None


_CODES = {
    "missing": "sleutel-ontbreekt",
    "empty": "leeg",
    "surprise": "geen-tekst-voor-yaml",
    "extra_forbidden": "onbekende-sleutel",
    "literal_error": "onbekend-woord",
    "string_type": "geen-tekst",
    "string_too_short": "leeg",
    "string_too_long": "naam-te-lang",
    "string_pattern_mismatch": "naam-vorm",
    "dict_type": "geen-namen",
    "list_type": "geen-lijst",
    "bool_type": "geen-ja-of-nee",
    "int_type": "geen-getal",
    "date_type": "geen-datum",
    "greater_than_equal": "getal-te-laag",
    "less_than_equal": "getal-te-hoog",
    "model_type": "geen-onderdelen",
    "too_short": "te-weinig-delen",
    "too_long": "te-veel-delen",
}
"""The codes for pydantic's error types. 'empty' and 'surprise' are ours."""


def _as_mistake(
    model: type[BaseModel], source: Source, location: Location, error: ErrorDetails
) -> Mistake:
    where = tuple(part for part in error["loc"] if part != "[key]")
    at, found, kind = (*location, *where), error["input"], error["type"]
    if at not in source.places and kind != "missing":
        at = at[:-1]  # one text, if the key also allows a list of texts
    key = next((part for part in reversed(at) if isinstance(part, str)), source.name)
    said = source.written.get(at, found)
    if kind == "literal_error" and isinstance(found, (dict, list)):
        kind = "string_type"
    elif found is None and kind != "missing":
        kind = "empty"
    elif kind == "string_type" and at in source.written:
        kind = "surprise"
    code = _CODES.get(kind, "onbekend-woord")
    details: dict[str, Detail] = {"key": key}
    if not isinstance(said, (dict, list)):
        details["said"] = str(said)
    context = error.get("ctx", {})
    details |= {_LIMITS[name]: limit for name, limit in context.items() if name in _LIMITS}
    if code == "onbekende-sleutel":
        details["near"] = Near.of(key, _keys_at(model, where[:-1]))
    elif code == "onbekend-woord":
        details["near"] = Near.of(str(said), _QUOTED.findall(str(context.get("expected"))))
    elif code == "geen-onderdelen":
        details["keys"] = ", ".join(f"'{name}'" for name in _keys_at(model, where))
    return source.mistake(at, code, **details)


_QUOTED = re.compile(r"'([^']*)'")
_LIMITS = {"min_length": "least", "ge": "least", "max_length": "most", "le": "most"}


def _keys_at(model: type[BaseModel], where: Location) -> list[str]:
    """The keys allowed at a place: those of the model that the path leads to."""
    current: type[BaseModel] | None = model
    named = False
    for part in where:
        if isinstance(part, int) or current is None:
            continue
        if named:  # by the author: under it is what is under each
            named = False
            continue
        found = next((f for f in current.model_fields.values() if f.alias == part), None)
        current = None if found is None else _model_in(found.annotation)
        named = found is not None and get_origin(found.annotation) is dict
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
