"""One entry tells what a text wants gone, and in which order the readers are asked."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.wants_gone import (
    Fate,
    Unwanted,
    name_wanted_gone,
    order_first,
    wants_gone,
)


@pytest.mark.parametrize(
    ("text", "what", "how"),
    [
        ("haal dat weg", Unwanted.LATEST, Fate.ERASE),
        ("nee, dat was een vraag", Unwanted.LATEST, Fate.ERASE),
        ("dat hoef je niet op papier te zetten", Unwanted.LATEST, Fate.OFF_PAGE),
        ("die zin over de kok wil ik niet op papier", Unwanted.WORDS, Fate.OFF_PAGE),
        ("vergeet wat ik over die ouders zei", Unwanted.WORDS, Fate.ERASE),
        (
            "alleen die zin over de kok mag weg, de rest mag blijven",
            Unwanted.ONLY,
            Fate.ERASE,
        ),
        (
            "we horen het pas achteraf, maar dit blijft hier",
            Unwanted.LATEST,
            Fate.STAYS_HERE,
        ),
    ],
)
def test_the_first_reader_that_knows_it_says_what_is_meant(
    text: str, what: Unwanted, how: Fate
) -> None:
    (found,) = wants_gone(text)
    assert (found.what, found.how, found.sure) == (what, how, True)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("haal dat van ton weg en die van de zus ook", [{"ton"}, {"zus"}]),
        ("haal 'we lurken koffie' weg en die van de zus ook", [{"lurken", "koffie"}, {"zus"}]),
        ("haal die zin over Ton weg en 'we eten soep' ook", [{"ton"}, {"eten", "soep"}]),
        ("die zin over de kok mag weg en dat over koffie", [{"kok"}, {"koffie"}]),
        ("wis wat ik over ton zei, en ook de zin over de ruzie", [{"ton"}, {"ruzie"}]),
    ],
)
def test_one_order_may_follow_the_other(text: str, named: list[set[str]]) -> None:
    assert [set(one.words.named) for one in wants_gone(text)] == named


@pytest.mark.parametrize(
    "text",
    [
        "haal weg wat ik over ton zei. en we koken samen",
        "we koken samen en dat is leuk",
        "haal dat weg en dat is alles",
    ],
)
def test_what_follows_an_order_may_be_none(text: str) -> None:
    assert len(wants_gone(text)) < 2


def test_what_is_not_sure_comes_last() -> None:
    (found,) = wants_gone("die zus hoeft er niet op")
    assert not found.sure
    assert found.words.named == {"zus"}
    assert not wants_gone("we halen de hekken weg")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("haal alle namen weg dan", Unwanted.ALL_NAMES),
        ("haal Selam weg uit de lijst", Unwanted.PERSON),
        ("die naam Zonnehof mag niet mee", Unwanted.HOUSE),
    ],
)
def test_names_are_read_by_themselves(text: str, what: Unwanted) -> None:
    found = name_wanted_gone(text)
    assert found is not None
    assert found.what is what


def test_the_first_clause_may_be_all_of_an_order() -> None:
    found = order_first("haal die zin over de knie weg, we zijn met veertien jongeren")
    assert found is not None
    assert found.named == {"knie"}
    assert found.besides == "we zijn met veertien jongeren"
    assert order_first("we koken samen, haal die zin over de knie weg") is None
    assert order_first("haal die zin over de knie weg") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("die zin over de kok wil ik van de lijst af, en dat van het snijden mag blijven", "kok"),
        ("haal die zin over de kok weg. die over de bus mag blijven", "kok"),
        ("haal dat van de kok weg en laat dat van de soep staan", "kok"),
        ("wis dat van Ton maar dat van de koffie wil ik houden", "ton"),
        ("dat van ton mag niet op papier, dat over eten mag wel blijven", "ton"),
        ("haal die zin over Ton weg, de rest mag blijven", "ton"),
    ],
)
def test_that_something_may_stay_tells_nothing(text: str, named: str) -> None:
    (found,) = wants_gone(text)
    assert (set(found.words.named), found.besides) == ({named}, "")


@pytest.mark.parametrize(
    "text",
    [
        "we hebben een pleintje, dat van de buurt mag blijven",
        "iedereen is welkom, en de jongens mogen blijven eten",
        "de hekken gaan weg, dat van de school mag blijven",
    ],
)
def test_what_may_stay_makes_no_order(text: str) -> None:
    assert not wants_gone(text)


def test_what_mustnt_stay_is_no_less_of_an_order() -> None:
    (found,) = wants_gone("die zin over de zus mag niet blijven staan")
    assert found.words.named == {"zus"}
