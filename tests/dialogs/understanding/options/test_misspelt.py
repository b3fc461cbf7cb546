"""Which of a few expected words was meant by one with letters left out or doubled."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.misspelt import apart, respelt

EXPECTED = ("volgende", "dinsdag", "donderdag", "welkom", "inloop", "maart", "week")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("vlgnde week dinsdg", "volgende week dinsdag"),
        ("iedereen welkm", "iedereen welkom"),
        ("inlooop", "inloop"),
        ("14 maaart", "14 maart"),
        ("donderdg 3", "donderdag 3"),
        ("wek", "wek"),
        ("welke", "welke"),
        ("inlopen", "inlopen"),
        ("markt", "markt"),
    ],
)
def test_a_word_is_respelt(text: str, meant: str) -> None:
    assert respelt(text, EXPECTED) == meant


def test_two_that_fit_are_left() -> None:
    assert respelt("bnken", ("banken", "bonken")) == "bnken"


def test_two_words_typed_as_one_are_read_apart() -> None:
    assert apart("tedruk, ik sta bij de pan", ("het is te druk",)) == "te druk, ik sta bij de pan"
    assert apart("druk", ("het is te druk",)) == "druk"
