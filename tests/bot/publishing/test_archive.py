"""The file of an edition, taken apart again."""

from __future__ import annotations

import re
import stat
from dataclasses import replace

import pytest

from bot.publishing.archive import Packing, export
from bot.publishing.cell_text import cell_text
from content.reading.staff_texts import staff_texts
from dialogs.edition.cells import WALKS
from dialogs.edition.published import Edition, PublishedCell, PublishedTable, release
from dialogs.pack.definition import Dialog
from tests.support.exported import Exported
from tests.support.real_edition import TEXTS, real_edition
from tests.support.real_pack import PACKS, real_pack

HTML, PDF = b"<!doctype html>", b"%PDF-1.7"


def exported(edition: Edition, dialog: Dialog | None = None) -> Exported:
    return Exported(export(edition, dialog or real_pack(), staff_texts(PACKS), HTML, PDF))


@pytest.fixture(scope="module")
def edition() -> Edition:
    return real_edition()


@pytest.fixture(scope="module")
def made(edition: Edition) -> Exported:
    return exported(edition)


def test_all_that_staff_get(made: Exported) -> None:
    tables = [
        "teams",
        "doel",
        "elementen",
        "elementen_per_doel",
        "redeneringen",
        "toen_en_nu",
        "weg",
    ]
    every = [*tables, "delen", "teksten", "codeboek", "vragen", "regels"]
    assert made.names == [
        *("rapport.html", "rapport.pdf", "editie-3.xlsx"),
        *(f"{name}.csv" for name in every),
        *("datapackage.json", "codeboek.txt", "release.json"),
    ]
    assert made.book("editie-3.xlsx").sheetnames == every
    assert (made.read("rapport.html"), made.read("rapport.pdf")) == (HTML, PDF)


def test_the_same_bytes_each_time_and_nothing_of_the_machine(edition: Edition) -> None:
    texts = staff_texts(PACKS)
    once = export(edition, real_pack(), texts, HTML, PDF)
    assert export(edition, real_pack(), texts, HTML, PDF) == once
    for entry in Exported(once).entries:
        assert entry.date_time == (2026, 10, 5, 0, 0, 0)
        assert stat.filemode(entry.external_attr >> 16) == "?rw-r--r--"


def test_the_release_is_that_of_the_edition(made: Exported, edition: Edition) -> None:
    assert made.release == release(edition)


def test_every_count_stands_in_the_release_and_none_is_below_zero(
    made: Exported, edition: Edition
) -> None:
    values = {t["name"]: [c["value"] for c in t["cells"]] for t in made.release["tables"]}
    assert min(value for each in values.values() for value in each) < 0
    for name, published in values.items():
        shown = [max(0, value) for value in published]
        number = "gesprekken" if name == WALKS else "teams"
        assert [row[number] for row in made.rows(f"{name}.csv")] == shown
        page = made.book("editie-3.xlsx")[name]
        head = [cell.value for cell in page[1]]
        column = [row[head.index(number)] for row in page.iter_rows(min_row=2)]
        told = [cell for cell in column if cell.value is not None]
        assert [cell.value for cell in told] == shown
        assert {cell.data_type for cell in told} == {"n"}


def test_a_row_says_what_is_counted_by_id_and_by_name(made: Exported, edition: Edition) -> None:
    dialog = real_pack()
    for row, cell in zip(made.rows("elementen.csv"), edition.table("elementen"), strict=True):
        (_, way), (element, stood) = cell.pairs
        assert (row["wijze"], row["element"], row["stand"]) == (way, element, stood)
        assert row["element_naam"] == dialog.elements[element].name
    by_goal = "elementen_per_doel"
    for row, cell in zip(made.rows(f"{by_goal}.csv"), edition.table(by_goal), strict=True):
        (_, goal), (variable, _) = cell.pairs
        element = variable.removeprefix("gevraagd_")
        counted = "ontbreekt" if element == variable else "gevraagd"
        assert (row["doel"], row["element"], row["stand"]) == (goal, element, counted)
    goals = [(row["doel"], row["doel_naam"]) for row in made.rows("doel.csv")]
    assert [goal for goal, _ in goals] == [cell.pairs[0][1] for cell in edition.table("doel")]
    assert goals[-2:] == [
        ("ontbreekt", "Nog geen doel"),
        ("niet_besproken", "Doel niet besproken"),
    ]
    heard = made.rows("redeneringen.csv")
    assert [row["redenering"] for row in heard] == list(dialog.reasonings)
    carriers, first, *_ = made.rows("toen_en_nu.csv")
    assert (carriers["element"], carriers["verandering"]) == ("", "")
    assert (first["element"], first["verandering"]) == (next(iter(dialog.elements)), "beter")


def test_the_rules_stand_beside_every_table(made: Exported) -> None:
    book = made.book("editie-3.xlsx")
    for name in [table["name"] for table in made.release["tables"]]:
        rules = {str(row["regels"]) for row in made.rows(f"{name}.csv")}
        assert len(rules) == 1
        assert "ruis" in rules.pop()
        beside = [cell.value for cell in list(book[name].columns)[-1]]
        assert beside[0] == "regels"
        assert any("ruis" in str(rule) for rule in beside[1:])


def test_texts_are_the_harmless_ones_and_stand_beside_nothing(made: Exported) -> None:
    rows = made.rows("teksten.csv")
    assert sorted(str(row["tekst"]) for row in rows) == sorted(map(cell_text, TEXTS))
    assert {tuple(row) for row in rows} == {("element", "element_naam", "tekst", "regels")}


def test_no_cell_anywhere_begins_a_formula(made: Exported) -> None:
    signs = ("=", "+", "-", "@", "\t", "\r", " ", "＝", "＋", "－", "＠")
    for page in made.book("editie-3.xlsx").worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type in ("n", "s")
                assert cell.data_type == "n" or not str(cell.value or "").startswith(signs)
    for name in made.names:
        if name.endswith(".csv"):
            # A number below zero, as it came out of the noise, is a number to a spreadsheet too.
            text = re.sub(r"(?<=,)-\d+(?=,|$)", "0", made.text(name), flags=re.MULTILINE)
            assert not re.search(r'(?:^|[,;]"?)[=+\-@＝＋－＠\t]', text, re.MULTILINE)


def test_the_codebook_tells_variables_questions_version_and_rules(
    made: Exported, edition: Edition
) -> None:
    dialog, text = real_pack(), made.text("codeboek.txt")
    assert "editie 3, najaar 2026" in text
    assert edition.pack_version in text
    for question in dialog.questions.values():
        for option in question.options:
            assert option.label in text
    asked = {row["vraag"]: row for row in made.rows("vragen.csv")}
    assert set(asked) == set(dialog.questions)
    counted = {
        (key, value)
        for table in made.release["tables"]
        for cell in table["cells"]
        for key, value in cell["keys"].items()
    }
    explained = {(row["variabele"], row["waarde"]) for row in made.rows("codeboek.csv")}
    assert counted <= explained
    rules = [row["regel"] for row in made.rows("regels.csv")]
    assert len(rules) >= 5
    assert all(str(rule) in text for rule in rules)


def test_an_edition_without_texts_and_then_and_now(edition: Edition) -> None:
    kept = tuple(table for table in edition.tables if table.name != "toen_en_nu")
    made = exported(replace(edition, tables=kept, texts={}))
    assert "teksten.csv" not in made.names
    assert "toen_en_nu.csv" not in made.names


def test_a_pack_without_goals(edition: Edition) -> None:
    dialog = replace(real_pack(), goals=None)
    element = next(iter(dialog.elements))
    tables = (
        PublishedTable("teams", (PublishedCell((), 30),)),
        PublishedTable(
            "elementen", (PublishedCell((("wijze", "alleen"), (element, "ontbreekt")), -2),)
        ),
    )
    made = exported(replace(edition, tables=tables), dialog)
    assert made.rows("teams.csv")[0]["teams"] == 30
    assert made.rows("elementen.csv")[0]["teams"] == 0
    assert made.release["tables"][1]["cells"][0]["value"] == -2


# With the report in it, as staff get it


def test_the_report_comes_with_the_tables() -> None:
    edition, pack = real_edition(), Packing(staff_texts(PACKS))
    made = Exported(pack(edition, real_pack()))
    assert made.release == release(edition)
    assert b"<script" not in made.read("rapport.html")
    assert made.read("rapport.pdf").startswith(b"%PDF-")


def test_the_number_from_which_an_edition_is_made_here_stands_in_its_rules() -> None:
    made = Exported(Packing(staff_texts(PACKS), 45)(real_edition(), real_pack()))
    for name in ("rapport.html", "codeboek.txt", "regels.csv"):
        assert "bij ongeveer 45 teams of meer" in made.text(name), name


def test_the_same_edition_has_the_same_bytes() -> None:
    edition, pack = real_edition(), Packing(staff_texts(PACKS))
    assert pack(edition, real_pack()) == pack(edition, real_pack())
