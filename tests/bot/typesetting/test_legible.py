"""What people wrote, made fit to be set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.typesetting.coverage import drawable
from bot.typesetting.legible import legible


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("elke dinsdag koken", "elke dinsdag koken"),
        ("#let $a$ *b* \\ <script>", "#let $a$ *b* \\ <script>"),
        ("  twee\n\nregels\ten\u00a0meer ", "twee regels en meer"),
        ("goed 👨‍👩‍👧🙂 zo", "goed □ zo"),
        ("شكرا", "□"),
        ("voor\u202eachter", "voorachter"),
        ("bel\x07\x00", "bel"),
        ("cafe\u0301", "café"),
        ("", ""),
    ],
)
def test_as_it_is_set(written: str, set_as: str) -> None:
    assert legible(written) == set_as


def test_a_word_without_end_can_be_broken_and_an_ordinary_one_is_left_to_dutch() -> None:
    assert legible("a" * 40) == "\u200b".join(("a" * 16, "a" * 16, "a" * 8))
    assert legible("verantwoordelijkheidsgevoel") == "verantwoordelijkheidsgevoel"


def test_what_is_too_long_says_so() -> None:
    assert legible("een twee drie", 13) == "een twee drie"
    assert legible("een twee drie", 10) == "een twee…"


@given(st.text(max_size=200), st.integers(1, 100))
def test_any_text_holds_only_what_can_be_drawn(text: str, longest: int) -> None:
    shown = legible(text, longest)
    visible = shown.replace("\u200b", "")
    assert len(visible) <= longest
    assert visible == " ".join(visible.split(" "))
    assert not [character for character in visible if ord(character) not in drawable()]
