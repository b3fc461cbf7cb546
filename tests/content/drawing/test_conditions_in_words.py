"""Conditions as an author would say them."""

import pytest

from content.drawing.conditions_in_words import only_if
from dialogs.pack.conditions import (
    ALWAYS,
    All,
    Any,
    Condition,
    Equals,
    Not,
)
from tests.support.small_dialog import SMALL

NUMBERS = {id_: number for number, id_ in enumerate(SMALL.questions, start=1)}
COOK, SPORT = Equals("d4n", "m2"), Equals("d4n", "r5")
YOUNG, YES = Equals("s1t", "j1"), Equals("c6c", "c6c_ja")


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (ALWAYS, ""),
        (COOK, "bij 2 “Kort d4n” is gekozen: ‘Samen koken’"),
        (Not(COOK), "bij 2 “Kort d4n” niet is gekozen: ‘Samen koken’"),
        (Not(Not(COOK)), "bij 2 “Kort d4n” is gekozen: ‘Samen koken’"),
        (
            Any((COOK, SPORT, Equals("d4n", "weet_niet"))),
            "bij 2 “Kort d4n” is gekozen: ‘Samen koken’, ‘Samen sporten’ of ‘Weet ik niet’",
        ),
        (
            Not(Any((COOK, Equals("d4n", "overgeslagen")))),
            "bij 2 “Kort d4n” niet is gekozen: ‘Samen koken’ of ‘Overslaan’",
        ),
        (
            All((COOK, YOUNG)),
            "bij 2 “Kort d4n” is gekozen: ‘Samen koken’; "
            "en bij 8 “Kort s1t” is gekozen: ‘Jongeren’",
        ),
        (
            Any((COOK, YOUNG, SPORT)),
            "bij 2 “Kort d4n” is gekozen: ‘Samen koken’ of ‘Samen sporten’; "
            "of bij 8 “Kort s1t” is gekozen: ‘Jongeren’",
        ),
        (
            Not(All((COOK, YOUNG))),
            "bij 2 “Kort d4n” niet is gekozen: ‘Samen koken’; "
            "of bij 8 “Kort s1t” niet is gekozen: ‘Jongeren’",
        ),
        (
            Not(Any((COOK, All((YOUNG, YES))))),
            "bij 2 “Kort d4n” niet is gekozen: ‘Samen koken’; "
            "en (bij 8 “Kort s1t” niet is gekozen: ‘Jongeren’; "
            "of bij 10 “Kort c6c” niet is gekozen: ‘Ja, altijd’)",
        ),
        (
            All((All((COOK,)), Any((YOUNG, YES)))),
            "bij 2 “Kort d4n” is gekozen: ‘Samen koken’; "
            "en (bij 8 “Kort s1t” is gekozen: ‘Jongeren’; "
            "of bij 10 “Kort c6c” is gekozen: ‘Ja, altijd’)",
        ),
    ],
)
def test_what_is_said(condition: Condition, said: str) -> None:
    assert only_if(SMALL, condition, NUMBERS) == (f"alleen als {said}" if said else "")
