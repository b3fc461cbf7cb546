"""The template that a new author copies: small, whole, and explained line by line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from content.checks.lint import check
from content.reading.loader import load
from dialogs.pack.conditions import ALWAYS
from dialogs.pack.definition import (
    Dialog,
    Kind,
    Question,
    Status,
)
from tests.support.real_pack import PACKS

FOLDER = PACKS / "sjabloon"
DIALOG = load(FOLDER)


def questions_of(kind: Kind) -> list[Question]:
    return [question for question in DIALOG.questions.values() if question.kind is kind]


def test_five_questions_with_one_of_each_thing() -> None:
    assert len(DIALOG.questions) == 5
    assert len(DIALOG.themes) == 2
    assert len(questions_of(Kind.CHOICE)) == len(questions_of(Kind.MULTIPLE)) == 1
    (conditional,) = (q for q in DIALOG.questions.values() if q.condition != ALWAYS)
    assert conditional.kind is Kind.OPEN
    assert len([q for q in DIALOG.questions.values() if q.figure]) == 1
    for element in DIALOG.elements.values():
        assert {rule.status for rule in element.rules} == {
            *(Status.IN_PLACE, Status.PARTLY, Status.MISSING)
        }


def test_check_finds_nothing_to_mend_or_to_improve() -> None:
    assert [str(mistake) for mistake in check(FOLDER)] == []


@pytest.mark.parametrize("name", ["pakket.yaml", "afscheid.yaml"])
def test_each_kind_of_line_is_explained_where_it_stands_first(name: str) -> None:
    """A comment right above, in one line; what was explained in this file before needs none."""
    explained: set[str] = set()
    before = ""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        key = re.match(r"\s*(?:- )?([a-z_]+):", line)
        if key is not None and key[1] not in ("inhoud", "vragen", "opties"):
            assert key[1] in explained or before.lstrip().startswith("#"), f"{name}: {line}"
            explained.add(key[1])
        before = line


def test_a_copy_under_another_name_is_a_pack_of_its_own(tmp_path: Path) -> None:
    copy = tmp_path / "zomerkamp"
    shutil.copytree(FOLDER, copy)
    frame = (copy / "pakket.yaml").read_text(encoding="utf-8")
    (copy / "pakket.yaml").write_text(frame.replace("pakket: sjabloon", "pakket: zomerkamp"))
    dialog: Dialog = load(copy)
    assert dialog.id == "zomerkamp"
    assert not dialog.for_newcomers, "a copy takes nobody away from another pack"
    assert set(dialog.phrases) == set(DIALOG.phrases)
