"""The numbers of a text that says nothing else are read, with what it takes back."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.numbers_said import (
    NumbersSaid,
    instead_of_number,
    numbers_said,
    says_all_of,
    says_both,
)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("3 en eh 4 misschien", (3, 4)),
        ("1 en 2 joh", (1, 2)),
        ("de eerste en dan nog 4", (1, 4)),
        ("doe maar drie en de vijfde", (3, 5)),
        ("3, 4 en 4", (3, 4)),
        ("ik zei toch 2", (2,)),
        ("1 t/m 3", (1, 2, 3)),
        ("3 en 4 lijkt me wel wat", (3, 4)),
    ],
)
def test_numbers_among_small_words_are_chosen(text: str, chosen: tuple[int, ...]) -> None:
    assert numbers_said(text) == NumbersSaid(chosen)


@pytest.mark.parametrize(
    ("text", "chosen", "refused", "taken_back"),
    [
        ("4. nee 1", (1,), (), (4,)),
        ("4, of nee 1", (1,), (), (4,)),
        ("3 en 4, nee wacht 5", (3, 5), (), (4,)),
        ("3 niet 4", (3,), (4,), ()),
        ("3 toch niet", (), (3,), ()),
        ("2 en 3, 3 toch niet", (2,), (3,), ()),
        ("nee 2", (2,), (), ()),
    ],
)
def test_a_number_that_is_taken_back_is_not_chosen(
    text: str, chosen: tuple[int, ...], refused: tuple[int, ...], taken_back: tuple[int, ...]
) -> None:
    assert numbers_said(text) == NumbersSaid(chosen, refused, taken_back)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("dat is geen ding. 3 en 4 bedoel ik", (3, 4)),
        ("nee joh, dat was geen zin. 2 bedoel ik", (2,)),
        ("dat is geen zin maar nummer 3", (3,)),
    ],
)
def test_beside_them_it_may_say_that_it_was_no_point(text: str, chosen: tuple[int, ...]) -> None:
    assert numbers_said(text) == NumbersSaid(chosen, no_point=True)


def test_one_or_another_is_told_apart() -> None:
    assert numbers_said("3 of 4 denk ik") == NumbersSaid((3, 4), either=True)


@pytest.mark.parametrize(
    "text",
    [
        "met 3 jongeren eten",
        "3 vrijwilligers bellen en 4 jongeren",
        "om 4 uur",
        "1: ik praat met de buurvrouw",
        "3 of 4?",
        "nee joh",
        "dat is geen ding",
        "niet doen",
        "2030 bellen",
    ],
)
def test_a_text_that_says_more_has_none(text: str) -> None:
    assert numbers_said(text) is None


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("3. nee 1", "a"),
        ("3, of nee 2 joh", "b"),
        ("1. haha nee. 2", "b"),
        ("1 nee wacht 9", None),
        ("nee 2", None),
        ("2 en 3", None),
    ],
)
def test_of_one_number_in_place_of_another_the_later_is_meant(
    text: str, option: str | None
) -> None:
    found = instead_of_number(text, [Option(one, f"Optie {one}") for one in "abc"])
    assert (None if found is None else found.id) == option


@pytest.mark.parametrize(
    ("text", "count", "all_of"),
    [
        *(("allebei", 2, True), ("nou alle 3 dan", 3, True), ("alles", 4, True)),
        *(("beide", 3, False), ("alle drie", 4, False)),
        *(("alles delen met elkaar", 3, None), ("alles?", 3, None), ("3", 3, None)),
    ],
)
def test_all_of_them_counts_how_many_there_are(text: str, count: int, all_of: bool | None) -> None:
    assert says_all_of(text, count) is all_of


@pytest.mark.parametrize(
    "text", ["allebei", "Allebei joh", "nou beide eigenlijk", "alle 2", "alletwee"]
)
def test_both(text: str) -> None:
    assert says_both(text)


@pytest.mark.parametrize(
    "text", ["alles", "allemaal", "alle 3", "allebei de groepen doen mee", "allebei?", "beide niet"]
)
def test_more_than_two_or_something_of_two_is_not_both(text: str) -> None:
    assert not says_both(text)
