"""How each point went, told in one text."""

from __future__ import annotations

import pytest

from dialogs.understanding.outcomes.how_each_went import (
    Went,
    by_subject,
    how_each_went,
    same_as,
    with_others,
)
from tests.support.real_pack import real_pack

WORDS = real_pack().words
DONE, HALF, NOT_YET = NAMES = ("ging_gelukt", "ging_half", "ging_nog_niet")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "1 half, de jongens kropen weer bij mekaar. 2 gedaan, goed gesprek in de bus",
            [
                Went(1, HALF, "de jongens kropen weer bij mekaar"),
                Went(2, DONE, "goed gesprek in de bus"),
            ],
        ),
        ("1 gelukt 2 niet", [Went(1, DONE, ""), Went(2, NOT_YET, "")]),
        ("1 gelukt, 2 niet", [Went(1, DONE, ""), Went(2, NOT_YET, "")]),
        ("de eerste is gelukt en de tweede niet", [Went(1, DONE, ""), Went(2, NOT_YET, "")]),
        ("half dus. 2: het regende", [Went(0, HALF, ""), Went(2, "", "het regende")]),
        ("frietje erbij. 2 gelukt", [Went(0, "", "frietje erbij"), Went(2, DONE, "")]),
        (
            "thee ging top, hij nam nie op. dus 1 gelukt 2 half",
            [Went(0, "", "thee ging top, hij nam nie op"), Went(1, DONE, ""), Went(2, HALF, "")],
        ),
        ("allebei gelukt", [Went(1, DONE, ""), Went(2, DONE, "")]),
        ("zei ik net, gelukt", [Went(0, DONE, "")]),
        ("zei ik toch, nee. te druk", [Went(0, NOT_YET, "te druk")]),
        ("nee joh te druk. 2 gelukt", [Went(0, NOT_YET, "te druk"), Went(2, DONE, "")]),
        ("nee. gelukt", [Went(0, DONE, "")]),
        ("nee was te druk", [Went(0, NOT_YET, "te druk")]),
        ("1 half. 2 nee man, vergeten", [Went(1, HALF, ""), Went(2, NOT_YET, "vergeten")]),
        ("soep gemaakt, gezellig. gelukt dus", [Went(0, DONE, "soep gemaakt, gezellig")]),
        ("leuk, dat is gelukt hoor", [Went(0, DONE, "leuk")]),
        ("1 agent deed het. wacht nee 2, half dus", [Went(0, HALF, "1 agent deed het")]),
        ("eentje kwam, nee 3, nog niet", [Went(0, NOT_YET, "eentje kwam")]),
        ("we waren met 3. wacht 1, half", [Went(0, HALF, "we waren met 3. wacht 1")]),
        ("zei ik al. succes, 14 man aan de soep", [Went(0, DONE, "14 man aan de soep")]),
        ("half dus. soep is een succes", [Went(0, HALF, "soep is een succes")]),
        ("half. of ja eentje doet nu mee dus gelukt", [Went(0, DONE, "eentje doet nu mee")]),
        ("het regende dus niet gelukt", [Went(0, NOT_YET, "het regende")]),
        ("half, 2 jongens liepen weg", [Went(0, HALF, "2 jongens liepen weg")]),
        ("Ze zei ja meteen! Ze rijdt in mei mee. Maar ze rijdt dus nog niet he.", []),
        ("ze komt, dus nog niet", [Went(0, NOT_YET, "ze komt")]),
        ("3 gelukt", []),
        ("ze kwamen, maar ze gingen weer", []),
        ("2 jongens kwamen niet", []),
    ],
)
def test_each_part_is_about_its_own_point(text: str, told: list[Went]) -> None:
    assert list(how_each_went(text, WORDS, NAMES, 2)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "half dus. soep is een succes, 14 man",
            [Went(0, HALF, ""), Went(2, DONE, "soep is een succes, 14 man")],
        ),
        (
            "gelukt, ze zaten door elkaar. met de soep kwam niemand",
            [Went(0, DONE, "ze zaten door elkaar"), Went(2, "", "met de soep kwam niemand")],
        ),
        ("gelukt. de stoelen en de soep", [Went(0, DONE, "de stoelen en de soep")]),
        ("gelukt, heel gezellig", [Went(0, DONE, "heel gezellig")]),
    ],
)
def test_a_sentence_about_another_point_is_kept_there(text: str, told: list[Went]) -> None:
    points = ("stoelen door elkaar", "soep koken met de mannen")
    found = how_each_went(text, WORDS, NAMES, 2)
    assert list(with_others(found, 1, points, WORDS, NAMES)) == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zelfde als 1. half. doe maar niet dubbel", 1),
        ("Dat was hetzelfde als bij de eerste", 1),
        ("precies hetzelfde als punt twee", 2),
        ("hetzelfde als vorig jaar", 0),
        ("1 half", 0),
    ],
)
def test_went_the_same_as_another(text: str, number: int) -> None:
    assert same_as(text) == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Over dat bellen: dat is half gelukt. De moeder is blij.",
            [Went(2, HALF, "De moeder is blij")],
        ),
        ("o ja, met de soep, nog niet gelukt", [Went(1, NOT_YET, "")]),
        ("over dat bellen: hij doet het elke dag", []),
        ("over dat koken: gelukt", []),
        ("dat bellen is half gelukt", []),
    ],
)
def test_the_point_that_a_text_begins_with(text: str, told: list[Went]) -> None:
    points = ("soep maken met de buren", "afspreken hoe vaak hij mag bellen")
    assert list(by_subject(text, points, WORDS, NAMES)) == told
