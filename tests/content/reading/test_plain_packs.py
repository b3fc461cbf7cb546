"""What a pack may leave out, and what it may write shorter."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.checks.lint import check
from dialogs.pack.conditions import Any, Equals
from dialogs.screens.layout import Speech
from dialogs.texts import as_plain
from tests.support.packs import TinyPack

ORDER = "belangrijk_eerst:\n  - rust\n  - licht\n"


@pytest.fixture
def pack(tmp_path: Path) -> TinyPack:
    return TinyPack(tmp_path)


def test_a_list_behind_a_question_means_any_of_these(pack: TinyPack) -> None:
    several = "een_van:\n            - {rust: soms}\n            - {rust: nooit}"
    before = pack.load().questions["stoelen"].condition
    pack.change("verder.yaml", several, "rust: [soms, nooit]")
    assert pack.load().questions["stoelen"].condition == before
    assert pack.check() == []


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        ("[soms, §nooi]", "onbekende-optie"),
        ("[soms, §soms]", "dubbel-in-lijst"),
        ("¶[]", "voorwaarde-lijst"),
        ("[soms, §{rust: nooit}]", "voorwaarde-een-optie"),
    ],
)
def test_a_slip_in_such_a_list_is_told(pack: TinyPack, listed: str, code: str) -> None:
    several = "een_van:\n            - {rust: soms}\n            - {rust: nooit}"
    pack.change("verder.yaml", several, f"rust: {listed}")
    (told,) = pack.mistakes()
    assert told.startswith(f"{pack.mark}: {code}: ")


def test_an_answer_in_it_that_cannot_be_given_is_told_where_it_is(pack: TinyPack) -> None:
    pack.change(
        "begin.yaml", "als: {weer: regen}", "als: {alle: [{weer: [zon, §regen]}, {weer: zon}]}"
    )
    (told,) = pack.check()
    assert told.startswith(f"{pack.mark}: als-botst: ")


def test_one_answer_in_a_list_is_that_answer(pack: TinyPack) -> None:
    pack.change("begin.yaml", "als: {weer: regen}", "als: {weer: [regen]}")
    statement = next(node for node in pack.load().nodes if node.id == "nat")
    assert statement.condition == Equals("weer", "regen")
    assert not isinstance(statement.condition, Any)


def test_without_an_order_it_is_that_of_the_files(pack: TinyPack) -> None:
    pack.change("pakket.yaml", ORDER, "")
    assert list(pack.load().elements) == ["rust", "licht"]
    pack.change("pakket.yaml", "  - verder.yaml\n", f"  - verder.yaml\n{ORDER}")
    pack.change("pakket.yaml", "  - rust\n  - licht\n", "  - licht\n  - rust\n")
    assert list(pack.load().elements) == ["licht", "rust"]


def test_a_source_may_be_left_out(pack: TinyPack) -> None:
    pack.change("verder.yaml", "    bron: p. 8\n", "")
    pack.change("begin.yaml", "      bron: p. 3\n", "")
    assert pack.check() == []
    dialog = pack.load()
    assert dialog.elements["rust"].source is None
    figure = dialog.questions["weer"].figure
    assert figure is not None
    assert figure.source is None


def test_a_pack_names_its_source_and_its_programme_once(pack: TinyPack) -> None:
    assert pack.load().programme == ""
    told = "bron: {titel: Het weer, jaar: 2023}\nprogramma: {naam: Regenboog}\n"
    pack.change("pakket.yaml", "titel: Proef\n", f"titel: Proef\n{told}")
    pack.change("teksten.yaml", "'Zin hulp'", "'Van {rapport}, {rapport_jaar}. {programma}.'")
    dialog = pack.load()
    assert dialog.programme == "Regenboog"
    assert as_plain(Speech(dialog, {}).phrase("hulp")) == "Van Het weer, 2023. Regenboog."


def test_a_pack_in_the_form_of_before_is_refused_with_one_message(pack: TinyPack) -> None:
    pack.change("pakket.yaml", "titel: Proef", "titel: {nl: Proef}\n§talen: [nl]")
    for old in ("Zon", "Regen", "Hoe heet het?", "Het begin"):
        pack.change("begin.yaml", f": {old}\n", f": {{nl: {old}}}\n")
    told = [str(mistake) for mistake in check(pack.folder)]
    assert told == pack.mistakes()
    (one,) = told
    assert one.startswith(f"{pack.mark}: oude-vorm: ")
    assert "python -m bot check --nieuw" in one
