"""No text is a formula, whatever it begins with."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.publishing.cell_text import cell_text

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"
TEXTS = st.text(st.sampled_from(f"{SIGNS}a1 ,;|\t\r\n\u200b\ufeff\x00'\"") | st.characters())


@pytest.mark.parametrize(
    "before", ["", " ", "\t", "\r", "\n", "\u200b", "\ufeff", "\x00", "\u00a0"]
)
def test_a_sign_that_begins_a_formula_has_an_apostrophe_before_it(before: str) -> None:
    for sign in SIGNS:
        assert cell_text(f"{before}{sign}1+1") == f"'{sign}1+1"


def test_nor_does_a_formula_begin_where_another_spreadsheet_would_cut() -> None:
    assert cell_text("ach;=1+1") == "ach;'=1+1"
    assert cell_text('ach,"  @SUM(1)') == "ach,\" '@SUM(1)"


@pytest.mark.parametrize("text", ["Elke dinsdag - altijd.", "1 + 1 = 2", "a@b.nl", "Zo'n één 🙂"])
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert cell_text(text) == text


def test_a_text_is_on_one_line() -> None:
    assert cell_text("een\r\ntwee\tdrie\u2028vier\x00\ud800") == "een twee drie vier"


@given(text=TEXTS)
def test_whatever_the_text(text: str) -> None:
    safe = cell_text(text)
    assert not safe or unicodedata.normalize("NFKC", safe)[0] not in "=+-@"
    assert safe == safe.strip()
    assert safe.isprintable() or safe.encode()
    assert cell_text(safe) == safe
