"""Codes to say aloud, and people who guess them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.room.codes import TRIES, WITHIN, Guesses, Randomness, as_code, as_project_code


def test_a_code_is_read_however_it_is_typed() -> None:
    for _ in range(200):
        code = Randomness().code()
        assert len(code) <= 8
        for typed in (code, code.upper(), f" {code[:3]} {code[3:]} ", f"{code[:3]}-{code[3:]}"):
            assert as_code(typed) == code


def test_no_code_is_rude_to_say_aloud_and_those_given_before_stay_good() -> None:
    words = {Randomness().project_code()[:3] for _ in range(4000)}
    assert len(words) > 500
    assert words.isdisjoint({"lul", "kut", "zot", "dom", "dik", "mof", "wis", "bil", "tet"})
    assert as_code("zot 158") == "zot158"
    assert as_project_code("bug lul 867") == "buglul867"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("fug 34O", "fug340"),
        ("Fug l4o", "fug140"),
        (" f u g  3 4 0.", "fug340"),
        ("de code is fug-340", "fug340"),
        ("Code: FUG I00", "fug100"),
    ],
)
def test_a_letter_that_looks_like_a_digit_is_read_as_one(typed: str, code: str) -> None:
    assert as_code(typed) == code
    assert as_project_code(typed.lower().replace("f", "kam f", 1)) == f"kam{code}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "kam",
        "482",
        "kam 48",
        "kamer 482",
        "kam 4821",
        "käm 482",
        "dat lol",
        "f1g 340",
        "kam 4x2",
    ],
)
def test_what_is_no_code_is_none(text: str) -> None:
    assert as_code(text) is None


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_code_or_not(text: str) -> None:
    code = as_code(text)
    assert code is None or as_code(code) == code


def test_a_token_has_80_bits_and_survives_a_link() -> None:
    tokens = {Randomness().token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 16 and token.isalnum() and token == token.lower() for token in tokens)


def test_who_guesses_waits_and_nobody_else_does() -> None:
    guesses = Guesses()
    for number in range(TRIES):
        assert guesses.may_try(1, float(number))
        guesses.was_wrong(1, float(number))
    assert not guesses.may_try(1, WITHIN - 1)
    assert guesses.may_try(2, 5.0)
    assert guesses.may_try(1, WITHIN)
    guesses.was_wrong(1, WITHIN)
    assert not guesses.may_try(1, WITHIN)
    assert guesses.may_try(1, WITHIN + 1)
