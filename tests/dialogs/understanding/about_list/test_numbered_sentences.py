"""Sentences that are typed for points by number are told apart, in one line or several."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.numbered_sentences import (
    chosen_and_told,
    numbered_sentences,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1: we eten door elkaar", {1: "we eten door elkaar"}),
        ("1: we eten samen\n2: ik bel haar", {1: "we eten samen", 2: "ik bel haar"}),
        ("1: we eten samen. 2: ik bel haar", {1: "we eten samen.", 2: "ik bel haar"}),
        ("1. we eten samen, en 3: ik bel haar", {1: "we eten samen", 3: "ik bel haar"}),
        ("1: ik praat met haar over dat woord. 2 prima", {1: "ik praat met haar over dat woord"}),
        ("2: ik app hem. en 1 is goed zo", {2: "ik app hem"}),
        ("1: we bellen er 2", {1: "we bellen er 2"}),
        ("1: we bellen om 2 uur", {1: "we bellen om 2 uur"}),
        ("1: we nemen groep 1. 2 jongens dekken", {1: "we nemen groep 1. 2 jongens dekken"}),
        ("1: we eten samen\nen daarna spelen", {}),
        ("we eten samen", {}),
        ("2 jongens dekken de tafel", {}),
    ],
)
def test_each_sentence_goes_with_its_number(text: str, found: dict[int, str]) -> None:
    assert numbered_sentences(text) == found


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        (
            "5 en ik wil t over die regels hebben met ze",
            5,
            "ik wil t over die regels hebben met ze",
        ),
        ("3, dan gaan we samen koken met ze", 3, "dan gaan we samen koken met ze"),
        ("2. we vragen de ouders erbij", 2, "we vragen de ouders erbij"),
        ("doe 1, ik bel die moeder morgen wel", 1, "ik bel die moeder morgen wel"),
        ("4 en dan laten we ze zelf kiezen", 4, "dan laten we ze zelf kiezen"),
        ("ja 2 en k wil dat samen doen", 2, "k wil dat samen doen"),
    ],
)
def test_a_point_that_is_chosen_and_what_they_do_about_it(
    text: str, number: int, told: str
) -> None:
    assert chosen_and_told(text) == (number, told)


@pytest.mark.parametrize(
    "text",
    [
        *("3 jongeren bellen we op", "2 keer samen eten", "5, die is goed zo hoor", "2 en ik"),
        *("1, dat doen we al elke week", "5 en 6, ik bel ze wel even", "3. klopt niet meer"),
        *("2, we doen dat al jaren zo", "2, ik wil niet", "1 want dat is belangrijk voor ons"),
        *("4. gaan we dat echt wel doen?", "2 en 3"),
    ],
)
def test_a_number_without_a_plan(text: str) -> None:
    assert chosen_and_told(text) is None
