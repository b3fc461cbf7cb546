"""What the codec makes of a type's hints; the records' own tests say what each format holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

import pytest

from dialogs.codec import Form, Raw, Rules, UnreadableStateError, from_text, tagged, to_text


class Colour(Enum):
    RED = "rood"


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Drawing:
    name: str
    colour: Colour | None
    points: tuple[Point, ...]
    by_number: Mapping[int, tuple[str, ...]]
    span: tuple[int, Point]
    marks: frozenset[str] = frozenset()
    beside: str = "not stored"


DRAWING = Drawing("é", Colour.RED, (Point(1, 2),), {7: ("a",)}, (3, Point(4)), frozenset("ba"))
FORM = Rules(lists=(Point,), unstored=("beside",)).form(Drawing)
TEXT = (
    '{"format":2,"name":"é","colour":"rood","points":[[1,2]],"by_number":{"7":["a"]},'
    '"span":[3,[4,0]],"marks":["a","b"]}'
)


def read(text: str, number: int = 2, **upgrades: Any) -> Any:
    by_number = {int(key[1:]): upgrade for key, upgrade in upgrades.items()}
    return from_text(FORM, text, "a drawing", number, by_number)


def test_a_record_is_written_by_its_hints_and_read_back() -> None:
    assert to_text(FORM, DRAWING, 2) == TEXT
    assert read(TEXT) == DRAWING


def test_a_dataclass_is_an_object_unless_it_is_listed() -> None:
    assert Rules().form(Point).write(Point(1)) == {"x": 1, "y": 0}
    assert Rules().form(Point).read({"x": 1, "y": 2}) == Point(1, 2)


def test_none_stays_none() -> None:
    text = TEXT.replace('"rood"', "null")
    assert read(text).colour is None
    assert to_text(FORM, read(text), 2) == text


def test_a_type_can_have_a_form_of_its_own() -> None:
    own = Form(lambda point: point.x, lambda raw: Point(raw))
    form = Rules(own={Point: own}).form(tuple[Point, ...])
    assert form.write((Point(1), Point(2))) == [1, 2]
    assert form.read([1, 2]) == (Point(1), Point(2))


def test_an_older_format_is_upgraded_step_by_step() -> None:
    def third(raw: Raw) -> Raw:
        return raw | {"format": 3, "name": raw["name"] + "!"}

    def fourth(raw: Raw) -> Raw:
        return raw | {"format": 4, "name": raw["name"] + "?"}

    assert read(TEXT, 4, _2=third, _3=fourth).name == "é!?"


def test_a_later_format_is_refused() -> None:
    with pytest.raises(UnreadableStateError, match="a drawing of format 2, this code knows 1"):
        read(TEXT, 1)


@pytest.mark.parametrize(
    "wrong", [{"colour": "geel"}, {"points": [[1]]}, {"points": 3}, {"span": [1]}, {"marks": None}]
)
def test_another_shape_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UnreadableStateError, match="not a drawing"):
        read(json.dumps({**json.loads(TEXT), **wrong}))


@pytest.mark.parametrize("field", ["format", "name"])
def test_a_field_that_is_missing_is_named(field: str) -> None:
    raw = json.loads(TEXT)
    del raw[field]
    with pytest.raises(UnreadableStateError, match=f"^not a drawing: no field '{field}'$"):
        read(json.dumps(raw))


def test_a_format_that_never_was_is_refused() -> None:
    with pytest.raises(UnreadableStateError, match="a drawing of format 2, this code knows 3"):
        read(TEXT, 3)


def test_a_tag_that_never_was_is_refused() -> None:
    with pytest.raises(ValueError, match="no such tag"):
        tagged({"punt": Point}).read(["lijn", 1, 2])


def test_one_of_several_kinds_is_known_by_its_tag() -> None:
    form = tagged({"punt": Point, "tekening": Drawing})
    assert form.write(Point(1, 2)) == ["punt", 1, 2]
    assert form.read(["punt", 1, 2]) == Point(1, 2)


@pytest.mark.parametrize("hint", [object, list[str], str | int, Mapping[float, str], Any])
def test_a_type_that_no_rule_covers_is_refused_when_the_form_is_made(hint: Any) -> None:
    with pytest.raises(TypeError, match="no JSON form"):
        Rules().form(hint)
