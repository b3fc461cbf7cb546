"""What the words of proposals tell: two that say the same, one that says no plan, one that says who
does it."""

from __future__ import annotations

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.session.proposal_words import is_no_plan, near_alike, says_only_when, says_who

ROUND = "Volgende woensdag beginnen we met een rondje namen bij de koffie"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ROUND, "woensdag begiinen we met een namenronde bij de kofie"),
        (ROUND, "We doen elke keer een rondje namen"),
        (
            "We laten een jongere de uitnodiging lezen",
            "uitnodiging door jongere laten lezen, vrijdag",
        ),
        ("We koken dinsdag met de buurvrouwen", "Ik ga koken met de buurvrouw"),
    ],
)
def test_the_same_in_other_words_is_pointed_out(one: str, other: str) -> None:
    assert near_alike(one, other)
    assert near_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We bellen maandag", "We bellen dinsdag"),
        ("We vragen dinsdag een jongere mee te koken", "We vragen een jongere de brief te lezen"),
        ("We eten voortaan samen in de tuin", "We stoppen met samen eten in de tuin"),
        ("We beginnen voortaan met een rondje", "We beginnen woensdag met koffie"),
        ("Iedereen belt volgende week twee ouders", "We vragen twee jongeren wat er niet leuk is"),
        ("", "We bellen maandag"),
    ],
)
def test_what_may_be_something_else_is_not(one: str, other: str) -> None:
    assert not near_alike(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "gewoon beter communiceren",
        "Beter ons best doen!",
        "we moeten meer samenwerken",
        "meer met elkaar praten",
        "Meer respect voor elkaar",
        "beter naar de jongeren luisteren",
        "leuker maken",
    ],
)
def test_how_somebody_means_to_be_is_no_plan(text: str) -> None:
    assert is_no_plan(text)


@pytest.mark.parametrize(
    "text",
    [
        "We bellen",
        "Elke dinsdag beter naar elkaar luisteren",
        "Wie kookt vraagt een jongere mee",
        "meer communiceren na de zomer",
        "minder schreeuwen",
        "we hangen een bord op",
        "jongere lees brief",
    ],
)
def test_what_is_done_or_when_is_one(text: str) -> None:
    assert not is_no_plan(text)


def test_when_alone() -> None:
    assert says_only_when("elke dinsdag om 5 uur")
    assert not says_only_when("dinsdag bellen")
    assert not says_only_when("")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Vrijdag begint de kok een potje", True),
        ("Sam belt maandag", True),
        ("Een van ons belt maandag", True),
        ("Dat doen we woensdag", True),
        ("Maandag bellen", False),
        ("Vrijdag staat de koffie naast de muziek", False),
    ],
)
def test_whether_a_sentence_says_who(said: str, told: bool) -> None:
    assert says_who(said, Known(first_names=Phrases(["Sam"]), roles=Phrases(["kok"]))) is told
