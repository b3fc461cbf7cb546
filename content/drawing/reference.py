"""Generates the reference of the format, and JSON schemas for editors, from the form of the files.

`python -m content.drawing.reference` writes them; a test checks that they are up to date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from content.form.schema import PackIn, PhrasesIn, WordListIn
from content.form.schema_edition import EditionIn
from content.form.schema_listening import LanguageIn, ReasoningsIn
from content.form.schema_sessions import PHASES, SessionIn, SessionsIn
from content.form.schema_support import SupportIn
from content.form.schema_themes import ENTRIES, ThemeIn

FILES: dict[str, tuple[type[BaseModel], str]] = {
    "pakket": (PackIn, "`pakket.yaml`: het hele gesprek"),
    "thema": (ThemeIn, "Een bestand met vragen: 1 thema"),
    "teksten": (PhrasesIn, "`teksten.yaml`: eigen zinnen (mag wegblijven)"),
    "sessie": (SessionsIn, "`sessie.yaml`: een sessie met een groep (mag wegblijven)"),
    "redeneringen": (ReasoningsIn, "`redeneringen.yaml`: waar de bot op let (mag wegblijven)"),
    "luisteren": (LanguageIn, "`luisteren.yaml`: hoe de bot een taal leest (mag wegblijven)"),
    "hulp": (SupportIn, "`hulp.yaml`: bij wie iemand terechtkan (mag wegblijven)"),
    "editie": (EditionIn, "`editie.yaml`: wat medewerkers van het programma lezen"),
    "woordenlijst": (WordListIn, "`woordenlijst.yaml`: woorden om te mijden (mag wegblijven)"),
}
"""The kinds of file in a pack, each with its form and its heading."""
_MIXED: dict[type[BaseModel], tuple[type[BaseModel], str, Mapping[str, type[BaseModel]]]] = {
    ThemeIn: (ThemeIn, "inhoud", ENTRIES),
    SessionsIn: (SessionIn, "fasen", PHASES),
}
"""Files with a list of parts of several forms: what holds that list, its key, and the forms."""

_MIXED_KEYS = [key for _, key, _ in _MIXED.values()]

_ROOT = Path(__file__).resolve().parents[2]
REFERENCE = _ROOT / "docs" / "format.md"
SCHEMAS = _ROOT / "content" / "vorm"

_INTRODUCTION = """# Wat er in een pakket kan staan

Deze bladzij is gemaakt uit de code (`make reference`), dus ze klopt altijd. Hoe je begint, staat in
[authoring.md](authoring.md).

- **Tekst**: achter de sleutel, of over meer regels met `|` en de tekst eronder.
- **Naam**: kleine letters, cijfers en `_`, hoogstens 40 tekens. Hij begint met een letter.
- **Voorwaarde**: `{vraag: antwoord}`, of `{vraag: [antwoord, antwoord]}` als elk van die antwoorden
  goed is. Samenvoegen kan met `alle:` of `een_van:` en een lijst, en omdraaien met `niet:`. Naast
  de antwoorden zijn er `weet_niet` en `overgeslagen`.
- In een tekst is `**dit**` vet, en `{vraag}` het antwoord op een eerdere vraag. Is dat er niet, dan
  valt die regel weg.
"""


def reference() -> str:
    """The whole reference, as Markdown. Raises ValueError if two forms have the same name."""
    parts = [_INTRODUCTION]
    told: dict[str, Any] = {}
    for model, heading in FILES.values():
        parts += [f"## {heading}\n", *_tables(model, told)]
    return "\n".join(parts)


def editor_schemas() -> dict[str, dict[str, Any]]:
    """A JSON Schema for each kind of file, by its name."""
    return {name: _schema(model) for name, (model, _) in FILES.items()}


def write() -> None:
    """Write both to their files."""
    REFERENCE.write_text(reference(), encoding="utf-8", newline="\n")
    for name, schema in editor_schemas().items():
        path = SCHEMAS / f"{name}.schema.json"
        path.write_text(
            json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
        )


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    models = [model, *(_MIXED[model][2].values() if model in _MIXED else ())]
    references, whole = models_json_schema(
        [(one, "validation") for one in models], by_alias=True, ref_template="#/$defs/{model}"
    )
    definitions = whole["$defs"]
    if model in _MIXED:
        holder, key, parts = _MIXED[model]
        listed = [references[part, "validation"] for part in parts.values()]
        definitions[holder.__name__]["properties"][key]["items"] = {"anyOf": listed}
    for definition in definitions.values():
        definition.pop("title", None)
        for field in definition.get("properties", {}).values():
            field.pop("title", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **references[model, "validation"],
        "$defs": definitions,
    }


def _tables(model: type[BaseModel], told: dict[str, Any]) -> Iterator[str]:
    """A table for the form of a file, and one for each part of it that has none yet.

    `told`: the forms that have a table, by class name. Raises ValueError if another form has such a
    name: it would get no table.
    """
    definitions: dict[str, Any] = _schema(model)["$defs"]
    for name in [model.__name__, *(each for each in definitions if each != model.__name__)]:
        # In one file, pydantic tells forms of one name apart by putting the module before it.
        form = name.rpartition("__")[2]
        if form in told:
            if told[form] != definitions[name]:
                raise ValueError(f"two forms are called {form}")
            continue
        told[form] = definitions[name]
        fields: dict[str, Any] = definitions[name].get("properties", {})
        if name != model.__name__:
            yield f"### Een deel {_part(name, definitions)}\n"
        yield "| sleutel | wat | moet | |\n| --- | --- | --- | --- |"
        needed = definitions[name].get("required", ())
        for key, field in fields.items():
            must = "ja" if key in needed else ""
            yield f"| `{key}` | {_kind(field, definitions)} | {must} | {field['description']} |"
        yield ""


def _part(name: str, definitions: dict[str, Any]) -> str:
    """The name of a part: the key that holds it, or its own first key if it is part of a theme."""
    for definition in definitions.values():
        for key, field in definition.get("properties", {}).items():
            if key not in _MIXED_KEYS and f'#/$defs/{name}"' in json.dumps(field):
                return f"onder `{key}`"
    first = next(iter(definitions[name]["properties"]))
    return f"met `{first}`"


def _kind(field: dict[str, Any], definitions: dict[str, Any]) -> str:
    """What a key may hold, in a few words."""
    if "$ref" in field:
        return "deel " + _part(field["$ref"].rpartition("/")[2], definitions)
    if "enum" in field:
        return " of ".join(f"`{value}`" for value in field["enum"])
    options = [each for each in field.get("anyOf", ()) if each.get("type") != "null"]
    if options:
        return " of ".join(dict.fromkeys(_kind(each, definitions) for each in options))
    if field.get("type") == "array":
        return "lijst: " + _kind(field.get("items", {}), definitions)
    if field.get("type") == "object":
        by_name: dict[str, Any] = field.get("patternProperties", {})
        inner: dict[str, Any] = next(iter(by_name.values()), field.get("additionalProperties", {}))
        return f"namen, elk met: {_kind(inner, definitions)}"
    return _KINDS.get("naam" if "pattern" in field else field.get("type", ""), "voorwaarde")


_KINDS = {
    "naam": "naam",
    "string": "tekst",
    "integer": "getal",
    "boolean": "`true` of `false`",
}


if __name__ == "__main__":
    write()
