"""Schools and organisations: one with a name, and not any of its kind."""

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.search import found


def told(text: str) -> list[tuple[KindOfFinding, str]]:
    return [(one.kind, one.words) for one in found(text, known())]


@pytest.mark.parametrize(
    "words",
    [
        *("Vossius Gymnasium", "basisschool De Regenboog", "obs de vlinder", "ROC van Amsterdam"),
        *("calvijn college", "Spinozalyceum", "mbo Rijnland", "Hogeschool Utrecht", "roc tilburg"),
        *("Johan de Witt-gymnasium", "Sint Jozefschool", "Da Vinci College", "wilhelminaschool"),
    ],
)
def test_a_school(words: str) -> None:
    assert told(f"ze komen van {words} en blijven eten") == [(KindOfFinding.SCHOOL, words)]


def test_a_class_of_a_school() -> None:
    assert told("de kinderen uit groep 8 van De Springplank") == [
        (KindOfFinding.SCHOOL, "De Springplank")
    ]


@pytest.mark.parametrize(
    "words",
    [
        *("Stichting Samen Sterk", "stichting ABC", "jongerencentrum de Kade", "gemeente Utrecht"),
        *("gemeente tilburg", "Gemeente Den Haag", "buurthuis de hoek", "dorpshuis 't Trefpunt"),
        *("Bakkerij Jansen B.V.", "Leger des Heils", "moskee Al-Fath", "Scouting Sint Joris"),
    ],
)
def test_an_organisation(words: str) -> None:
    assert told(f"we doen het met {words} en de buurt") == [(KindOfFinding.ORG, words)]


@pytest.mark.parametrize(
    "text",
    [
        "op school hoor je dat niet, op het lyceum wel",
        "de meesten doen mbo niveau 2, vmbo kader of MBO Zorg",
        "een openbare basisschool en een christelijk lyceum",
        "het college van de gemeente vindt het goed",
        "onze stichting heeft geld van de gemeente",
        "in het buurthuis de vloer geveegd",
        "Buurthuis is open. Stichting of vereniging, dat maakt niet uit.",
        "bv. samen koken",
        "we hebben stichting nodig, een saai college, een afscheidscollege en de zomeruniversiteit",
    ],
)
def test_any_of_its_kind(text: str) -> None:
    assert told(text) == []
