"""What people type for the others to read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.session.own_words import LONGEST, text_mark, tidy


def test_it_stands_on_one_line() -> None:
    assert tidy("  elke dinsdag\n\n thee ") == "elke dinsdag thee"


def test_nothing_and_too_much_are_none() -> None:
    assert tidy(" \n ") is None
    assert tidy("a" * LONGEST) == "a" * LONGEST
    assert tidy("a" * (LONGEST + 1)) is None
    assert tidy("thee", longest=3) is None


@given(st.text())
def test_what_is_tidy_stays_as_it_is(text: str) -> None:
    line = tidy(text)
    assert line is None or tidy(line) == line


@given(first=st.text(), second=st.text())
def test_a_mark_tells_texts_apart_and_fits_in_a_button(first: str, second: str) -> None:
    assert (text_mark(first) == text_mark(second)) == (first == second)
    assert len(text_mark(first)) == 10


def test_half_a_character_has_a_mark_too() -> None:
    assert text_mark("\ud800") != text_mark("\ud801")
