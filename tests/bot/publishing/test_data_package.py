"""The description of the CSV files for programs, held against the files that it describes."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

import pytest

from bot.publishing.archive import export
from bot.publishing.certainty import variance
from content.reading.staff_texts import staff_texts
from tests.support.exported import Exported
from tests.support.real_edition import real_edition
from tests.support.real_pack import PACKS, real_pack

NAME = re.compile(r"[a-z0-9._-]+")


@pytest.fixture(scope="module")
def made() -> Exported:
    return Exported(export(real_edition(), real_pack(), staff_texts(PACKS), b"", b""))


@pytest.fixture(scope="module")
def package(made: Exported) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made.read("datapackage.json"))
    return found


def fields(resource: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in resource["schema"]["fields"]}


def test_every_csv_and_each_of_its_columns_is_described(
    made: Exported, package: dict[str, Any]
) -> None:
    assert package["name"] == "ontmoetwijzer-editie-3"
    assert package["$schema"].endswith("/2.0/datapackage.json")
    described = [resource["path"] for resource in package["resources"]]
    assert described == [name for name in made.names if name.endswith(".csv")]
    for resource in package["resources"]:
        assert resource["type"] == "table"
        rows = made.rows(resource["path"])
        assert [*fields(resource)] == [*rows[0]]


def test_it_keeps_what_data_package_2_requires(package: dict[str, Any]) -> None:
    """By its JSON schema, https://datapackage.org/profiles/2.0/datapackage.json, as we read it."""
    datetime.strptime(package["created"], "%Y-%m-%dT%H:%M:%SZ")
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names) > 0
    for resource in package["resources"]:
        assert NAME.fullmatch(resource["name"])
        assert resource["path"] == f"{resource['name']}.csv"
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert len(set(columns)) == len(columns) > 0
        for field in resource["schema"]["fields"]:
            assert field["type"] in {"string", "integer", "number"}
            labelled = (*field.get("categories", ()), *field.get("missingValues", ()))
            assert all({*one} == {"value", "label"} for one in labelled)
            assert all(isinstance(text, str) for one in labelled for text in one.values())
            assert "categories" not in field or field["type"] == "string"
    assert NAME.fullmatch(package["name"])
    assert isinstance(package["version"], str)


def test_every_value_is_of_its_column_s_type_or_a_labelled_one(
    made: Exported, package: dict[str, Any]
) -> None:
    for resource in package["resources"]:
        for name, field in fields(resource).items():
            missing = {one["value"] for one in field.get("missingValues", ())}
            values = {row[name] for row in made.rows(resource["path"])} - missing
            if field["type"] == "string":
                assert all(isinstance(value, str) for value in values)
            else:
                assert all(isinstance(value, float) for value in values)
            if field["type"] == "integer":
                assert all(float(value).is_integer() for value in values)
            if "categories" in field:
                allowed = {one["value"] for one in field["categories"]} | {""}
                assert values <= allowed, (resource["path"], name)


def test_too_few_and_not_asked_are_labelled(made: Exported, package: dict[str, Any]) -> None:
    parts = next(one for one in package["resources"] if one["name"] == "delen")
    labels = fields(parts)["deel_ontbreekt"]["missingValues"]
    assert [one["value"] for one in labels] == ["te_weinig", "niet_gevraagd"]
    assert all(one["label"] for one in labels)
    told = {row["deel_ontbreekt"] for row in made.rows("delen.csv")}
    assert {"te_weinig", "niet_gevraagd"} <= told
    stands = fields(next(o for o in package["resources"] if o["name"] == "elementen"))["stand"]
    assert "weet_niet" in {one["value"] for one in stands["categories"]}


def test_beside_each_count_stands_what_came_out_of_the_noise(made: Exported) -> None:
    rows = made.rows("elementen.csv")
    assert all(row["teams"] == max(0.0, float(row["met_ruis"])) for row in rows)
    assert min(float(row["met_ruis"]) for row in rows) < 0
    assert {row["variantie"] for row in rows} == {round(variance("elementen"), 3)}
