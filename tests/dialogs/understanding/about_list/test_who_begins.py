"""Who begins with which point."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.who_begins import (
    by_number,
    i_begin,
    number_first,
    offers,
    renumbered,
    said_in_general,
    who_and_which_goes,
    who_at_number,
    with_corrected_roles,
    with_role_at,
    without_unknown_roles,
)


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("1: ik, 2: mijn collega", (((1,), "ik"), ((2,), "mijn collega"))),
        ("1 ik, 2 mijn collega", (((1,), "ik"), ((2,), "mijn collega"))),
        ("1 en 2: de docent, 3: ik", (((1, 2), "de docent"), ((3,), "ik"))),
        (
            "1: ik, 2: een collega en ik, 3 oma",
            (((1,), "ik"), ((2,), "een collega en ik"), ((3,), "oma")),
        ),
        ("1 ik en 2 mijn collega", (((1,), "ik"), ((2,), "mijn collega"))),
        ("2 collega's", ()),
        ("ik", ()),
        ("", ()),
    ],
)
def test_a_role_for_each_number(who: str, found: tuple[tuple[tuple[int, ...], str], ...]) -> None:
    assert by_number(who) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ik. en 2 is hetzelfde als 1 dus die mag weg", ("ik", 2)),
        ("mijn collega, punt 3 hoeft niet meer", ("mijn collega", 3)),
        ("1 ik, 2 mijn collega", None),
        ("ik en 2 collega's", None),
        ("ik, 2 is van de kok", None),
    ],
)
def test_who_begins_told_with_a_point_that_goes(text: str, told: tuple[str, int] | None) -> None:
    assert who_and_which_goes(text) == told


def test_points_that_went_or_moved() -> None:
    assert renumbered("1: ik, 2: mijn collega", {1: 2}) == "2: ik"
    assert renumbered("1 en 2: de docent, 3: ik", {1: 1, 2: 3, 3: 2}) == "1 en 3: de docent, 2: ik"
    assert renumbered("1: ik", {}) == ""
    assert renumbered("wij samen", {}) == "wij samen"


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("doe ik wel", "ik"),
        ("dat doe ik zelf", "ik"),
        ("ja ik doe het", "ik"),
        ("dat doen we samen", "wij samen"),
        ("regelen wij wel", "wij"),
        ("ik bel", "ik"),
        ("ik bel de moeders", ""),
        ("doe ik met mijn collega", ""),
        ("de docent doet dat", ""),
        ("ik weet het niet", ""),
    ],
)
def test_who_offers_to_begin(said: str, who: str) -> None:
    assert offers(said) == who


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        *(("ik fiets zaterdag bij die twee langs", True), ("Woensdag vraag ik het de kok", True)),
        *(("ik en mijn collega bellen", False), ("de kok belt als ik er niet ben", False)),
        ("we vragen het, en ik bel", False),
        *(("‘oma ook in de keuken. ik doe’", True), ("oma kookt. doen we samen", False)),
    ],
)
def test_a_sentence_in_which_its_writer_begins(sentence: str, says: bool) -> None:
    assert i_begin(sentence) is says


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("1 ik. 2 de kok, nee toch ik, de kok heeft geen tijd", "1: ik, 2: ik"),
        ("de kok, of nee mijn collega", "mijn collega"),
        ("mijn collega. sorry ik doe het wel", "ik"),
        ("de kok, nee die heeft geen tijd", "de kok, nee die heeft geen tijd"),
        ("ik en toch ook de kok", "ik en toch ook de kok"),
        ("1: ik, 2: mijn collega", "1: ik, 2: mijn collega"),
    ],
)
def test_a_role_that_is_corrected_in_one_breath(said: str, who: str) -> None:
    assert with_corrected_roles(said) == who


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("bij 2 begin ik", (2, "ik")),
        ("punt 1 doet mijn collega toch", (1, "mijn collega")),
        ("ik begin bij 2", (2, "ik")),
        ("de kok doet punt 1", (1, "de kok")),
        ("we doen 2 rondes", None),
        ("punt 2 doet pijn", None),
        ("bij 2 moet zijn samen koken", None),
        ("mag dat weg?", None),
    ],
)
def test_who_begins_with_one_point_after_all(sentence: str, told: tuple[int, str] | None) -> None:
    assert who_at_number(sentence) == told


def test_a_role_at_one_point_in_place_of_what_stood_there() -> None:
    assert with_role_at("1: ik, 2: de kok", 2, "ik", 2) == "1 en 2: ik"
    assert with_role_at("wij samen", 2, "ik", 2) == "1: wij samen, 2: ik"
    assert with_role_at("", 1, "ik", 2) == "1: ik"


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("1 en 3: ik, 2: ligt eraan", "1 en 3: ik"),
        ("1 en 3 ik, 2 dat weten we nog niet", "1 en 3: ik"),
        ("ligt eraan", ""),
        ("nou zien we wel", ""),
        ("1: ik, 2: mijn collega", "1: ik, 2: mijn collega"),
        ("ligt eraan wie er is", "ligt eraan wie er is"),
    ],
)
def test_who_is_not_known_yet_is_no_role(who: str, known: str) -> None:
    assert without_unknown_roles(who) == known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 ik. thee doet Ria en ik de bankjes", (2, "ik", "thee doet Ria en ik de bankjes")),
        ("2 ik", (2, "ik", "")),
        ("1: de kok, soep doen de meiden", (1, "de kok", "soep doen de meiden")),
        ("ok 2 doe ik zelf, de thee doet de kantine", (2, "ik", "de thee doet de kantine")),
        ("1 mijn collega. de bankjes doen we", (1, "mijn collega", "de bankjes doen we")),
        ("2 wij samen!", (2, "wij samen", "")),
        ("2 collega's", None),
        ("2 van ons, en de kok", None),
        ("1 ik, 2 mijn collega", None),
        ("2 ik. 1 de kok", None),
        ("3 jongens en ik", None),
        ("2 ik en mijn collega samen", None),
        ("ik en 2 anderen", None),
        ("1 vrijwilliger van de kantine", None),
    ],
)
def test_a_number_first_and_then_another(text: str, found: tuple[int, str, str] | None) -> None:
    assert number_first(text) == found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("een van de ouderen", "een van de ouderen"),
        ("Nou gewoon 'n oudere man hoor", "een oudere man"),
        ("da's eentje van de jongens", "een van de jongens"),
        ("buurman", "een buurman"),
        ("onze kok", "onze kok"),
        ("doe maar de stilste jongen", "de stilste jongen"),
        ("dat is iemand van de flat.", "iemand van de flat"),
        ("een oma die graag bakt", "een oma die graag bakt"),
        ("'t is mien collega dus", "mien collega"),
        ("ouderen", ""),
        ("iemand", ""),
        ("niemand", ""),
        ("een taart bakken", ""),
        ("een keer samen eten", ""),
        ("de volgende week dinsdag", ""),
        ("eten met de buurt", ""),
        ("ik vraag het een van de ouderen", ""),
        ("een van de ouderen?", ""),
        ("weet niet", ""),
    ],
)
def test_who_somebody_is_said_in_general_words(text: str, who: str) -> None:
    assert said_in_general(text) == who
