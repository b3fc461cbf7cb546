"""What somebody wants gone or replaced, and by which words they name it."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.removal import (
    calls_it_question,
    confirms_removal,
    refuses_removal,
    removal,
    says_which,
)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("haal die zin met Yassin eruit", {"yassin"}),
        ("haal dat weg, wat ik net over het ministerie zei", {"ministerie"}),
        ("en die quote over een grap bij kunnen komen ook weghalen", {"komen"}),
        ("haal dat weg bij wie begint, dat was een vraag", {"wie", "begint"}),
        ("haal het weg", set()),
        ("die moet eraf", set()),
        ("wis dat van de soep", {"soep"}),
        ("dat over de bus mag weg", {"bus"}),
    ],
)
def test_what_is_to_go_is_named_by_words_of_it(said: str, named: set[str]) -> None:
    found = removal(said)
    assert found is not None
    assert found.named == named
    assert not found.instead
    assert found.asked


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("‘een grap’ haha dat moet eruit. zet neer: ze groeten elkaar", "ze groeten elkaar"),
        ("vervang die zin over de soep door: elke week soep", "elke week soep"),
        ("vervang ‘wij mengn ze’ door ‘wij mengen ze’", "wij mengen ze"),
        ("haal die zin over de bus weg, dat moet zijn: met de fiets", "met de fiets"),
    ],
)
def test_what_comes_instead_is_told_apart(said: str, instead: str) -> None:
    found = removal(said)
    assert found is not None
    assert found.instead == instead
    assert found.replaces


def test_who_says_that_it_was_a_joke_asks_nothing_yet() -> None:
    said = "die quote van je verwacht niks dat was een grap. het gaat om de zusjes op het muurtje"
    found = removal(said)
    assert found is not None
    assert found.named == {"verwacht", "niks"}
    assert found.instead == "de zusjes op het muurtje"
    assert not found.asked


def test_who_must_replace_names_nothing() -> None:
    found = removal("nee je moet het vervangen")
    assert found is not None
    assert (found.named, found.instead, found.replaces) == (frozenset(), "", True)


@pytest.mark.parametrize(
    "said",
    [
        "we moeten het prikbord weghalen bij de ingang",
        "de drempel is weg",
        "haal alles weg",
        "we lachen om een grap",
        "ze halen de stoelen zelf weg",
        "het gaat om de zusjes",
    ],
)
def test_what_people_do_is_no_removal(said: str) -> None:
    assert removal(said) is None


@pytest.mark.parametrize(
    ("said", "is_it"),
    [
        ("ja maar dat was een vraag", True),
        ("dat was een vraag hoor", True),
        ("ik vroeg je iets", True),
        ("nee joh dat was een vraag aan jou. niet bewaren", True),
        ("niet erbij houden! dat was een vraag over de gemeente", True),
        ("dat is de vraag die we aan iedereen stellen", False),
        ("een vraag stellen doen we elke week", False),
    ],
)
def test_who_says_that_it_was_a_question(said: str, is_it: bool) -> None:
    assert calls_it_question(said) is is_it


@pytest.mark.parametrize(
    ("said", "does"),
    [
        *((said, True) for said in ("weg", "ja weg", "haal weg", "nee gewoon weghalen")),
        *((said, True) for said in ("ja doe weg", "weg ermee joh", "die mag eruit ja")),
        *((said, False) for said in ("niet weg", "ja", "weg?", "ze gaan weg", "niet weghalen")),
        *((said, False) for said in ("haal de soep weg", "we halen het samen weg")),
    ],
)
def test_who_says_that_it_goes_says_yes_where_that_is_asked(said: str, does: bool) -> None:
    assert confirms_removal(said) is does


@pytest.mark.parametrize(
    ("said", "does"),
    [
        *((said, True) for said in ("toch niet", "niet weghalen joh", "nee laten staan", "houden")),
        *(
            (said, False)
            for said in ("weg", "ja", "niet?", "die staan in de weg", "haal dat niet weg")
        ),
    ],
)
def test_who_says_that_it_stays_says_no_where_that_is_asked(said: str, does: bool) -> None:
    assert refuses_removal(said) is does


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("die over de directeur en de krant", "de directeur en de krant"),
        ("die van de kok", "de kok"),
        ("ik bedoel de zin over de bus", "de bus"),
        ("nee, dat stukje met de soep dus", "de soep"),
        ("de zin waarin Ton staat hoor", "ton staat"),
    ],
)
def test_which_sentence_is_meant(text: str, words: str) -> None:
    assert says_which(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "jongens van 15 en oude buren",
        "de kok",
        "die van de buurt hebben een eigen plan",
        "de vrouwen van het azc zijn er ook",
        "die over de soep?",
        "we eten met de buren",
    ],
)
def test_an_answer_says_no_sentence(text: str) -> None:
    assert says_which(text) == ""
