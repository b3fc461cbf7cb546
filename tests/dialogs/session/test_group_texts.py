"""What people type for the others to read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.session.group_texts import LONGEST, tidy


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
