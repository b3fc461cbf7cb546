"""Streets and postcodes."""

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.search import found


def addresses(text: str) -> list[str]:
    finds = found(text, known())
    assert {one.kind for one in finds} <= {KindOfFinding.ADDRESS}
    return [one.words for one in finds]


@pytest.mark.parametrize(
    "words",
    [
        *("Kerkstraat 12", "dorpsweg 5a", "Rozenstraat 14-III", "Jan van Galenstraat 101-2"),
        *("Laan van Meerdervoort 250", "Van der Pekstraat 3", "3e Oosterparkstraat 22"),
        *("Prof. Lorentzlaan 8", "Stationsplein nummer 7", "Lange Nieuwstraat 4-B", "Markt 5"),
        *("1234 AB", "1234ab", "kastanjeplein 3", "Vondelpark 3"),
    ],
)
def test_an_address(words: str) -> None:
    assert addresses(f"we zitten op {words}, in de kelder") == [words]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("hij woont aan de dam 12 in zaandam", "dam 12"),
        ("ons adres is het plein 14b", "plein 14b"),
    ],
)
def test_a_street_that_is_a_word_counts_where_somebody_lives(text: str, street: str) -> None:
    assert addresses(text) == [street]


def test_a_street_without_number() -> None:
    assert addresses("we lopen door de Kanaalstraat") == ["Kanaalstraat"]
    assert addresses("hij woont in de rozenstraat") == ["rozenstraat"]
    assert addresses("we lopen door de rozenstraat") == []


@pytest.mark.parametrize(
    "text",
    [
        "op straat en op het plein",
        "hij woont aan het eind van een modderweg en komt nooit",
        "op het schoolplein 3 jongeren aangesproken",
        "onderweg 2 keer gestopt",
        "we gaan weg 3 keer per week",
        "in de rozenstraat 4 jongeren gezien",
        "de buren wonen aan het plein en op het plein 4 jongeren gezien",
        "op de markt 12 kramen gehuurd",
        "in 2023 de buurt in, in 2024 NL Doet",
        "1500 km verderop",
        "Pakweg 20 jongeren, 3 keer overslaan, gewoonweg 2 te veel",
        "een training 2 of een ervaring 3",
    ],
)
def test_no_address(text: str) -> None:
    assert [one for one in found(text, known()) if one.kind is KindOfFinding.ADDRESS] == []
