"""The reference and the schemas for editors: up to date, complete, and right about our packs."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from pydantic import Field, create_model

import content.drawing.reference as drawn
from content.drawing.reference import (
    FILES,
    REFERENCE,
    SCHEMAS,
    editor_schemas,
    reference,
)
from content.form.schema_support import NumberIn

CONTENT = Path(__file__).parents[3] / "content"
KINDS = {f"{kind}.yaml": kind for kind in FILES}
PACK_FILES = sorted((*CONTENT.glob("*.yaml"), *CONTENT.glob("*/*.yaml")))


def kind_of(path: Path) -> str:
    return KINDS.get(path.name, "thema")


def validator(kind: str) -> Any:
    return jsonschema.Draft202012Validator(editor_schemas()[kind])


def test_the_reference_is_what_the_form_says_now() -> None:
    assert REFERENCE.read_text() == reference(), "run make reference"


@pytest.mark.parametrize("files", [("hulp", "extra"), ("extra",)])
def test_two_forms_of_one_name_are_told(
    monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...]
) -> None:
    other = create_model("NumberIn", amount=(int, Field(alias="getal", description="Hoeveel.")))
    held = NumberIn if files == ("extra",) else int
    extra = create_model(
        "ExtraIn",
        first=(other, Field(alias="een", description="De een.")),
        second=(held, Field(alias="ander", description="De ander.")),
    )
    known = {**FILES, "extra": (extra, "Een bestand erbij")}
    monkeypatch.setattr(drawn, "FILES", {name: known[name] for name in files})
    with pytest.raises(ValueError, match="two forms are called NumberIn"):
        reference()


@pytest.mark.parametrize("kind", FILES)
def test_the_schema_is_what_the_form_says_now(kind: str) -> None:
    path = SCHEMAS / f"{kind}.schema.json"
    assert json.loads(path.read_text()) == editor_schemas()[kind], "run make reference"
    jsonschema.Draft202012Validator.check_schema(editor_schemas()[kind])


def test_every_key_is_explained() -> None:
    told = reference()
    for schema in editor_schemas().values():
        for part in schema["$defs"].values():
            for key, field in part["properties"].items():
                assert len(field["description"]) > 10, key
                assert f"| `{key}` |" in told


@pytest.mark.parametrize("path", PACK_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_our_own_packs_give_an_editor_no_alarm(path: Path) -> None:
    # An editor reads a day as it is written.
    data = json.loads(json.dumps(yaml.load(path.read_text(), Loader=yaml.CSafeLoader), default=str))
    assert [error.message for error in validator(kind_of(path)).iter_errors(data)] == []


@pytest.mark.parametrize("path", PACK_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_file_of_a_pack_tells_the_editor_its_form(path: Path) -> None:
    folder = "vorm" if path.parent == CONTENT else "../vorm"
    line = f"# yaml-language-server: $schema={folder}/{kind_of(path)}.schema.json"
    assert line in path.read_text().splitlines()


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("pakket", {"pakket": "p", "titel": "P", "thema": ["a.yaml"]}),
        ("pakket", {"pakket": "Groot!", "titel": {}, "themas": ["a.yaml"]}),
        ("thema", {"thema": "t", "titel": "T", "inhoud": [{"vraagje": "v"}]}),
        ("thema", {"thema": "t", "titel": "T", "inhoud": []}),
    ],
)
def test_a_slip_is_seen_in_the_editor(kind: str, data: dict[str, Any]) -> None:
    assert list(validator(kind).iter_errors(data))
