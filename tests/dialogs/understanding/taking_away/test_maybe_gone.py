"""What may be an order to take words away is noticed, and what people tell of taking things away
isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.maybe_gone import maybe_gone


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Ik schreef zojuist iets over een familie en dat moet daar niet blijven staan.",
            "familie",
        ),
        ("ik heb iets over de zoon gezegd, dat mag niet blijven staan", "zoon"),
        ("U moet die zin over de zoon niet bewaren", "zoon"),
        ("kun je wat ik over Ton zei eraf halen", "ton"),
        ("dat verhaal over die zus, liever niet", "zus"),
        ("ff die rayan zin weg aub", "rayan"),
        ("da van ton moe der af", "ton"),
        ("die twee zinnen over Ton eruit", "ton"),
        ("ik wil dat van Rayan er niet in hebben", "rayan"),
        ("de zin over koffie hoort er niet in", "koffie"),
        ("hmm die ruzie liever niet op papier, die zin ook weg", "ruzie"),
        ("die opmerking over Ton, weg", "ton"),
    ],
)
def test_words_of_theirs_are_aimed_at(text: str, named: str) -> None:
    found = maybe_gone(text)
    assert found is not None
    assert found.of_words
    assert found.named == {named}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("die zus hoeft er niet op", {"zus"}),
        ("haal die Ton met z'n knie eraf", {"ton", "knie"}),
        ("streep dat van die zus maar door", {"zus"}),
        ("rayan hoeft niet op de lijst", {"rayan"}),
        ("zet ton er niet bij", {"ton"}),
        ("die knie eraf", {"knie"}),
        ("die boete liever niet op papier", {"boete"}),
        ("ik wil niet dat die familie erin staat", {"familie"}),
        ("verwijder Ton met z'n knie", {"ton", "knie"}),
        # So does what people do, and then nothing that they typed has these words.
        ("de drempel moet weg", {"drempel"}),
        ("haal de bankjes weg", {"bankjes"}),
    ],
)
def test_without_words_for_words_only_what_it_names_tells(text: str, named: set[str]) -> None:
    found = maybe_gone(text)
    assert found is not None
    assert not found.of_words
    assert found.named == named


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("haal die Ton met z'n knie eraf. en 3 klopt niet", "3 klopt niet"),
        ("3 klopt niet en haal die Ton met z'n knie eraf", "3 klopt niet"),
        ("haal Ton weg, en 1 klopt ook niet", "1 klopt ook niet"),
        (
            "Wie leest dit eigenlijk? Ik schreef iets over Ton en dat moet niet blijven staan.",
            "Wie leest dit eigenlijk?",
        ),
    ],
)
def test_what_else_it_says_comes_with_it(text: str, besides: str) -> None:
    found = maybe_gone(text)
    assert found is not None
    assert found.besides == besides


@pytest.mark.parametrize(
    "text",
    [
        "we halen de hekken weg",
        "namen mogen niet op de muur",
        "dat mag niet van de gemeente",
        "het eten mag niet op straat",
        "die over de vloer komen mogen niet naar binnen",
        "we zeggen dat het niet mag",
        "wat ze zeiden moet niet weg",
        "de scooters moeten van het plein af",
        "ik schreef een brief aan de gemeente maar die is weg",
        "het verhaal van Cor hoort erbij",
        "hij mag niet op de foto",
        "namen staan niet op de lijst van deelnemers",
        "ze zeggen: haal dat weg, dat wil ik niet zien",
        "Ze zullen niet vertellen dat ze het eten weggooien",
    ],
)
def test_what_people_tell_wants_no_words_gone(text: str) -> None:
    found = maybe_gone(text)
    assert found is None or not found.of_words
