"""The word that someone meant."""

import time

import pytest

from dialogs.hearing.patterns import Word
from dialogs.hearing.spelling import Vocabulary, plain, vocabulary

WORDS = (
    Word(frozenset({"vanzelf", "welkom", "band", "super", "contract", "contact"})),
    Word(starts=("ontmoet",)),
)
KNOWS = vocabulary(
    WORDS,
    {"mss": ("misschien",), "da's": ("dat", "is")},
    mended=["vanzelf", "welkom", "contact"],
)


@pytest.mark.parametrize(
    ("typed", "compared"),
    [("VANZELF", "vanzelf"), ("Één", "een"), ("zo’n", "zo'n"), ("İ", "i"), ("ĳs", "ijs")],
)
def test_case_accents_and_apostrophes_do_not_count(typed: str, compared: str) -> None:
    assert plain(typed) == compared


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vanzelf", ["vanzelf"]),
        ("mss", ["misschien"]),
        ("da's", ["dat", "is"]),
        ("vanzef", ["vanzelf"]),
        ("vanzellf", ["vanzelf"]),
        ("vanzekf", ["vanzelf"]),
        ("vanzefl", ["vanzelf"]),
        ("suuuuper", ["super"]),
        ("msssss", ["misschien"]),
        ("welkommm", ["welkom"]),
        ("ontmoetingen", ["ontmoetingen"]),
        ("contract", ["contract"]),
        ("bant", ["bant"]),
        ("supper", ["supper"]),
        ("canzelf", ["canzelf"]),
        ("vanzeeelfs", ["vanzeeelfs"]),
        ("vnazefl", ["vnazefl"]),
        ("welk0m", ["welk0m"]),
    ],
)
def test_the_word_that_was_meant(typed: str, meant: list[str]) -> None:
    assert list(KNOWS.meant(typed)) == meant


def test_who_knows_nothing_changes_nothing() -> None:
    assert Vocabulary().meant("vanzefl") == ("vanzefl",)


def test_no_word_takes_long() -> None:
    began = time.process_time()
    assert KNOWS.meant("x" * 4096) == ("x" * 4096,)
    assert time.process_time() - began < 10
