"""Tables as CSV, read back."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from bot.publishing.cell_text import cell_text
from bot.publishing.csv import as_csv
from bot.publishing.sheet import Sheet


def read(made: bytes) -> list[list[str | float]]:
    """With numbers as numbers: those that have no quotes."""
    text = io.StringIO(made.decode(), newline="")
    return [list(row) for row in csv.reader(text, quoting=csv.QUOTE_NONNUMERIC)]


def test_text_is_text_and_a_number_a_number() -> None:
    made = as_csv(Sheet("x", ("id", "teams"), (("a", 12), ("7", 0))), "regels")
    assert read(made) == [["id", "teams"], ["a", 12], ["7", 0]]
    assert made == b'"id","teams"\r\n"a",12\r\n"7",0\r\n'


def test_the_rules_stand_in_each_row() -> None:
    sheet = Sheet("x", ("teams",), ((1,), (2,)), ("Een regel.", "Nog een."))
    beside = "Een regel. Nog een."
    assert read(as_csv(sheet, "regels")) == [["teams", "regels"], [1, beside], [2, beside]]


@given(texts=st.lists(st.text(), min_size=1, max_size=5))
def test_what_people_write_is_read_back_harmless_and_on_one_line(texts: list[str]) -> None:
    made = as_csv(Sheet("x", ("tekst",), tuple((text,) for text in texts)), "regels")
    assert read(made)[1:] == [[cell_text(text)] for text in texts]
    assert len(made.decode().split("\n")) == len(texts) + 2
