"""Which point of the list somebody chooses by typing."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.chosen_on_list import chosen_on_list, goes_on


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("doe die 2 maar", 2),
        ("die eerste dan", 1),
        ("we nemen de derde", 3),
        ("laten we punt 2 doen", 2),
        ("die 2 wil ik gaan doen", 2),
        ("ok, met 3 gaan we aan de slag", None),
        ("nee die wil ik gaan doen!!", 0),
        ("hier willen we mee beginnen", 0),
        ("die willen we niet doen", None),
        ("we nemen 2 jongens mee", None),
        ("2 is gedaan", None),
        ("de tweede", None),
        ("bij 2", None),
        ("die wil ik doen?", None),
    ],
)
def test_which_point_is_chosen(text: str, number: int | None) -> None:
    assert chosen_on_list(text) == number


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("bus staat vast lol, doe maar verder", "bus staat vast lol,"),
        ("moet zo weg. we gaan verder", "moet zo weg."),
        ("doe maar verder", ""),
        ("ga maar verder met het gesprek!", ""),
        ("laten we gewoon verder gaan", ""),
        ("kunnen we verder met de rest", ""),
        ("ik wil verder", ""),
        ("verder niks", None),
        ("we komen niet verder", None),
        ("hij gaat verder met koken", None),
        ("wat verder?", None),
        ("verder gaan we naar de markt", None),
        ("de meiden gaan verder", None),
        ("we doen dit zo, verder met de bus naar huis", None),
    ],
)
def test_that_they_go_on(text: str, before: str | None) -> None:
    assert goes_on(text) == before


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("rest van het gesprek doen we ook", ""),
        ("doe de rest ook maar", ""),
        ("ok, kom maar op met de rest", "ok,"),
        ("wil het hele gesprek wel doen", ""),
        ("ja top. de rest van de vragen ook graag", "ja top."),
        ("de rest doet gewoon mee", None),
        ("de rest klopt wel", None),
        ("we doen de rest van de training samen", None),
        ("ik wil met die vragen naar mijn collega", None),
        ("andere vragen hebben we niet", None),
        ("de rest ook", None),
    ],
)
def test_who_wants_the_rest_of_the_questions(text: str, before: str | None) -> None:
    assert goes_on(text) == before
