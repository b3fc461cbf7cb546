"""The workbook, read back by another library."""

import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.publishing.cell_text import cell_text
from bot.publishing.sheet import Sheet
from bot.publishing.workbook import workbook

DAY = "2026-10-05"


def read(*sheets: Sheet) -> Workbook:
    return load_workbook(io.BytesIO(workbook(sheets, "Codeboek", DAY, "regels")))


def test_text_is_text_and_a_number_a_number() -> None:
    book = read(Sheet("doel", ("id", "teams"), (("a", 12), ("7", 0))))
    (head, *rows) = book["doel"].iter_rows()
    assert [cell.value for cell in head] == ["id", "teams"]
    assert [[cell.value for cell in row] for row in rows] == [["a", 12], ["7", 0]]
    assert [[cell.data_type for cell in row] for row in rows] == [["s", "n"], ["s", "n"]]


def test_a_sheet_each_with_its_rules_beside_it() -> None:
    book = read(
        Sheet("een", ("teams",), ((1,),), ("Een regel.", "Nog een.")),
        Sheet("twee", ("teams",), ((2,),)),
    )
    assert book.sheetnames == ["een", "twee"]
    assert [[cell.value for cell in row] for row in book["een"].iter_rows()] == [
        ["teams", None, "regels"],
        [1, None, "Een regel."],
        [None, None, "Nog een."],
    ]
    assert [[cell.value for cell in row] for row in book["twee"].iter_rows()] == [["teams"], [2]]


def test_it_can_be_searched_and_read_aloud() -> None:
    book = read(Sheet("een", ("id", "teams"), (("a", 1), ("b", 2)), ("Een regel.",)))
    assert book.properties.title == "Codeboek"
    page = book["een"]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:B3")


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "＋1", "－1", "＠A1"),
        *("http://example.com", "mailto:a@b.nl", "internal:A1", "12", "1e5", "{=A1}", "TRUE"),
    ],
)
def test_nothing_is_a_formula_or_a_link(text: str) -> None:
    cell = read(Sheet("x", ("tekst",), ((text,),)))["x"]["A2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", cell_text(text), None)


@given(text=st.text(max_size=40))
def test_whatever_people_write_is_read_back_as_text(text: str) -> None:
    cell = read(Sheet("x", ("tekst",), ((text,),)))["x"]["A2"]
    assert (cell.value or "") == cell_text(text)
    assert cell.data_type != "f"


def test_the_same_bytes_each_time_and_nothing_on_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_file(*_: object, **__: object) -> None:
        raise AssertionError("a file was made")

    sheets = [Sheet("x", ("id", "teams"), (("a", 1),))]
    once = workbook(sheets, "Codeboek", DAY, "regels")
    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, no_file)
    monkeypatch.setattr(Path, "open", no_file)
    monkeypatch.setattr("builtins.open", no_file)
    assert workbook(sheets, "Codeboek", DAY, "regels") == once
